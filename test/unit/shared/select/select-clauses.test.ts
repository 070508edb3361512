import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../shared/model/answers';
import type { Settings } from '../../../../shared/model/settings';
import { selectClauses } from '../../../../shared/select/select-clauses';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const yes = '{ question: logs.kept, is: true }';
const index = libraryOf(
  clauseFile('logs-on', 'Text.', { order: '1', when: yes }),
  clauseFile('logs-off', 'Text.', { order: '2', when: `{ not: ${yes} }` }),
  clauseFile('only-at', 'Text.', { order: '3', jurisdictions: '[AT]' }),
  clauseFile('only-app', 'Text.', { order: '4', kinds: '[mobile-app]' }),
  clauseFile('pay-stripe', 'Text.', { order: '5', each: '{ service: [stripe] }' }),
  clauseFile('pay-any', 'Text.', { order: '6', each: '{ serviceCategory: payment }' }),
);

const plan = (answers: Answers = {}, changes: Partial<Settings> = {}) =>
  selectClauses(contextOver(index, answers, changes)).entries;
const ids = (...input: Parameters<typeof plan>) => plan(...input).map(({ instanceId }) => instanceId);

describe('selecting clauses', () => {
  test('follows answers, document kind and countries, in the order of the library', () => {
    expect(ids({ 'logs.kept': true })).toEqual(['logs-on']);
    expect(ids({ 'logs.kept': false })).toEqual(['logs-off']);
    expect(ids({}, { jurisdictions: ['DE', 'AT'], documentKind: 'mobile-app' })).toEqual([
      'logs-off',
      'only-at',
      'only-app',
    ]);
  });

  test('writes a service once: by the clause that names it, else by the one of its category', () => {
    const services = [{ id: 'paypal' }, { id: 'stripe' }];
    expect(ids({ 'logs.kept': true, 'payment.services': services })).toEqual([
      'logs-on',
      'pay-stripe--stripe',
      'pay-any--paypal',
    ]);
  });

  test('shows alternatives that hang on one open question as one gap, not as several', () => {
    const entries = plan({ 'logs.kept': { unknown: true } });
    expect(entries.map(({ instanceId, open }) => [instanceId, open])).toEqual([['logs-on', ['logs.kept']]]);
  });

  test('says why a clause is there', () => {
    const [entry] = plan({ 'logs.kept': true });
    expect(entry?.reason.because).toEqual([
      { atom: { question: 'logs.kept', is: true }, negated: false, value: 'true' },
    ]);
  });
});
