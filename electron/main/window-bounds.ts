/**
 * Where the window stood last time. Kept in the profile as a small file; anything odd in it, or a screen that is gone,
 * falls back to the middle of the main screen.
 */
import { z } from 'zod';

export const SMALLEST = { width: 960, height: 600 } as const;
export const FIRST_SIZE = { width: 1360, height: 860 } as const;

export type Rectangle = { x: number; y: number; width: number; height: number };

const whole = z.number().int().min(-100_000).max(100_000);
const savedSchema = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  maximized: z.boolean(),
});
export type SavedBounds = z.infer<typeof savedSchema>;

/** Reads the file's text; null when it is not ours. */
export function parseBounds(text: string): SavedBounds | null {
  try {
    return savedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The bounds to open with, in device-independent pixels: the saved ones, cut to the work area they lie in. Without
 * saved ones, or when less than a hand's width would be seen, a size without place (the system centres it).
 */
export function openingBounds(
  saved: SavedBounds | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const bounds = saved?.bounds;
  const area = bounds && workAreas.find((candidate) => visible(bounds, candidate));
  if (!bounds || !area) {
    const largest = workAreas[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
    return {
      width: Math.min(FIRST_SIZE.width, largest.width),
      height: Math.min(FIRST_SIZE.height, largest.height),
    };
  }
  const width = Math.max(SMALLEST.width, Math.min(bounds.width, area.width));
  const height = Math.max(SMALLEST.height, Math.min(bounds.height, area.height));
  return {
    width,
    height,
    x: Math.max(area.x, Math.min(bounds.x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(bounds.y, area.y + area.height - height)),
  };
}

/** At least 200 x 100 pixels lie in the area, enough to take hold of the title bar. */
function visible(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return width >= 200 && height >= 100;
}
