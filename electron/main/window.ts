/**
 * The one window: closed web preferences, shown when its first picture is ready, and never closed over unsaved changes
 * without the user's word. The page reports `unsaved`; main never looks into the document.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/contract';
import { channelOf } from '../../shared/ipc/names';
import { APP_PAGE } from '../security/app-scheme';
import { CLOSED_WEB_PREFERENCES } from '../security/window-preferences';
import { openingBounds, parseBounds, SMALLEST } from './window-bounds';

/** Background before the first paint: `--window` of the two themes in the window's own styles. */
export const BACKGROUND = { light: '#eef0f2', dark: '#17191c' } as const;

type Surroundings = {
  preload: string;
  /** File that keeps the window's place. */
  stateFile: string;
  icon: string;
  developerTools: boolean;
  /** The page ended by itself (`crashed`) or hangs; the answer says whether to start it again. */
  onTrouble: (trouble: 'crashed' | 'hangs') => Promise<'reload' | 'quit' | 'wait'>;
  /** The user decided to stay: a quit under way is called off. */
  onStay: () => void;
  onClosed: () => void;
};

export type MainWindow = {
  browserWindow: BrowserWindow;
  load: () => Promise<void>;
  /** Sends an event of the contract to the page. */
  send: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** Title and close dot. */
  show: (state: { title: string; unsaved: boolean }) => void;
  /** Closes, unsaved or not. */
  closeNow: () => void;
  stay: () => void;
  /** Brings it to the front. */
  focus: () => void;
};

/** What main knows of the page: the document itself stays there. */
type WindowState = { unsaved: boolean; agreed: boolean; troubled: boolean };

/** Makes the window; nothing is loaded yet. Call once the app is ready. */
export function createMainWindow(surroundings: Surroundings): MainWindow {
  const saved = parseBounds(readText(surroundings.stateFile));
  const window = new BrowserWindow({
    ...openingBounds(
      saved,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Klauselwerk',
    icon: surroundings.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...CLOSED_WEB_PREFERENCES,
      preload: surroundings.preload,
      devTools: surroundings.developerTools,
    },
  });
  const state: WindowState = { unsaved: false, agreed: false, troubled: false };
  const send: MainWindow['send'] = (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channelOf(name), payload);
  };

  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  // The title is the program's; a page title would replace it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    keepBounds(window, surroundings.stateFile);
    if (!state.unsaved || state.agreed) return;
    event.preventDefault();
    send('app.closeRequested', {});
  });
  window.on('closed', surroundings.onClosed);
  watchForTrouble(window, state, surroundings.onTrouble);

  return {
    browserWindow: window,
    load: () => window.loadURL(APP_PAGE),
    send,
    show({ title, unsaved }) {
      state.unsaved = unsaved;
      window.setTitle(windowTitle(title, unsaved));
      window.setDocumentEdited(unsaved);
    },
    closeNow() {
      state.agreed = true;
      window.close();
    },
    stay: surroundings.onStay,
    focus() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

/** Asks what to do when the page crashed or hangs, one question at a time. */
function watchForTrouble(window: BrowserWindow, state: WindowState, decide: Surroundings['onTrouble']): void {
  async function ask(trouble: 'crashed' | 'hangs'): Promise<void> {
    if (state.troubled) return;
    state.troubled = true;
    const decision = await decide(trouble);
    if (decision !== 'wait' && !window.isDestroyed()) {
      // Whatever was unsaved goes with the page; a dead page could not answer the question about it either.
      state.unsaved = false;
      if (trouble === 'hangs') window.webContents.forcefullyCrashRenderer();
      if (decision === 'quit') window.close();
      else await window.loadURL(APP_PAGE);
    }
    state.troubled = false;
  }
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') void ask('crashed');
  });
  window.on('unresponsive', () => void ask('hangs'));
}

/** Title bar text: the project first, so that it can be read in a narrow task bar. */
export function windowTitle(title: string, unsaved: boolean): string {
  const name = title === '' ? '' : `${title}${unsaved ? ' •' : ''} – `;
  return `${name}Klauselwerk`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Losing the place of the window is no harm, so a failure is not worth a message. */
function keepBounds(window: BrowserWindow, file: string): void {
  const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    return;
  }
}
