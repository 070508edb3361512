/**
 * How wide the columns of a table should be, from what stands in them: enough for the longest word, then by the
 * amount of text. Used where the format wants widths (DOCX) and where columns are set by hand (plain text).
 */
import type { ResolvedBlock, ResolvedInline } from '../resolve/resolved-document';
import type { TableGrid } from './table-grid';

const LONGEST_WORD_COUNTED = 24;
const TEXT_COUNTED = 60;
const SMALLEST_SHARE = 0.09;

function inlineWords(inline: ResolvedInline): string {
  if (inline.kind === 'break') return ' ';
  return inline.kind === 'gap' ? inline.label : inline.text;
}

function blockWords(block: ResolvedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines.map(inlineWords).join('');
    case 'list':
      return block.items.map((item) => item.blocks.map(blockWords).join(' ')).join(' ');
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => cell.blocks.map(blockWords).join(' ')).join(' '))
        .join(' ');
  }
}

/** A share of the width for each column; they sum to 1. */
export function columnShares(grid: TableGrid): number[] {
  const weights = Array.from({ length: grid.columns }, () => 4);
  const lengths = Array.from({ length: grid.columns }, () => 0);
  for (const { cell, column, colspan } of grid.cells) {
    if (colspan > 1) continue;
    const words = cell.blocks.map(blockWords).join(' ');
    const longest = words.split(/\s+/).reduce((max, word) => Math.max(max, word.length), 0);
    weights[column] = Math.max(weights[column]!, Math.min(LONGEST_WORD_COUNTED, longest));
    lengths[column] = Math.max(lengths[column]!, Math.min(TEXT_COUNTED, words.length));
  }
  const raw = weights.map((weight, column) => weight + lengths[column]!);
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const smallest = Math.min(SMALLEST_SHARE, 1 / grid.columns);
  const shares = raw.map((weight) => Math.max(smallest, weight / total));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}
