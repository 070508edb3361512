/**
 * A library as files, small and independent of the shipped content: what clause authors write, for tests of
 * reading, compiling, selecting and rendering.
 */
import { compileLibrary, type LibraryFile } from '../../shared/library/compile-library';
import { indexLibrary, type LibraryIndex } from '../../shared/library/library-index';
import { problemText } from '../../shared/library/library-problem';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';
import type { VariableContext } from '../../shared/library/variables';
import { settings as defaultSettings } from './doc-builders';

const WORDS = `
and: und
address: '{street}, {postcode} {city}, {country}'
'yes': ja
'no': nein
open: offen
months: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]
monthsAT: [Jänner, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]
units:
  hours: { one: Stunde, other: Stunden, dativeOne: Stunde, dativeOther: Stunden }
  days: { one: Tag, other: Tage, dativeOne: Tag, dativeOther: Tagen }
  weeks: { one: Woche, other: Wochen, dativeOne: Woche, dativeOther: Wochen }
  months: { one: Monat, other: Monate, dativeOne: Monat, dativeOther: Monaten }
  years: { one: Jahr, other: Jahre, dativeOne: Jahr, dativeOther: Jahren }
roles: { processor: Auftragsverarbeiter, joint: gemeinsam, controller: selbst, selfHosted: eigene Server }
safeguards: { none: keine, adequacy: Angemessenheit, dpf: DPF, scc: SCC }
overview: { processing: Abschnitt, purpose: Zweck, basis: Grundlage, period: Dauer }
variables: { service: { operator: Betreiber }, authority: { name: Behörde }, document: {} }
`;

const QUESTIONS = `
topic: { id: base, title: Grundlagen, order: 10 }
questions:
  - { id: controller.name, kind: text, label: Wie heißt der Verantwortliche?, short: Firma oder Name, required: true }
  - { id: controller.address, kind: address, label: Wie lautet die Anschrift?, short: Anschrift }
  - { id: controller.bundesland, kind: oneOf, label: In welchem Land?, short: Land, options: [{ id: DE-NW, label: NRW }, { id: DE-BY, label: Bayern }] }
  - { id: logs.kept, kind: yesNo, label: Führt der Server Protokoll?, short: Serverprotokoll }
  - { id: logs.fields, kind: manyOf, label: Was steht darin?, short: Protokolldaten, when: { question: logs.kept, is: true }, options: [{ id: ip, label: IP, text: IP-Adresse }, { id: time, label: Zeitpunkt }] }
  - { id: logs.period, kind: period, label: Wie lange?, short: Speicherdauer, when: { question: logs.kept, is: true } }
  - { id: cookies.list, kind: group, label: Welche Cookies?, short: Cookies, fields: [{ id: name, kind: text, label: Name, short: Name }, { id: purpose, kind: text, label: Zweck, short: Zweck }] }
  - { id: mail.usual, kind: yesNo, label: Wie üblich?, short: übliche Post, when: { question: logs.kept, is: true } }
  - { id: mail.fields, kind: manyOf, label: Was steht in der Post?, short: Postdaten, when: { question: logs.kept, is: true }, options: [{ id: name, label: Name }, { id: text, label: Text }], assume: { when: { question: mail.usual, is: true }, value: [name, text] } }
  - { id: products.list, kind: group, label: Welche Produkte?, short: Produkte, fields: [{ id: name, kind: text, label: Name, short: Produktname }, { id: data, kind: list, label: Daten, short: Daten des Produkts }, { id: cloud, kind: yesNo, label: Cloud?, short: Cloud }] }
  - { id: payment.services, kind: services, label: Welche Zahlungsdienste?, short: Zahlungsdienste, categories: [payment] }
`;

const provider = (id: string, extra: string) => `
  - id: ${id}
    name: ${id[0]?.toUpperCase()}${id.slice(1)}
    operator: ${id} Ltd.
    category: payment
    role: controller
    purposes: [Zahlung]
    dataCategories: [Zahlungsdaten, Gerätedaten]
    consent: depends
    legalBases: [gdpr-6-1-b]
    cookies: { sets: 'no', names: [] }
    formerNames: []
    detection: {}
    sources: [Angabe des Anbieters]
    confidence: high
    asOf: '2026-11-21'
    ${extra}`;

