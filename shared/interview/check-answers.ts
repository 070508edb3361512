/**
 * Checks foreign answers (a file, a pasted set) against the Leitfaden: known questions, right kinds, known options.
 */
import type { z } from 'zod';
import type { Answers, ServiceUse } from '../model/answers';
import type { Question } from '../model/question';
import type { LibraryIndex } from '../library/library-index';
import { fail, ok, type Result } from '../model/result';
import { answerSchemaOf, hasShapeOf } from './answer-kinds';

export type AnswersFailure =
  | { kind: 'answersNotAnObject' }
  | { kind: 'unknownQuestion'; where: string }
  | { kind: 'wrongAnswer'; where: string; expected: string }
  | { kind: 'unknownService'; where: string };

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
  services: '[ { id }, … ]',
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

/** What is wrong with one answer to a question of the library, or null. */
function wrongAnswer(question: Question, value: unknown): AnswersFailure | null {
  const result = answerSchemaOf(question).safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  const path = issue === undefined ? [] : deepest(issue);
  return { kind: 'wrongAnswer', where: [question.id, ...path].join('.'), expected: expectedFor(question) };
}

function unknownService(question: Question, value: unknown, index: LibraryIndex): AnswersFailure | null {
  if (question.kind !== 'services' || !Array.isArray(value)) return null;
  const stranger = (value as Partial<ServiceUse>[]).findIndex(
    ({ id }) => id !== undefined && !index.providers.has(id),
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
  for (const [id, value] of Object.entries(answers)) {
    const question = index.questions.get(id);
    if (question === undefined) return fail({ kind: 'unknownQuestion', where: id });
    const failure = wrongAnswer(question, value) ?? unknownService(question, value, index);
    if (failure !== null) return fail(failure);
  }
  return ok(answers as Answers);
}

/**
 * Checks the answers of a stored project: only a value whose shape no control could show is a misfit. Questions, options,
 * fields and services that this library does not know stay as they are, because another version of it wrote them.
 */
export function findMisfit(
  answers: Answers,
  index: LibraryIndex,
): { where: string; expected: string } | null {
  for (const [id, value] of Object.entries(answers)) {
    const question = index.questions.get(id);
    if (question !== undefined && !hasShapeOf(question.kind, value)) {
      return { where: id, expected: expectedFor(question) };
    }
  }
  return null;
}
