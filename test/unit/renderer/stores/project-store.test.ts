import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { isUnsaved, proposedName, type EditorPort } from '../../../../renderer/stores/project-store';
import { answersOf } from '../../../../renderer/stores/selectors';
import { answerQuestion } from '../../../../shared/render/policy-commands';
import { fileRef } from '../../../helpers/memory-bridge';
import { openWindow, settings } from './open-window';

function answer(window: ReturnType<typeof openWindow>, text: string) {
  return window.project
    .getState()
    .run((state) => answerQuestion(state, 'controller.name', text, window.index));
}

describe('the project store', () => {
  it('starts a new project as an unsaved document with its settings and the rendered text', () => {
    const { project } = openWindow();
    project.getState().newProject(settings);
    const { open } = project.getState();
    expect(open?.file).toBeNull();
    expect(open?.document.attrs['settings']).toEqual(settings);
    expect(open?.document.textContent).toContain('Verantwortlich ist');
    expect(isUnsaved(open)).toBe(true);
  });

  it('saves to the chosen place, is clean then, and dirty again after an answer', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    window.bridge.dialogAnswers.push(fileRef(7));
    expect(await window.project.getState().save({ as: false })).toEqual({ kind: 'saved' });
    expect(isUnsaved(window.project.getState().open)).toBe(false);
    expect(answer(window, 'Lindenhof')).toBe(true);
    expect(isUnsaved(window.project.getState().open)).toBe(true);
    await window.project.getState().save({ as: false });
    expect(window.bridge.files.get(fileRef(7))?.text).toContain('"controller.name": "Lindenhof"');
  });

  it('gives back on opening what was saved', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    answer(window, 'Lindenhof');
    window.bridge.dialogAnswers.push(fileRef(7));
    await window.project.getState().save({ as: false });
    const saved = window.project.getState().open?.document;
    window.project.getState().close();
    expect(await window.project.getState().openProject(fileRef(7))).toEqual({ kind: 'opened' });
    const { open } = window.project.getState();
    expect(open?.document.toJSON()).toEqual(saved?.toJSON());
    expect(isUnsaved(open)).toBe(false);
  });

  it('keeps the open project when a file cannot be read, and names the failure', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    const before = window.project.getState().open;
    window.bridge.files.set(fileRef(1), { name: 'x.klw', folder: '~', text: '[1', opened: '' });
    expect(await window.project.getState().openProject(fileRef(1))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'notJson', facts: { line: 1 } },
    });
    expect(window.project.getState().open).toBe(before);
  });

  it('stays dirty and shows why when saving fails', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    window.bridge.failures.set('project.save', { kind: 'diskFull', facts: {} });
    const outcome = await window.project.getState().save({ as: false });
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'diskFull', facts: {} } });
    expect(window.project.getState().open?.save).toEqual(outcome);
    expect(isUnsaved(window.project.getState().open)).toBe(true);
  });

  it('lets a save that ends after its project was left touch nothing', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    window.bridge.dialogAnswers.push(fileRef(7));
    const saving = window.project.getState().save({ as: false });
    window.project.getState().newProject({ ...settings, title: 'Ein anderes' });
    await saving;
    expect(window.project.getState().open).toMatchObject({ file: null, save: { kind: 'idle' } });
  });

  it('takes over the words of registered drafts before it saves', async () => {
    const window = openWindow();
    window.project.getState().newProject(settings);
    const unregister = window.project
      .getState()
      .registerDraft(() => void answer(window, 'Noch nicht übernommen'));
    window.bridge.dialogAnswers.push(fileRef(7));
    await window.project.getState().save({ as: false });
    expect(window.bridge.files.get(fileRef(7))?.text).toContain('Noch nicht übernommen');
    unregister();
  });

  it('forwards commands to the connected editor and mirrors what it reports', async () => {
    const window = openWindow();
    window.bridge.files.set(fileRef(1), { name: 'a.klw', folder: '~', text: '', opened: '' });
    window.project.getState().newProject(settings);
    window.bridge.dialogAnswers.push(fileRef(1));
    await window.project.getState().save({ as: false });
    const start = window.project.getState().open?.document;
    if (start === undefined) throw new Error('no project');
    let state = EditorState.create({ doc: start });
    const port: EditorPort = {
      document: state.doc,
      run(command) {
        const transaction = command(state);
        if (transaction === null) return false;
        state = state.apply(transaction);
        window.project.getState().documentChanged(state.doc);
        return true;
      },
      focusInstance: () => {},
      focusPosition: () => {},
      undo: () => {},
      redo: () => {},
    };
    window.project.getState().connectEditor(port);
    expect(isUnsaved(window.project.getState().open)).toBe(false);
    answer(window, 'Ott');
    expect(window.project.getState().open?.document).toBe(state.doc);
    expect(answersOf(window.project.getState())).toEqual({ 'controller.name': 'Ott' });
    window.project.getState().connectEditor(null);
    window.project.getState().documentChanged(start);
    expect(window.project.getState().open?.document).toBe(state.doc);
  });
});

describe('the proposed file name', () => {
  it('is made of client and title, without characters that a file system refuses', () => {
    expect(proposedName({ ...settings, clientName: 'A/B: "C"', title: 'Datenschutz?' })).toBe(
      'A B C – Datenschutz.klw',
    );
    expect(proposedName({ ...settings, clientName: '', title: '???' })).toBe('Datenschutzerklärung.klw');
  });
});
