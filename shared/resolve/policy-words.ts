/**
 * The German words that a finished policy needs besides its own text: one data table for resolving and for every
 * export, so that "Abschnitt 7" or "Offen" reads the same everywhere. Data, no logic; a second language is a second table.
 */
import type { Settings } from '../model/settings';

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

const SWISS_QUOTES = { quoteOpen: '«', quoteClose: '»' };

/** Words for the language of the policy's text, with the quotes of the country the controller sits in. */
export function policyWords({
  language,
  jurisdictions,
}: Pick<Settings, 'language' | 'jurisdictions'>): PolicyWords {
  const words = POLICY_WORDS[language];
  return jurisdictions[0] === 'CH' ? { ...words, ...SWISS_QUOTES } : words;
}
