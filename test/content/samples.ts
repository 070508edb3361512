/**
 * Answers made from the questions themselves: a complete set, one where everything is "Weiß ich nicht",
 * and answers that make a given condition true. For laws over the shipped clauses.
 */
import type { AnswerValue, Answers, FieldValue } from '../../shared/model/answers';
import type { Condition } from '../../shared/model/condition';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Question, QuestionField } from '../../shared/model/question';
import { JURISDICTIONS, type Jurisdiction, type Settings } from '../../shared/model/settings';

const SAMPLES: Record<QuestionField['kind'], FieldValue> = {
  text: 'Beispielwert',
  longText: 'Beispieltext.',
  email: 'datenschutz@beispiel.example',
  url: 'https://beispiel.example',
  phone: '+43 1 234567',
  address: { street: 'Beispielweg 1', postcode: '1010', city: 'Wien', country: 'AT' },
  yesNo: true,
  oneOf: '',
  manyOf: [],
  list: ['erster Eintrag', 'zweiter Eintrag'],
  date: '2026-11-21',
  period: { amount: 30, unit: 'days' },
};

function sampleField(field: Pick<QuestionField, 'kind' | 'options'>): FieldValue {
  if (field.kind === 'oneOf') return field.options?.[0]?.id ?? '';
  return field.kind === 'manyOf' ? (field.options ?? []).map(({ id }) => id) : SAMPLES[field.kind];
}

function sampleValue(question: Question, index: LibraryIndex): AnswerValue {
  if (question.kind === 'services') {
    const fits = ({ category }: { category: string }) => question.categories?.includes(category) ?? true;
    return index.library.providers.filter(fits).map(({ id }) => ({ id }));
  }
  if (question.kind !== 'group') return sampleField({ kind: question.kind, options: question.options });
  const item = Object.fromEntries((question.fields ?? []).map((field) => [field.id, sampleField(field)]));
  return [item, item];
}

/** Every question answered. */
export function fullAnswers(index: LibraryIndex): Answers {
  return Object.fromEntries(
    [...index.questions.values()].map((question) => [question.id, sampleValue(question, index)]),
  );
}

/** Every question answered with "Weiß ich nicht", services chosen all the same. */
export function openAnswers(index: LibraryIndex): Answers {
  const open = [...index.questions.values()].map((question) => [
    question.id,
    question.kind === 'services' ? sampleValue(question, index) : { unknown: true as const },
  ]);
  return Object.fromEntries(open) as Answers;
}

export type Wish = { answers: Record<string, AnswerValue>; settings: Partial<Settings> };

function serviceWish(wish: Wish, id: string, index: LibraryIndex): boolean {
  const category = index.providers.get(id)?.category;
  const question = [...index.questions.values()].find(
    ({ kind, categories }) =>
      kind === 'services' && category !== undefined && (categories?.includes(category) ?? true),
  );
  if (question === undefined || !ask(question, wish, index)) return false;
  const before = (wish.answers[question.id] ?? []) as { id: string }[];
  wish.answers[question.id] = [...before, { id }];
  return true;
}

/** Adds or removes a country; for the main one puts it first, or another one before it. */
function jurisdictionWish(wish: Wish, country: Jurisdiction, wanted: boolean, main: boolean): boolean {
  const others = (wish.settings.jurisdictions ?? []).filter((other) => other !== country);
  const another = JURISDICTIONS.find((other) => other !== country)!;
  const first = others[0] ?? another;
  if (wanted) wish.settings.jurisdictions = main ? [country, ...others] : [...others, country];
  else if (main && wish.settings.jurisdictions?.includes(country))
    wish.settings.jurisdictions = [first, country];
  else wish.settings.jurisdictions = [first, ...others.slice(1)];
  return true;
}

/** Changes `wish` so that the question is asked: only then does its answer count. */
export function ask(question: Question, wish: Wish, index: LibraryIndex): boolean {
  const topic = index.topicOf.get(question.id);
  const kinds = [question.kinds, topic?.kinds].flatMap(
    (list) => list?.filter((kind) => kind !== 'all') ?? [],
  );
  if (kinds[0] !== undefined && !kinds.includes(wish.settings.documentKind ?? 'website'))
    wish.settings.documentKind = kinds[0];
  const { assume } = question;
  if (assume !== undefined && !satisfy(assume.when, wish, index, false)) return false;
  return [topic?.when, question.when].every((when) => when === undefined || satisfy(when, wish, index));
}

/** Changes `wish` so that the condition has the wanted value; false when this simple search finds no way. */
export function satisfy(condition: Condition, wish: Wish, index: LibraryIndex, wanted = true): boolean {
  if ('always' in condition) return wanted;
  if ('not' in condition) return satisfy(condition.not, wish, index, !wanted);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const needsAll = 'all' in condition === wanted;
    return needsAll
      ? parts.every((part) => satisfy(part, wish, index, wanted))
      : parts.some((part) => satisfy(part, wish, index, wanted));
  }
  if ('jurisdiction' in condition) return jurisdictionWish(wish, condition.jurisdiction, wanted, false);
  if ('mainJurisdiction' in condition)
    return jurisdictionWish(wish, condition.mainJurisdiction, wanted, true);
  if ('kind' in condition) {
    const kinds = [condition.kind].flat();
    if (wanted) wish.settings.documentKind = kinds[0] ?? 'website';
    return wanted || !kinds.includes(wish.settings.documentKind ?? 'website');
  }
  if ('service' in condition) return wanted ? serviceWish(wish, condition.service, index) : true;
  if ('serviceCategory' in condition) {
    const provider = index.library.providers.find(({ category }) => category === condition.serviceCategory);
    return wanted ? provider !== undefined && serviceWish(wish, provider.id, index) : true;
  }
  if ('setting' in condition) {
    if (wanted) wish.settings = { ...wish.settings, [condition.setting]: condition.is };
    return wanted;
  }
  if ('serviceTransfer' in condition || 'serviceRole' in condition) {
    const provider = index.library.providers.find((candidate) =>
      'serviceRole' in condition
        ? candidate.role === condition.serviceRole
        : index.transferOf(candidate) === condition.serviceTransfer,
    );
    return wanted ? provider !== undefined && serviceWish(wish, provider.id, index) : true;
  }
  // A field of the item is decided inside a clause that is there already.
  if ('item' in condition) return true;
  return satisfyQuestion(condition, wish, index, wanted);
}

function satisfyQuestion(
  condition: Extract<Condition, { question: string }>,
  wish: Wish,
  index: LibraryIndex,
  wanted: boolean,
): boolean {
  const question = index.questions.get(condition.question);
  if (question === undefined) return false;
  if (wanted && !ask(question, wish, index)) return false;
  const already = wish.answers[question.id];
  if ('is' in condition) {
    if (wanted) wish.answers[question.id] = condition.is;
    else if (typeof condition.is === 'boolean') wish.answers[question.id] = !condition.is;
    else if (already === condition.is) delete wish.answers[question.id];
    return true;
  }
  if ('includes' in condition) {
    const before = Array.isArray(already) ? (already as string[]) : [];
    wish.answers[question.id] = wanted
      ? [...before, condition.includes]
      : before.filter((id) => id !== condition.includes);
    return true;
  }
  if (condition.answered === wanted) wish.answers[question.id] = already ?? sampleValue(question, index);
  else delete wish.answers[question.id];
  return true;
}
