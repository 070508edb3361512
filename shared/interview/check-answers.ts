/**
 * Checks foreign answers (a file, a pasted set) against the Leitfaden: known questions, right kinds, known options.
 */
import type { z } from 'zod';
import { isOwnServiceId, type Answers, type OwnService, type ServiceUse } from '../model/answers';
import type { Question } from '../model/question';
import type { LibraryIndex } from '../library/library-index';
import { fail, ok, type Result } from '../model/result';
import { answerSchemaOf, hasShapeOf } from './answer-kinds';
import { OWN_SERVICE_REQUIRED, ownServiceForms, wrongOwnService } from './own-services';

export type AnswersFailure =
  | { kind: 'answersNotAnObject' }
  | { kind: 'unknownQuestion'; where: string }
  | { kind: 'wrongAnswer'; where: string; expected: string }
  | { kind: 'unknownService'; where: string };

type Misfit = { where: string; expected: string };

/** What each kind of question takes, for messages to people who write answers by hand. */
const EXPECTED: Record<string, string> = {
  text: 'text',
  longText: 'text',
  email: 'name@example.com',
  url: 'https://…',
  phone: 'text',
  address: '{ street, postcode, city, country }',
  yesNo: 'true | false',
  list: '[ text, … ]',
  date: 'YYYY-MM-DD',
  period: '{ amount, unit: hours|days|weeks|months|years } | { criterion }',
  services: `[ { id }, { id: own-…, own: { ${OWN_SERVICE_REQUIRED.join(', ')}, … } }, … ]`,
  group: '[ { … }, … ]',
};

function deepest(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  if (issue.code !== 'invalid_union') return issue.path;
  // `unknown` is what every other answer lacks to be "Weiß ich nicht"; it says nothing about this one.
  const inner = issue.errors
    .flat()
    .map(deepest)
    .filter((path) => path.at(-1) !== 'unknown');
  const longest = inner.reduce<readonly PropertyKey[]>((a, b) => (b.length > a.length ? b : a), []);
  return [...issue.path, ...longest];
}

/** What a question takes, for messages: its options, the fields of its items, or the form of its kind. */
function expectedFor({ kind, options, fields }: Question): string {
  const optionIds = options?.map(({ id }) => id).join(' | ');
  const fieldIds = fields?.map(({ id }) => id).join(', ');
  const expected = optionIds ?? (fieldIds ? `[ { ${fieldIds} }, … ]` : (EXPECTED[kind] ?? kind));
  return `${expected} | { unknown: true }`;
}

/** What a field of an own service takes when the place is one (`3.own.country`), else what the question takes. */
function expectedAt(question: Question, path: readonly PropertyKey[], index: LibraryIndex): string {
  if (question.kind === 'services' && path[1] === 'own') {
    const forms = ownServiceForms(index, question);
    const field = String(path[2] ?? '');
    return Object.hasOwn(forms, field)
      ? forms[field as keyof OwnService]
      : `{ ${Object.keys(forms).join(', ')} }`;
  }
  return expectedFor(question);
}

/** Where a value does not fit the schema of its question, and what is expected there. */
function misfitOf(question: Question, value: unknown, index: LibraryIndex): Misfit | null {
  const result = answerSchemaOf(question).safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  const path = issue === undefined ? [] : deepest(issue);
  return { where: [question.id, ...path].join('.'), expected: expectedAt(question, path, index) };
}

/** What is wrong with one answer to a question of the library, or null. */
function wrongAnswer(
  question: Question,
  value: unknown,
  taken: Set<string>,
  index: LibraryIndex,
): AnswersFailure | null {
  const misfit =
    misfitOf(question, value, index) ??
    (question.kind === 'services' && Array.isArray(value)
      ? wrongOwnService(question, value as ServiceUse[], taken, index)
      : null);
  return misfit === null ? null : { kind: 'wrongAnswer', ...misfit };
}

function unknownService(question: Question, value: unknown, index: LibraryIndex): AnswersFailure | null {
  if (question.kind !== 'services' || !Array.isArray(value)) return null;
  const stranger = (value as Partial<ServiceUse>[]).findIndex(
    ({ id }) => id !== undefined && !isOwnServiceId(id) && !index.providers.has(id),
  );
  return stranger < 0 ? null : { kind: 'unknownService', where: `${question.id}.${stranger}.id` };
}

/**
 * Returns the answers when every key is a question of the library and every value fits its kind;
 * else the first failure with its place (`cookies.list.0.name`).
 */
export function checkAnswers(answers: unknown, index: LibraryIndex): Result<Answers, AnswersFailure> {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return fail({ kind: 'answersNotAnObject' });
  }
  const ownServices = new Set<string>();
  for (const [id, value] of Object.entries(answers)) {
    const question = index.questions.get(id);
    if (question === undefined) return fail({ kind: 'unknownQuestion', where: id });
    const failure =
      wrongAnswer(question, value, ownServices, index) ?? unknownService(question, value, index);
    if (failure !== null) return fail(failure);
  }
  return ok(answers as Answers);
}

/**
 * Checks the answers of a stored project: only a value whose shape no control could show is a misfit. Questions, options,
 * fields and services that this library does not know stay as they are, because another version of it wrote them; an own
 * service whose category no clause serves is a finding then (check-services.ts).
 */
export function findMisfit(answers: Answers, index: LibraryIndex): Misfit | null {
  for (const [id, value] of Object.entries(answers)) {
    const question = index.questions.get(id);
    if (question === undefined || hasShapeOf(question.kind, value)) continue;
    const inside = question.kind === 'services' ? misfitOf(question, value, index) : null;
    return inside ?? { where: id, expected: expectedFor(question) };
  }
  return null;
}

/** The keys to a place in answers, e.g. `cookies.list.0.name`: question ids have dots themselves. */
export function answerPath(where: string, answers: object): (string | number)[] {
  const questions = Object.keys(answers).filter((id) => where === id || where.startsWith(`${id}.`));
  const question = questions.toSorted((a, b) => b.length - a.length)[0] ?? where;
  const steps = where.slice(question.length + 1).split('.');
  return [
    question,
    ...steps.filter((step) => step !== '').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  ];
}
