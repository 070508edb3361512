/**
 * Gaps of one cause together, in the order in which they first show.
 */
import type { ResolvedGap } from '../resolve/resolved-document';

export type GapGroup = { key: string; first: ResolvedGap; count: number };

export function groupGaps(gaps: readonly ResolvedGap[], keyOf: (gap: ResolvedGap) => string): GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, first: gap, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()];
}
