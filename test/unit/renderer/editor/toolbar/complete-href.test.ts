/** Addresses as people type them. */
import { expect, it } from 'vitest';
import { completedHref } from '../../../../../renderer/editor/toolbar/complete-href';

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' example.org ', 'https://example.org'],
  ['name@example.org', 'mailto:name@example.org'],
  ['mailto:name@example.org', 'mailto:name@example.org'],
  ['http://example.org', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['\\\\host\\share', null],
  ['', null],
])('%s becomes %s', (typed, href) => {
  expect(completedHref(typed)).toBe(href);
});
