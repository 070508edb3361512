/**
 * Sentences for expected failures: data in assets/interface/<language>/failures.json, the German ones shared with the
 * command line. Ids in the catalogue: `failures.<kind>.what` and `failures.<kind>.todo`.
 */
import deFailures from '../../assets/interface/de/failures.json';
import enFailures from '../../assets/interface/en/failures.json';
import type { InterfaceLanguage } from './messages';

type Sentences = Record<string, { what: string; todo: string }>;

const SENTENCES: Record<InterfaceLanguage, Sentences> = { de: deFailures, en: enFailures };

/** Has this kind of failure words? */
export function hasFailureWords(kind: string, language: InterfaceLanguage): boolean {
  return Object.hasOwn(SENTENCES[language], kind);
}

/** The sentences of a language as catalogue entries. */
export function failureMessages(language: InterfaceLanguage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SENTENCES[language]).flatMap(([kind, { what, todo }]) => [
      [`failures.${kind}.what`, what],
      [`failures.${kind}.todo`, todo],
    ]),
  );
}
