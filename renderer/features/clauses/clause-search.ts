/**
 * Search over the clause library: one linear scan of folded titles, notes and texts. German compounds are found by any
 * part of them, which word indexes miss; a thousand clauses take about a millisecond.
 */
import type { ClauseInline } from '../../../shared/library/clause-body';
import type { Clause } from '../../../shared/library/library';
import type { LibraryIndex } from '../../../shared/library/library-index';
import { foldText, holdsAll, searchTerms } from '../../../shared/library/search-text';
import { forEachBlock, forEachInline, ownInlines } from '../../../shared/library/walk-body';
import type { Settings } from '../../../shared/model/settings';

export type SearchableClause = { clause: Clause; category: string; folded: string; foldedTitle: string };

function wordsOf(inlines: readonly ClauseInline[]): string {
  let words = '';
  forEachInline(inlines, (inline) => {
    if (inline.kind === 'text') words += inline.text;
  });
  return words;
}

/** The words of a clause's text, all variants one after the other, paragraphs apart. */
export function clauseText(clause: Clause): string {
  const texts: string[] = [];
  forEachBlock(clause.body, (block) => {
    for (const inlines of ownInlines(block)) texts.push(wordsOf(inlines));
  });
  return texts.join('\n');
}

const prepared = new WeakMap<LibraryIndex, readonly SearchableClause[]>();

function searchable(index: LibraryIndex): readonly SearchableClause[] {
  let list = prepared.get(index);
  if (list === undefined) {
    list = index.library.clauses.map((clause) => {
      const category = index.categories.get(clause.category)?.label ?? clause.category;
      const foldedTitle = foldText(clause.title);
      return {
        clause,
        category,
        foldedTitle,
        folded: `${foldedTitle} ${foldText(`${category} ${clause.note ?? ''} ${clause.sources.join(' ')} ${clauseText(clause)}`)}`,
      };
    });
    prepared.set(index, list);
  }
  return list;
}

/** True when a clause can stand in a policy of this kind and in one of these countries. */
export function fitsPolicy({ kinds, jurisdictions }: Clause, settings: Settings): boolean {
  return (
    (kinds.length === 0 || kinds.includes(settings.documentKind)) &&
    jurisdictions.some((jurisdiction) => settings.jurisdictions.includes(jurisdiction))
  );
}

/**
 * Clauses that fit the policy and hold every word of the query, in the order of the library; with a query, those
 * that name it in their title come first.
 */
export function findClauses(index: LibraryIndex, settings: Settings, query: string): SearchableClause[] {
  const terms = searchTerms(query);
  const found = searchable(index).filter(
    ({ clause, folded }) => fitsPolicy(clause, settings) && holdsAll(folded, terms),
  );
  if (terms.length === 0) return found;
  const inTitle = (entry: SearchableClause) => holdsAll(entry.foldedTitle, terms);
  return [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))];
}
