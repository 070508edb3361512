/** The search finds parts of German compounds, whatever case and umlauts. */
import { clauseLibrary } from 'virtual:clause-library';
import { describe, expect, it } from 'vitest';
import { clauseText, findClauses } from '../../../../../renderer/features/clauses/clause-search';
import { indexLibrary } from '../../../../../shared/library/library-index';
import { foldText, holdsAll, searchTerms } from '../../../../../shared/library/search-text';
import { settings } from '../../../../helpers/doc-builders';

const index = indexLibrary(clauseLibrary);

describe('folding', () => {
  it('makes case, umlauts, accents and special spaces alike', () => {
    expect(foldText('Größe\u00a0É\u00adX')).toBe('groesse ex');
    expect(searchTerms('  Logs „zwei Wörter“ ')).toEqual(['logs', 'zwei woerter']);
  });

  it('keeps every part of a word findable', () => {
    const word = 'Überwachungsmaßnahmenübersicht';
    for (let from = 0; from < word.length; from += 1) {
      for (let to = from + 1; to <= word.length; to += 1) {
        expect(holdsAll(foldText(word), searchTerms(word.slice(from, to)))).toBe(true);
      }
    }
  });
});

describe('clause search', () => {
  const titles = (query: string) => findClauses(index, settings(), query).map(({ clause }) => clause.title);

  it('finds a clause by a part of a compound in its title, before those that only mention it', () => {
    expect(titles('logdat')[0]).toMatch(/Logdatei/i);
  });

  it('finds by words of the text and by the note', () => {
    const some = index.library.clauses.find(
      ({ note, kinds }) => note !== undefined && kinds.includes('website'),
    )!;
    const word = some.note!.match(/\p{L}{9,}/u)![0];
    expect(titles(word)).toContain(some.title);
    const text = clauseText(some).match(/\p{L}{9,}/u)![0];
    expect(titles(text)).toContain(some.title);
  });

  it('shows only what fits the kind of policy', () => {
    const kinds = findClauses(index, settings({ documentKind: 'applicants' }), '').map(
      ({ clause }) => clause.kinds,
    );
    expect(kinds.every((list) => list.length === 0 || list.includes('applicants'))).toBe(true);
  });
});
