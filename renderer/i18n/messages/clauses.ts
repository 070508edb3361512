/** Words of features/clauses: see define-messages.ts. */
import { defineMessages } from '../define-messages';

export const clausesMessages = defineMessages(
  {
    'clauses.search': 'Bausteine durchsuchen',
    'clauses.clear': 'Suche leeren',
    'clauses.count': '{found, plural, one {# Baustein} other {# Bausteine}}, {used} im Text',
    'clauses.none': 'Kein Baustein gefunden',
    'clauses.noneHelp': 'Gesucht wird in Titeln, Hinweisen und Texten. Versuchen Sie einen Teil des Wortes.',
    'clauses.used': '{count, plural, one {Steht im Text} other {Steht #-mal im Text}}',
    'clauses.each': 'Kommt für jeden passenden Dienst von selbst in den Text',
    'clauses.add': '„{title}“ einfügen',
  },
  {
    'clauses.search': 'Search clauses',
    'clauses.clear': 'Clear search',
    'clauses.count': '{found, plural, one {# clause} other {# clauses}}, {used} in the text',
    'clauses.none': 'No clause found',
    'clauses.noneHelp': 'Titles, notes and texts are searched. Try a part of the word.',
    'clauses.used': '{count, plural, one {In the text} other {In the text # times}}',
    'clauses.each': 'Added automatically for each matching service',
    'clauses.add': 'Insert “{title}”',
  },
);
