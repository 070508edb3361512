/**
 * `shell`, `clipboard` and `screen`: the edges of the desktop. In tests everything is recorded and nothing leaves; in an
 * app window links and folders are opened by the system's own opener.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { host, record } from './host.mjs';
import { strict } from './strict.mjs';

function openOutside(target) {
  if (host.headless) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  spawn(opener, [target], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

export const shell = strict('shell', {
  async openExternal(url) {
    record('shell.openExternal', url);
    openOutside(url);
  },
  async openPath(path) {
    record('shell.openPath', path);
    openOutside(path);
    return '';
  },
  showItemInFolder(path) {
    record('shell.showItemInFolder', path);
    openOutside(dirname(path));
  },
  beep: () => record('shell.beep'),
});

let copied = {};
/** A clipboard of its own: a test must not overwrite the user's. */
export const clipboard = strict('clipboard', {
  writeText: (text) => void (copied = { text }),
  writeHTML: (html) => void (copied = { html }),
  write: (data) => void (copied = { ...data }),
  readText: () => copied.text ?? '',
  readHTML: () => copied.html ?? '',
  availableFormats: () =>
    Object.keys(copied).map(
      (kind) => ({ text: 'text/plain', html: 'text/html', rtf: 'text/rtf' })[kind] ?? kind,
    ),
  clear: () => void (copied = {}),
});

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds,
  workArea: bounds,
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
};
/** One display of 1920 x 1080; a window never moves off it. */
export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  on: () => screen,
});
