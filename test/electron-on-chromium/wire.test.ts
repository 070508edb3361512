/** The text form of structured clone: everything that may cross comes back equal, everything else is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from './parts/wire.mjs';

test('what structured clone accepts comes back equal', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0),
    fc.date(),
    fc.uint8Array(),
    fc.constant(/x+/gi),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
      fc.array(fc.tuple(tie('value'), tie('value'))).map((entries) => new Map(entries)),
      fc.array(tie('value')).map((items) => new Set(items)),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(decode(encode(one))).toEqual(structuredClone(one));
    }),
  );
});

test('shared and circular references stay what they are', () => {
  const shared = { name: 'x' };
  const circle: Record<string, unknown> = { shared, again: shared };
  circle.self = circle;
  const back = decode(encode(circle)) as typeof circle;
  expect([back.self === back, back.shared === back.again, back.shared]).toEqual([true, true, { name: 'x' }]);
});

test('errors keep their kind and message, typed arrays theirs', () => {
  const back = decode(
    encode([new RangeError('far'), new Float64Array([1.5]), new Uint8Array([1, 2]).buffer]),
  ) as [Error, Float64Array, ArrayBuffer];
  expect([back[0] instanceof RangeError, back[0].message, back[1], back[2].byteLength]).toEqual([
    true,
    'far',
    new Float64Array([1.5]),
    2,
  ]);
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['one deep inside', { a: [() => 1] }],
  ['a promise', Promise.resolve()],
])('%s is refused', (_, value) => expect(() => encode(value)).toThrow('An object could not be cloned.'));
