/**
 * Compiles the files of a library folder into one `ClauseLibrary`, or names everything that is wrong with them.
 * Pure: the caller reads the files. The build does it for the shipped library, the app for a user's own.
 */
import { z } from 'zod';
import {
  authoritySchema,
  categorySchema,
  dutySchema,
  legalBasisSchema,
  normSchema,
  providerSchema,
} from '../model/facts';
import { libraryWordsSchema } from '../model/library-words';
import { topicFileSchema, type Topic } from '../model/question';
import { fail, ok, type Result } from '../model/result';
import { readClauseFile } from './clause-file';
import type { Clause, ClauseLibrary } from './library';
import { indexLibrary } from './library-index';
import { problemText, type LibraryProblem } from './library-problem';
import { lineStartingWith, readYaml } from './read-yaml';
import { dependenciesOf, validateClause } from './validate-clause';
import { validateTopic, type TopicFile } from './validate-questions';
import { forEachInline, inlinesBelow } from './walk-body';

/** A file of the folder: `path` with forward slashes, relative to it (`library/de/logs/logs-server.md`). */
export type LibraryFile = { path: string; text: string };
export type LibraryFailure = { kind: 'invalidLibrary'; problems: LibraryProblem[] };

const iso = z.string().regex(/^[A-Z]{2}$/);
const adequacySchema = z.looseObject({ eea: z.array(iso), adequate: z.array(z.looseObject({ iso })) });
const schemas = {
  words: libraryWordsSchema,
  categories: z.strictObject({ categories: z.array(categorySchema).min(1) }),
  norms: z.strictObject({ norms: z.record(z.string(), normSchema) }),
  authorities: z.strictObject({ authorities: z.array(authoritySchema).min(1) }),
  legalBases: z.strictObject({ legalBases: z.array(legalBasisSchema).min(1) }),
  duties: z.strictObject({ duties: z.array(dutySchema).min(1) }),
  countries: z.strictObject({ countries: z.record(iso, z.string().min(1)) }),
  providers: z.strictObject({ providers: z.array(providerSchema).min(1) }),
};

class Compiler {
  readonly problems: LibraryProblem[] = [];
  readonly #files: readonly LibraryFile[];

  constructor(files: readonly LibraryFile[]) {
    this.#files = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  one<S extends z.ZodType>(path: string, schema: S): z.output<S> | null {
    const file = this.#files.find((candidate) => candidate.path === path);
    if (file !== undefined) return readYaml({ file: path, text: file.text }, schema, this.problems);
    this.problems.push({
      kind: 'unknownReference',
      file: path,
      line: 1,
      found: 'no such file',
      allowed: path,
    });
    return null;
  }

  many<S extends z.ZodType>(pattern: RegExp, schema: S): { file: string; value: z.output<S> }[] {
    return this.#matching(pattern).flatMap(({ path, text }) => {
      const value = readYaml({ file: path, text }, schema, this.problems);
      return value === null ? [] : [{ file: path, value }];
    });
  }

  clauses(pattern: RegExp): Clause[] {
    return this.#matching(pattern).flatMap(
      ({ path, text }) => readClauseFile(path, text, this.problems) ?? [],
    );
  }

  #matching(pattern: RegExp): LibraryFile[] {
    return this.#files.filter(({ path }) => pattern.test(path));
  }

  unique(entries: readonly { id: string; file: string }[]): void {
    const seen = new Map<string, string>();
    for (const { id, file } of entries) {
      const first = seen.get(id);
      if (first !== undefined) {
        this.problems.push({
          kind: 'duplicateId',
          file,
          line: 1,
          found: id,
          allowed: `an id not used in ${first}`,
        });
      }
      seen.set(id, file);
    }
  }
}

function orderOf(library: Pick<ClauseLibrary, 'categories'>): (a: Clause, b: Clause) => number {
  const categoryOrder = new Map(library.categories.map(({ id, order }) => [id, order]));
  const rank = (clause: Clause) => categoryOrder.get(clause.category) ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1);
}

