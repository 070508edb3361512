/**
 * Dialogs of the app-window mode, drawn over the window's page in the preload's isolated world (a closed shadow root,
 * so neither the page's styles nor its scripts reach them). Open and save ask for a path in a text field.
 */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { BrowserWindow } from './browser-window.mjs';
import { own } from './strict.mjs';
import { overlayPage } from '../page/overlay.mjs';

const WORDS = {
  showOpenDialog: { title: 'Öffnen', button: 'Öffnen', cancel: 'Abbrechen', label: 'Pfad der Datei' },
  showSaveDialog: {
    title: 'Speichern unter',
    button: 'Speichern',
    cancel: 'Abbrechen',
    label: 'Pfad der Datei',
  },
};

/** Shows the dialog and returns what Electron's function of this name would. */
export async function showOverlay(kind, window, options) {
  const target = window ?? BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1);
  if (!target) throw new Error('electron-on-chromium does not provide dialogs before the first window');
  return kind === 'showMessageBox' ? messageBox(target, options) : fileDialog(kind, target, options);
}

async function messageBox(window, options) {
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  const answer = await ask(window, {
    title: options.message ?? '',
    text: options.detail ?? '',
    checkbox: options.checkboxLabel,
    checked: options.checkboxChecked ?? false,
    buttons,
    main: options.defaultId ?? 0,
    cancel: options.cancelId ?? buttons.length - 1,
  });
  return { response: answer.button, checkboxChecked: answer.checked };
}

async function fileDialog(kind, window, options) {
  const words = WORDS[kind];
  const folder = homedir();
  let value = options.defaultPath
    ? isAbsolute(options.defaultPath)
      ? options.defaultPath
      : join(folder, options.defaultPath)
    : `${folder}/`;
  for (let note = ''; ;) {
    const answer = await ask(window, {
      title: options.title ?? words.title,
      text: note,
      field: { label: words.label, value },
      buttons: [options.buttonLabel ?? words.button, words.cancel],
      main: 0,
      cancel: 1,
    });
    if (answer.button === 1)
      return kind === 'showOpenDialog' ? { canceled: true, filePaths: [] } : { canceled: true, filePath: '' };
    value = resolve(folder, answer.value.trim().replace(/^~(?=\/|$)/, folder));
    note = kind === 'showOpenDialog' ? openFault(value, options) : await saveFault(value, window);
    if (note !== undefined) continue;
    return kind === 'showOpenDialog'
      ? { canceled: false, filePaths: [value] }
      : { canceled: false, filePath: value };
  }
}

function openFault(path, { properties = ['openFile'] }) {
  if (!existsSync(path)) return 'Diese Datei gibt es nicht.';
  if (statSync(path).isDirectory() !== properties.includes('openDirectory'))
    return 'Das ist nicht, was hier geöffnet werden kann.';
  return undefined;
}

async function saveFault(path, window) {
  if (!existsSync(join(path, '..'))) return 'Diesen Ordner gibt es nicht.';
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return 'Das ist ein Ordner.';
  const answer = await ask(window, {
    title: 'Die Datei besteht schon. Überschreiben?',
    text: path,
    buttons: ['Überschreiben', 'Abbrechen'],
    main: 1,
    cancel: 1,
  });
  return answer.button === 0 ? undefined : '';
}

/** @returns {button, value, checked} */
async function ask(window, question) {
  const contents = window.webContents;
  const { send } = await contents[own].attached;
  const expression = `(${overlayPage})(${JSON.stringify(question)})`;
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    contextId: contents[own].world,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
