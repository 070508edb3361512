/**
 * The place of the one window. Whoever wants something of the window gets it loaded, made anew when it was closed
 * (macOS keeps the program running), and never twice.
 */
import type { FileRef, MenuCommand } from '../../shared/ipc/contract';
import type { MainWindow } from './window';

export type WindowSlot = {
  /** The window, also while it loads; null when there is none. */
  current: () => MainWindow | null;
  /** From now on windows may be made; opens the first and hands it what has waited. */
  start: () => Promise<void>;
  /** To be called when the window is gone. */
  closed: () => void;
  sendCommand: (command: MenuCommand) => void;
  openFile: (path: string) => void;
  bringToFront: () => void;
};

/**
 * @param make makes a window that is not loaded yet
 * @param issue gives the handle of a path
 * @param log takes the name of a failure to load
 */
export function createWindowSlot(
  make: () => MainWindow,
  issue: (path: string) => FileRef,
  log: (line: string) => void,
): WindowSlot {
  let window: MainWindow | null = null;
  let loading: Promise<MainWindow> | null = null;
  let started = false;
  const waiting: string[] = [];

  async function makeAndLoad(): Promise<MainWindow> {
    const made = make();
    window = made;
    await made.load();
    return made;
  }

  function withWindow(act: (ready: MainWindow) => void): void {
    loading ??= makeAndLoad();
    loading.then(act).catch(() => log('window: the page did not load'));
  }

  function openFile(path: string): void {
    if (!started) waiting.push(path);
    else withWindow((ready) => ready.send('app.openFile', { file: issue(path) }));
  }

  return {
    current: () => window,
    async start() {
      started = true;
      loading ??= makeAndLoad();
      await loading;
      for (const path of waiting.splice(0)) openFile(path);
    },
    closed() {
      window = null;
      loading = null;
    },
    sendCommand: (command) => withWindow((ready) => ready.send('menu.command', { command })),
    openFile,
    bringToFront() {
      if (started) withWindow((ready) => ready.focus());
    },
  };
}
