/**
 * Random policies, valid by the schema, with hostile words: markup of every output format, control characters, lone
 * surrogates, look-alike placeholders of the libraries we write with.
 */
import fc from 'fast-check';
import type { NodeJson, PolicyJson } from '../../shared/document/document-json';
import type { Answers } from '../../shared/model/answers';
import {
  a,
  b,
  br,
  chip,
  clause,
  h1,
  h2,
  h3,
  i,
  li,
  ol,
  p,
  policy,
  ref,
  settings,
  spanning,
  table,
  td,
  th,
  tr,
  u,
  ul,
} from './doc-builders';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  ']]>',
  '<!--',
  '&amp;&#0;&copy;',
  '"\' onload=x',
  '\u0000\u0001\uFFFE\uD800x\uDC00',
  '{bullets-0} {headings-0} {numbers1-1}',
  '*a* **b** _c_ `d` ~~e~~',
  '[x](javascript:alert(1))',
  '1. eins',
  '- zwei',
  '# drei',
  '===',
  '| a | b |',
  '\\',
  '\u202Eabc\u202C',
  '😀',
  'Straße',
  ' ',
  '\u00A0',
] as const;

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Daten', 'Art.\u00A06 Abs.\u00A01 DSGVO', 'Recht auf', 'A', 'x.', '(y)'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }) },
);

const hrefs = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a?b=1&c=2#d',
  'mailto:a@example.org',
  'https://example.org/(x)|y',
);

const text = words.filter((value) => value.length > 0);
const inline: fc.Arbitrary<NodeJson> = fc.oneof(
  { weight: 5, arbitrary: text.map((value) => ({ type: 'text', text: value })) },
  { weight: 1, arbitrary: text.map((value) => b(value)) },
  { weight: 1, arbitrary: text.map((value) => i(value)) },
  { weight: 1, arbitrary: text.map((value) => b(i(value))) },
  { weight: 1, arbitrary: text.map((value) => u(value)) },
  { weight: 1, arbitrary: fc.tuple(hrefs, text).map(([href, value]) => a(href, value)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        'controller.name',
        'controller.phone',
        'controller.note',
        'gap:logs.fields',
        'nothing.known',
      )
      .map(chip),
  },
  { weight: 1, arbitrary: fc.constantFrom('c0', 'c1', 'c2', 'gone').map(ref) },
  { weight: 1, arbitrary: fc.constant(br()) },
);
const inlines = fc.array(inline, { maxLength: 6 });
const paragraph = inlines.map((nodes) => p(...nodes));
const heading = fc.tuple(fc.constantFrom(h1, h2, h3), inlines).map(([make, nodes]) => make(...nodes));

const { block } = fc.letrec<{ block: NodeJson; list: NodeJson; item: NodeJson; table: NodeJson }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]) => li(first, ...rest.filter(({ type }) => type !== 'heading'))),
  list: fc
    .tuple(fc.option(fc.constantFrom(0, 1, 5, 999)), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([start, items]) => (start === null ? ul(...items) : ol(start, ...items))),
  table: fc
    .array(
      fc.array(
        fc.tuple(fc.boolean(), inlines, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
        { minLength: 1, maxLength: 3 },
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((rows) =>
      table(
        ...rows.map((row) =>
          tr(
            ...row.map(([header, nodes, colspan, rowspan]) =>
              spanning((header ? th : td)(...nodes), colspan, rowspan),
            ),
          ),
        ),
      ),
    ),
  block: fc.oneof({ maxDepth: 3 }, paragraph, heading, tie('list'), tie('table')),
}));

const answers: fc.Arbitrary<Answers> = fc.tuple(fc.option(text), fc.option(text)).map(([name, note]) => ({
  ...(name === null ? {} : { 'controller.name': name }),
  ...(note === null ? {} : { 'controller.note': `${note}\n${note}` }),
}));

/** Policies of up to three clauses and free blocks. */
export const randomPolicy: fc.Arbitrary<PolicyJson> = fc
  .tuple(
    answers,
    text,
    fc.constantFrom<'DE' | 'AT' | 'CH'>('DE', 'AT', 'CH'),
    fc.uniqueArray(fc.constantFrom('c0', 'c1', 'c2'), { maxLength: 3 }),
    fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([answer, title, jurisdiction, ids, contents]) =>
    policy(
      settings({ title, jurisdictions: [jurisdiction] }),
      answer,
      ...contents[3]!,
      ...ids.map((id, index) => clause(id, ...contents[index]!)),
    ),
  );
