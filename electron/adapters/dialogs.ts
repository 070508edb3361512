/**
 * The system's dialogs as the handlers' port. Every dialog belongs to the window, so that none can get lost behind it.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { ExportFormat } from '../../shared/ipc/contract';

/** Words of the dialogs; see `assets/interface`. */
export type DialogWords = {
  openTitle: string;
  saveTitle: string;
  exportTitle: string;
  projectFiles: string;
  formats: Record<ExportFormat, string>;
  linkQuestion: string;
  linkOpen: string;
  replaceQuestion: string;
  replaceDetail: string;
  replace: string;
  cancel: string;
};

type Surroundings = {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;
  window: () => BrowserWindow | null;
  words: () => DialogWords;
  /** The user's folder for documents, where a first dialog starts. */
  documentsFolder: () => string;
  exists?: (path: string) => boolean;
};

/** Makes the port. Without a window (it is closing) every dialog counts as cancelled. */
export function createDialogs(surroundings: Surroundings) {
  const { words } = surroundings;
  /** Where the user last chose a place in this run. */
  let lastFolder: string | null = null;

  async function choosePlace(title: string, filter: FileFilter, proposal: string, folder: string | null) {
    const start = join(folder ?? lastFolder ?? surroundings.documentsFolder(), proposal);
    const path = await askForPlace(surroundings, title, filter, start);
    if (path !== null) lastFolder = dirname(path);
    return path;
  }

  return {
    async chooseProjectToOpen(): Promise<string | null> {
      const owner = surroundings.window();
      if (owner === null) return null;
      const { canceled, filePaths } = await surroundings.dialog.showOpenDialog(owner, {
        title: words().openTitle,
        defaultPath: lastFolder ?? surroundings.documentsFolder(),
        filters: [{ name: words().projectFiles, extensions: ['klw'] }],
        properties: ['openFile'],
      });
      const path = canceled ? undefined : filePaths[0];
      if (path === undefined) return null;
      lastFolder = dirname(path);
      return path;
    },

    chooseProjectPlace(proposedName: string, besides: string | null) {
      const filter = { name: words().projectFiles, extensions: ['klw'] };
      return choosePlace(words().saveTitle, filter, proposedName, besides === null ? null : dirname(besides));
    },

    chooseExportPlace(format: ExportFormat, proposedName: string) {
      const ending = extname(proposedName).slice(1);
      const extensions = ending === 'html' ? ['html', 'htm'] : [ending];
      return choosePlace(
        words().exportTitle,
        { name: words().formats[format], extensions },
        proposedName,
        null,
      );
    },

    agreeToOpen: (address: string) => ask(surroundings, words().linkQuestion, address, words().linkOpen),
  };
}

/** A question that is answered by `yes`, or else cancelled; cancelling is the default. */
async function ask({ dialog, window, words }: Surroundings, question: string, detail: string, yes: string) {
  const owner = window();
  if (owner === null) return false;
  const { response } = await dialog.showMessageBox(owner, {
    type: 'question',
    message: question,
    detail,
    buttons: [yes, words().cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** A place to write to, with one of the filter's endings; the user agreed to whatever is replaced there. */
async function askForPlace(surroundings: Surroundings, title: string, filter: FileFilter, start: string) {
  const owner = surroundings.window();
  if (owner === null) return null;
  const { canceled, filePath } = await surroundings.dialog.showSaveDialog(owner, {
    title,
    defaultPath: start,
    filters: [filter],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return null;
  const path = withEnding(filePath, filter.extensions);
  // The dialog asked about the name that was typed, not about the one with our ending.
  if (path === filePath || !(surroundings.exists ?? existsSync)(path)) return path;
  const { replaceQuestion, replaceDetail, replace } = surroundings.words();
  const question = replaceQuestion.replace('{name}', () => basename(path));
  return (await ask(surroundings, question, replaceDetail, replace)) ? path : null;
}

/** Adds the first ending unless the name already has one of them (dialogs on Linux add none). */
export function withEnding(path: string, endings: readonly string[]): string {
  const present = extname(path).slice(1).toLowerCase();
  return endings.includes(present) ? path : `${path}.${endings[0]}`;
}
