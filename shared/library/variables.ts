/**
 * The one place where a placeholder's variable becomes words: answers, service facts, the authority, norms.
 * Used for display, for counting in plural forms and once in `resolvePolicy`.
 */
import { isAddress, isPeriod, type AnswerValue, type Answers } from '../model/answers';
import type { Question } from '../model/question';
import type { Jurisdiction, Settings } from '../model/settings';
import { answerOf } from './asked-answers';
import { authorityFor, openAuthorityQuestion } from './authority';
import type { LibraryIndex } from './library-index';
import { inSpelling } from './spelling';
import { providerOf, questionOfOwnService, serviceFieldItems, serviceFieldText } from './services';
import {
  addressText,
  dateText,
  joinList,
  periodText,
  valueItems,
  valueText,
  type WordContext,
} from './value-text';

export type VariableContext = { settings: Settings; answers: Answers; index: LibraryIndex };

/** Words for a variable, or a gap with the short name of what is missing and the question that would fill it. */
export type VariableValue =
  { kind: 'text'; text: string } | { kind: 'gap'; label: string; questionId: string | null };

/** The parts of a structured answer that have a variable of their own. */
export const ADDRESS_PARTS = ['street', 'postcode', 'city', 'country'] as const;

export function wordContextOf({ settings, index }: Pick<VariableContext, 'settings' | 'index'>): WordContext {
  return {
    words: index.library.words,
    countryNames: index.library.countries.names,
    mainJurisdiction: settings.jurisdictions[0] ?? 'DE',
  };
}

const text = (value: string): VariableValue => ({ kind: 'text', text: value });
const gap = (label: string, questionId: string | null): VariableValue => ({ kind: 'gap', label, questionId });

/** A path can be written by hand: `constructor` is no word of ours. */
function ownWord(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? words[name]! : name;
}

/** Blank words would leave a hole in a sentence that nobody sees, so they are a gap. */
function textOrGap(value: string | null, label: string, questionId: string | null): VariableValue {
  return value === null || value.trim() === '' ? gap(label, questionId) : text(value);
}

/** Longest question id that the path starts with, and the rest of the path. */
function splitPath(path: string, index: LibraryIndex): { question: Question; rest: string[] } | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const question = index.questions.get(parts.slice(0, length).join('.'));
    if (question !== undefined) return { question, rest: parts.slice(length) };
  }
  return null;
}

function partOfValue(
  value: AnswerValue | undefined,
  part: string,
  context: WordContext,
): string | null | undefined {
  if (isAddress(value) && (ADDRESS_PARTS as readonly string[]).includes(part)) {
    const piece = value[part as keyof typeof value];
    return part === 'country' ? (context.countryNames[piece] ?? piece) : piece;
  }
  if (isPeriod(value) && part === 'dative') return periodText(value, context.words, true);
  return undefined;
}

/** Names of the services in an answer, in its order. */
function serviceNames(value: AnswerValue | undefined, { answers, index }: VariableContext): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) =>
    typeof item === 'object' && typeof item['id'] === 'string'
      ? [providerOf(item['id'], answers, index)?.name ?? item['id']]
      : [],
  );
}

function answerText(question: Question, rest: string[], context: VariableContext): VariableValue {
  const value = answerOf(question.id, context);
  const words = wordContextOf(context);
  const [first, second] = rest;
  if (question.kind === 'services') {
    const names = serviceNames(value, context);
    const chosen = first === undefined ? joinList(names, words.words) : (names[Number(first)] ?? null);
    return textOrGap(chosen, question.short, question.id);
  }
  if (first === undefined) {
    return textOrGap(valueText(value, question as never, words), question.short, question.id);
  }
  if (question.kind === 'group') {
    const item = Array.isArray(value) ? value[Number(first)] : undefined;
    const field = question.fields?.find(({ id }) => id === second);
    if (field === undefined) return gap(question.short, question.id);
    const fieldValue = typeof item === 'object' ? (item as Record<string, AnswerValue>)[field.id] : undefined;
    if (/^\d+$/.test(rest[2] ?? '')) {
      const items = valueItems(fieldValue, field, words);
      return textOrGap(items?.[Number(rest[2])] ?? null, field.short, question.id);
    }
    const part = rest[2] === undefined ? undefined : partOfValue(fieldValue, rest[2], words);
    return textOrGap(
      part === undefined ? valueText(fieldValue, field, words) : part,
      field.short,
      question.id,
    );
  }
  if (/^\d+$/.test(first)) {
    const items = valueItems(value, question as never, words);
    return textOrGap(items?.[Number(first)] ?? null, question.short, question.id);
  }
  return textOrGap(partOfValue(value, first, words) ?? null, question.short, question.id);
}

function authorityText(field: string, { answers, index, settings }: VariableContext): VariableValue {
  const labels = index.library.words.variables.authority;
  const label = ownWord(labels, field);
  const authority = authorityFor(answers, index);
  // One thing is missing, the authority itself, however many of its particulars a text names.
  if (authority === null) return gap(ownWord(labels, 'name'), openAuthorityQuestion(answers));
  if (field === 'address') {
    const { street, postcode, city, country } = authority;
    return text(addressText({ street, postcode, city, country }, wordContextOf({ settings, index })));
  }
  const value = authority[field as keyof typeof authority];
  return textOrGap(typeof value === 'string' ? value : null, label, 'controller.address');
}

/** "§ 25 TDDDG", or for several jurisdictions their norms joined in the order of the settings. */
export function normText(
  id: string,
  jurisdictions: readonly Jurisdiction[],
  index: LibraryIndex,
): string | null {
  if (!Object.hasOwn(index.library.norms, id)) return null;
  const norm = index.library.norms[id]!;
  const names = jurisdictions.flatMap((jurisdiction) => norm[jurisdiction] ?? []);
  return inSpelling(joinList([...new Set(names)], index.library.words), jurisdictions[0]);
}

/**
 * Words of a variable for the present answers and settings.
 * Paths: `controller.name`, `controller.address.city`, `logs.fields.0`, `cookies.list.0.name`, `products.list.0.data.2`,
 * `service.<provider>.<field>` (`.<position>` for one of several values), `authority.<field>`, `norm.<id>`, `document.date|title`, `gap:<question id>`.
 * An unknown path is a gap that shows the path itself, so that nothing is ever silently empty.
 */
export function variableText(variable: string, context: VariableContext): VariableValue {
  const { index, settings } = context;
  if (variable.startsWith('gap:')) {
    const questionId = variable.slice('gap:'.length);
    const question = index.questions.get(questionId);
    return gap(question?.short ?? questionId, questionId);
  }
  const [scope = '', name = '', field = '', position] = variable.split('.');
  const words = index.library.words;
  if (scope === 'service') {
    const of = [name, field, context.answers, index, wordContextOf(context)] as const;
    const value =
      position === undefined ? serviceFieldText(...of) : (serviceFieldItems(...of)[Number(position)] ?? null);
    const label = ownWord(words.variables.service, field);
    const questionId = questionOfOwnService(name, context.answers);
    return textOrGap(
      value,
      `${providerOf(name, context.answers, index)?.name ?? name}: ${label}`,
      questionId,
    );
  }
  if (scope === 'authority') return authorityText(name, context);
  if (scope === 'norm') return textOrGap(normText(name, settings.jurisdictions, index), name, null);
  if (variable === 'document.date') return text(dateText(settings.statusDate, wordContextOf(context)));
  if (variable === 'document.title') return text(settings.title);
  const found = splitPath(variable, index);
  return found === null ? gap(variable, null) : answerText(found.question, found.rest, context);
}
