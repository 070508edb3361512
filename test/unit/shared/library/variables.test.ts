import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../shared/model/answers';
import { transferOf } from '../../../../shared/library/transfer';
import { dateText } from '../../../../shared/library/value-text';
import { normText, variableText } from '../../../../shared/library/variables';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(clauseFile('one', 'Text.'));
const address = { street: 'Weg 1', postcode: '1010', city: 'Wien', country: 'AT' };
const answers: Answers = {
  'controller.name': 'Muster GmbH',
  'controller.address': address,
  'logs.fields': ['ip', 'time', 'Referrer'],
  'logs.period': { amount: 30, unit: 'days' },
  'cookies.list': [{ name: 'sid', purpose: { unknown: true } }],
  'payment.services': [{ id: 'stripe', storagePeriod: 'fünf Jahre' }, { id: 'paypal' }],
};
const words = (variable: string, over: Answers = answers) => {
  const value = variableText(variable, contextOver(index, over));
  return value.kind === 'text' ? value.text : `[${value.label}]`;
};

describe('a variable', () => {
  test('becomes words by the kind of its question', () => {
    expect(
      [
        'controller.name',
        'controller.address',
        'controller.address.country',
        'logs.fields',
        'logs.fields.1',
        'logs.period',
        'logs.period.dative',
        'cookies.list.0.name',
        'payment.services',
        'document.date',
      ].map((variable) => words(variable)),
    ).toEqual([
      'Muster GmbH',
      'Weg 1, 1010 Wien, Österreich',
      'Österreich',
      'IP-Adresse, Zeitpunkt und Referrer',
      'Zeitpunkt',
      '30\u00A0Tage',
      '30\u00A0Tagen',
      'sid',
      'Stripe und Paypal',
      '21.\u00A0November 2026',
    ]);
  });

  test('is a gap that names what is missing', () => {
    expect([
      words('controller.name', {}),
      words('cookies.list.0.purpose'),
      words('cookies.list.7.name'),
      words('gap:logs.kept'),
      words('service.stripe.address'),
      words('no.such.thing'),
    ]).toEqual([
      '[Firma oder Name]',
      '[Zweck]',
      '[Name]',
      '[Serverprotokoll]',
      '[Stripe: address]',
      '[no.such.thing]',
    ]);
  });

  test('reads services with what the project says differently', () => {
    expect([
      words('service.stripe.storagePeriod'),
      words('service.stripe.data'),
      words('service.stripe.thirdCountries'),
    ]).toEqual(['fünf Jahre', 'Zahlungsdaten und Gerätedaten', 'Vereinigte Staaten']);
  });

  test('finds the authority by country, state and sector', () => {
    const at = (country: string, state?: string, sector?: string): Answers => ({
      'controller.address': { ...address, country },
      ...(state === undefined ? {} : { 'controller.bundesland': state }),
      ...(sector === undefined ? {} : { 'controller.sector': sector }),
    });
    expect([
      words('authority.name', at('AT')),
      words('authority.name', at('DE', 'DE-NW')),
      words('authority.name', at('DE', 'DE-BY')),
      words('authority.name', at('DE', 'DE-BY', 'public')),
      words('authority.name', at('DE')),
      words('authority.name', {}),
    ]).toEqual([
      'Behörde at-dsb',
      'Behörde de-nw',
      'Behörde de-by-lda',
      'Behörde de-by-lfd',
      '[Behörde]',
      '[Behörde]',
    ]);
  });

  test('joins the norms of several jurisdictions', () => {
    expect(normText('terminal', ['AT', 'DE'], index)).toBe('§ 165 TKG 2021 und § 25 TDDDG');
  });

  test('knows how a transfer is safeguarded', () => {
    const provider = (id: string, changes = {}) => ({ ...index.providers.get(id)!, ...changes });
    expect([
      transferOf(provider('stripe'), index.library),
      transferOf(provider('stripe', { dpf: 'no' }), index.library),
      transferOf(provider('stripe', { thirdCountries: ['CH'] }), index.library),
      transferOf(provider('paypal'), index.library),
      transferOf(provider('stripe', { role: 'selfHosted' }), index.library),
    ]).toEqual(['dpf', 'scc', 'adequacy', 'none', 'none']);
  });
});

describe('a variable with nothing to say', () => {
  test('is a gap for blank words too, never a hole in the sentence', () => {
    expect(words('logs.period', { 'logs.period': { criterion: ' ' } })).toBe('[Speicherdauer]');
    expect(words('logs.period.dative', { 'logs.period': { criterion: '\t' } })).toBe('[Speicherdauer]');
    expect(words('controller.address.city', { 'controller.address': { ...address, city: ' ' } })).toBe(
      '[Anschrift]',
    );
  });

  test('never shows what only the programming language knows', () => {
    for (const path of ['authority.constructor', 'service.stripe.constructor', 'norm.toString'])
      expect(words(path)).not.toMatch(/function|native code/);
  });
});

describe('a service named in two questions', () => {
  test('takes each part from the first that fills it, a cleared one from the catalogue', () => {
    const twice: Answers = {
      'payment.services': [{ id: 'stripe', storagePeriod: '' }],
      'other.services': [{ id: 'stripe', storagePeriod: 'ein Jahr', region: 'Irland' }],
    };
    expect(words('service.stripe.storagePeriod', twice)).toBe('ein Jahr');
    expect(words('service.stripe.region', twice)).toBe('Irland');
  });
});

describe('a date that is none', () => {
  test('stays as it was written and never becomes half a date', () => {
    const { words: library, countries } = index.library;
    const context = { words: library, countryNames: countries.names, mainJurisdiction: 'DE' as const };
    expect(dateText('demnächst', context)).toBe('demnächst');
    expect(dateText('2026-02-30', context)).toBe('2026-02-30');
    expect(dateText('2028-02-29', context)).toBe('29.\u00A0Februar 2028');
  });
});
