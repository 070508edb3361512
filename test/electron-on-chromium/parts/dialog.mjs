/**
 * `dialog`. Under a test the driver replaces these functions (remote.ts), so a dialog nobody answers is an error here.
 * In an app window a simple dialog is drawn over the page (dialog-overlay.mjs).
 */
import { host, record } from './host.mjs';
import { showOverlay } from './dialog-overlay.mjs';
import { own, strict } from './strict.mjs';

/** Electron allows `(window, options)` and `(options)`. */
function argumentsOf(first, second) {
  return first && first[own] ? [first, second ?? {}] : [undefined, first ?? second ?? {}];
}

function ask(kind) {
  return async (first, second) => {
    const [window, options] = argumentsOf(first, second);
    record(`dialog.${kind}`, options);
    if (host.headless) throw new Error(`electron-on-chromium: nobody answers dialog.${kind}`);
    return showOverlay(kind, window, options);
  };
}

export const dialog = strict('dialog', {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  /** Electron prints it to stderr when it comes before 'ready'; here always. */
  showErrorBox(title, content) {
    record('dialog.showErrorBox', title, content);
    process.stderr.write(`${title}\n${content}\n`);
  },
});
