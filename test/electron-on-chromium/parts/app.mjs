/** `app`: the life of the program, its paths and its command line. */
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowsers, configureBrowser, isBrowserRunning } from './browser.mjs';
import { BrowserWindow, configureWindows, connectMenu, destroyWindowsOf } from './browser-window.mjs';
import { host, record } from './host.mjs';
import { lockInstance } from './instance-lock.mjs';
import { refusePopups } from './popups.mjs';
import { closeSchemes } from './protocol.mjs';
import { openSessions } from './session.mjs';
import { StrictEmitter, own, preventable, strict } from './strict.mjs';

const EVENTS = [
  // fired
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'render-process-gone',
  'session-created',
  // fired by tests (emitApp): the desktop causes them
  'activate',
  'open-file',
  'open-url',
  // never fired here
  'child-process-gone',
  'gpu-info-update',
  'certificate-error',
  'select-client-certificate',
  'login',
  'accessibility-support-changed',
  'did-become-active',
  'continue-activity',
];

const switches = new Map();
const commandLine = strict('commandLine', {
  appendSwitch(name, value = '') {
    if (isBrowserRunning()) record('commandLine.appendSwitch after start', name);
    switches.set(name.toLowerCase(), String(value));
  },
  appendArgument: (value) => record('commandLine.appendArgument', value),
  hasSwitch: (name) => switches.has(name.toLowerCase()),
  getSwitchValue: (name) => switches.get(name.toLowerCase()) ?? '',
  removeSwitch: (name) => void switches.delete(name.toLowerCase()),
});

class App extends StrictEmitter {
  constructor() {
    super('app', EVENTS);
    const ready = Promise.withResolvers?.() ?? withResolvers();
    this[own] = {
      ready,
      isReady: false,
      quitting: false,
      name: undefined,
      paths: new Map(),
      locked: undefined,
    };
    this.commandLine = commandLine;
    this.isPackaged = false;
    return strict('app', this);
  }

  whenReady() {
    return this[own].ready.promise;
  }

  isReady() {
    return this[own].isReady;
  }

  getName() {
    return this[own].name ?? host.manifest.productName ?? host.manifest.name;
  }

  setName(name) {
    this[own].name = name;
  }

  get name() {
    return this.getName();
  }

  set name(value) {
    this.setName(value);
  }

  getVersion() {
    return host.manifest.version;
  }

  getAppPath() {
    return host.appPath;
  }

  getLocale() {
    return (this.isReady() && switches.get('lang')) || 'de';
  }

  getSystemLocale() {
    return 'de-DE';
  }

  getPreferredSystemLanguages() {
    return ['de-DE'];
  }

  getLocaleCountryCode() {
    return 'DE';
  }

  getPath(name) {
    const set = this[own].paths.get(name);
    if (set) return set;
    const home = homedir();
    const appData = process.env.XDG_CONFIG_HOME || join(home, '.config');
    const userData = () =>
      this[own].paths.get('userData') ?? (switches.get('user-data-dir') || join(appData, this.getName()));
    const known = {
      home: () => home,
      appData: () => appData,
      userData,
      sessionData: userData,
      temp: tmpdir,
      exe: () => process.execPath,
      module: () => process.execPath,
      desktop: () => join(home, 'Desktop'),
      documents: () => process.env.XDG_DOCUMENTS_DIR || join(home, 'Documents'),
      downloads: () => join(home, 'Downloads'),
      music: () => join(home, 'Music'),
      pictures: () => join(home, 'Pictures'),
      videos: () => join(home, 'Videos'),
      logs: () => join(userData(), 'logs'),
      crashDumps: () => join(userData(), 'Crashpad'),
    };
    if (!Object.hasOwn(known, name)) throw new Error(`Failed to get '${name}' path`);
    return known[name]();
  }

  setPath(name, path) {
    this.getPath(name);
    mkdirSync(path, { recursive: true });
    this[own].paths.set(name, path);
  }

  setAppLogsPath(path) {
    this.setPath('logs', path ?? join(this.getPath('userData'), 'logs'));
  }

  requestSingleInstanceLock(data) {
    this[own].locked ??= lockInstance(this.getPath('userData'), data, ({ argv, cwd, data: additional }) =>
      this.emit('second-instance', {}, argv, cwd, additional),
    );
    return this[own].locked;
  }

  hasSingleInstanceLock() {
    return this[own].locked === true;
  }

  enableSandbox() {
    record('app.enableSandbox');
  }

  disableHardwareAcceleration() {
    switches.set('disable-gpu', '');
  }

  setAboutPanelOptions(options) {
    record('app.setAboutPanelOptions', options);
  }

  showAboutPanel() {
    record('app.showAboutPanel');
  }

  addRecentDocument(path) {
    record('app.addRecentDocument', path);
  }

  clearRecentDocuments() {
    record('app.clearRecentDocuments');
  }

  setAppUserModelId(id) {
    record('app.setAppUserModelId', id);
  }

  setAccessibilitySupportEnabled(on) {
    record('app.setAccessibilitySupportEnabled', on);
  }

  configureHostResolver(options) {
    record('app.configureHostResolver', options);
  }

  focus() {
    BrowserWindow.getAllWindows().at(-1)?.focus();
  }

  /** Closes all windows, each of which may object; ends when none is left. */
  quit() {
    const state = this[own];
    if (state.quitting) return;
    state.quitting = true;
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) {
      state.quitting = false;
      return;
    }
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) return this._willQuit();
    for (const window of windows) {
      window.once('close', (closing) =>
        setImmediate(() => closing.defaultPrevented && (state.quitting = false)),
      );
      window.webContents.once('will-prevent-unload', () => setImmediate(() => (state.quitting = false)));
      window.close();
    }
  }

  _willQuit() {
    const event = preventable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this[own].quitting = false;
    else this.exit(0);
  }

  /** Ends at once, without asking any window. */
  exit(code = 0) {
    if (this[own].exited) return;
    this[own].exited = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.emit('quit', {}, code);
    closeBrowsers();
    process.exit(code);
  }

  relaunch(options) {
    record('app.relaunch', options);
  }
}

function withResolvers() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}

export const app = new App();

configureBrowser(() => ({
  switches,
  userData: app.getPath('userData'),
  // Chromium gone while its windows are open: as if all their pages had been closed.
  ended: destroyWindowsOf,
}));
configureWindows({
  isReady: () => app.isReady(),
  created(window) {
    const contents = window.webContents;
    window.on('focus', () => app.emit('browser-window-focus', {}, window));
    window.on('blur', () => app.emit('browser-window-blur', {}, window));
    contents.on('render-process-gone', (event, details) =>
      app.emit('render-process-gone', event, contents, details),
    );
    app.emit('web-contents-created', {}, contents);
    app.emit('browser-window-created', {}, window);
  },
  allClosed() {
    if (app[own].exited) return;
    if (app[own].quitting) app._willQuit();
    else if (!app.emit('window-all-closed')) app.quit();
  },
});
connectMenu(() => app.quit());
refusePopups();

/** Reads `--switches` among the app's arguments, as Electron does before the app's code runs. */
export function readSwitches(args) {
  for (const argument of args) {
    if (argument === '--') return;
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (match) switches.set(match[1].toLowerCase(), match[2] ?? '');
  }
}

/** Fires 'ready'; the entry point calls it when the app's main module has been evaluated. */
export function becomeReady() {
  const state = app[own];
  if (state.exited || state.isReady) return;
  closeSchemes();
  app.emit('will-finish-launching');
  openSessions((session) => app.emit('session-created', session));
  state.isReady = true;
  app.emit('ready', {}, {});
  state.ready.resolve();
}
