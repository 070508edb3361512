import { describe, expect, it } from 'vitest';
import { dayText, parseDay } from '../../../../renderer/ui/date-input';

describe('a typed day', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1.3.26', '2026-03-01'],
    ['01/03/2026', '2026-03-01'],
    ['2026-11-21', '2026-11-21'],
    ['29.2.2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['31.2.2026', '29.2.2027', '0.1.2026', '1.13.2026', 'morgen', '', '21.11.'])(
    '%s is none',
    (typed) => {
      expect(parseDay(typed)).toBeNull();
    },
  );

  it('is shown day first', () => {
    expect(dayText('2026-11-21')).toBe('21.11.2026');
    expect(dayText('bald')).toBe('bald');
  });
});
