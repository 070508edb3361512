/**
 * The Leitfaden for the present answers: which topics and questions still matter, and how far one is.
 */
import { isUnknown, type AnswerValue, type Answers } from '../model/answers';
import type { Question, Topic } from '../model/question';
import type { DocumentKind, Settings } from '../model/settings';
import type { LibraryIndex } from '../library/library-index';
import type { VariableContext } from '../library/variables';
import { evaluateCondition, hasAnswer, type ConditionContext } from '../rules/evaluate-condition';

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

/** Questions may hang on questions that hang on others; no library comes near this many links. */
const LONGEST_CHAIN = 20;

type Asked = { settings: Settings; index: LibraryIndex; answers: Answers };
const askedByAnswers = new WeakMap<Answers, Asked>();

/**
 * The answers without those to questions that no longer matter: a newsletter that is not sent any more must not stay in
 * the text because its questions were once answered. They are kept in the project and count again when asked again.
 * The same object when every answer counts.
 */
export function askedAnswers({ settings, answers, index }: VariableContext): Answers {
  const known = askedByAnswers.get(answers);
  if (known?.settings === settings && known.index === index) return known.answers;
  const asked = withoutHidden(settings, answers, index);
  askedByAnswers.set(answers, { settings, index, answers: asked });
  return asked;
}

/** Repeats from all answers on, because a hidden question can itself bring back or hide another one. */
function withoutHidden(settings: Settings, answers: Answers, index: LibraryIndex): Answers {
  let current = answers;
  for (let round = 0; round < LONGEST_CHAIN; round += 1) {
    const context = { settings, answers: current, categoryOf: index.categoryOf };
    const entries = Object.entries(answers);
    const kept = entries.filter(([id]) => {
      const question = index.questions.get(id);
      const topic = index.topicOf.get(id);
      return question === undefined || topic === undefined || isAsked(question, topic, context);
    });
    const isStable = kept.length === Object.keys(current).length && kept.every(([id]) => id in current);
    if (isStable) return current;
    current = kept.length === entries.length ? answers : Object.fromEntries(kept);
  }
  return current;
}

/** The context conditions are evaluated in: only answers to questions that matter now decide. */
export function conditionContext(context: VariableContext): ConditionContext {
  const { settings, index } = context;
  return { settings, answers: askedAnswers(context), categoryOf: index.categoryOf };
}

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

function forKind(kinds: readonly string[] | undefined, documentKind: DocumentKind): boolean {
  return kinds === undefined || kinds.includes('all') || kinds.includes(documentKind);
}

/** Does the question matter for these settings and answers? An undecided condition keeps it asked. */
export function isAsked(question: Question, topic: Topic, context: ConditionContext): boolean {
  const { documentKind } = context.settings;
  const holds = (when: Question['when']) =>
    when === undefined || evaluateCondition(when, context) !== 'false';
  return (
    forKind(topic.kinds, documentKind) &&
    forKind(question.kinds, documentKind) &&
    holds(topic.when) &&
    holds(question.when)
  );
}

/** Topics with at least one question that matters now, in order, with their progress. */
export function interviewTopics(context: VariableContext): TopicState[] {
  const conditions = conditionContext(context);
  return context.index.library.topics.flatMap((topic) => {
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
