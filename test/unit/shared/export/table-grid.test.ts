import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../../../shared/export/table-grid';
import type { ResolvedCell } from '../../../../shared/resolve/resolved-document';

const cell = (name: string, colspan = 1, rowspan = 1): ResolvedCell => ({
  header: name === name.toUpperCase(),
  colspan,
  rowspan,
  blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: name, marks: {} }] }],
});

function drawn(rows: ResolvedCell[][]): string[] {
  return tableGrid(rows).places.map((row) =>
    row
      .map((placed) => {
        const block = placed?.cell.blocks[0];
        const inline = block?.kind === 'paragraph' ? block.inlines[0] : undefined;
        return inline?.kind === 'text' ? inline.text : '.';
      })
      .join(''),
  );
}

describe('tableGrid', () => {
  it('follows spans in both directions', () => {
    expect(
      drawn([
        [cell('a', 2), cell('b', 1, 2)],
        [cell('c'), cell('d')],
      ]),
    ).toEqual(['aab', 'cdb']);
  });

  it('cuts spans that leave the table or overlap, and fills short rows', () => {
    expect(drawn([[cell('a', 1, 9), cell('b')], [cell('c', 3)], [cell('d')]])).toEqual([
      'ab..',
      'accc',
      'ad..',
    ]);
    expect(drawn([[cell('a'), cell('b', 1, 2)], [cell('c', 3)]])).toEqual(['ab', 'cb']);
  });

  it('counts leading header rows, but not one that reaches into the body', () => {
    expect(tableGrid([[cell('A')], [cell('B')], [cell('c')]]).headerRows).toBe(2);
    expect(tableGrid([[cell('A', 1, 2), cell('B')], [cell('c')]]).headerRows).toBe(0);
  });

  it('takes a table of 200,000 rows', () => {
    const grid = tableGrid(Array.from({ length: 200_000 }, () => [cell('a')]));
    expect([grid.rows, grid.columns]).toEqual([200_000, 1]);
  });
});
