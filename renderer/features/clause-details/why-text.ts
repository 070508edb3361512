/**
 * Why a clause stands in the text, in words: the parts of its condition that decided, with the answers behind them.
 */
import type { LibraryIndex } from '../../../shared/library/library-index';
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
  const value = context.answers[questionId];
  if (isUnknown(value)) return t('clauseDetails.unknown');
  if (question === undefined || value === undefined) return t('clauseDetails.unanswered');
  if (Array.isArray(value) && (question.kind === 'services' || question.kind === 'group')) {
    return question.kind === 'services'
      ? serviceNames(value, context.index)
      : t('clauseDetails.entries', { count: value.length });
  }
  return (
    valueText(value, { kind: question.kind, options: question.options } as never, wordContextOf(context)) ??
    t('clauseDetails.unanswered')
  );
}

function serviceNames(uses: readonly unknown[], index: LibraryIndex): string {
  return uses
    .map((use) => (use as { id?: unknown }).id)
    .filter((id) => typeof id === 'string')
    .map((id) => index.providers.get(id)?.name ?? id)
    .join(', ');
}

function line({ atom }: Reason, context: VariableContext, t: Translate): WhyLine {
  const plain = (key: string, subject: string): WhyLine => ({ key, subject, answer: null, questionId: null });
  if ('question' in atom) {
    return {
      key: atom.question,
      subject: context.index.questions.get(atom.question)?.label ?? atom.question,
      answer: answerWords(atom.question, context, t),
      questionId: atom.question,
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
    const name = context.index.providers.get(atom.service)?.name ?? atom.service;
    return plain(`service ${atom.service}`, t('clauseDetails.whyService', { name }));
  }
  if ('serviceCategory' in atom)
    return plain(`category ${atom.serviceCategory}`, t('clauseDetails.whyServiceCategory'));
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
