import { describe, expect, it } from 'vitest';
import { moved } from '../../../../../renderer/features/interview/controls/entry-list';
import { findServices } from '../../../../../renderer/features/interview/controls/find-services';
import { completedUrl, validityMessage } from '../../../../../renderer/features/interview/controls/validity';
import type { Provider } from '../../../../../shared/model/facts';

describe('a typed answer', () => {
  it.each([
    ['email', 'office@lindenhof.example', null],
    ['email', 'office@', 'interview.invalid.email'],
    ['url', 'https://lindenhof.example/datenschutz', null],
    ['url', 'http://lindenhof.example', 'interview.invalid.url'],
    ['url', 'javascript:alert(1)', 'interview.invalid.url'],
    ['phone', '+43 1 234567', null],
    ['phone', 'ruf an', 'interview.invalid.phone'],
    ['text', 'was auch immer', null],
    ['email', '', null],
  ] as const)('of kind %s: „%s“ -> %s', (kind, text, message) => {
    expect(validityMessage(kind, text)).toBe(message);
  });

  it('gets its scheme when it is a bare host, and stays as typed otherwise', () => {
    expect(completedUrl(' www.lindenhof.example/a ')).toBe('https://www.lindenhof.example/a');
    expect(completedUrl('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(completedUrl('kein Netz')).toBe('kein Netz');
  });
});

describe('moving an entry', () => {
  it('changes places, and nothing at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});

describe('the search in the provider catalogue', () => {
  const provider = (name: string, operator: string, formerNames: string[] = []) =>
    ({ id: name, name, operator, formerNames }) as unknown as Provider;
  const catalogue = [
    provider('Matomo', 'InnoCraft Limited', ['Piwik']),
    provider('Plausible', 'Plausible Insights OÜ'),
    provider('Meta Pixel', 'Meta Platforms Ireland Limited'),
  ];
  const names = (query: string) => findServices(catalogue, query).map(({ name }) => name);

  it('finds by name, operator and former name, in any case and part', () => {
    expect(names('piwik')).toEqual(['Matomo']);
    expect(names('IRELAND')).toEqual(['Meta Pixel']);
    expect(names('usib')).toEqual(['Plausible']);
    expect(names('')).toHaveLength(3);
  });

  it('needs every word and puts names that begin with it first', () => {
    expect(names('meta limited')).toEqual(['Meta Pixel']);
    expect(names('limited')).toEqual(['Matomo', 'Meta Pixel']);
    expect(names('p')).toEqual(['Plausible', 'Matomo', 'Meta Pixel']);
  });
});
