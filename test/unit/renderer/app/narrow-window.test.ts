import { describe, expect, it } from 'vitest';
import { fittingPanes } from '../../../../renderer/app/narrow-window';

const both = { leftOpen: true, rightOpen: true };
const left = { leftOpen: true, rightOpen: false };
const right = { leftOpen: false, rightOpen: true };

describe('panes in a narrow window', () => {
  it('all stay where three fit', () => {
    expect(fittingPanes(1280, both, left)).toEqual(both);
  });

  it('lose the right one when the window becomes narrow', () => {
    expect(fittingPanes(960, both, both)).toEqual(left);
  });

  it('change places when the other one is opened', () => {
    expect(fittingPanes(960, both, left)).toEqual(right);
    expect(fittingPanes(960, both, right)).toEqual(left);
  });
});
