/**
 * The German words that a finished policy needs besides its own text: one data table for resolving and for every
 * export, so that "Abschnitt 7" or "Offen" reads the same everywhere. Data, no logic; a second language is a second table.
 */
export type PolicyWords = {
  /** Before the number of a cross-reference. */
  section: string;
  /** What an open placeholder is marked with. */
  open: string;
  /** Label of a cross-reference whose target is not in the document. */
  deadReference: string;
  status: string;
  contents: string;
  skipToText: string;
  page: string;
  pageOf: string;
  quoteOpen: string;
  quoteClose: string;
  documentSubject: string;
};

export const POLICY_WORDS = {
  de: {
    section: 'Abschnitt',
    open: 'Offen',
    deadReference: 'Verweis auf',
    status: 'Stand',
    contents: 'Inhalt',
    skipToText: 'Zum Text springen',
    page: 'Seite',
    pageOf: 'von',
    quoteOpen: '„',
    quoteClose: '“',
    documentSubject: 'Informationen zum Datenschutz',
  },
} as const satisfies Record<string, PolicyWords>;

/** Words for the language of the policy's text. */
export function policyWords(language: keyof typeof POLICY_WORDS): PolicyWords {
  return POLICY_WORDS[language];
}
