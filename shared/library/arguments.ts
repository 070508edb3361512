/**
 * What an ICU argument of a clause means. The same table serves the compiler (is it declared, are its options
 * known?) and the renderer (what is its value, which placeholder stands for it?).
 */
import type { Question, QuestionField } from '../model/question';
import { SERVICE_ROLES, TRANSFER_KINDS } from '../model/facts';
import {
  ADDRESS_FORMS,
  GENDER_STYLES,
  HEADING_STYLES,
  JURISDICTIONS,
  SELF_REFERENCES,
} from '../model/settings';
import type { LibraryIndex } from './library-index';
import { BASIS_KINDS } from './services';
import { ADDRESS_PARTS } from './variables';

export type ArgumentMeaning =
  | {
      kind: 'setting';
      setting: 'addressForm' | 'genderStyle' | 'mainJurisdiction' | 'selfReference' | 'headingStyle';
    }
  /** `has_<clause id>`: is that clause in the text? */
  | { kind: 'has'; clauseId: string }
  | { kind: 'service'; field: string }
  /** Placeholder for an answer; `part` is an address part or `dative` of a period. */
  | { kind: 'answer'; question: Question; part: string | null }
  | { kind: 'count'; question: Question }
  /** `duration` or `criterion`. */
  | { kind: 'periodKind'; question: Question; field: QuestionField | null }
  | { kind: 'groupField'; question: Question; field: QuestionField; part: string | null }
  | { kind: 'fixed'; variable: string };

const SETTINGS = {
  anrede: 'addressForm',
  gender: 'genderStyle',
  land: 'mainJurisdiction',
  wir: 'selfReference',
  ueberschrift: 'headingStyle',
} as const;
const SERVICE_FIELDS = new Set(
  'name operator address country privacyUrl purposes data storagePeriod thirdCountries safeguard role transfer consent region legalBasis basis cookies note'.split(
    ' ',
  ),
);
/** Facts with several values, which a list can give one item each. */
const SERVICE_LISTS = new Set('purposes data cookies thirdCountries'.split(' '));
const AUTHORITY_FIELDS = new Set('name nameDative short address phone email website complaintUrl'.split(' '));

function isListLike({ kind }: Question): boolean {
  return ['manyOf', 'list', 'services', 'group'].includes(kind);
}

function partsOf(kind: string): readonly string[] {
  if (kind === 'address') return ADDRESS_PARTS;
  return kind === 'period' ? ['dative', 'kind'] : [];
}

const meanings = new WeakMap<LibraryIndex, Map<string, ArgumentMeaning | null>>();

/** Finds the meaning of an argument as written in a clause (`logs_storagePeriod_dative`), or null. */
export function meaningOf(name: string, index: LibraryIndex): ArgumentMeaning | null {
  const known = meanings.get(index) ?? new Map<string, ArgumentMeaning | null>();
  meanings.set(index, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const meaning = findMeaning(name, index);
  known.set(name, meaning);
  return meaning;
}

function findMeaning(name: string, index: LibraryIndex): ArgumentMeaning | null {
  if (name in SETTINGS) return { kind: 'setting', setting: SETTINGS[name as keyof typeof SETTINGS] };
  if (name.startsWith('has_')) {
    const clauseId = index.clauseByArgument.get(name.slice('has_'.length));
    return clauseId === undefined ? null : { kind: 'has', clauseId };
  }
  const [scope = '', ...rest] = name.split('_');
  const field = rest.join('_');
  if (scope === 'service') return SERVICE_FIELDS.has(field) ? { kind: 'service', field } : null;
  if (scope === 'authority' && AUTHORITY_FIELDS.has(field))
    return { kind: 'fixed', variable: `authority.${field}` };
  if (scope === 'norm' && field in index.library.norms) return { kind: 'fixed', variable: `norm.${field}` };
  if (name === 'document_date' || name === 'document_title')
    return { kind: 'fixed', variable: name.replace('_', '.') };
  return answerMeaning(name, index);
}

function answerMeaning(name: string, index: LibraryIndex): ArgumentMeaning | null {
  const parts = name.split('_');
  for (let length = parts.length; length > 0; length -= 1) {
    const id = index.questionByArgument.get(parts.slice(0, length).join('_'));
    const question = id === undefined ? undefined : index.questions.get(id);
    if (question === undefined) continue;
    const [first, second] = parts.slice(length);
    if (first === undefined) return { kind: 'answer', question, part: null };
    if (first === 'count' && isListLike(question)) return { kind: 'count', question };
    if (question.kind === 'group') return groupMeaning(question, first, second);
    if (!partsOf(question.kind).includes(first)) continue;
    return first === 'kind'
      ? { kind: 'periodKind', question, field: null }
      : { kind: 'answer', question, part: first };
  }
  return null;
}

function groupMeaning(question: Question, fieldId: string, part: string | undefined): ArgumentMeaning | null {
  const field = question.fields?.find(({ id }) => id === fieldId);
  if (field === undefined) return null;
  if (part === undefined) return { kind: 'groupField', question, field, part: null };
  if (!partsOf(field.kind).includes(part)) return null;
  return part === 'kind'
    ? { kind: 'periodKind', question, field }
    : { kind: 'groupField', question, field, part };
}

function answerOptions(shape: Question | QuestionField): readonly string[] | null {
  if (shape.kind === 'yesNo') return ['yes', 'no'];
  return shape.kind === 'oneOf' ? (shape.options ?? []).map(({ id }) => id) : null;
}

/** Keys a `select` on this argument may use beside `other`; null when it cannot be selected on. */
export function selectOptions(meaning: ArgumentMeaning): readonly string[] | null {
  switch (meaning.kind) {
    case 'setting':
      return {
        addressForm: ADDRESS_FORMS,
        genderStyle: GENDER_STYLES,
        mainJurisdiction: JURISDICTIONS,
        selfReference: SELF_REFERENCES,
        headingStyle: HEADING_STYLES,
      }[meaning.setting];
    case 'has':
      return ['yes', 'no'];
    case 'service':
      if (meaning.field === 'role') return SERVICE_ROLES;
      if (meaning.field === 'transfer') return TRANSFER_KINDS;
      if (meaning.field === 'basis') return BASIS_KINDS;
      return meaning.field === 'consent' ? ['yes', 'no', 'depends'] : null;
    case 'answer':
      return meaning.part === null ? answerOptions(meaning.question) : null;
    case 'groupField':
      return meaning.part === null ? answerOptions(meaning.field) : null;
    case 'periodKind':
      return ['duration', 'criterion'];
    case 'count':
    case 'fixed':
      return null;
  }
}

/** The question whose answer decides on the argument, if any. */
export function questionOf(meaning: ArgumentMeaning): string | null {
  return 'question' in meaning ? meaning.question.id : null;
}

/** Is this argument one that stands for its own placeholder in the text? */
export function isPlaceholder(meaning: ArgumentMeaning): boolean {
  if (meaning.kind === 'service') return !['transfer', 'consent', 'basis'].includes(meaning.field);
  return ['answer', 'groupField', 'fixed'].includes(meaning.kind);
}

/** A list-like answer, field or fact whose single items can be repeated as list items. */
export function isRepeatable(meaning: ArgumentMeaning): boolean {
  if (meaning.kind === 'service') return SERVICE_LISTS.has(meaning.field);
  if (meaning.kind === 'groupField')
    return meaning.part === null && ['manyOf', 'list'].includes(meaning.field.kind);
  return meaning.kind === 'answer' && meaning.part === null && isListLike(meaning.question);
}
