/**
 * Required questions that are still asked and have no answer, or "Weiß ich nicht". Those that already show as a gap in
 * the text are left to `checkGaps`, so that one cause is one finding.
 */
import { interviewTopics, isAnswered } from '../interview/interview';
import { isUnknown } from '../model/answers';
import type { Check, Finding } from './finding';

export const checkQuestions: Check = ({ document, resolved, index }) => {
  const { settings, answers } = document.attrs;
  const shown = new Set(resolved.gaps.map(({ questionId }) => questionId));
  return interviewTopics({ settings, answers, index }).flatMap(({ topic, questions }) =>
    questions.flatMap((question): Finding[] => {
      const answer = answers[question.id];
      const isOpen = question.required === true && (!isAnswered(question, answer) || isUnknown(answer));
      if (!isOpen || shown.has(question.id)) return [];
      return [
        {
          id: `questions:${question.id}`,
          check: 'questions',
          severity: 'warning',
          kind: 'unansweredQuestion',
          facts: { label: question.short, topic: topic.title },
          where: { instanceId: null, questionId: question.id },
        },
      ];
    }),
  );
};