const AUTHORITY = (id: string, country: string, state: string, scope: string) => `
  - { id: ${id}, name: Behörde ${id}, nameDative: der Behörde ${id}, short: ${id}, country: ${country}, state: ${state}, street: Weg 1, postcode: '1000', city: Stadt, website: 'https://example.com', scope: ${scope}, sources: [Quelle], confidence: high, asOf: '2026-11-21' }`;

/** A clause file with the front matter every clause needs; `front` overrides or adds lines. */
export function clauseFile(id: string, body: string, front: Record<string, string> = {}): LibraryFile {
  const fields: Record<string, string> = {
    id,
    version: '1',
    title: id,
    category: 'base',
    order: '10',
    kinds: '[all]',
    jurisdictions: '[DE, AT, CH]',
    kind: 'document',
    reviewed: "'2026-11-21'",
    sources: '[Art. 13 DSGVO]',
    ...front,
  };
  const yaml = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return { path: `library/de/base/${id}.md`, text: `---\n${yaml.join('\n')}\n---\n${body}\n` };
}

/** Everything a library needs beside its clauses. */
export function baseFiles(): LibraryFile[] {
  return [
    { path: 'library/de/words.yaml', text: WORDS },
    { path: 'library/de/categories.yaml', text: 'categories: [{ id: base, label: Grundlagen, order: 10 }]' },
    { path: 'library/de/norms.yaml', text: 'norms: { terminal: { DE: § 25 TDDDG, AT: § 165 TKG 2021 } }' },
    { path: 'questions/de/10-base.yaml', text: QUESTIONS },
    {
      path: 'providers/payment.yaml',
      text: `providers:${provider('stripe', "country: IE\n    thirdCountries: [US]\n    dpf: 'yes'")}${provider('paypal', "country: LU\n    thirdCountries: []\n    dpf: 'no'")}`,
    },
    {
      path: 'authorities.yaml',
      text: `authorities:${AUTHORITY('at-dsb', 'AT', 'null', 'both')}${AUTHORITY('de-nw', 'DE', 'DE-NW', 'both')}${AUTHORITY('de-by-lfd', 'DE', 'DE-BY', 'public')}${AUTHORITY('de-by-lda', 'DE', 'DE-BY', 'private')}`,
    },
    {
      path: 'legal-bases.yaml',
      text: `legalBases: [{ id: gdpr-6-1-b, article: Art. 6 Abs. 1 lit. b DSGVO, label: Vertrag, jurisdictions: [DE, AT], rights: { withdrawal: false, objection: false, portability: true }, sources: [DSGVO], confidence: high, asOf: '2026-11-21' }]`,
    },
    {
      path: 'duties.yaml',
      text: `duties: [{ id: gdpr-13-1-a, article: Art. 13, title: Name, jurisdictions: [DE], requirement: mandatory, scope: document, summary: Wer, sources: [DSGVO], confidence: high, asOf: '2026-11-21' }]`,
    },
    {
      path: 'countries.yaml',
      text: "countries: { DE: Deutschland, AT: Österreich, US: Vereinigte Staaten, 'NO': Norwegen }",
    },
    { path: 'adequacy.yaml', text: 'eea: [DE, AT, IE, LU]\nadequate: [{ iso: CH }]' },
  ];
}

/** Compiles the base files with these clauses; throws with the problems when they do not compile. */
export function libraryOf(...clauses: LibraryFile[]): LibraryIndex {
  const compiled = compileLibrary([...baseFiles(), ...clauses]);
  if (!compiled.ok) throw new Error(compiled.error.problems.map(problemText).join('\n'));
  return indexLibrary(compiled.value);
}

export const settings: Settings = defaultSettings();

/** A context over these clauses, answers and changed settings. */
export function contextOver(
  index: LibraryIndex,
  answers: Answers = {},
  changes: Partial<Settings> = {},
): VariableContext {
  return { settings: { ...settings, ...changes }, answers, index };
}
