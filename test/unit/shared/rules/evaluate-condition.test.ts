import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../shared/model/answers';
import type { Condition } from '../../../../shared/model/condition';
import {
  chosenServices,
  evaluateCondition,
  type ConditionContext,
} from '../../../../shared/rules/evaluate-condition';
import { explainCondition, questionsOf } from '../../../../shared/rules/explain-condition';
import { settings } from '../../../helpers/library-files';

const answers: Answers = {
  yes: true,
  no: false,
  open: { unknown: true },
  many: ['a', 'b'],
  empty: [],
  blank: ' ',
  pay: [{ id: 'stripe' }],
};
const context: ConditionContext = {
  settings,
  answers,
  providerOf: (id) => (id === 'stripe' ? { category: 'payment', role: 'processor' } : undefined),
  transferOf: (id) => (id === 'stripe' ? 'dpf' : 'none'),
  item: { kind: 'app', data: ['E-Mail'], open: { unknown: true } },
};
const evaluate = (condition: Condition) => evaluateCondition(condition, context);

describe('a condition', () => {
  const yes: Condition = { question: 'yes', is: true };
  const no: Condition = { question: 'no', is: true };
  const open: Condition = { question: 'open', is: true };

  test('is false for a missing answer and unknown for "Weiß ich nicht"', () => {
    expect([evaluate({ question: 'missing', is: true }), evaluate(open)]).toEqual(['false', 'unknown']);
  });

  test('follows Kleene for all, any and not', () => {
    expect([
      evaluate({ all: [yes, open] }),
      evaluate({ all: [no, open] }),
      evaluate({ any: [yes, open] }),
      evaluate({ any: [no, open] }),
      evaluate({ not: open }),
      evaluate({ not: no }),
    ]).toEqual(['unknown', 'false', 'true', 'unknown', 'unknown', 'true']);
  });

  test('finds values in lists and services by id', () => {
    expect([
      evaluate({ question: 'many', includes: 'b' }),
      evaluate({ question: 'many', includes: 'c' }),
      evaluate({ question: 'pay', includes: 'stripe' }),
      evaluate({ service: 'stripe' }),
      evaluate({ serviceCategory: 'payment' }),
      evaluate({ serviceCategory: 'hosting' }),
    ]).toEqual(['true', 'false', 'true', 'true', 'true', 'false']);
  });

  test('counts blank text and empty lists as no answer, an open one as one that shows a gap', () => {
    const answered = (question: string) => evaluate({ question, answered: true });
    expect(['blank', 'empty', 'open', 'no'].map(answered)).toEqual(['false', 'false', 'true', 'true']);
  });

  test('knows settings', () => {
    expect([
      evaluate({ jurisdiction: 'DE' }),
      evaluate({ mainJurisdiction: 'AT' }),
      evaluate({ kind: ['webapp', 'website'] }),
      evaluate({ always: true }),
    ]).toEqual(['true', 'false', 'true', 'true']);
  });

  test('asks for facts of chosen services, for settings and for the item being written', () => {
    expect(
      [
        { serviceTransfer: 'dpf' },
        { serviceTransfer: 'scc' },
        { serviceRole: 'processor' },
        { serviceRole: 'joint' },
        { setting: 'rightsText', is: 'short' },
        { setting: 'overviewTable', is: true },
        { item: 'kind', is: 'app' },
        { item: 'data', includes: 'E-Mail' },
        { item: 'other', answered: true },
        { item: 'open', is: 'x' },
      ].map((condition) => evaluate(condition as Condition)),
    ).toEqual(['true', 'false', 'true', 'false', 'true', 'false', 'true', 'true', 'false', 'unknown']);
  });

  test('is explained by the parts that decided', () => {
    const condition: Condition = { all: [yes, { not: no }, { always: true }] };
    expect(explainCondition(condition, context)).toEqual([
      { atom: yes, negated: false, value: 'true' },
      { atom: no, negated: true, value: 'false' },
    ]);
    expect(explainCondition({ any: [no, open] }, context)).toEqual([
      { atom: open, negated: false, value: 'unknown' },
    ]);
    expect(questionsOf(condition)).toEqual(['yes', 'no']);
  });

  test('lists chosen services once', () => {
    expect(chosenServices({ a: [{ id: 'x' }], b: [{ id: 'y' }, { id: 'x' }], c: ['z'] })).toEqual(['x', 'y']);
  });
});
