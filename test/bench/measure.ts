/**
 * Paired measuring: the thing and its floor take turns, so that a machine that drifts slows both alike. The value of a
 * row is the median of its turns, the ratio the median of the turns' ratios.
 */
export type Row = {
  name: string;
  value: number;
  unit: string;
  floor: number;
  floorName: string;
  ratio: number;
  /** Greatest ratio wanted; null where design sets no goal. */
  goal: number | null;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times `work` beside `floor`, `turns` times each after `warmUp` unmeasured turns. */
export async function pairedRow(
  row: { name: string; floorName: string; goal: number | null },
  work: () => unknown,
  floor: () => unknown,
  { turns = 15, warmUp = 5 } = {},
): Promise<Row> {
  const times: { work: number; floor: number }[] = [];
  for (let turn = 0; turn < warmUp + turns; turn += 1) {
    const pair = { work: await timed(work), floor: await timed(floor) };
    if (turn >= warmUp) times.push(pair);
  }
  return {
    ...row,
    unit: 'ms',
    value: median(times.map((pair) => pair.work)),
    floor: median(times.map((pair) => pair.floor)),
    ratio: median(times.map((pair) => pair.work / pair.floor)),
  };
}