/**
 * Compiles the German library (`language` picks the folder). All problems are collected, none is repaired.
 */
export function compileLibrary(
  files: readonly LibraryFile[],
  language = 'de',
): Result<ClauseLibrary, LibraryFailure> {
  const compiler = new Compiler(files);
  const root = `library/${language}`;
  const words = compiler.one(`${root}/words.yaml`, schemas.words);
  const categories = compiler.one(`${root}/categories.yaml`, schemas.categories);
  const norms = compiler.one(`${root}/norms.yaml`, schemas.norms);
  const authorities = compiler.one('authorities.yaml', schemas.authorities);
  const legalBases = compiler.one('legal-bases.yaml', schemas.legalBases);
  const duties = compiler.one('duties.yaml', schemas.duties);
  const countries = compiler.one('countries.yaml', schemas.countries);
  const adequacy = compiler.one('adequacy.yaml', adequacySchema);
  const providers = compiler.many(/^providers\/[^/]+\.yaml$/, schemas.providers);
  const topicFiles = compiler.many(new RegExp(`^questions/${language}/[^/]+\\.yaml$`), topicFileSchema);
  const clauses = compiler.clauses(new RegExp(`^${root}/[^/]+/[^/]+\\.md$`));
  const { problems } = compiler;
  compiler.unique(clauses);
  compiler.unique(topicFiles.flatMap(({ file, value }) => value.questions.map(({ id }) => ({ id, file }))));
  compiler.unique(providers.flatMap(({ file, value }) => value.providers.map(({ id }) => ({ id, file }))));
  if (!words || !categories || !norms || !authorities || !legalBases || !duties || !countries || !adequacy) {
    return fail({ kind: 'invalidLibrary', problems });
  }
  const topics: Topic[] = topicFiles
    .map(({ value }) => ({ ...value.topic, questions: value.questions }))
    .toSorted((a, b) => a.order - b.order);
  const library: ClauseLibrary = {
    lawAsOf:
      clauses
        .map(({ reviewed }) => reviewed)
        .toSorted()
        .at(-1) ?? '',
    clauses: clauses.toSorted(orderOf(categories)),
    categories: categories.categories.toSorted((a, b) => a.order - b.order),
    topics,
    providers: providers.flatMap(({ value }) => value.providers),
    authorities: authorities.authorities,
    legalBases: legalBases.legalBases,
    duties: duties.duties,
    norms: norms.norms,
    words,
    countries: {
      names: countries.countries,
      eea: adequacy.eea,
      adequate: adequacy.adequate.map((entry) => entry.iso),
    },
  };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const linked = link(library, topicFiles, problems, (file) => texts.get(file) ?? '');
  return problems.length > 0 ? fail({ kind: 'invalidLibrary', problems: distinct(problems) }) : ok(linked);
}

/** A list and its items are read one inside the other, so the same fault can be met twice. */
function distinct(problems: readonly LibraryProblem[]): LibraryProblem[] {
  return [...new Map(problems.map((problem) => [problemText(problem), problem])).values()];
}

/** Second pass: what clauses and questions say about each other, and the dependencies that follow. */
function link(
  library: ClauseLibrary,
  topicFiles: readonly TopicFile[],
  problems: LibraryProblem[],
  textOf: (file: string) => string,
): ClauseLibrary {
  const index = indexLibrary(library);
  for (const topicFile of topicFiles) validateTopic(topicFile, textOf(topicFile.file), index, problems);
  for (const clause of library.clauses) {
    const source = textOf(clause.file);
    validateClause(clause, index, problems, (field) => lineStartingWith(`${field}:`, source));
  }
  const clauses = library.clauses.map((clause) => {
    const refersTo = new Set<string>();
    forEachInline(inlinesBelow(clause.body), (inline) => {
      if (inline.kind === 'reference') refersTo.add(inline.clauseId);
    });
    return { ...clause, dependsOn: dependenciesOf(clause, index), refersTo: [...refersTo] };
  });
  return { ...library, clauses };
}
