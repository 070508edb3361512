/**
 * Checks a clause against the rest of the library: every argument declared, every option known, every id resolved.
 * Runs after all files are read, because clauses refer to questions, services and each other.
 */
import type { Condition } from '../model/condition';
import { atomsOf, questionsOf } from '../rules/explain-condition';
import type { Question } from '../model/question';
import { HEADING_STYLES, RIGHTS_TEXTS, SELF_REFERENCES } from '../model/settings';
import { AUTHORITY_QUESTIONS } from './authority';
import {
  isPlaceholder,
  isRepeatable,
  meaningOf,
  questionOf,
  selectOptions,
  type ArgumentMeaning,
} from './arguments';
import type { ClauseBlock, ClauseInline } from './clause-body';
import type { Clause } from './library';
import type { LibraryIndex } from './library-index';
import type { LibraryProblem, LibraryProblemKind } from './library-problem';
import { argumentsOf, forEachBlock, forEachInline, inlinesBelow, ownInlines } from './walk-body';

const SETTING_VALUES = new Set<string>([...SELF_REFERENCES, ...HEADING_STYLES, ...RIGHTS_TEXTS]);

type Report = (kind: LibraryProblemKind, line: number, found: string, allowed: string) => void;

/** Line of a field of the front matter in the clause file. */
type LineOf = (field: string) => number;

/** Adds a problem for everything in the clause that does not resolve. */
export function validateClause(
  clause: Clause,
  index: LibraryIndex,
  problems: LibraryProblem[],
  lineOf: LineOf,
): void {
  const report: Report = (kind, line, found, allowed) =>
    problems.push({ kind, file: clause.file, line, found, allowed });
  validateIds(clause, index, report, lineOf);
  const group = groupOf(clause, index);
  validateCondition(clause.when, index, lineOf('when'), report);
  forEachBlock(clause.body, (block) => {
    if (block.kind === 'when') validateCondition(block.condition, index, block.line, report, group);
    for (const inlines of ownInlines(block)) validateInlines(inlines, block.line, clause, index, report);
    validateGroups(block, group, index, report);
  });
  if (clause.overview === undefined) return;
  for (const inlines of Object.values(clause.overview))
    validateInlines(inlines, lineOf('overview'), clause, index, report);
}

/** The group a clause is written per item of, if any. */
function groupOf({ each }: Clause, index: LibraryIndex): Question | undefined {
  return each !== undefined && 'group' in each ? index.questions.get(each.group) : undefined;
}

function validateIds(clause: Clause, index: LibraryIndex, report: Report, lineOf: LineOf): void {
  const known = (field: string, ids: readonly string[], map: ReadonlyMap<string, unknown>, what: string) => {
    for (const id of ids) if (!map.has(id)) report('unknownReference', lineOf(field), id, what);
  };
  known('category', [clause.category], index.categories, 'an id of library/<lang>/categories.yaml');
  known('legalBases', clause.legalBases, index.legalBases, 'an id of legal-bases.yaml');
  known('fulfils', clause.fulfils, index.duties, 'an id of duties.yaml');
  if (clause.each !== undefined && 'service' in clause.each) {
    known('each', clause.each.service, index.providers, 'an id of providers/');
  }
  const { each } = clause;
  if (each !== undefined && 'group' in each && index.questions.get(each.group)?.kind !== 'group') {
    report('unknownReference', lineOf('each'), each.group, 'a question of kind group');
  }
  if (clause.kind === 'processing' && clause.legalBases.length === 0) {
    report('badField', lineOf('kind'), 'legalBases', 'at least one for a clause of kind processing');
  }
}

/**
 * Checks the atoms of a condition; exported because questions and topics carry conditions, too. `group` is the one
 * whose item the condition stands in.
 */
export function validateCondition(
  condition: Condition,
  index: LibraryIndex,
  line: number,
  report: Report,
  group?: Question,
): void {
  const categories = new Set(index.library.providers.map(({ category }) => category));
  for (const { atom } of atomsOf(condition)) {
    if ('service' in atom && !index.providers.has(atom.service)) {
      report('unknownReference', line, atom.service, 'an id of providers/');
    }
    if ('serviceCategory' in atom && !categories.has(atom.serviceCategory)) {
      report('unknownReference', line, atom.serviceCategory, [...categories].join(', '));
    }
    if ('setting' in atom && typeof atom.is === 'string' && !SETTING_VALUES.has(atom.is)) {
      report('badCondition', line, `${atom.setting} is ${atom.is}`, [...SETTING_VALUES].join(', '));
    }
    if (!('question' in atom || 'item' in atom)) continue;
    const name = 'question' in atom ? atom.question : atom.item;
    const question =
      'question' in atom ? index.questions.get(name) : group?.fields?.find(({ id }) => id === name);
    if (question === undefined) {
      const allowed = 'question' in atom ? 'an id of questions/' : 'a field of the group of each: { group }';
      report('unknownReference', line, name, allowed);
      continue;
    }
    const ids = question.options?.map(({ id }) => id);
    if ('is' in atom) {
      const fits = question.kind === 'yesNo' ? typeof atom.is === 'boolean' : ids?.includes(String(atom.is));
      if (fits === false)
        report('badCondition', line, `${name} is ${atom.is}`, ids?.join(', ') ?? 'true, false');
      if (question.kind === 'manyOf') report('badCondition', line, `${name} is`, 'includes');
    }
    if ('includes' in atom && ids?.includes(atom.includes) === false) {
      report('badCondition', line, `${name} includes ${atom.includes}`, ids.join(', '));
    }
    if ('includes' in atom && !['manyOf', 'list', 'services'].includes(question.kind)) {
      report('badCondition', line, `${name} includes`, 'is');
    }
  }
}

