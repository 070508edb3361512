/**
 * The grid behind a table: where each cell stands once spans are followed. Spans that would leave the table or
 * overlap are cut, and rows that are too short show as free places, so every export gets a whole rectangle.
 */
import type { ResolvedCell } from '../resolve/resolved-document';

export type PlacedCell = {
  cell: ResolvedCell;
  row: number;
  column: number;
  colspan: number;
  rowspan: number;
};
export type TableGrid = {
  columns: number;
  rows: number;
  /** Leading rows made of header cells only; they repeat on every page. */
  headerRows: number;
  /** In reading order. */
  cells: PlacedCell[];
  /** `places[row][column]`: the cell that covers the place, or null. */
  places: (PlacedCell | null)[][];
};

function countHeaderRows(rows: readonly (readonly ResolvedCell[])[]): number {
  let count = 0;
  while (count < rows.length && rows[count]!.length > 0 && rows[count]!.every(({ header }) => header))
    count += 1;
  // A header cell that reaches into the body would tear the table apart where the header ends.
  const reach = (limit: number) =>
    rows.slice(0, limit).some((row, index) => row.some(({ rowspan }) => index + rowspan > limit));
  while (count > 0 && reach(count)) count -= 1;
  return count;
}

/** Places all cells of the rows. */
export function tableGrid(rows: readonly (readonly ResolvedCell[])[]): TableGrid {
  const places: (PlacedCell | null)[][] = rows.map(() => []);
  const cells: PlacedCell[] = [];
  const isFree = (row: number, column: number) => (places[row]![column] ?? null) === null;
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (!isFree(rowIndex, column)) column += 1;
      let colspan = 1;
      while (colspan < cell.colspan && isFree(rowIndex, column + colspan)) colspan += 1;
      const rowspan = Math.min(cell.rowspan, rows.length - rowIndex);
      const placed: PlacedCell = { cell, row: rowIndex, column, colspan, rowspan };
      cells.push(placed);
      for (let down = 0; down < rowspan; down += 1) {
        for (let right = 0; right < colspan; right += 1) places[rowIndex + down]![column + right] = placed;
      }
      column += colspan;
    }
  });
  const columns = places.reduce((most, row) => Math.max(most, row.length), 1);
  for (const row of places) {
    for (let column = 0; column < columns; column += 1) row[column] ??= null;
  }
  return { columns, rows: rows.length, headerRows: countHeaderRows(rows), cells, places };
}
