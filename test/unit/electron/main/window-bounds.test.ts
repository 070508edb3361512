import { describe, expect, it } from 'vitest';
import { FIRST_SIZE, openingBounds, parseBounds } from '../../../../electron/main/window-bounds';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const saved = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('opening bounds', () => {
  it('are the saved ones when the screen still shows them', () => {
    expect(openingBounds(saved(100, 80, 1200, 800), [screen])).toEqual({
      x: 100,
      y: 80,
      width: 1200,
      height: 800,
    });
    expect(openingBounds(saved(2000, 10, 1000, 700), [screen, right])).toEqual({
      x: 2000,
      y: 10,
      width: 1000,
      height: 700,
    });
  });

  it('fall back to the first size when the screen is gone', () => {
    expect(openingBounds(saved(2000, 10, 1000, 700), [screen])).toEqual(FIRST_SIZE);
    expect(openingBounds(saved(1800, 1000, 1000, 700), [screen])).toEqual(FIRST_SIZE);
    expect(openingBounds(null, [screen])).toEqual(FIRST_SIZE);
  });

  it('are cut to the screen and pulled back onto it', () => {
    expect(openingBounds(saved(-300, 900, 3000, 700), [screen])).toEqual({
      x: 0,
      y: 340,
      width: 1920,
      height: 700,
    });
  });

  it('fit a small first screen', () => {
    expect(openingBounds(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({
      width: 1280,
      height: 720,
    });
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":0,"y":0,"width":"1","height":1},"maximized":false}',
    '{"bounds":{"x":1e99}}',
  ])('ignore a file that says %j', (text) => expect(parseBounds(text)).toBeNull());

  it('are read back as they were written', () => {
    expect(parseBounds(JSON.stringify(saved(1, 2, 1000, 700)))).toEqual(saved(1, 2, 1000, 700));
  });
});
