/**
 * Functions that a test runs inside the app's main process, the same ones under the stand-in and under real Electron:
 * each gets Electron's module and one argument. They travel as source text, so they use nothing from outside themselves.
 */
import type * as Electron from 'electron';

export type ElectronModule = typeof Electron;
export type DialogKind = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox';
/** A dialog that the app has shown, with the options it gave; `answered` is false while it stands open. */
export interface ShownDialog {
  kind: DialogKind;
  options: Record<string, unknown>;
  answered: boolean;
}
export interface RecordedCall {
  name: string;
  args: unknown[];
}
interface Remote {
  shown: ShownDialog[];
  waiting: { kind: DialogKind; answer: (value: unknown) => void }[];
  answers: { kind: DialogKind; value: unknown }[];
  calls: RecordedCall[];
}

/** Puts the test in the place of the user and the desktop: dialogs wait for `answer`, calls to the shell are noted. */
export function install({ dialog, shell }: ElectronModule): void {
  const remote: Remote = { shown: [], waiting: [], answers: [], calls: [] };
  Object.assign(globalThis, { electronOnChromiumRemote: remote });
  for (const kind of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'] as const) {
    const ask = (...args: unknown[]) => {
      const shown: ShownDialog = {
        kind,
        options: (args.at(-1) ?? {}) as Record<string, unknown>,
        answered: false,
      };
      remote.shown.push(shown);
      const at = remote.answers.findIndex((answer) => answer.kind === kind);
      return new Promise((resolve) => {
        const answer = (value: unknown) => {
          shown.answered = true;
          resolve(value);
        };
        if (at >= 0) answer(remote.answers.splice(at, 1)[0]?.value);
        else remote.waiting.push({ kind, answer });
      });
    };
    Object.assign(dialog, { [kind]: ask });
  }
  const showErrorBox = (title: string, content: string) => {
    remote.shown.push({ kind: 'showErrorBox', options: { title, content }, answered: true });
  };
  Object.assign(dialog, { showErrorBox });
  Object.assign(shell, {
    openExternal: async (url: string) => void remote.calls.push({ name: 'shell.openExternal', args: [url] }),
    openPath: async (path: string) => {
      remote.calls.push({ name: 'shell.openPath', args: [path] });
      return '';
    },
    showItemInFolder: (path: string) =>
      void remote.calls.push({ name: 'shell.showItemInFolder', args: [path] }),
  });
}

/** Answers the dialog of this kind that stands open, else the next one. */
export function answer(_: ElectronModule, next: { kind: DialogKind; value: unknown }): void {
  const { electronOnChromiumRemote: remote } = globalThis as unknown as { electronOnChromiumRemote: Remote };
  const at = remote.waiting.findIndex((open) => open.kind === next.kind);
  if (at >= 0) remote.waiting.splice(at, 1)[0]?.answer(next.value);
  else remote.answers.push(next);
}

/** What the test has seen so far. */
export function seen(): { shown: ShownDialog[]; calls: RecordedCall[] } {
  const { electronOnChromiumRemote: remote } = globalThis as unknown as { electronOnChromiumRemote: Remote };
  // Options may hold what JSON cannot (functions); the test sees the rest.
  return JSON.parse(JSON.stringify({ shown: remote.shown, calls: remote.calls }));
}

/** Clicks the item of the application menu with this id or label, as the user would. @throws for a missing or disabled one */
export function clickMenu({ Menu, BrowserWindow }: ElectronModule, idOrLabel: string): void {
  const find = (menu: Electron.Menu | null | undefined): Electron.MenuItem | undefined => {
    for (const item of menu?.items ?? []) {
      if (item.id === idOrLabel || item.label.replace('&', '') === idOrLabel) return item;
      const inside = find(item.submenu);
      if (inside) return inside;
    }
    return undefined;
  };
  const item = find(Menu.getApplicationMenu());
  if (!item) throw new Error(`the menu has no item '${idOrLabel}'`);
  if (!item.enabled) throw new Error(`the menu item '${idOrLabel}' is disabled`);
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  item.click({}, window, window?.webContents);
}

/** Fires an event of `app` that the desktop would cause ('activate', 'open-file', ...). */
export function emitApp({ app }: ElectronModule, { event, args }: { event: string; args: unknown[] }): void {
  (app as unknown as NodeJS.EventEmitter).emit(event, { preventDefault() {} }, ...args);
}

/** Closes the n-th window as its close button would. */
export function closeWindow({ BrowserWindow }: ElectronModule, index: number): void {
  BrowserWindow.getAllWindows()
    .sort((a, b) => a.id - b.id)
    [index]?.close();
}

/** Ends the app as the user would; each window may object. */
export function quit({ app }: ElectronModule): void {
  setImmediate(() => app.quit());
}
