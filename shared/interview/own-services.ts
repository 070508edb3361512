/**
 * Own services in answers: which form they take, for people and programs that write answers by hand, and what the library
 * must know of them. A shape that fits is not enough: category, countries and legal basis are words of the library.
 */
import {
  isOwnServiceId,
  OWN_SERVICE_LIMITS,
  type Answers,
  type OwnService,
  type ServiceUse,
} from '../model/answers';
import { SERVICE_ROLES } from '../model/facts';
import type { Question } from '../model/question';
import type { LibraryIndex } from '../library/library-index';
import { serviceUses } from '../library/services';

const { text, postcode, storagePeriod, url, entries } = OWN_SERVICE_LIMITS;
const words = (max: number) => `text ≤ ${max}`;
const list = `[ ${words(text)}, … ] ≤ ${entries}`;

/** Fields without which no sentence about the service is right. */
export const OWN_SERVICE_REQUIRED = ['name', 'category', 'role'] as const satisfies (keyof OwnService)[];

/** What each field of an own service takes, in the neutral notation of messages. */
export function ownServiceForms(index: LibraryIndex, question?: Question): Record<keyof OwnService, string> {
  return {
    name: words(text),
    category: ownServiceCategories(index, question).join(' | '),
    role: SERVICE_ROLES.join(' | '),
    operator: words(text),
    street: words(text),
    postcode: words(postcode),
    city: words(text),
    country: 'ISO 3166-1 (DE, AT, CH, US, …)',
    purposes: list,
    dataCategories: list,
    thirdCountries: '[ ISO 3166-1, … ]',
    dpf: 'yes | no | unknown',
    consent: 'yes | no | depends',
    legalBasis: [...index.legalBases.keys()].join(' | '),
    storagePeriod: words(storagePeriod),
    privacyUrl: `https://… ≤ ${url}`,
    cookies: list,
  };
}

/** Categories that an own service can have: those the question offers, for a question without any all that clauses serve. */
export function ownServiceCategories(
  index: LibraryIndex,
  question?: Pick<Question, 'categories'>,
): readonly string[] {
  return question?.categories ?? [...servedCategories(index)].toSorted();
}

const servedByLibrary = new WeakMap<LibraryIndex, ReadonlySet<string>>();

/** Categories with a clause that is written for every service of them. */
export function servedCategories(index: LibraryIndex): ReadonlySet<string> {
  let served = servedByLibrary.get(index);
  if (served === undefined) {
    served = new Set(
      index.library.clauses.flatMap(({ each }) =>
        each !== undefined && 'serviceCategory' in each ? [each.serviceCategory] : [],
      ),
    );
    servedByLibrary.set(index, served);
  }
  return served;
}

/** What the library does not know of an own service: the field, or null. */
function strangerIn(own: OwnService, question: Question, index: LibraryIndex): string | null {
  const { names } = index.library.countries;
  const isCountry = (code: string) => Object.hasOwn(names, code);
  if (!ownServiceCategories(index, question).includes(own.category)) return 'category';
  if (!servedCategories(index).has(own.category)) return 'category';
  if (own.country !== undefined && !isCountry(own.country)) return 'country';
  const stranger = own.thirdCountries?.findIndex((code) => !isCountry(code)) ?? -1;
  if (stranger >= 0) return `thirdCountries.${stranger}`;
  return own.legalBasis === undefined || index.legalBases.has(own.legalBasis) ? null : 'legalBasis';
}

/**
 * The first own service of an answer that the library cannot write about, with its place below the question, or null. `taken`
 * are ids of own services met before; those of this answer are added, because an id stands for one service only.
 */
export function wrongOwnService(
  question: Question,
  uses: readonly ServiceUse[],
  taken: Set<string>,
  index: LibraryIndex,
): { where: string; expected: string } | null {
  for (const [position, { id, own }] of uses.entries()) {
    if (own === undefined || !isOwnServiceId(id)) continue;
    const place = `${question.id}.${position}`;
    if (taken.has(id)) return { where: `${place}.id`, expected: `own-… ≠ ${[...taken].join(', ')}` };
    taken.add(id);
    const field = strangerIn(own, question, index);
    if (field === null) continue;
    const forms = ownServiceForms(index, question);
    return { where: `${place}.own.${field}`, expected: forms[field.split('.')[0] as keyof OwnService] };
  }
  return null;
}

const LONGEST_SLUG = 40;
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A new id for an own service of this name: `own-<slug>`, and a number when a service of any answer has that id. */
export function newOwnServiceId(name: string, answers: Answers): string {
  const slug = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  const taken = new Set(serviceUses(answers).map(({ id }) => id));
  const base = `own-${slug === '' ? 'dienst' : slug}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
