/** Clauses stay whole: deleting across them, going over their edges, leaving them. */
import type { Command, EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { crossEdge, deleteAcrossClauses, writeAfterClause } from '../../../../renderer/editor/clause-keys';
import { clause, h1, li, p, ul } from '../../../helpers/doc-builders';
import { documentOf, outline, stateOf } from '../../../helpers/editor-states';

const three = () =>
  documentOf(
    clause('one', h1('Eins'), p('erster Satz')),
    clause('two', h1('Zwei'), p('zweiter Satz')),
    clause('three', h1('Drei'), p('dritter Satz')),
  );

function after(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  return command(state, (tr) => (next = state.apply(tr))) ? (next ?? state) : null;
}

describe('deleting across clauses', () => {
  it('takes from each clause its own part and leaves the others whole', () => {
    const tr = deleteAcrossClauses(stateOf(three(), 'Satz', 'ritter Satz'));
    expect(outline(tr!.doc)).toEqual(['one: Eins | erster ', 'three: ritter Satz']);
    tr!.doc.check();
  });

  it('leaves a selection inside one clause to the editor', () => {
    expect(deleteAcrossClauses(stateOf(three(), 'Eins', 'erster'))).toBeNull();
  });

  it('leaves a selection over free paragraphs to the editor', () => {
    expect(deleteAcrossClauses(stateOf(documentOf(p('eins'), p('zwei')), 'eins', 'zwei'))).toBeNull();
  });

  it('puts the cursor where the deletion began', () => {
    const state = stateOf(three(), 'Satz', 'ritter Satz');
    const tr = deleteAcrossClauses(state)!;
    expect(tr.insertText('X').doc.firstChild?.textContent).toBe('Einserster X');
  });
});

describe('the edge of a clause', () => {
  it('is crossed by Backspace at its start without joining', () => {
    const next = after(stateOf(three(), 'Zwei'), crossEdge(-1));
    expect(next?.doc.childCount).toBe(3);
    expect(next?.selection.$from.parent.textContent).toBe('erster Satz');
    expect(next?.selection.$from.parentOffset).toBe('erster Satz'.length);
  });

  it('is no edge in the middle of the text', () => {
    expect(after(stateOf(three(), 'weiter'), crossEdge(-1))).toBeNull();
  });

  it('removes an empty free paragraph behind a clause', () => {
    const left = after(stateOf(three(), 'erster'), writeAfterClause)!;
    expect(outline(left.doc)[1]).toBe('');
    const back = after(left, crossEdge(-1))!;
    expect(outline(back.doc)).toEqual(outline(three()));
    expect(back.selection.$from.parent.textContent).toBe('erster Satz');
  });

  it('leaves a list item to the list', () => {
    const doc = documentOf(clause('one', p('Eins')), clause('two', ul(li('Punkt'))));
    expect(after(stateOf(doc, 'Punkt'), crossEdge(-1))).toBeNull();
  });
});

it('an emptied document holds a paragraph, never a clause without a name', () => {
  const doc = three();
  expect(documentOf(p()).type.createAndFill(doc.attrs)?.toString()).toBe('doc(paragraph)');
  const state = stateOf(doc, 'Eins');
  expect(state.tr.delete(0, doc.content.size).doc.toString()).toBe('doc(paragraph)');
});
