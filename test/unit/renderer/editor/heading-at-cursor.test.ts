/** The outline marks the heading under which the cursor stands. */
import { describe, expect, it } from 'vitest';
import { headingAtCursor } from '../../../../renderer/editor/heading-at-cursor';
import { clause, h1, p } from '../../../helpers/doc-builders';
import { documentOf, stateOf } from '../../../helpers/editor-states';

const doc = documentOf(
  clause('intro', p('Vorwort')),
  clause('one', h1('Eins'), p('erster Text'), h1('Zwei'), p('zweiter Text')),
  clause('plain', p('ohne Überschrift')),
  h1('Frei'),
  p('freier Text'),
);

describe('the heading at the cursor', () => {
  it.each([
    ['Vorwort', null],
    ['Eins', 'one/0'],
    ['erster Text', 'one/0'],
    ['Zwei', 'one/1'],
    ['zweiter Text', 'one/1'],
    ['ohne Überschrift', 'one/1'],
    ['Frei', '/0'],
    ['freier Text', '/0'],
  ])('of „%s“ is %s', (text, key) => {
    expect(headingAtCursor(stateOf(doc, text))).toBe(key);
  });

  it('leaves out headings without words, as the outline does', () => {
    const withBlank = documentOf(clause('one', h1(''), h1('Eins'), p('Text')));
    expect(headingAtCursor(stateOf(withBlank, 'Text'))).toBe('one/0');
  });
});
