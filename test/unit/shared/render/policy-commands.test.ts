import { EditorState, type Transaction } from '@tiptap/pm/state';
import { history, undo, redo } from '@tiptap/pm/history';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import type { Answers } from '../../../../shared/model/answers';
import { clauseStatus } from '../../../../shared/render/clause-status';
import {
  addClause,
  answerQuestion,
  changeSettings,
  contextOf,
  keepOwnText,
  moveClause,
  removeClause,
  takeLibraryText,
} from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile('intro', '## Einleitung\n\n{anrede, select, du {Du} other {Sie}} liest.', { order: '1' }),
  clauseFile('logs', '## Protokoll\n\nWir führen {anrede, select, du {dir} other {Ihnen}} Protokoll.', {
    order: '2',
    when: '{question: logs.kept, is: true}',
  }),
  clauseFile('end', '## Schluss\n\n{controller_name} grüßt.', { order: '3' }),
  clauseFile('extra', '## Zusatz\n\nNoch etwas.', { order: '4', when: '{question: logs.kept, is: false}' }),
);

function start(answers: Answers = {}): EditorState {
  const doc = policySchema.nodeFromJSON(renderPolicy(contextOver(index, answers)));
  return EditorState.create({ doc, schema: policySchema, plugins: [history()] });
}

function run(state: EditorState, command: (state: EditorState) => Transaction | null): EditorState {
  const transaction = command(state);
  if (transaction === null) throw new Error('the command had nothing to do');
  const next = state.apply(transaction);
  next.doc.check();
  return next;
}

const answer = (id: string, value: Answers[string] | undefined) => (state: EditorState) =>
  answerQuestion(state, id, value, index);

function back(state: EditorState, command = undo): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}

/** Types at the end of the first paragraph of a clause. */
function type(state: EditorState, instanceId: string, text: string): EditorState {
  let place = -1;
  state.doc.forEach((node, position) => {
    if (node.attrs['instanceId'] === instanceId) place = position + node.nodeSize - 2;
  });
  return state.apply(state.tr.insertText(text, place));
}

const clauses = (state: EditorState) => state.doc.children.map((node) => String(node.attrs['instanceId']));
const status = (state: EditorState, instanceId: string) => {
  const node = state.doc.children.find(({ attrs }) => attrs['instanceId'] === instanceId);
  return node === undefined ? null : clauseStatus(node, contextOf(state.doc, index));
};
const textOf = (state: EditorState, instanceId: string) =>
  state.doc.children.find(({ attrs }) => attrs['instanceId'] === instanceId)?.textContent;

describe('an answer', () => {
  test('brings its clause to its place, and takes it away again', () => {
    const kept = run(start(), answer('logs.kept', true));
    expect(clauses(kept)).toEqual(['intro', 'logs', 'end']);
    expect(clauses(run(kept, answer('logs.kept', undefined)))).toEqual(['intro', 'end']);
  });

  test('that is the same as before changes nothing', () => {
    expect(answerQuestion(start({ 'controller.name': 'A' }), 'controller.name', 'A', index)).toBeNull();
  });

  test('that only fills placeholders leaves the text nodes alone', () => {
    const before = start();
    const after = run(before, answer('controller.name', 'Muster GmbH'));
    expect(after.doc.content.eq(before.doc.content)).toBe(true);
    expect(after.doc.attrs['answers']).toEqual({ 'controller.name': 'Muster GmbH' });
  });

  test('and the text it changed go back with one undo, and come again with one redo', () => {
    const before = start();
    const after = run(before, answer('logs.kept', true));
    const undone = back(after);
    expect(undone.doc.eq(before.doc)).toBe(true);
    expect(undone.doc.attrs['answers']).toEqual({});
    expect(back(undone, redo).doc.eq(after.doc)).toBe(true);
  });

  test('does not destroy a hand edit; the clause says that it is obsolete', () => {
    const edited = type(run(start(), answer('logs.kept', true)), 'logs', ' Selten.');
    const after = run(edited, answer('logs.kept', false));
    expect(clauses(after)).toEqual(['intro', 'logs', 'end', 'extra']);
    expect([textOf(after, 'logs'), status(after, 'logs')]).toEqual([
      'ProtokollWir führen Ihnen Protokoll. Selten.',
      'obsolete',
    ]);
  });

  test('does not bring back a clause that was deleted by hand', () => {
    const deleted = run(run(start(), answer('logs.kept', true)), (state) => removeClause(state, 'logs'));
    expect(clauses(run(deleted, answer('controller.name', 'A')))).toEqual(['intro', 'end']);
  });
});

