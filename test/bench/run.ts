/**
 * `npm run bench`: the rows that need no window, and the table of all. Each row stands beside its floor from the same run;
 * only ratios count, since the machine may drift by half between minutes. A row that misses its goal says so, and stays.
 */
import { exportRows } from './export.bench';
import { fileRows } from './file.bench';
import type { Row } from './measure';

const HEAD = ['measure', 'value', 'floor', 'ratio', 'goal', '', 'against'];

function cells({ name, value, unit, floor, floorName, ratio, goal }: Row): string[] {
  const amount = (number: number) => `${number.toFixed(unit === 'bytes' ? 0 : number < 10 ? 2 : 1)} ${unit}`;
  const verdict = goal === null ? '' : ratio <= goal ? 'holds' : 'MISSED';
  const wanted = goal === null ? '-' : `<= ${goal}`;
  return [name, amount(value), amount(floor), ratio.toFixed(2), wanted, verdict, floorName];
}

/** The rows as lines of aligned columns. */
export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_head, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Files and exports. */
export async function nodeRows(): Promise<Row[]> {
  return [...(await fileRows()), ...(await exportRows())];
}
