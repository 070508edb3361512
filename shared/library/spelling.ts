/**
 * Swiss spelling, quotes and legal terms for the library's own words: ss for ß and «…» for „…“ (Schweizerische
 * Bundeskanzlei, Schreibweisungen), "bearbeiten" for "verarbeiten" (Art. 5 lit. d, k DSG), no
 * "Rechtsgrundlage", which only federal bodies need (Art. 34 DSG). Names, addresses and what
 * the DSB typed stay as they are.
 */
import type { Jurisdiction } from '../model/settings';

const SIGNS: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'SS', '„': '«', '“': '»', '‚': '‹', '‘': '›' };

/** Words of the library as they are spelt where the controller sits. */
export function inSpelling(words: string, mainJurisdiction: Jurisdiction | undefined): string {
  if (mainJurisdiction !== 'CH') return words;
  return words
    .replace(/[ßẞ„“‚‘]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/Verarbeit/g, 'Bearbeit')
    .replace(/verarbeit/g, 'bearbeit')
    .replace(/Rechtsgrundlage/g, 'Grundlage');
}
