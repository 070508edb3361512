/**
 * How a cross-reference reads: "Abschnitt 7 „Deine Rechte“". One function for the view and for every export.
 */
import type { PolicyWords } from './policy-words';

/** A no-break space: a number never starts a line. */
const NBSP = '\u00A0';

/** Parts of the words of a reference, so that an export can make number and title living fields. */
export function referenceParts(
  words: PolicyWords,
  number: string,
  title: string,
): { before: string; number: string; between: string; title: string; after: string } {
  return {
    before: number === '' ? '' : words.section + NBSP,
    number,
    between: (number === '' ? '' : ' ') + words.quoteOpen,
    title,
    after: words.quoteClose,
  };
}

/** The whole reference as text; without a number only the quoted title. */
export function referenceText(words: PolicyWords, number: string, title: string): string {
  return Object.values(referenceParts(words, number, title)).join('');
}
