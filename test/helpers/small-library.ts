/**
 * A library of a handful of questions and clauses for tests of pure functions: independent of the shipped content,
 * so that a new clause never changes what a unit test means.
 */
import { indexLibrary, type LibraryIndex } from '../../shared/library/library-index';
import type { Clause, ClauseLibrary } from '../../shared/library/library';
import type { Question, Topic } from '../../shared/model/question';

function clauseOf(id: string, title: string, order: number): Clause {
  return {
    id,
    version: 1,
    title,
    category: 'base',
    order,
    kinds: [],
    jurisdictions: ['DE', 'AT', 'CH'],
    kind: 'document',
    when: { always: true },
    legalBases: [],
    fulfils: [],
    reviewed: '2026-11-21',
    sources: [],
    body: [],
    dependsOn: [],
    refersTo: [],
    file: `base/${id}.md`,
  };
}

const questions: Question[] = [
  {
    id: 'controller.name',
    kind: 'text',
    label: 'Wie heißt der Verantwortliche?',
    short: 'Firma oder Name',
    required: true,
  },
  {
    id: 'controller.address',
    kind: 'address',
    label: 'Wie lautet die Anschrift?',
    short: 'Anschrift',
    required: true,
  },
  { id: 'controller.phone', kind: 'phone', label: 'Wie lautet die Telefonnummer?', short: 'Telefon' },
  { id: 'controller.note', kind: 'longText', label: 'Anmerkung?', short: 'Anmerkung' },
  { id: 'logs.fields', kind: 'list', label: 'Was wird protokolliert?', short: 'Logdaten' },
];

const topic: Topic = { id: 'controller', title: 'Verantwortlicher', order: 10, questions };

const unit = (one: string, other: string, dativeOther: string) => ({
  one,
  other,
  dativeOne: one,
  dativeOther,
});
const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);

const library: ClauseLibrary = {
  lawAsOf: '2026-11-21',
  clauses: [
    clauseOf('controller', 'Verantwortlicher', 10),
    clauseOf('logs-server', 'Server-Logdateien', 20),
    clauseOf('rights', 'Ihre Rechte', 30),
  ],
  categories: [{ id: 'base', label: 'Grundlagen', order: 10 }],
  topics: [topic],
  providers: [],
  authorities: [],
  legalBases: [],
  duties: [],
  norms: {},
  words: {
    and: 'und',
    address: '{street}, {postcode} {city}, {country}',
    yes: 'ja',
    no: 'nein',
    open: 'offen',
    months,
    monthsAT: ['Jänner', ...months.slice(1)],
    units: {
      hours: unit('Stunde', 'Stunden', 'Stunden'),
      days: unit('Tag', 'Tage', 'Tagen'),
      weeks: unit('Woche', 'Wochen', 'Wochen'),
      months: unit('Monat', 'Monate', 'Monaten'),
      years: unit('Jahr', 'Jahre', 'Jahren'),
    },
    roles: { processor: 'A', joint: 'B', controller: 'C', selfHosted: 'D' },
    safeguards: { none: 'A', adequacy: 'B', dpf: 'C', scc: 'D' },
    overview: { processing: 'Abschnitt', purpose: 'Zweck', basis: 'Grundlage', period: 'Dauer' },
    variables: { service: {}, authority: {}, document: {} },
  },
  countries: { names: { DE: 'Deutschland', AT: 'Österreich' }, eea: ['DE', 'AT'], adequate: [] },
};

/** The index of the small library; one instance for all tests, read-only. */
export const smallIndex: LibraryIndex = indexLibrary(library);
