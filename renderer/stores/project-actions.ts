/**
 * What the user does with projects: new, open, save, leave. Each ends in a dialog or in a changed project; nothing is
 * left without asking while there are unsaved changes.
 */
import type { FileRef } from '../../shared/ipc/contract';
import type { Settings } from '../../shared/model/settings';
import type { Platform } from '../platform/bridge';
import { isUnsaved, type ProjectStore } from './project-store';
import type { AfterLeaving, SessionStore } from './session-store';

export type ProjectActions = {
  /** Asks for the settings of a new project (after the question about unsaved changes). */
  startNew(): void;
  /** Creates the project that the dialog described. */
  create(settings: Settings): void;
  open(file: FileRef | null): void;
  /** True when the project is in its file now. */
  save(options?: { as: boolean }): Promise<boolean>;
  /** Opens the export dialog over everything typed so far. */
  startExport(): void;
  /** Back to the start screen. */
  leave(): void;
  closeWindow(): void;
  /** The answer to "save first?". */
  answerUnsaved(answer: 'save' | 'discard'): Promise<void>;
};

type Parts = { project: ProjectStore; session: SessionStore; platform: Platform };

/** Makes the actions over the stores. */
export function createProjectActions(parts: Parts): ProjectActions {
  const { project, session } = parts;
  const save: ProjectActions['save'] = async ({ as } = { as: false }) => {
    const outcome = await project.getState().save({ as });
    if (outcome.kind === 'failed') {
      session.getState().showDialog({ kind: 'failure', failure: outcome.failure, during: 'save' });
    }
    return outcome.kind === 'saved';
  };
  return {
    startNew: () => afterAsking(parts, { kind: 'newProject' }),
    create(settings) {
      project.getState().newProject(settings);
      session.getState().forgetProject();
      session.getState().closeDialog();
      session.getState().showLeft('interview');
    },
    open: (file) => afterAsking(parts, { kind: 'openProject', file }),
    save,
    startExport() {
      project.getState().takeOverDrafts();
      session.getState().showDialog({ kind: 'export' });
    },
    leave: () => afterAsking(parts, { kind: 'startScreen' }),
    closeWindow: () => afterAsking(parts, { kind: 'closeWindow' }),
    async answerUnsaved(answer) {
      const { dialog } = session.getState();
      if (dialog.kind !== 'unsavedChanges') return;
      session.getState().closeDialog();
      if (answer === 'save' && !(await save())) {
        // The main process still waits for the answer whether the window closes.
        if (dialog.then.kind === 'closeWindow')
          await parts.platform.request('window.close', { close: false });
        return;
      }
      await carryOut(parts, dialog.then);
    },
  };
}

/** Does it at once, or after the question about unsaved changes. */
function afterAsking(parts: Parts, then: AfterLeaving): void {
  const { project, session } = parts;
  project.getState().takeOverDrafts();
  if (isUnsaved(project.getState().open)) session.getState().showDialog({ kind: 'unsavedChanges', then });
  else void carryOut(parts, then);
}

async function carryOut({ project, session, platform }: Parts, then: AfterLeaving): Promise<void> {
  switch (then.kind) {
    case 'startScreen':
      project.getState().close();
      session.getState().forgetProject();
      return;
    case 'newProject':
      session.getState().showDialog({ kind: 'newProject' });
      return;
    case 'closeWindow':
      await platform.request('window.close', { close: true });
      return;
    case 'openProject': {
      const outcome = await project.getState().openProject(then.file);
      if (outcome.kind === 'opened') session.getState().forgetProject();
      if (outcome.kind === 'failed') {
        session.getState().showDialog({ kind: 'failure', failure: outcome.failure, during: 'open' });
      }
    }
  }
}