function validateInlines(
  inlines: readonly ClauseInline[],
  line: number,
  clause: Clause,
  index: LibraryIndex,
  report: Report,
): void {
  for (const name of argumentsOf(inlines)) {
    const meaning = meaningOf(name, index);
    if (meaning === null)
      report(
        'unknownArgument',
        line,
        `{${name}}`,
        'a question, group field, setting, service_, authority_, norm_, has_ or document_ argument',
      );
    if (meaning?.kind === 'service' && (clause.each === undefined || 'group' in clause.each)) {
      report('unknownArgument', line, `{${name}}`, 'service_ arguments only in a clause with each service');
    }
  }
  forEachInline(inlines, (inline) => {
    if (inline.kind === 'reference' && !index.clauses.has(inline.clauseId)) {
      report('unknownReference', line, `#${inline.clauseId}`, 'a clause id');
    }
    if (inline.kind === 'variable') {
      const meaning = meaningOf(inline.name, index);
      if (meaning?.kind === 'answer' && meaning.question.kind === 'group') {
        report('unknownArgument', line, `{${inline.name}}`, 'a field of the group');
      }
      if (meaning !== null && meaning.kind !== 'count' && !isPlaceholder(meaning)) {
        report('unknownArgument', line, `{${inline.name}}`, 'in a select only');
      }
    }
    if (inline.kind !== 'select' && inline.kind !== 'plural') return;
    const meaning = meaningOf(inline.name, index);
    if (meaning === null) return;
    const allowed = inline.kind === 'plural' ? pluralOptions(meaning.kind) : selectOptions(meaning);
    if (allowed === null) {
      report('badOption', line, `{${inline.name}, ${inline.kind}}`, 'plural on …_count, select on a choice');
      return;
    }
    for (const key of Object.keys(inline.options)) {
      if (key !== 'other' && !allowed.includes(key)) {
        report('badOption', line, `{${inline.name}: ${key}}`, [...allowed, 'other'].join(', '));
      }
    }
  });
}

function pluralOptions(kind: string): readonly string[] | null {
  return kind === 'count' ? ['one', '=0', '=1', '=2'] : null;
}

/** A row, item or paragraph is repeated for one group; two groups in it have no meaning. */
function validateGroups(
  block: ClauseBlock,
  own: Question | undefined,
  index: LibraryIndex,
  report: Report,
): void {
  const units =
    block.kind === 'list'
      ? block.items.map((item) => inlinesBelow(item))
      : block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.flat())
        : 'inlines' in block
          ? [block.inlines]
          : [];
  for (const unit of units) {
    const groups = groupsOf(unit, index);
    const isForeign = own !== undefined && groups.some((id) => id !== own.id);
    if (groups.length > 1 || isForeign) {
      report('mixedGroups', block.line, groups.join(', '), `fields of one group${own ? `: ${own.id}` : ''}`);
    }
  }
}

/** Ids of the repeatable groups whose fields these inlines name. */
export function groupsOf(inlines: readonly ClauseInline[], index: LibraryIndex): string[] {
  const ids = argumentsOf(inlines).flatMap((name) => {
    const meaning = meaningOf(name, index);
    if (meaning?.kind === 'groupField') return [meaning.question.id];
    return meaning?.kind === 'periodKind' && meaning.field !== null ? [meaning.question.id] : [];
  });
  return [...new Set(ids)];
}

/** What the list variable means that the inlines consist of (`- {logs_fields}`), else null. */
export function soleListOf(inlines: readonly ClauseInline[], index: LibraryIndex): ArgumentMeaning | null {
  const parts = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== 'variable') return null;
  const meaning = meaningOf(only.name, index);
  return meaning !== null && isRepeatable(meaning) ? meaning : null;
}

/** Every question that the condition, the group or the body of the clause reads, sorted. */
export function dependenciesOf(
  clause: Pick<Clause, 'when' | 'each' | 'body'>,
  index: LibraryIndex,
): string[] {
  const ids = new Set(questionsOf(clause.when));
  if (clause.each !== undefined && 'group' in clause.each) ids.add(clause.each.group);
  forEachBlock(clause.body, (block) => {
    if (block.kind === 'when') for (const id of questionsOf(block.condition)) ids.add(id);
  });
  for (const name of argumentsOf(inlinesBelow(clause.body))) {
    const meaning = meaningOf(name, index);
    const question = meaning === null ? null : questionOf(meaning);
    if (question !== null) ids.add(question);
    if (meaning?.kind === 'fixed' && meaning.variable.startsWith('authority.')) {
      for (const id of AUTHORITY_QUESTIONS) if (index.questions.has(id)) ids.add(id);
    }
  }
  return [...ids].sort();
}
