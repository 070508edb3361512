/** Opening a project file: the fixture of every format opens whole, every fault has its own name and exact place. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROJECT_FORMAT } from '../../../../shared/project-file/project';
import { parseProject, parseProjectBytes } from '../../../../shared/project-file/parse-project';
import { serialiseProject } from '../../../../shared/project-file/serialise-project';

const fixtures = new URL('../../../fixtures/projects/', import.meta.url);
const text = readFileSync(new URL('format-2.klw', fixtures), 'utf8');
const encode = (value: string) => new TextEncoder().encode(value);

/** The failure of a file as one readable line: kind, place, facts. */
function failureOf(input: string | Uint8Array): string {
  const result = typeof input === 'string' ? parseProject(input) : parseProjectBytes(input);
  if (result.ok) return 'opens';
  const { line, column, pointer, ...rest } = result.error.facts as Record<string, unknown>;
  const place = line === undefined ? '' : ` ${line}${column === undefined ? '' : `:${column}`}`;
  const facts = Object.entries(rest).map(([name, value]) => ` ${name}=${value}`);
  return `${result.error.kind}${place}${pointer === undefined ? '' : ` ${pointer}`}${facts.join('')}`;
}

/** The fixture with one piece of text replaced; fails loudly when the piece is not there. */
function changed(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe('a project file of a shipped format', () => {
  test('there is a fixture of every format ever shipped', () => {
    const formats = Array.from({ length: PROJECT_FORMAT }, (_, index) => `format-${index + 1}.klw`);
    expect(readdirSync(fixtures).toSorted()).toEqual(formats);
  });

  test.each(readdirSync(fixtures))('%s opens', (name) => {
    expect(failureOf(new Uint8Array(readFileSync(new URL(name, fixtures))))).toBe('opens');
  });

  test('the newest format keeps its bytes when it is opened and saved', () => {
    const parsed = parseProject(text);
    expect(parsed.ok && serialiseProject(parsed.value)).toBe(text);
  });

  test('opens with a byte order mark and with Windows line ends', () => {
    expect(failureOf(encode(`\uFEFF${text}`))).toBe('opens');
    expect(failureOf(text.replaceAll('\n', '\r\n'))).toBe('opens');
  });
});

describe('what is no project file', () => {
  test.each<[name: string, input: string | Uint8Array, failure: string]>([
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['only spaces', ' \n\t', 'emptyFile'],
    ['only zero bytes', new Uint8Array(100), 'binaryFile found=other'],
    ['a zip (or DOCX)', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'binaryFile found=zip'],
    ['a PDF', encode('%PDF-1.7'), 'binaryFile found=pdf'],
    ['a zero byte in text', encode('{"a": \u0000}'), 'binaryFile found=other'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), 'notUtf8 1 byte=1'],
    ['Latin-1', Uint8Array.of(0x7b, 0x0a, 0x22, 0xfc, 0x22), 'notUtf8 2 byte=4'],
    ['an overlong form', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), 'notUtf8 1 byte=2'],
    ['an encoded surrogate', Uint8Array.of(0x22, 0xed, 0xa0, 0x80), 'notUtf8 1 byte=2'],
    ['a letter cut in half', Uint8Array.of(0x22, 0xf0, 0x9f, 0x98), 'notUtf8 1 byte=2'],
    ['words', 'Datenschutzerklärung', 'notJson 1:1 problem=InvalidSymbol'],
    ['a comment', '{\n// hallo\n}', 'notJson 2:1 problem=InvalidCommentToken'],
    ['a trailing comma', '{"a": 1,\n}', 'notJson 2:1 problem=PropertyNameExpected'],
    ['two documents', '{}\n{}', 'notJson 2:1 problem=EndOfFileExpected'],
    ['an unclosed string', '{"a": "b\n}', 'notJson 1:7 problem=UnexpectedEndOfString'],
    ['other JSON', '{"name": "x"}', 'notAProject'],
    ['a JSON list', '[1, 2]', 'notAProject'],
    ['a JSON number', '17', 'notAProject'],
  ])('%s', (_name, input, failure) => {
    expect(failureOf(input)).toBe(failure);
  });

  test('a file over the size limit is refused before it is read', () => {
    expect(failureOf(new Uint8Array(150_000_001))).toBe('tooLarge size=151 limit=150');
  });

  test.each([
    ['[', '[', 'tooDeep 1:201 limit=200'],
    ['[]', '[', 'tooDeep 1:201 limit=200'],
    ['{"a":', '{"a":', 'tooDeep 1:1001 limit=200'],
  ])('10 MB of %s are refused in under a second', (_name, piece, failure) => {
    const closing = _name === '[]' ? ']'.repeat(5_000_000) : '';
    const started = performance.now();
    expect(failureOf(piece.repeat(10_000_000 / piece.length / (closing ? 2 : 1)) + closing)).toBe(failure);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('a file cut off at any byte is refused or, without its last line break, opens whole', () => {
    const bytes = encode(text);
    for (let length = 0; length < bytes.length - 1; length += 7) {
      expect(failureOf(bytes.slice(0, length))).toMatch(/^(emptyFile|notJson|notUtf8)/);
    }
    expect(failureOf(bytes.slice(0, -1))).toBe('opens');
  });

  test('merge markers name their line', () => {
    expect(failureOf(changed('  "id"', '<<<<<<< meine\n  "id"'))).toBe('notJson 6:1 problem=InvalidSymbol');
  });
});

describe('a project file with a fault names it and its place', () => {
  test.each<[fault: string, from: string, to: string, failure: string]>([
    ['newer format', '"format": 2', '"format": 7', 'newerFormat format=7 supported=2 writtenBy=0.1.0'],
    ['format 0', '"format": 2', '"format": 0', 'wrongValue 3:15 /klauselwerk/format expected=≥ 1 found=0'],
    [
      'format as text',
      '"format": 2',
      '"format": "1"',
      'wrongType 3:15 /klauselwerk/format expected=number found=string',
    ],
    ['no format', '"format": 2,', '', 'missingField 2:18 /klauselwerk/format field=format'],
    ['unknown field', '"id":', '"color": "red",\n  "id":', 'unknownField 6:3 /color field=color'],
    [
      'unknown setting',
      '"language": "de"',
      '"language": "de", "tone": 1',
      'unknownField 13:23 /settings/tone field=tone',
    ],
    ['missing setting', '"language": "de",', '', 'missingField 7:15 /settings/language field=language'],
    [
      'foreign setting',
      '"website"',
      '"intranet"',
      'wrongValue 8:21 /settings/documentKind expected=website | webapp | mobile-app | video-telephony | customers | applicants | employees | social-media | video-surveillance | events found=intranet',
    ],
    [
      'doubled country',
      '"DE"\n',
      '"AT"\n',
      'wrongValue 9:22 /settings/jurisdictions expected=repeated found=[…]',
    ],
    [
      'a day that does not exist',
      '2026-11-21',
      '2026-02-30',
      'wrongValue 18:19 /settings/statusDate expected=date found=2026-02-30',
    ],
    [
      'an answer of no form',
      '"Beispiel GmbH"',
      '17',
      'wrongType 26:24 /answers/controller.name expected=answer found=number',
    ],
    [
      'an answer with an unknown field',
      '"country": "AT"',
      '"country": "AT", "floor": "2"',
      'unknownField 32:24 /answers/controller.address/floor field=floor',
    ],
    ['a doubled key', '"id":', '"settings": {},\n  "id":', 'duplicateKey 8:3 /settings field=settings'],
    [
      'a prototype',
      '"id":',
      '"__proto__": {"x": 1},\n  "id":',
      'unknownField 6:3 /__proto__ field=__proto__',
    ],
    [
      'an infinite number',
      '"amount": 30',
      '"amount": 1e999',
      'wrongValue 36:17 /answers/logs.period/amount expected=wholeNumber found=Infinity',
    ],
    [
      'half a character',
      '"Gasse 1"',
      '"\\ud800"',
      'wrongValue 29:17 /answers/controller.address/street expected=unicode found=loneSurrogate',
    ],
    [
      'unknown node',
      '"type": "bulletList"',
      '"type": "image"',
      'unknownNode 236:15 /document/3/type found=image',
    ],
    [
      'unknown mark',
      '"type": "bold"',
      '"type": "blink"',
      'unknownMark 212:23 /document/2/content/3/marks/1/type found=blink',
    ],
    [
      'marks out of order',
      '"type": "bold"',
      '"type": "underline"',
      'wrongValue 214:13 /document/2/content/3/marks/2 expected=link, bold, italic, underline found=italic',
    ],
    [
      'unknown attribute',
      '"level": 2',
      '"level": 2, "color": "red"',
      'unknownField 176:21 /document/1/attrs/color field=color',
    ],
    [
      'a level out of range',
      '"level": 2',
      '"level": 99',
      'wrongValue 176:18 /document/1/attrs/level expected=attribute_level found=99',
    ],
    [
      'a level as text',
      '"level": 2',
      '"level": "2"',
      'wrongType 176:18 /document/1/attrs/level expected=number found=string',
    ],
    [
      'empty text',
      '"text": "eins"',
      '"text": ""',
      'emptyText 246:27 /document/3/content/0/content/0/content/0/text',
    ],
    [
      'a link that runs code',
      'https://beispiel.example/datenschutz',
      'javascript:alert(1)',
      'unsafeLink 208:25 /document/2/content/3/marks/0/attrs/href',
    ],
    [
      'an unknown field of a node',
      '"type": "bulletList"',
      '"type": "bulletList", "id": 3',
      'unknownField 236:29 /document/3/id field=id',
    ],
    [
      'a node where it may not stand',
      '"type": "bulletList"',
      '"type": "paragraph"',
      'invalidStructure 238:9 /document/3/content/0 parent=paragraph expected=inline* found=listItem',
    ],
  ])('%s', (_fault, from, to, failure) => {
    expect(failureOf(changed(from, to))).toBe(failure);
  });

  test('a doubled key is found however keys and texts are written', () => {
    const withTexts = changed('"eins"', '": eins \\" : zwei"');
    expect(failureOf(withTexts)).toBe('opens');
    expect(failureOf(withTexts.replace('"id":', '"answers" : {},\n "id":'))).toMatch(/^duplicateKey/);
    const escaped = changed('"eins"', '"\\u003a eins"');
    expect(failureOf(escaped)).toBe('opens');
    expect(failureOf(escaped.replace('"id":', '"answers": {}, "id":'))).toMatch(/^duplicateKey/);
    expect(failureOf(changed('"id":', '"\\u0069d": "12345678", "id":'))).toMatch(/^duplicateKey/);
  });

  test('an empty document', () => {
    const start = text.indexOf('"document": [');
    expect(failureOf(`${text.slice(0, start)}"document": []\n}`)).toBe(
      'invalidStructure 66:15 /document parent=doc expected=(block | clause)+ found=end',
    );
  });

  test('a clause instance that stands twice', () => {
    const file = JSON.parse(text) as { document: unknown[] };
    file.document.push(file.document[0]);
    expect(failureOf(JSON.stringify(file))).toMatch(
      /^duplicateInstance 1:\d+ \/document\/5\/attrs\/instanceId found=controller$/,
    );
  });

  test('a fault in the base of a clause, which a later merge starts from', () => {
    const file = JSON.parse(text) as { document: { attrs: { base: { type: string }[] } }[] };
    file.document[0]!.attrs.base[1]!.type = 'blockquote';
    expect(failureOf(JSON.stringify(file, null, 2))).toMatch(
      /^unknownNode \d+:\d+ \/document\/0\/attrs\/base\/1\/type found=blockquote$/,
    );
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '//host/share',
    '\\\\\\\\host\\\\share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'http://beispiel.example',
  ])('a link to %s', (href) => {
    expect(failureOf(changed('https://beispiel.example/datenschutz', href))).toMatch(/^unsafeLink /);
  });
});
