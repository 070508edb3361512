/** Words for an expected failure: what happened, and what to do now. What is safe, the place that shows it knows. */
import type { Failure } from '../../shared/ipc/contract';
import { hasFailureWords } from './failure-messages';
import { useMessages, type Messages } from './messages';

export type FailureWords = { what: string; todo: string | null };

/** The words of a failure in the interface's language; a kind without words still says its name. */
export function failureWords({ kind, facts }: Failure, { t, intl, language }: Messages): FailureWords {
  if (kind === 'bridgeBroken') {
    return { what: t('failure.bridgeBroken', { request: facts['request'] ?? '' }), todo: null };
  }
  if (!hasFailureWords(kind, language)) return { what: t('failure.unknown', { kind }), todo: null };
  const format = (part: 'what' | 'todo') =>
    String(intl.formatMessage({ id: `failures.${kind}.${part}` }, facts));
  return { what: format('what'), todo: format('todo') };
}

/** `failureWords` for components. */
export function useFailureText(failure: Failure): FailureWords {
  return failureWords(failure, useMessages());
}
