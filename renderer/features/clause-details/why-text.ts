/**
 * Why a clause stands in the text, in words: the parts of its condition that decided, with the answers behind them.
 */
import { providerOf } from '../../../shared/library/services';
import {
  answerOf,
  conditionContext,
  isAssumed,
  usualQuestionsOf,
} from '../../../shared/library/asked-answers';
import { valueText } from '../../../shared/library/value-text';
import { wordContextOf, type VariableContext } from '../../../shared/library/variables';
import { isUnknown } from '../../../shared/model/answers';
import type { Reason } from '../../../shared/rules/explain-condition';
import type { Translate } from '../../i18n/messages';

export type WhyLine = {
  key: string;
  /** The question, or what else decided. */
  subject: string;
  /** The answer in words; null when the subject says it all. */
  answer: string | null;
  questionId: string | null;
};

function answerWords(questionId: string, context: VariableContext, t: Translate): string {
  const question = context.index.questions.get(questionId);
  const value = answerOf(questionId, context);
  if (isUnknown(value)) return t('clauseDetails.unknown');
  if (question === undefined || value === undefined) return t('clauseDetails.unanswered');
  if (Array.isArray(value) && (question.kind === 'services' || question.kind === 'group')) {
    return question.kind === 'services'
      ? serviceNames(value, context)
      : t('clauseDetails.entries', { count: value.length });
  }
  return (
    valueText(value, { kind: question.kind, options: question.options } as never, wordContextOf(context)) ??
    t('clauseDetails.unanswered')
  );
}

function serviceName(id: string, { answers, index }: VariableContext): string {
  return providerOf(id, answers, index)?.name ?? id;
}

/** The question whose answer made the usual value of this one stand, or null when this one is answered itself. */
function assumedFrom(questionId: string, context: VariableContext): string | null {
  const question = context.index.questions.get(questionId);
  const topic = context.index.topicOf.get(questionId);
  if (question?.assume === undefined || topic === undefined) return null;
  if (!isAssumed(question, topic, conditionContext(context))) return null;
  return usualQuestionsOf(questionId, context.index)[0] ?? null;
}

function serviceNames(uses: readonly unknown[], context: VariableContext): string {
  return uses
    .map((use) => (use as { id?: unknown }).id)
    .filter((id) => typeof id === 'string')
    .map((id) => serviceName(id, context))
    .join(', ');
}

function line({ atom }: Reason, context: VariableContext, t: Translate): WhyLine {
  const plain = (key: string, subject: string): WhyLine => ({ key, subject, answer: null, questionId: null });
  if ('question' in atom) {
    const answer = answerWords(atom.question, context, t);
    const decides = assumedFrom(atom.question, context);
    return {
      key: atom.question,
      subject: context.index.questions.get(atom.question)?.label ?? atom.question,
      answer: decides === null ? answer : t('clauseDetails.assumed', { answer }),
      questionId: decides ?? atom.question,
    };
  }
  if ('jurisdiction' in atom) {
    return plain(
      'jurisdiction',
      t('clauseDetails.whyJurisdictions', { names: jurisdictionNames(context, t) }),
    );
  }
  if ('mainJurisdiction' in atom) {
    const [main = 'DE'] = context.settings.jurisdictions;
    return plain('main', t('clauseDetails.whyMain', { name: t(`settings.jurisdiction.${main}`) }));
  }
  if ('kind' in atom) {
    return plain(
      'kind',
      t('clauseDetails.whyKind', { kind: t(`settings.kind.${context.settings.documentKind}`) }),
    );
  }
  if ('service' in atom) {
    const name = serviceName(atom.service, context);
    return plain(`service ${atom.service}`, t('clauseDetails.whyService', { name }));
  }
  if ('serviceCategory' in atom)
    return plain(`category ${atom.serviceCategory}`, t('clauseDetails.whyServiceCategory'));
  if ('serviceTransfer' in atom)
    return plain(
      `transfer ${atom.serviceTransfer}`,
      t('clauseDetails.whyTransfer', {
        transfer: context.index.library.words.safeguards[atom.serviceTransfer],
      }),
    );
  if ('serviceRole' in atom)
    return plain(
      `role ${atom.serviceRole}`,
      t('clauseDetails.whyRole', { role: context.index.library.words.roles[atom.serviceRole] }),
    );
  if ('setting' in atom) return plain(`setting ${atom.setting}`, t('clauseDetails.whySetting'));
  return plain('always', t('clauseDetails.whyAlways'));
}

function jurisdictionNames({ settings }: VariableContext, t: Translate): string {
  return settings.jurisdictions.map((jurisdiction) => t(`settings.jurisdiction.${jurisdiction}`)).join(', ');
}

/** One line for each thing that decided, without repetition; "always" when nothing else did. */
export function whyLines(reasons: readonly Reason[], context: VariableContext, t: Translate): WhyLine[] {
  const lines = new Map<string, WhyLine>();
  for (const reason of reasons) {
    const made = line(reason, context, t);
    if (!lines.has(made.key)) lines.set(made.key, made);
  }
  if (lines.size === 0) {
    return [{ key: 'always', subject: t('clauseDetails.whyAlways'), answer: null, questionId: null }];
  }
  return [...lines.values()];
}
