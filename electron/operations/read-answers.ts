/**
 * Reads an answers file (YAML 1.2, of which JSON is a part): `settings` and `answers`, checked against the Leitfaden.
 * Every failure has line and column. Unknown keys, doubled keys, tags and endless aliases are refused.
 */
import { isMap, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { answerPath, checkAnswers } from '../../shared/interview/check-answers';
import type { Failure } from '../../shared/ipc/contract';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import { fail, ok, type Result } from '../../shared/model/result';
import { settingsSchema, type Settings } from '../../shared/model/settings';

export type AnswersFile = { settings: Settings; answers: Answers };

/** What each setting takes, for messages to people who write the file by hand. */
export const SETTING_FORMS: Record<keyof Settings, string> = {
  ...(Object.fromEntries(
    Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
      const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
      if (inner instanceof z.ZodEnum) return [[name, inner.options.join(' | ')]];
      return inner instanceof z.ZodBoolean ? [[name, 'true | false']] : [];
    }),
  ) as Record<keyof Settings, string>),
  jurisdictions: '[ DE | AT | CH, … ]',
  title: 'text',
  clientName: 'text',
  statusDate: 'YYYY-MM-DD',
};

type Keys = readonly (string | number)[];

/**
 * Parses the text of an answers file. `today` (YYYY-MM-DD) is the status date where none is given; language and client
 * name have defaults too, every other setting must be there.
 */
export function readAnswers(text: string, index: LibraryIndex, today: string): Result<AnswersFile, Failure> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    // The parser compares every key with every other; `doubledKey` needs one look at each.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const at = (keys: Keys) => placeOf(document, lines, keys);
  const broken = document.errors[0] ?? document.warnings[0];
  const doubled = broken === undefined ? doubledKey(document) : null;
  if (broken !== undefined || doubled !== null) {
    const { line, col } = lines.linePos(broken?.pos[0] ?? doubled ?? 0);
    return fail({
      kind: 'badAnswersFile',
      facts: { line, column: col, problem: broken?.code ?? 'DUPLICATE_KEY' },
    });
  }
  const value = plainValue(document);
  const parts = z.record(z.string(), z.unknown()).safeParse(value);
  if (!parts.success) return fail({ kind: 'badAnswersFile', facts: { ...at([]), problem: 'NOT_A_MAP' } });
  const stranger = Object.keys(parts.data).find((key) => key !== 'settings' && key !== 'answers');
  if (stranger !== undefined) {
    return fail({
      kind: 'unknownPart',
      facts: { ...at([stranger]), where: stranger, expected: 'settings, answers' },
    });
  }
  const settings = readSettings(parts.data['settings'], today, at);
  if (!settings.ok) return settings;
  const answers = checkAnswers(parts.data['answers'] ?? {}, index);
  if (answers.ok) return ok({ settings: settings.value, answers: answers.value });
  return fail(answersFailure(answers.error, parts.data['answers'], at));
}

/** Offset of the first key that stands twice in one map, or null. */
function doubledKey(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(key);
        if (seen.has(name)) {
          found = rangeStart(key) ?? 0;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/** The plain value, or null when aliases multiply beyond the parser's limit. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

type PlaceOf = (keys: Keys) => { line: number; column: number };

function readSettings(given: unknown, today: string, at: PlaceOf): Result<Settings, Failure> {
  const withDefaults =
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? { language: 'de', clientName: '', statusDate: today, ...given }
      : {};
  const parsed = settingsSchema.safeParse(withDefaults);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const where = issue.keys[0]!;
    const expected = Object.keys(SETTING_FORMS).join(', ');
    return fail({ kind: 'unknownSetting', facts: { ...at(['settings', where]), where, expected } });
  }
  const where = String(issue.path[0] ?? 'settings') as keyof Settings;
  const kind = where in withDefaults ? 'wrongSetting' : 'missingSetting';
  const place = at(['settings', ...(issue.path as (string | number)[])]);
  return fail({ kind, facts: { ...place, where, expected: SETTING_FORMS[where] } });
}

function answersFailure(
  error: { kind: string; where?: string; expected?: string },
  answers: unknown,
  at: PlaceOf,
): Failure {
  const { kind, where = '', expected = '' } = error;
  if (kind === 'answersNotAnObject') {
    return { kind, facts: { ...at(['answers']), expected: '{ question: answer }' } };
  }
  const keys = ['answers', ...answerPath(where, answers ?? {})];
  return { kind, facts: { ...at(keys), where, expected } };
}

/** Place of the innermost part of `keys` that exists; of its key where it has one. */
function placeOf(document: Document, lines: LineCounter, keys: Keys): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = rangeStart(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  return node.range[0] as number;
}
