/**
 * The Leitfaden for the present answers: which topics and questions still matter, and how far one is.
 */
import { isUnknown, type AnswerValue } from '../model/answers';
import type { Question, Topic } from '../model/question';
import { conditionContext, isAsked } from '../library/asked-answers';
import type { LibraryIndex } from '../library/library-index';
import type { VariableContext } from '../library/variables';
import type { DocumentKind } from '../model/settings';
import { hasAnswer } from '../rules/evaluate-condition';

export type TopicState = {
  topic: Topic;
  /** Questions that matter now, in order. */
  questions: Question[];
  asked: number;
  /** Answered, "Weiß ich nicht" included. */
  answered: number;
  /** Required questions without an answer, and those answered with "Weiß ich nicht". */
  open: number;
};

/**
 * Is the question done? Any answer counts, also "Weiß ich nicht" and an empty choice the DSB left on purpose;
 * only missing or blank text does not. A postal address needs street or town.
 */
export function isAnswered(question: Pick<Question, 'kind'>, value: AnswerValue | undefined): boolean {
  if (value === undefined) return false;
  if (isUnknown(value)) return true;
  if (question.kind === 'address' && typeof value === 'object' && 'street' in value) {
    return `${value.street}${value.city}`.trim() !== '';
  }
  return hasAnswer(value) || Array.isArray(value);
}

const topicOrders = new WeakMap<LibraryIndex, Map<DocumentKind, readonly Topic[]>>();

/** The topics in the order in which a document of this kind asks them. */
function topicsFor(kind: DocumentKind, index: LibraryIndex): readonly Topic[] {
  const known = topicOrders.get(index) ?? new Map<DocumentKind, readonly Topic[]>();
  topicOrders.set(index, known);
  const rank = ({ order, orderFor }: Topic) => orderFor?.[kind] ?? order;
  const sorted = known.get(kind) ?? index.library.topics.toSorted((a, b) => rank(a) - rank(b));
  known.set(kind, sorted);
  return sorted;
}

/** Topics with at least one question that matters now, in order, with their progress. */
export function interviewTopics(context: VariableContext): TopicState[] {
  const conditions = conditionContext(context);
  return topicsFor(context.settings.documentKind, context.index).flatMap((topic) => {
    const questions = topic.questions.filter((question) => isAsked(question, topic, conditions));
    if (questions.length === 0) return [];
    const values = questions.map((question) => ({ question, value: context.answers[question.id] }));
    const answered = values.filter(({ question, value }) => isAnswered(question, value)).length;
    const open = values.filter(
      ({ question, value }) =>
        isUnknown(value) || (question.required === true && !isAnswered(question, value)),
    ).length;
    return [{ topic, questions, asked: questions.length, answered, open }];
  });
}
