import { describe, expect, test } from 'vitest';
import { checkAnswers, findMisfit } from '../../../../shared/interview/check-answers';
import { interviewTopics } from '../../../../shared/interview/interview';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(clauseFile('one', 'Text.'));

describe('foreign answers', () => {
  test('pass when they fit, "Weiß ich nicht" included', () => {
    const answers = {
      'controller.name': 'A',
      'logs.kept': { unknown: true },
      'payment.services': [{ id: 'stripe' }],
    };
    expect(checkAnswers(answers, index)).toEqual({ ok: true, value: answers });
  });

  test.each([
    [null, { kind: 'answersNotAnObject' }],
    [{ nobody: 1 }, { kind: 'unknownQuestion', where: 'nobody' }],
    [{ 'logs.kept': 'ja' }, { kind: 'wrongAnswer', where: 'logs.kept' }],
    [{ 'controller.bundesland': 'DE-XX' }, { kind: 'wrongAnswer', where: 'controller.bundesland' }],
    [{ 'cookies.list': [{ name: 'a' }, { nam: 'b' }] }, { kind: 'wrongAnswer', where: 'cookies.list.1' }],
    [{ 'logs.period': { amount: 0, unit: 'days' } }, { kind: 'wrongAnswer', where: 'logs.period.amount' }],
    [{ 'payment.services': [{ id: 'nobody' }] }, { kind: 'unknownService', where: 'payment.services.0.id' }],
  ])('%j fail by name', (answers, expected) => {
    const result = checkAnswers(answers, index);
    expect(result.ok ? null : result.error).toMatchObject(expected);
  });
});

describe('stored answers', () => {
  test('of an older or newer library are kept: gone questions, options, fields and services', () => {
    const answers = {
      'gone.question': true,
      'controller.bundesland': 'DE-XX',
      'cookies.list': [{ name: 'a', gone: 'b' }],
      'payment.services': [{ id: 'gone' }],
      'logs.kept': { unknown: true as const },
    };
    expect(findMisfit(answers, index)).toBeNull();
  });

  test('that no control could show are named', () => {
    expect(findMisfit({ 'controller.address': 'Weg 1' }, index)).toMatchObject({
      where: 'controller.address',
    });
    expect(findMisfit({ 'cookies.list': ['a'] }, index)).toMatchObject({ where: 'cookies.list' });
  });
});

describe('the Leitfaden', () => {
  test('asks only what still matters and counts what is open', () => {
    const state = (answers: Parameters<typeof contextOver>[1]) => {
      const [topic] = interviewTopics(contextOver(index, answers));
      return (
        topic && [
          topic.asked,
          topic.answered,
          topic.open,
          topic.questions.some(({ id }) => id === 'logs.period'),
        ]
      );
    };
    expect(state({})).toEqual([7, 0, 1, false]);
    expect(state({ 'logs.kept': true, 'controller.name': 'A' })).toEqual([10, 2, 0, true]);
    expect(state({ 'logs.kept': { unknown: true }, 'controller.name': 'A' })).toEqual([10, 2, 1, true]);
  });
});
