/**
 * A table in plain text: columns side by side while they fit, else a record per row ("Dienst: Stripe").
 */
import { columnShares } from '../column-shares';
import type { TableGrid } from '../table-grid';
import { textLength, wrapText } from './wrap-text';

const GAP = 2;
const MOST_COLUMNS = 4;

type CellLines = { column: number; colspan: number; text: string };

function columnWidths(rows: readonly CellLines[][], grid: TableGrid, width: number): number[] {
  const natural = Array.from({ length: grid.columns }, () => 3);
  for (const row of rows) {
    for (const { column, colspan, text } of row) {
      if (colspan > 1) continue;
      for (const line of text.split('\n')) natural[column] = Math.max(natural[column]!, textLength(line));
    }
  }
  const room = width - GAP * (grid.columns - 1);
  const total = natural.reduce((sum, part) => sum + part, 0);
  if (total <= room) return natural;
  return columnShares(grid).map((share) => Math.max(6, Math.floor(share * room)));
}

function spanWidth(widths: readonly number[], { column, colspan }: CellLines): number {
  const spanned = widths.slice(column, column + colspan);
  return spanned.reduce((sum, part) => sum + part, 0) + GAP * (spanned.length - 1);
}

/** False when a word (an address, say) would run into the next column. */
function fits(rows: readonly CellLines[][], widths: readonly number[]): boolean {
  return rows.every((row) =>
    row.every((cell) =>
      cell.text.split(/[ \t\n]+/).every((word) => textLength(word) <= spanWidth(widths, cell)),
    ),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textLength(text)));
}

function rowLines(row: readonly CellLines[], widths: readonly number[]): string[] {
  const cells = row.map((cell) => ({ ...cell, lines: wrapText(cell.text, spanWidth(widths, cell)) }));
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    let out = '';
    for (const cell of cells) {
      const start = widths.slice(0, cell.column).reduce((sum, part) => sum + part + GAP, 0);
      out = pad(out, start) + (cell.lines[line] ?? '');
    }
    return out.trimEnd();
  });
}

function records(rows: readonly CellLines[][], grid: TableGrid, width: number): string[] {
  // Heads become labels only where every one of them has a cell below in every row; else nothing may get lost.
  const [heads = [], ...body] = rows;
  const isPlain = (row: readonly CellLines[]) =>
    row.length === grid.columns &&
    row.every(({ column, colspan }, index) => column === index && colspan === 1);
  const isLabelled = grid.headerRows === 1 && body.length > 0 && isPlain(heads) && body.every(isPlain);
  return (isLabelled ? body : rows).flatMap((row, index) => {
    const lines = row.flatMap(({ column, text }) => {
      const label = isLabelled ? `${heads[column]!.text}: ` : '';
      return wrapText(`${label}${text}`, width - 2).map((line, part) => (part === 0 ? line : `  ${line}`));
    });
    return index === 0 ? lines : ['', ...lines];
  });
}

/** Lines of the table; `textOf` gives a cell's words with line ends. */
export function tableLines(
  grid: TableGrid,
  width: number,
  textOf: (place: TableGrid['cells'][number]) => string,
): string[] {
  const rows = grid.places.map((_, row) =>
    grid.cells
      .filter((placed) => placed.row === row)
      .map((placed) => ({ column: placed.column, colspan: placed.colspan, text: textOf(placed) })),
  );
  if (grid.columns > MOST_COLUMNS) return records(rows, grid, width);
  const widths = columnWidths(rows, grid, width);
  if (!fits(rows, widths)) return records(rows, grid, width);
  const bodies = rows.map((row) => rowLines(row, widths));
  const isTall = bodies.slice(grid.headerRows).some((lines) => lines.length > 1);
  return bodies.flatMap((lines, row) => {
    if (row === grid.headerRows - 1)
      return [...lines, widths.map((w) => '-'.repeat(w)).join(' '.repeat(GAP))];
    return isTall && row > grid.headerRows ? ['', ...lines] : lines;
  });
}
