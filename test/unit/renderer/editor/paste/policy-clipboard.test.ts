/** What a slice from the clipboard may bring along, and what goes out as plain text. */
import { readFileSync } from 'node:fs';
import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { acceptedSlice, plainText } from '../../../../../renderer/editor/paste/policy-clipboard';
import { withoutInvisible, withoutStyleSheets } from '../../../../../renderer/editor/paste/foreign-html';
import { policySchema } from '../../../../../shared/document/schema';
import { br, chip, clause, h1, li, p, table, td, tr, ul } from '../../../../helpers/doc-builders';
import { documentOf } from '../../../../helpers/editor-states';

const words = () => 'Wert';

describe('a pasted slice', () => {
  it('loses the identity of clauses and keeps their text', () => {
    const doc = documentOf(clause('one', h1('Eins'), p('a')), clause('two', p('b')));
    const slice = acceptedSlice(doc.slice(3, doc.content.size - 2));
    const names: string[] = [];
    slice.content.forEach((node) => names.push(node.type.name));
    expect([names, slice.openStart, slice.openEnd]).toEqual([['heading', 'paragraph', 'paragraph'], 1, 1]);
  });

  it('cannot hold an attribute of foreign shape: making the node fails', () => {
    expect(() => policySchema.nodes['heading']!.create({ level: 99 })).toThrow(RangeError);
    expect(() => policySchema.nodes['clause']!.create({ clauseId: 5 })).toThrow(RangeError);
    expect(() => policySchema.marks['link']!.create({ href: 'javascript:alert(1)' })).toThrow(RangeError);
  });

  it('of one closed paragraph flows into the text at the cursor', () => {
    const slice = acceptedSlice(new Slice(Fragment.from(documentOf(p('Wort')).firstChild), 0, 0));
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1]);
  });
});

it('is read by a ProseMirror that refuses foreign attributes in data-pm-slice (prosemirror-view 1.42.3 or newer)', () => {
  const lock = JSON.parse(
    readFileSync(new URL('../../../../../package-lock.json', import.meta.url), 'utf8'),
  ) as {
    packages: Record<string, { version: string }>;
  };
  const version = lock.packages['node_modules/prosemirror-view']?.version ?? '';
  expect(version.localeCompare('1.42.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
});

describe('plain text', () => {
  it('keeps blocks, lines and cells apart and gives chips their value', () => {
    const doc = documentOf(
      clause('one', h1('Eins'), p('von ', chip('controller.name'), br(), 'neu')),
      ul(li('a'), li('b')),
      table(tr(td('1'), td('2')), tr(td('3'), td('4'))),
    );
    const leaf = (node: { type: { name: string } }) => (node.type.name === 'hardBreak' ? '\n' : words());
    expect(plainText(doc.content, leaf)).toBe('Eins\n\nvon Wert\nneu\n\na\nb\n\n1\t2\n3\t4');
  });
});

describe('foreign text', () => {
  it('loses its style sheets in linear time', () => {
    expect(withoutStyleSheets('<STYLE>p{}</STYLE><p>a</p><style x>b</style >c')).toBe('<p>a</p>c');
    expect(withoutStyleSheets('a<style>open')).toBe('a');
    const started = performance.now();
    withoutStyleSheets('<style>'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('loses invisible characters', () => {
    expect(withoutInvisible('a\u202eb\u0000c\u200bd')).toBe('abcd');
  });
});
