/**
 * One area of the message catalogue: German is the interface language, English the second. The English table must
 * have exactly the German ids, so a missing or left-over message does not compile.
 */

/** Declares an area's messages in both languages. Texts are ICU messages. */
export function defineMessages<const M extends Record<string, string>>(
  de: M,
  en: { [K in keyof M]: string },
): { de: { [K in keyof M]: string }; en: { [K in keyof M]: string } } {
  return { de, en };
}
