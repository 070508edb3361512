/**
 * Laws over the shipped clauses and questions as a whole: every clause can be reached, every question is read and asked,
 * every assumed value fits its question, and an ordinary company website is asked little.
 */
import { describe, expect, test } from 'vitest';
import { clauseLibrary } from 'virtual:clause-library';
import { answerSchemaOf } from '../../shared/interview/answer-kinds';
import { conditionContext, isAsked } from '../../shared/library/asked-answers';
import { AUTHORITY_QUESTIONS } from '../../shared/library/authority';
import { evaluateCondition } from '../../shared/rules/evaluate-condition';
import { questionsOf } from '../../shared/rules/explain-condition';
import { base, index } from './render-clause';
import { ask, satisfy, type Wish } from './samples';

describe('every clause', () => {
  test('can be reached by answers to questions that are asked', () => {
    const unreachable = clauseLibrary.clauses.flatMap((clause) => {
      const kinds = clause.kinds.length === 0 ? [base.documentKind] : clause.kinds;
      const wish: Wish = {
        answers: {},
        settings: { documentKind: kinds[0]!, jurisdictions: [clause.jurisdictions[0]!] },
      };
      const found = satisfy(clause.when, wish, index);
      const context = { settings: { ...base, ...wish.settings }, answers: wish.answers, index };
      return found && evaluateCondition(clause.when, conditionContext(context)) === 'true' ? [] : [clause.id];
    });
    expect(unreachable.join('\n')).toBe('');
  });
});

describe('every question', () => {
  test('is read by a clause, a condition or the choice of the authority', () => {
    const read = new Set<string>(AUTHORITY_QUESTIONS);
    for (const { dependsOn } of clauseLibrary.clauses) for (const id of dependsOn) read.add(id);
    for (const question of index.questions.values()) {
      if (question.when !== undefined) for (const id of questionsOf(question.when)) read.add(id);
      if (question.assume !== undefined) for (const id of questionsOf(question.assume.when)) read.add(id);
      if (question.kind === 'services') read.add(question.id);
    }
    for (const { when } of clauseLibrary.topics)
      if (when !== undefined) for (const id of questionsOf(when)) read.add(id);
    expect([...index.questions.keys()].filter((id) => !read.has(id)).join('\n')).toBe('');
  });

  test('assumes only what fits it', () => {
    const unfit = index.assumptions.filter(
      (question) => !answerSchemaOf(question).safeParse(question.assume?.value).success,
    );
    expect(unfit.map(({ id }) => id).join('\n')).toBe('');
  });

  test('can be asked', () => {
    const never = [...index.questions.values()].filter((question) => {
      const topic = index.topicOf.get(question.id)!;
      const kinds = [question.kinds, topic.kinds].flatMap(
        (list) => list?.filter((kind) => kind !== 'all') ?? [],
      );
      const wish: Wish = { answers: {}, settings: kinds[0] === undefined ? {} : { documentKind: kinds[0] } };
      const holds = ask(question, wish, index);
      const context = conditionContext({
        settings: { ...base, ...wish.settings },
        answers: wish.answers,
        index,
      });
      return !holds || !isAsked(question, topic, context);
    });
    expect(never.map(({ id }) => id).join('\n')).toBe('');
  });
});
