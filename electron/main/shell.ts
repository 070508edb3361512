/**
 * The program with its window: one instance, one window, one menu, and the handlers of the contract. Files reach it
 * three ways (start, second start, the system's "open with") and go to the page as an `app.openFile` event.
 */
import { resolve } from 'node:path';
import { app, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { z } from 'zod';
import icon from '../../assets/icons/icon-256.png?asset';
import type { Preferences } from '../../shared/ipc/contract';
import { createDialogs } from '../adapters/dialogs';
import { builtPaths, profilePaths } from '../adapters/paths';
import { createPdfPrinter } from '../adapters/pdf-printer';
import { createFileRefs } from '../ipc/file-refs';
import { handleRequests } from '../ipc/handle';
import { handlers } from '../ipc/handlers';
import { APP_SCHEME, servedFiles, serveFiles } from '../security/app-scheme';
import { silenceResolver, silenceSession } from '../security/network-silence';
import { isTrustedCaller } from '../security/trusted-caller';
import { handlerContext } from './context';
import { log } from './log';
import { menuTemplate } from './menu';
import { shellWords } from './shell-words';
import { askAfterTrouble } from './trouble';
import { createMainWindow } from './window';
import type { WindowSlot } from './window-slot';
import { createWindowSlot } from './window-slot';

const isMac = process.platform === 'darwin';

/** What a second start hands to the first one. */
const handOverSchema = z.strictObject({ file: z.string().max(32_767).nullable() });

/** Starts the window, or hands `file` (absolute path of a project, or null) to the instance that runs already. */
export function startShell(file: string | null): void {
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return;
  }
  const { slot, start, setQuitting } = createShell();
  app.on('second-instance', (_event, _argv, folder, handedOver) => {
    const parsed = handOverSchema.safeParse(handedOver);
    if (parsed.success && parsed.data.file !== null) slot.openFile(resolve(folder, parsed.data.file));
    slot.bringToFront();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    slot.openFile(path);
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', slot.bringToFront);
  app.on('before-quit', () => setQuitting(true));
  if (file !== null) slot.openFile(file);
  void app.whenReady().then(start);
}

/** Puts the parts together; nothing is shown before `start`. */
function createShell() {
  const built = builtPaths(import.meta.dirname);
  const profile = profilePaths(app);
  const files = createFileRefs();
  const printer = createPdfPrinter();
  let preferences: Preferences = { theme: 'system', interfaceLanguage: 'de' };
  let quitting = false;
  const words = () => shellWords(preferences.interfaceLanguage);

  const slot = createWindowSlot(makeWindow, files.issue, log);

  function makeWindow() {
    const made = createMainWindow({
      preload: built.preload,
      stateFile: profile.windowState,
      icon,
      developerTools: !app.isPackaged,
      onTrouble: (trouble) => askAfterTrouble(made.browserWindow, trouble, words().dialog),
      onStay: () => {
        quitting = false;
      },
      onClosed: () => {
        slot.closed();
        // The hidden print window would keep the program alive.
        printer.destroy();
        if (quitting) app.quit();
      },
    });
    return made;
  }

  function applyPreferences(changed: Preferences): void {
    preferences = changed;
    nativeTheme.themeSource = changed.theme;
    showMenu(slot, words());
  }

  async function start(): Promise<void> {
    silenceResolver(app);
    await silenceSession(session.defaultSession);
    protocol.handle(APP_SCHEME, serveFiles(servedFiles(built.renderer)));
    const dialogs = createDialogs({
      dialog,
      window: () => slot.current()?.browserWindow ?? null,
      words: () => words().dialog,
      documentsFolder: () => app.getPath('documents'),
    });
    const context = handlerContext({
      files,
      dialogs,
      profile,
      slot,
      applyPreferences,
      printPdf: printer.print,
    });
    applyPreferences(await context.preferences.read());
    const isTrusted = (caller: Parameters<typeof isTrustedCaller>[0]) =>
      isTrustedCaller(caller, slot.current()?.browserWindow.webContents ?? null);
    handleRequests({ ipc: ipcMain, handlers, context, isTrusted, log });
    await slot.start();
  }

  return { slot, start, setQuitting: (value: boolean) => void (quitting = value) };
}

function showMenu(slot: WindowSlot, words: ReturnType<typeof shellWords>): void {
  const platform = { isMac, withDeveloperTools: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words.menu, platform, slot.sendCommand)));
}
