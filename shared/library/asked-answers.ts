/**
 * Which answers count now: those to questions that matter, and what is assumed where the DSB said "as usual".
 * Every condition, every placeholder and every repetition reads answers through here.
 */
import type { AnswerValue, Answers, GroupItem } from '../model/answers';
import type { Question, Topic } from '../model/question';
import type { DocumentKind, Settings } from '../model/settings';
import { evaluateCondition, type ConditionContext } from '../rules/evaluate-condition';
import { questionsOf } from '../rules/explain-condition';
import type { LibraryIndex } from './library-index';
import { providerOf } from './services';

type AnswerContext = { settings: Settings; answers: Answers; index: LibraryIndex };

/** Questions may hang on questions that hang on others; no library comes near this many links. */
const LONGEST_CHAIN = 20;

/** By answers and settings: a change of settings looks at the same answers before and after it. */
const askedByAnswers = new WeakMap<Answers, WeakMap<Settings, Pick<AnswerContext, 'answers' | 'index'>>>();

/**
 * The answers that decide. Without those to questions that no longer matter: a newsletter that is not sent any more must
 * not stay in the text because its questions were once answered; they are kept in the project and count again when asked
 * again. With the usual values of questions whose `assume` holds, whatever was answered there before.
 * The same object when every answer counts and nothing is assumed.
 */
export function askedAnswers({ settings, answers, index }: AnswerContext): Answers {
  const bySettings = askedByAnswers.get(answers) ?? new WeakMap();
  askedByAnswers.set(answers, bySettings);
  const known = bySettings.get(settings);
  if (known?.index === index) return known.answers;
  const asked = settle(settings, answers, index);
  bySettings.set(settings, { index, answers: asked });
  return asked;
}

/** Repeats from all answers on, because a hidden question can itself bring back or hide another one. */
function settle(settings: Settings, answers: Answers, index: LibraryIndex): Answers {
  let current = answers;
  for (let round = 0; round < LONGEST_CHAIN; round += 1) {
    const next = counting(answers, contextFor(settings, current, index), index);
    const isStable =
      Object.keys(next).length === Object.keys(current).length &&
      Object.entries(next).every(([id, value]) => current[id] === value);
    if (isStable) return current;
    current = next;
  }
  return current;
}

function counting(answers: Answers, context: AskingContext, index: LibraryIndex): Answers {
  const kept = Object.entries(answers).filter(([id]) => {
    const question = index.questions.get(id);
    const topic = index.topicOf.get(id);
    return question === undefined || topic === undefined || isAsked(question, topic, context);
  });
  const assumed = index.assumptions.flatMap((question): [string, AnswerValue][] => {
    const topic = index.topicOf.get(question.id);
    return topic !== undefined && isAssumed(question, topic, context)
      ? [[question.id, question.assume!.value]]
      : [];
  });
  return Object.fromEntries([...kept, ...assumed]);
}

/** What decides on questions: conditions, and the other questions. */
type AskingContext = ConditionContext & { index: LibraryIndex };

function contextFor(settings: Settings, answers: Answers, index: LibraryIndex): AskingContext {
  return {
    index,
    settings,
    answers,
    providerOf: (id) => providerOf(id, answers, index),
    transferOf: (id) => index.transferOf(providerOf(id, answers, index)),
  };
}

/** The context conditions are evaluated in; `item` is the group item a clause is being written for. */
export function conditionContext(context: AnswerContext, item?: GroupItem): AskingContext {
  const { settings, index } = context;
  return { ...contextFor(settings, askedAnswers(context), index), item };
}

/** The value that stands for a question: what counts, or what was once answered and is shown in adapted text. */
export function answerOf(questionId: string, context: AnswerContext): AnswerValue | undefined {
  return askedAnswers(context)[questionId] ?? context.answers[questionId];
}

function forKind(kinds: readonly string[] | undefined, documentKind: DocumentKind): boolean {
  return kinds === undefined || kinds.includes('all') || kinds.includes(documentKind);
}

/** Is it for this kind of document, and its condition not false? An undecided one keeps it. */
function applies({ kinds, when }: Pick<Question, 'kinds' | 'when'>, context: ConditionContext): boolean {
  return (
    forKind(kinds, context.settings.documentKind) &&
    (when === undefined || evaluateCondition(when, context) !== 'false')
  );
}

const topicsByContext = new WeakMap<ConditionContext, Map<Topic, boolean>>();

/** Does the topic apply? Asked again for each of its questions, so it is remembered as long as the context lives. */
function topicApplies(topic: Topic, context: ConditionContext): boolean {
  const topics = topicsByContext.get(context) ?? new Map<Topic, boolean>();
  topicsByContext.set(context, topics);
  const known = topics.get(topic) ?? applies(topic, context);
  topics.set(topic, known);
  return known;
}

/** Does the question matter, asked or assumed? */
function matters(question: Question, topic: Topic, context: ConditionContext): boolean {
  return topicApplies(topic, context) && applies(question, context);
}

/** Does the usual value stand for the question at present? */
export function isAssumed(question: Question, topic: Topic, context: ConditionContext): boolean {
  return (
    question.assume !== undefined &&
    evaluateCondition(question.assume.when, context) === 'true' &&
    matters(question, topic, context)
  );
}

/** Is the question asked for these settings and answers? */
export function isAsked(question: Question, topic: Topic, context: AskingContext): boolean {
  return (
    matters(question, topic, context) &&
    !isAssumed(question, topic, context) &&
    !waitsForUsual(question, context)
  );
}

/** As long as "as usual?" is not answered, what it may answer is not asked; an answer given all the same counts. */
function waitsForUsual({ id, assume }: Question, context: AskingContext): boolean {
  if (assume === undefined || context.answers[id] !== undefined) return false;
  return questionsOf(assume.when).some((usual) => {
    const question = context.index.questions.get(usual);
    const topic = context.index.topicOf.get(usual);
    if (question === undefined || topic === undefined || context.answers[usual] !== undefined) return false;
    return question.kind === 'yesNo' && matters(question, topic, context);
  });
}

/** Questions whose usual value may hang on this one, whatever is answered now. */
export function dependsOnUsual(questionId: string, index: LibraryIndex): Question[] {
  return index.assumptions.filter(({ assume }) => questionsOf(assume!.when).includes(questionId));
}

/** Questions that decide whether the usual value of this one stands; none for a question without one. */
export function usualQuestionsOf(questionId: string, index: LibraryIndex): string[] {
  const { assume } = index.questions.get(questionId) ?? {};
  return assume === undefined ? [] : questionsOf(assume.when);
}

/** Questions that the present answer to this one fills with their usual value. */
export function assumptionsOf(questionId: string, context: AnswerContext): Question[] {
  const conditions = conditionContext(context);
  return dependsOnUsual(questionId, context.index).filter((question) =>
    isAssumed(question, context.index.topicOf.get(question.id)!, conditions),
  );
}
