/** One history for answers and text: one undo takes both back, one redo brings both again. */
import { clauseLibrary } from 'virtual:clause-library';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import { indexLibrary } from '../../../../shared/library/library-index';
import { answerQuestion } from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { settings } from '../../../helpers/doc-builders';

const index = indexLibrary(clauseLibrary);

it('undoes an answer with its text, and the text typed before it on its own', () => {
  const doc = policySchema.nodeFromJSON(renderPolicy({ settings: settings(), answers: {}, index }));
  let state = EditorState.create({ doc, plugins: [history()] });
  const dispatch = (tr: Parameters<EditorState['apply']>[0]) => (state = state.apply(tr));
  dispatch(state.tr.insertText('Getippt ', 2));
  const typed = state.doc;
  dispatch(answerQuestion(state, 'logs.kept', true, index)!);
  const answered = state.doc;
  expect(answered.attrs['answers']).toEqual({ 'logs.kept': true });
  expect(answered.textContent).not.toBe(typed.textContent);
  undo(state, dispatch);
  expect(state.doc.eq(typed)).toBe(true);
  redo(state, dispatch);
  expect(state.doc.eq(answered)).toBe(true);
  undo(state, dispatch);
  undo(state, dispatch);
  expect(state.doc.eq(doc)).toBe(true);
});
