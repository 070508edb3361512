/**
 * Folding for searches: case, accents, umlauts and special spaces do not matter. Every character is folded by itself, so
 * a part of a word stays a part of it: "daten" finds "Gesundheitsdaten" in one linear scan, without an index.
 */
const SPECIAL: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '\u00ad': '', '\u200b': '' };

/** Text in the form in which it is compared. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß\u00ad\u200b]/g, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/\s+/g, ' ');
}

/** The words of a query, folded. Words in quotation marks stay together. */
export function searchTerms(query: string): string[] {
  const parts = foldText(query).match(/["„“”][^"„“”]+["„“”]|[^\s"„“”]+/g) ?? [];
  return parts.map((part) => part.replace(/["„“”]/g, '')).filter((part) => part !== '');
}

/** True when a folded text holds every term. */
export function holdsAll(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term));
}
