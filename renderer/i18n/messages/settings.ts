/** Words of features/settings: preferences, shortcuts, about. */
import { defineMessages } from '../define-messages';

export const settingsMessages = defineMessages(
  {
    'preferences.title': 'Einstellungen',
    'preferences.theme': 'Darstellung',
    'preferences.theme.system': 'Wie im System',
    'preferences.theme.light': 'Hell',
    'preferences.theme.dark': 'Dunkel',
    'preferences.interfaceLanguage': 'Sprache der Oberfläche',
    'preferences.language.de': 'Deutsch',
    'preferences.language.en': 'English',
    'preferences.done': 'Fertig',
    'preferences.notKept': 'Die Einstellung gilt jetzt, konnte aber nicht gespeichert werden.',
    'shortcuts.title': 'Tastenkürzel',
    'about.title': 'Über Klauselwerk',
    'about.version': 'Version {version}',
    'about.law': 'Rechtsstand der Bausteine: {date}',
    'about.library': '{clauses} Bausteine, {questions} Fragen, {providers} Anbieter',
    'about.promise':
      'Klauselwerk arbeitet ohne Netz. Ihre Projekte bleiben in Ihren Dateien. Die Bausteine sind eine Arbeitshilfe und ersetzen keine Rechtsberatung.',
  },
  {
    'preferences.title': 'Preferences',
    'preferences.theme': 'Appearance',
    'preferences.theme.system': 'As in the system',
    'preferences.theme.light': 'Light',
    'preferences.theme.dark': 'Dark',
    'preferences.interfaceLanguage': 'Language of the interface',
    'preferences.language.de': 'Deutsch',
    'preferences.language.en': 'English',
    'preferences.done': 'Done',
    'preferences.notKept': 'The preference applies now but could not be saved.',
    'shortcuts.title': 'Keyboard shortcuts',
    'about.title': 'About Klauselwerk',
    'about.version': 'Version {version}',
    'about.law': 'Law of the clauses as of {date}',
    'about.library': '{clauses} clauses, {questions} questions, {providers} providers',
    'about.promise':
      'Klauselwerk works without a network. Your projects stay in your files. The clauses are a working aid and do not replace legal advice.',
  },
);