describe('a newer library', () => {
  test('does not change clauses behind the back of an answer that has nothing to do with them', () => {
    const newer = libraryOf(
      clauseFile('intro', '## Einleitung\n\nNeuer Text.', { order: '1', version: '2' }),
      clauseFile('logs', '## Protokoll\n\nNeues Protokoll.', {
        order: '2',
        when: '{question: logs.kept, is: true}',
      }),
    );
    const after = run(start(), (state) => answerQuestion(state, 'logs.kept', true, newer));
    expect([textOf(after, 'intro'), textOf(after, 'logs')]).toEqual([
      'EinleitungSie liest.',
      'ProtokollNeues Protokoll.',
    ]);
  });
});

describe('a setting', () => {
  test('changes untouched clauses and marks adapted ones as in need of a look', () => {
    const edited = type(run(start(), answer('logs.kept', true)), 'logs', ' Selten.');
    const after = run(edited, (state) => changeSettings(state, { addressForm: 'du' }, index));
    expect([textOf(after, 'intro'), status(after, 'intro')]).toEqual(['EinleitungDu liest.', 'untouched']);
    expect([textOf(after, 'logs'), status(after, 'logs')]).toEqual([
      'ProtokollWir führen Ihnen Protokoll. Selten.',
      'needsLook',
    ]);
    const kept = run(after, (state) => keepOwnText(state, 'logs', index));
    expect([textOf(kept, 'logs'), status(kept, 'logs')]).toEqual([
      'ProtokollWir führen Ihnen Protokoll. Selten.',
      'adapted',
    ]);
    const taken = run(after, (state) => takeLibraryText(state, 'logs', index));
    expect([textOf(taken, 'logs'), status(taken, 'logs')]).toEqual([
      'ProtokollWir führen dir Protokoll.',
      'untouched',
    ]);
  });

  test('that does not exist is refused', () => {
    expect(() => changeSettings(start(), { statusDate: 'gestern' }, index)).toThrow();
  });
});

describe('clauses by hand', () => {
  test('are added once, in the order of the library, and stay when answers change', () => {
    const added = run(start(), (state) => addClause(state, 'logs', index));
    expect(clauses(added)).toEqual(['intro', 'logs', 'end']);
    expect(addClause(added, 'logs', index)).toBeNull();
    expect(clauses(run(added, answer('controller.name', 'A')))).toEqual(['intro', 'logs', 'end']);
  });

  test('are moved and removed', () => {
    const moved = run(start(), (state) => moveClause(state, 'end', 'intro'));
    expect(clauses(moved)).toEqual(['end', 'intro']);
    expect(clauses(run(moved, (state) => moveClause(state, 'end', null)))).toEqual(['intro', 'end']);
    const empty = run(
      run(moved, (state) => removeClause(state, 'end')),
      (state) => removeClause(state, 'intro'),
    );
    expect(empty.doc.childCount).toBe(1);
    expect(clauses(run(empty, answer('logs.kept', true)))).toEqual(['logs']);
  });
});

describe('a hand-edited clause whose condition is gone', () => {
  test('is settled by one "keep my text", even when its text would be another now', () => {
    let state = start({ 'logs.kept': true });
    state = type(state, 'logs', ' Eigenes.');
    state = run(state, (now) => changeSettings(now, { addressForm: 'du' }, index));
    state = run(state, answer('logs.kept', false));
    const status = () => {
      let found: string | undefined;
      state.doc.forEach((node) => {
        if (node.attrs['instanceId'] === 'logs') found = clauseStatus(node, contextOf(state.doc, index));
      });
      return found;
    };
    expect(status()).toBe('obsolete');
    state = run(state, (now) => keepOwnText(now, 'logs', index));
    expect(status()).toBe('adapted');
  });
});
