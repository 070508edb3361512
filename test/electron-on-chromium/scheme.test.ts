/** The own scheme's addresses and policies, there and back. */
import { expect, test } from 'vitest';
import {
  addScheme,
  fromChromium,
  metaPolicyToChromium,
  policyToChromium,
  toChromium,
} from './parts/scheme.mjs';

addScheme('app');

test.each([
  ['app://klauselwerk/index.html', 'https://klauselwerk.app-scheme.test/index.html'],
  ['app://klauselwerk/a/b.js?x=1#y', 'https://klauselwerk.app-scheme.test/a/b.js?x=1#y'],
  ['app://print/', 'https://print.app-scheme.test/'],
])('%s is %s for Chromium, and back', (own, chromium) => {
  expect(toChromium(own)).toBe(chromium);
  expect(fromChromium(chromium)).toBe(own);
});

test.each([
  'https://example.org/',
  'https://app-scheme.test.example.org/',
  'other://x/y',
  'data:text/html,x',
  'about:blank',
])('%s is left alone', (url) => expect([toChromium(url), fromChromium(url)]).toEqual([url, url]));

test('an origin is mapped back without a path', () =>
  expect(fromChromium('https://klauselwerk.app-scheme.test')).toBe('app://klauselwerk'));

test("a policy's sources are mapped, other words are not", () =>
  expect(
    policyToChromium(
      "default-src 'none'; script-src app:; img-src app: data: blob:; connect-src app://klauselwerk https:",
    ),
  ).toBe(
    "default-src 'none'; script-src https://*.app-scheme.test; img-src https://*.app-scheme.test data: blob:; connect-src https://klauselwerk.app-scheme.test https:",
  ));

test('a policy in the page itself is mapped too', () =>
  expect(
    metaPolicyToChromium('<meta http-equiv="Content-Security-Policy" content="img-src app:"><p>app: x</p>'),
  ).toBe(
    '<meta http-equiv="Content-Security-Policy" content="img-src https://*.app-scheme.test"><p>app: x</p>',
  ));
