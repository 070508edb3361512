import { describe, expect, it } from 'vitest';
import { isUnsaved } from '../../../../renderer/stores/project-store';
import { fileRef } from '../../../helpers/memory-bridge';
import { openWindow, settings } from './open-window';

function withUnsavedProject() {
  const window = openWindow();
  window.actions.create(settings);
  return window;
}

function sent(window: ReturnType<typeof openWindow>, name: string): unknown[] {
  return window.bridge.requests.filter((request) => request.name === name).map((request) => request.input);
}

describe('leaving a project', () => {
  it('asks first while there are unsaved changes', () => {
    const window = withUnsavedProject();
    window.actions.leave();
    expect(window.session.getState().dialog).toEqual({
      kind: 'unsavedChanges',
      then: { kind: 'startScreen' },
    });
    expect(window.project.getState().open).not.toBeNull();
  });

  it('goes on without saving when told so', async () => {
    const window = withUnsavedProject();
    window.actions.leave();
    await window.actions.answerUnsaved('discard');
    expect(window.project.getState().open).toBeNull();
    expect(sent(window, 'project.save')).toEqual([]);
  });

  it('saves and then goes on', async () => {
    const window = withUnsavedProject();
    window.bridge.dialogAnswers.push(fileRef(3));
    window.actions.leave();
    await window.actions.answerUnsaved('save');
    expect(window.bridge.files.has(fileRef(3))).toBe(true);
    expect(window.project.getState().open).toBeNull();
  });

  it('stays when the save dialog is cancelled', async () => {
    const window = withUnsavedProject();
    window.actions.leave();
    await window.actions.answerUnsaved('save');
    expect(window.project.getState().open).not.toBeNull();
    expect(window.session.getState().dialog).toEqual({ kind: 'none' });
  });

  it('stays and says why when saving fails', async () => {
    const window = withUnsavedProject();
    window.bridge.failures.set('project.save', { kind: 'diskFull', facts: {} });
    window.actions.leave();
    await window.actions.answerUnsaved('save');
    expect(window.project.getState().open).not.toBeNull();
    expect(window.session.getState().dialog).toMatchObject({ kind: 'failure', during: 'save' });
  });
});

describe('closing the window', () => {
  it('happens at once while nothing is unsaved', async () => {
    const window = openWindow();
    window.actions.closeWindow();
    await Promise.resolve();
    expect(sent(window, 'window.close')).toEqual([{ close: true }]);
  });

  it('tells the main process that the window stays when saving was cancelled', async () => {
    const window = withUnsavedProject();
    window.actions.closeWindow();
    await window.actions.answerUnsaved('save');
    expect(sent(window, 'window.close')).toEqual([{ close: false }]);
  });
});

describe('opening a project', () => {
  it('shows the failure and stays on the start screen', async () => {
    const window = openWindow();
    window.actions.open(fileRef(9));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(window.session.getState().dialog).toEqual({
      kind: 'failure',
      failure: { kind: 'fileNotFound', facts: {} },
      during: 'open',
    });
  });

  it('does nothing when the dialog is cancelled', async () => {
    const window = openWindow();
    window.actions.open(null);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(window.session.getState().dialog).toEqual({ kind: 'none' });
    expect(isUnsaved(window.project.getState().open)).toBe(false);
  });
});
