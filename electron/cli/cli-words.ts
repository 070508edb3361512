/**
 * The German words of the command line: data in assets/interface/de, ICU messages, formatted by FormatJS.
 */
import { createIntl, createIntlCache } from '@formatjs/intl';
import cli from '../../assets/interface/de/cli.json';
import failures from '../../assets/interface/de/failures.json';
import findings from '../../assets/interface/de/findings.json';
import type { Finding, FindingKind } from '../../shared/check/check-policy';
import type { Failure } from '../../shared/ipc/contract';

export type CliWord = keyof typeof cli;
type Values = Record<string, string | number>;

const failureMessages = Object.fromEntries(
  Object.entries(failures).map(([kind, words]) => [`failure.${kind}`, words.what]),
);

/** Exhaustive over the kinds of findings: a kind without words does not compile. */
const findingWords: Record<FindingKind, string> = findings;
const findingMessages = Object.fromEntries(
  Object.entries(findingWords).map(([kind, words]) => [`finding.${kind}`, words]),
);

const intl = createIntl(
  {
    locale: 'de-DE',
    messages: { ...cli, ...failureMessages, ...findingMessages },
    onError: (error) => {
      throw error;
    },
  },
  createIntlCache(),
);

/** Formats a message of the command line. */
export function say(id: CliWord, values: Values = {}): string {
  return intl.formatMessage({ id }, values);
}

/** What happened, in one sentence. Every kind of failure has words (failures.test.ts). */
export function failureSentence({ kind, facts }: Failure): string {
  return intl.formatMessage({ id: `failure.${kind}` }, facts);
}

/** What a check found, in one sentence. */
export function findingSentence({ kind, facts }: Finding): string {
  return intl.formatMessage({ id: `finding.${kind}` }, facts);
}
