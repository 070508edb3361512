/** Services that the DSB adds: what the text says of them, and what it leaves open. */
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../../../shared/check/check-policy';
import { providerOf } from '../../../../shared/library/services';
import { variableText } from '../../../../shared/library/variables';
import type { Answers, OwnService } from '../../../../shared/model/answers';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { resolvePolicy } from '../../../../shared/resolve/resolve-policy';
import { exportText } from '../../../../shared/export/text/export-text';
import { selectClauses } from '../../../../shared/select/select-clauses';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile(
    'payment-provider',
    '## Bezahlen mit {service_name}\n\nAnbieter ist {service_operator} ({service_address}). ' +
      '{service_transfer, select, none {Die Daten bleiben im EWR.} dpf {DPF: {service_thirdCountries}.} other {Drittländer: {service_thirdCountries}.}} ' +
      'Speicherdauer: {service_storagePeriod}. Rechtsgrundlage: {service_legalBasis}. Cookies: {service_cookies}.',
    { each: '{ serviceCategory: payment }' },
  ),
);
const full: OwnService = {
  name: 'Talerpost',
  category: 'payment',
  role: 'controller',
  operator: 'Talerpost eG',
  street: 'Münzgasse 3',
  postcode: '04109',
  city: 'Leipzig',
  country: 'DE',
  purposes: ['Zahlung'],
  dataCategories: ['Name', 'Betrag'],
  thirdCountries: ['US'],
  dpf: 'yes',
  consent: 'no',
  legalBasis: 'gdpr-6-1-b',
  storagePeriod: 'zehn Jahre',
  privacyUrl: 'https://talerpost.example/datenschutz',
  cookies: ['tp_session'],
};
const withOwn = (own: OwnService): Answers => ({
  'controller.name': 'Muster GmbH',
  'payment.services': [{ id: 'own-talerpost', own }],
});
const textOf = (answers: Answers) =>
  exportText(resolvePolicy(renderPolicy(contextOver(index, answers)), index)).replace(/\s+/g, ' ');

describe('an own service', () => {
  test('is written about like one of the catalogue', () => {
    expect(textOf(withOwn(full))).toContain(
      'Anbieter ist Talerpost eG (Münzgasse 3, 04109 Leipzig, Deutschland). DPF: Vereinigte Staaten. ' +
        'Speicherdauer: zehn Jahre. Rechtsgrundlage: Art. 6 Abs. 1 lit. b DSGVO. Cookies: tp_session.',
    );
    expect(checkPolicy(renderPolicy(contextOver(index, withOwn(full))), index)).toEqual([]);
    const [entry] = selectClauses(contextOver(index, withOwn(full))).entries;
    expect(entry?.instanceId).toBe('payment-provider--own-talerpost');
  });

  test('with little known of it leaves gaps that name service and field, and lead to its question', () => {
    const answers = withOwn({ name: 'Talerpost', category: 'payment', role: 'processor' });
    const findings = checkPolicy(renderPolicy(contextOver(index, answers)), index);
    expect(findings.map(({ kind, facts, where }) => [kind, facts['label'], where.questionId])).toEqual(
      ['Betreiber', 'address', 'thirdCountries', 'storagePeriod', 'legalBasis', 'cookies'].map((field) => [
        'openGap',
        `Talerpost: ${field}`,
        'payment.services',
      ]),
    );
  });

  test.each<[Partial<OwnService>, string]>([
    [{ thirdCountries: [] }, 'none'],
    [{ thirdCountries: ['US'] }, 'scc'],
    [{ thirdCountries: ['US'], dpf: 'yes' }, 'dpf'],
    [{ thirdCountries: ['CH'] }, 'adequacy'],
    [{ country: 'US', dpf: 'yes' }, 'dpf'],
    [{ country: 'DE' }, 'scc'],
    [{ country: 'DE', role: 'selfHosted' }, 'none'],
  ])('%j: transfer %s', (facts, transfer) => {
    const answers = withOwn({ name: 'Talerpost', category: 'payment', role: 'processor', ...facts });
    expect(index.transferOf(providerOf('own-talerpost', answers, index))).toBe(transfer);
  });

  test('never says that data stays while nobody said where it goes', () => {
    const answers = withOwn({ name: 'Talerpost', category: 'payment', role: 'processor', country: 'DE' });
    expect(variableText('service.own-talerpost.thirdCountries', contextOver(index, answers))).toMatchObject({
      kind: 'gap',
    });
    expect(textOf(answers)).not.toContain('bleiben im EWR');
  });

  test('is the same object for the same answers, and another for changed ones', () => {
    const answers = withOwn(full);
    expect(providerOf('own-talerpost', answers, index)).toBe(providerOf('own-talerpost', answers, index));
    const renamed = withOwn({ ...full, name: 'Kronenpost' });
    expect(providerOf('own-talerpost', renamed, index)?.name).toBe('Kronenpost');
    expect(providerOf('own-gone', answers, index)).toBeUndefined();
  });

  test('of a category that no clause serves is a finding at its question', () => {
    const findings = checkPolicy(
      renderPolicy(contextOver(index, withOwn({ ...full, category: 'gone' }))),
      index,
    );
    expect(findings).toMatchObject([
      {
        kind: 'ownServiceWithoutClause',
        facts: { name: 'Talerpost', category: 'gone' },
        where: { questionId: 'payment.services' },
      },
    ]);
  });
});
