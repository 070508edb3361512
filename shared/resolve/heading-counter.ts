/**
 * Numbers headings 1, 1.1, 1.1.1 in reading order. A skipped level (1 then 3) is closed up: the depth in the outline
 * counts, so numbers never hold a zero and exports never skip a heading level (WCAG 2.2, 1.3.1).
 */
export type HeadingLevel = 1 | 2 | 3;

export type HeadingCounter = (level: HeadingLevel) => { level: HeadingLevel; number: string };

/** A fresh counter; call it once per heading, in order. `level` of the result is the depth in the outline. */
export function createHeadingCounter(): HeadingCounter {
  const openLevels: HeadingLevel[] = [];
  const counts = [0, 0, 0];
  return (level) => {
    while (openLevels.length > 0 && openLevels[openLevels.length - 1]! >= level) openLevels.pop();
    openLevels.push(level);
    const depth = openLevels.length as HeadingLevel;
    counts[depth - 1]! += 1;
    counts.fill(0, depth);
    return { level: depth, number: counts.slice(0, depth).join('.') };
  };
}

/** The number as it stands before a heading: "7." for the first level, "7.2" below (DIN 5008 leaves both open). */
export function headingLabel(level: HeadingLevel, number: string): string {
  return level === 1 ? `${number}.` : number;
}
