/**
 * One clause file: YAML front matter between `---` lines, then the Markdown body.
 */
import { z } from 'zod';
import { conditionSchema } from '../model/condition';
import { kindsSchema } from '../model/question';
import { DOCUMENT_KINDS, JURISDICTIONS, isoDateSchema, type DocumentKind } from '../model/settings';
import type { Clause } from './library';
import type { LibraryProblem } from './library-problem';
import { parseClauseBody, parseClauseLine } from './parse-clause-body';
import { lineStartingWith, readYaml } from './read-yaml';

const words = z.string().trim().min(1);

export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  version: z.number().int().min(1),
  title: words,
  category: words,
  order: z.number(),
  kinds: kindsSchema,
  jurisdictions: z.array(z.enum(JURISDICTIONS)).min(1),
  kind: z.enum(['processing', 'document']),
  when: conditionSchema.default({ always: true }),
  each: z
    .union([
      z.strictObject({ service: z.array(words).min(1) }),
      z.strictObject({ serviceCategory: words }),
      z.strictObject({ group: words }),
    ])
    .optional(),
  legalBases: z.array(words).default([]),
  fulfils: z.array(words).default([]),
  reviewed: isoDateSchema,
  sources: z.array(words).min(1),
  note: words.optional(),
  /** The row of a processing in the overview table; each a line of text with the arguments of the body. */
  overview: z.strictObject({ purpose: words, basis: words, period: words }).optional(),
});

/** `[all]` and the full list mean the same: an empty list. */
export function kindsOf(kinds: readonly ('all' | DocumentKind)[] | undefined): DocumentKind[] {
  if (kinds === undefined || kinds.includes('all')) return [];
  const listed = kinds.filter((kind) => kind !== 'all');
  return listed.length === DOCUMENT_KINDS.length ? [] : listed;
}

/** Reads one clause file; null when it cannot be used (the reasons are in `problems`). */
export function readClauseFile(file: string, text: string, problems: LibraryProblem[]): Clause | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (match === null) {
    problems.push({
      kind: 'noFrontMatter',
      file,
      line: 1,
      found: text.slice(0, 20).split('\n')[0] ?? '',
      allowed: 'a first line ---, YAML, a line ---, then the text',
    });
    return null;
  }
  const [, yaml = '', body = ''] = match;
  const fields = readYaml({ file, text: yaml, lineOffset: 1 }, frontMatterSchema, problems);
  const lineOffset = yaml.split('\n').length + 2;
  const blocks = parseClauseBody({ file, body, lineOffset }, problems);
  if (blocks.length === 0) {
    problems.push({
      kind: 'emptyBody',
      file,
      line: lineOffset,
      found: 'no text',
      allowed: 'at least one block',
    });
  }
  if (fields === null) return null;
  if (file.split('/').at(-1) !== `${fields.id}.md`) {
    problems.push({ kind: 'wrongFileName', file, line: 1, found: fields.id, allowed: `${fields.id}.md` });
  }
  const { overview, ...rest } = fields;
  const overviewLine = lineStartingWith('overview:', text);
  const line = (text: string) =>
    parseClauseLine({ file, body: text, lineOffset: overviewLine - 1 }, problems);
  return {
    ...rest,
    ...(overview && {
      overview: {
        purpose: line(overview.purpose),
        basis: line(overview.basis),
        period: line(overview.period),
      },
    }),
    kinds: kindsOf(fields.kinds),
    body: blocks,
    dependsOn: [],
    refersTo: [],
    file,
  };
}
