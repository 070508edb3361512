/**
 * Checks a clause against the rest of the library: every argument declared, every option known, every id resolved.
 * Runs after all files are read, because clauses refer to questions, services and each other.
 */
import type { Condition } from '../model/condition';
import { atomsOf, questionsOf } from '../rules/explain-condition';
import { AUTHORITY_QUESTIONS } from './authority';
import { isPlaceholder, isRepeatable, meaningOf, questionOf, selectOptions } from './arguments';
import type { ClauseBlock, ClauseInline } from './clause-body';
import type { Clause } from './library';
import type { LibraryIndex } from './library-index';
import type { LibraryProblem, LibraryProblemKind } from './library-problem';
import { argumentsOf, forEachBlock, forEachInline, inlinesBelow, ownInlines } from './walk-body';

type Report = (kind: LibraryProblemKind, line: number, found: string, allowed: string) => void;

/** Adds a problem for everything in the clause that does not resolve. */
export function validateClause(clause: Clause, index: LibraryIndex, problems: LibraryProblem[]): void {
  const report: Report = (kind, line, found, allowed) =>
    problems.push({ kind, file: clause.file, line, found, allowed });
  validateIds(clause, index, report);
  validateCondition(clause.when, index, 1, report);
  forEachBlock(clause.body, (block) => {
    if (block.kind === 'when') validateCondition(block.condition, index, block.line, report);
    for (const inlines of ownInlines(block)) validateInlines(inlines, block, clause, index, report);
    validateGroups(block, index, report);
  });
}

function validateIds(clause: Clause, index: LibraryIndex, report: Report): void {
  const known = (ids: readonly string[], map: ReadonlyMap<string, unknown>, what: string) => {
    for (const id of ids) if (!map.has(id)) report('unknownReference', 1, id, what);
  };
  known([clause.category], index.categories, 'an id of library/<lang>/categories.yaml');
  known(clause.legalBases, index.legalBases, 'an id of legal-bases.yaml');
  known(clause.fulfils, index.duties, 'an id of duties.yaml');
  if (clause.each !== undefined && 'service' in clause.each) {
    known(clause.each.service, index.providers, 'an id of providers/');
  }
  if (clause.kind === 'processing' && clause.legalBases.length === 0) {
    report('badField', 1, 'legalBases', 'at least one for a clause of kind processing');
  }
}

/** Checks the atoms of a condition; exported because questions and topics carry conditions, too. */
export function validateCondition(
  condition: Condition,
  index: LibraryIndex,
  line: number,
  report: Report,
): void {
  const categories = new Set(index.library.providers.map(({ category }) => category));
  for (const { atom } of atomsOf(condition)) {
    if ('service' in atom && !index.providers.has(atom.service)) {
      report('unknownReference', line, atom.service, 'an id of providers/');
    }
    if ('serviceCategory' in atom && !categories.has(atom.serviceCategory)) {
      report('unknownReference', line, atom.serviceCategory, [...categories].join(', '));
    }
    if (!('question' in atom)) continue;
    const question = index.questions.get(atom.question);
    if (question === undefined) {
      report('unknownReference', line, atom.question, 'an id of questions/');
      continue;
    }
    const ids = question.options?.map(({ id }) => id);
    if ('is' in atom) {
      const fits = question.kind === 'yesNo' ? typeof atom.is === 'boolean' : ids?.includes(String(atom.is));
      if (fits === false)
        report('badCondition', line, `${atom.question} is ${atom.is}`, ids?.join(', ') ?? 'true, false');
      if (question.kind === 'manyOf') report('badCondition', line, `${atom.question} is`, 'includes');
    }
    if ('includes' in atom && ids?.includes(atom.includes) === false) {
      report('badCondition', line, `${atom.question} includes ${atom.includes}`, ids.join(', '));
    }
    if ('includes' in atom && !['manyOf', 'list', 'services'].includes(question.kind)) {
      report('badCondition', line, `${atom.question} includes`, 'is');
    }
  }
}

function validateInlines(
  inlines: readonly ClauseInline[],
  block: ClauseBlock,
  clause: Clause,
  index: LibraryIndex,
  report: Report,
): void {
  for (const name of argumentsOf(inlines)) {
    const meaning = meaningOf(name, index);
    if (meaning === null)
      report(
        'unknownArgument',
        block.line,
        `{${name}}`,
        'a question, group field, setting, service_, authority_, norm_, has_ or document_ argument',
      );
    if (meaning?.kind === 'service' && clause.each === undefined) {
      report('unknownArgument', block.line, `{${name}}`, 'service_ arguments only in a clause with each');
    }
  }
  forEachInline(inlines, (inline) => {
    if (inline.kind === 'reference' && !index.clauses.has(inline.clauseId)) {
      report('unknownReference', block.line, `#${inline.clauseId}`, 'a clause id');
    }
    if (inline.kind === 'variable') {
      const meaning = meaningOf(inline.name, index);
      if (meaning?.kind === 'answer' && meaning.question.kind === 'group') {
        report('unknownArgument', block.line, `{${inline.name}}`, 'a field of the group');
      }
      if (meaning !== null && meaning.kind !== 'count' && !isPlaceholder(meaning)) {
        report('unknownArgument', block.line, `{${inline.name}}`, 'in a select only');
      }
    }
    if (inline.kind !== 'select' && inline.kind !== 'plural') return;
    const meaning = meaningOf(inline.name, index);
    if (meaning === null) return;
    const allowed = inline.kind === 'plural' ? pluralOptions(meaning.kind) : selectOptions(meaning);
    if (allowed === null) {
      report(
        'badOption',
        block.line,
        `{${inline.name}, ${inline.kind}}`,
        'plural on …_count, select on a choice',
      );
      return;
    }
    for (const key of Object.keys(inline.options)) {
      if (key !== 'other' && !allowed.includes(key)) {
        report('badOption', block.line, `{${inline.name}: ${key}}`, [...allowed, 'other'].join(', '));
      }
    }
  });
}

function pluralOptions(kind: string): readonly string[] | null {
  return kind === 'count' ? ['one', '=0', '=1', '=2'] : null;
}

/** A row, item or paragraph is repeated for one group; two groups in it have no meaning. */
function validateGroups(block: ClauseBlock, index: LibraryIndex, report: Report): void {
  const units =
    block.kind === 'list'
      ? block.items.map((item) => inlinesBelow(item))
      : block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.flat())
        : block.kind === 'when'
          ? []
          : [block.inlines];
  for (const unit of units) {
    if (groupsOf(unit, index).length > 1) {
      report('mixedGroups', block.line, groupsOf(unit, index).join(', '), 'fields of one group');
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

/** The list-like question if the inlines are nothing but its variable (`- {logs_fields}`), else null. */
export function soleListOf(inlines: readonly ClauseInline[], index: LibraryIndex): string | null {
  const parts = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== 'variable') return null;
  const meaning = meaningOf(only.name, index);
  return meaning !== null && isRepeatable(meaning) ? questionOf(meaning) : null;
}

/** Every question that the condition or the body of the clause reads, sorted. */
export function dependenciesOf(clause: Pick<Clause, 'when' | 'body'>, index: LibraryIndex): string[] {
  const ids = new Set(questionsOf(clause.when));
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
