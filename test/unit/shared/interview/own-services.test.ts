/** Own services in answers that somebody else wrote: what is refused, and where. */
import { describe, expect, test } from 'vitest';
import { answerPath, checkAnswers, findMisfit } from '../../../../shared/interview/check-answers';
import { newOwnServiceId, ownServiceForms } from '../../../../shared/interview/own-services';
import { answersSchema, ownServiceSchema } from '../../../../shared/model/answers';
import { clauseFile, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile('payment-provider', 'Mit {service_name}.', { each: '{ serviceCategory: payment }' }),
);
const own = { name: 'Talerpost', category: 'payment', role: 'controller' as const };
const uses = (...list: unknown[]) => ({ 'payment.services': list });

describe('an own service in foreign answers', () => {
  test('passes with what every sentence needs, and with everything', () => {
    const answers = uses(
      { id: 'stripe' },
      { id: 'own-talerpost', own, note: 'neu', region: 'Leipzig' },
      { id: 'own-kronenpost', own: { ...own, country: 'US', thirdCountries: [], legalBasis: 'gdpr-6-1-b' } },
    );
    expect(checkAnswers(answers, index)).toEqual({ ok: true, value: answers });
    expect(answersSchema.parse(answers)).toEqual(answers);
  });

  test.each([
    ['own missing', { id: 'own-a' }, 'own', '{ name, category, role'],
    ['own with an id of the catalogue', { id: 'stripe', own }, 'id', 'own-'],
    ['an id that no clause instance could carry', { id: 'own-a--b', own }, 'id', 'own-'],
    ['no name', { id: 'own-a', own: { ...own, name: '' } }, 'own.name', 'text ≤ 200'],
    ['two lines', { id: 'own-a', own: { ...own, name: 'a\nb' } }, 'own.name', 'text ≤ 200'],
    ['no role', { id: 'own-a', own: { name: 'A', category: 'payment' } }, 'own.role', 'processor | joint'],
    [
      'a category of another question',
      { id: 'own-a', own: { ...own, category: 'ads' } },
      'own.category',
      'payment',
    ],
    ['a country that is none', { id: 'own-a', own: { ...own, country: 'XX' } }, 'own.country', 'ISO 3166-1'],
    [
      'a third country that is none',
      { id: 'own-a', own: { ...own, thirdCountries: ['US', 'XX'] } },
      'own.thirdCountries.1',
      'ISO 3166-1',
    ],
    ['an unknown basis', { id: 'own-a', own: { ...own, legalBasis: 'x' } }, 'own.legalBasis', 'gdpr-6-1-b'],
    [
      'an insecure address',
      { id: 'own-a', own: { ...own, privacyUrl: 'http://a.example' } },
      'own.privacyUrl',
      'https://',
    ],
    ['a stranger field', { id: 'own-a', own: { ...own, colour: 'red' } }, 'own', 'name, category, role'],
    ['a basis in two places', { id: 'own-a', own, legalBasis: 'gdpr-6-1-b' }, 'legalBasis', 'own-'],
  ])('%s is refused with its place', (_what, use, place, expected) => {
    const result = checkAnswers(uses({ id: 'paypal' }, use), index);
    expect(result.ok ? null : result.error).toEqual({
      kind: 'wrongAnswer',
      where: `payment.services.1.${place}`,
      expected: expect.stringContaining(expected) as string,
    });
  });

  test('that shares its id with another one is refused: one id, one service', () => {
    const result = checkAnswers(uses({ id: 'own-a', own }, { id: 'own-a', own }), index);
    expect(result.ok ? null : result.error).toMatchObject({ where: 'payment.services.1.id' });
  });

  test('is described for those who write answers by hand, field by field', () => {
    expect(Object.keys(ownServiceForms(index)).toSorted()).toEqual(
      Object.keys(ownServiceSchema.shape).toSorted(),
    );
    expect(answerPath('payment.services.1.own.name', uses())).toEqual(['payment.services', 1, 'own', 'name']);
  });
});

describe('an own service in a stored project', () => {
  test('is kept when a library no longer serves its category', () => {
    const answers = { 'payment.services': [{ id: 'own-a', own: { ...own, category: 'gone' } }] };
    expect(findMisfit(answers, index)).toBeNull();
  });

  test('without its facts is named with its place', () => {
    expect(findMisfit({ 'payment.services': [{ id: 'own-a' }] }, index)).toMatchObject({
      where: 'payment.services.0.own',
    });
  });
});

describe('the id of a new own service', () => {
  test.each([
    ['Talerpost Süd & Söhne', {}, 'own-talerpost-sued-soehne'],
    ['Café Paiement', {}, 'own-cafe-paiement'],
    ['支付', {}, 'own-dienst'],
    [
      'a',
      {
        'other.services': [
          { id: 'own-a', own },
          { id: 'own-a-2', own },
        ],
      },
      'own-a-3',
    ],
    [`${'x'.repeat(39)} yz`, {}, `own-${'x'.repeat(39)}`],
  ])('%s', (name, answers, id) => {
    expect(newOwnServiceId(name, answers)).toBe(id);
    expect(checkAnswers(uses({ id, own }), index).ok).toBe(true);
  });
});
