/**
 * Words of the menu and of the system dialogs. They are data in `assets/interface`; the window's own words live in
 * `renderer/i18n`, which this side may not import.
 */
import german from '../../assets/interface/de/shell.json';
import english from '../../assets/interface/en/shell.json';
import type { Preferences } from '../../shared/ipc/contract';

export type ShellWords = typeof german;

const WORDS: Record<Preferences['interfaceLanguage'], ShellWords> = { de: german, en: english };

/** The words of an interface language. */
export function shellWords(language: Preferences['interfaceLanguage']): ShellWords {
  return WORDS[language];
}
