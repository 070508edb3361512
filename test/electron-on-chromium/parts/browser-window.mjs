/**
 * `BrowserWindow`: a page of Chromium with Electron's life cycle: 'close' can be prevented, then the page may object
 * (beforeunload), then the window is destroyed and says so. In an app window the first BrowserWindow is Chromium's own
 * app window; a window that is never shown (printing) is a hidden page.
 */
import { resolve } from 'node:path';
import { openContents } from './attach.mjs';
import { host, record } from './host.mjs';
import { session } from './session.mjs';
import { StrictEmitter, own, preventable, strict } from './strict.mjs';
import { createWebContents, deliver, destroyContents } from './web-contents.mjs';
import { accelerators, configureMenu } from './menu.mjs';
import { applySize, applyWindowState, openPage } from './window-page.mjs';

const EVENTS = [
  // fired
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'resize',
  'resized',
  'move',
  'moved',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  // never fired here
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
  'app-command',
  'always-on-top-changed',
  'swipe',
  'sheet-begin',
  'sheet-end',
  'system-context-menu',
];
const RECORDED = [
  'setAutoHideMenuBar',
  'removeMenu',
  'setMenu',
  'setBackgroundColor',
  'setTitleBarOverlay',
  'setContentProtection',
  'setIcon',
  'setProgressBar',
  'flashFrame',
];
/** Parts of the options that would open a hole, and their safe values; anything else is refused by name. */
const UNSAFE = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
};

const windows = new Map();
let lastId = 0;
let focused = null;
let lifecycle = { isReady: () => false, created() {}, allClosed() {} };

/** `hooks` = {isReady(), created(window), allClosed()}: the app's side of a window's life. */
export function configureWindows(hooks) {
  lifecycle = hooks;
}

class BrowserWindowClass extends StrictEmitter {
  constructor(options = {}) {
    super('BrowserWindow', EVENTS);
    if (!lifecycle.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    for (const [name, safe] of Object.entries(UNSAFE)) {
      if (name in preferences && preferences[name] !== safe)
        throw new Error(
          `electron-on-chromium does not provide webPreferences.${name} = ${preferences[name]}`,
        );
    }
    const ownSession = preferences.session ?? session.fromPartition(preferences.partition ?? '');
    const contents = createWebContents(ownSession);
    this.id = ++lastId;
    const { width = 800, height = 600, x = 0, y = 0, title = host.manifest.name } = options;
    const state = {
      destroyed: false,
      contents,
      title,
      visible: options.show !== false,
      minimized: false,
      maximized: false,
      fullScreen: false,
      bounds: { x, y, width, height },
      edited: false,
      file: '',
      menuBar: true,
      minimumSize: [options.minWidth ?? 0, options.minHeight ?? 0],
    };
    this[own] = state;
    const proxy = strict('BrowserWindow', this);
    windows.set(this.id, proxy);
    contents[own].zoomed = () => void applySize(state);
    contents[own].attached = openPage(state, preferences, ownSession, {
      userCloses: () => proxy.close(),
      gone: () => destroyWindow(proxy),
    });
    contents[own].attached.catch((error) => {
      if (!state.destroyed) process.stderr.write(`window not opened: ${error.message}\n`);
    });
    contents.once('did-finish-load', () => state.destroyed || proxy.emit('ready-to-show'));
    if (state.visible) focus(proxy);
    lifecycle.created(proxy);
    return proxy;
  }

  static getAllWindows() {
    return [...windows.values()];
  }

  static getFocusedWindow() {
    return focused;
  }

  static fromWebContents(contents) {
    return [...windows.values()].find((window) => window[own].contents === contents) ?? null;
  }

  static fromId(id) {
    return windows.get(id) ?? null;
  }

  get webContents() {
    return this[own].contents;
  }

  isDestroyed() {
    return this[own].destroyed;
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  loadFile(path) {
    return this.webContents.loadFile(resolve(host.appPath, path));
  }

  reload() {
    this.webContents.reload();
  }

  close() {
    const state = this[own];
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented || state.destroyed) return;
    state.contents[own].closing = true;
    // In an app window the close button has been asked about already (beforeunload is what told of it).
    if (!host.headless) return destroyWindow(this);
    state.contents[own].attached.then(({ send }) => send('Page.close')).catch(() => destroyWindow(this));
  }

  destroy() {
    destroyWindow(this);
  }

  show() {
    const state = this[own];
    if (!state.visible && state.hiddenPage)
      throw new Error(
        'electron-on-chromium does not provide show() of a second window made with show: false',
      );
    const wasVisible = state.visible;
    state.visible = true;
    if (!wasVisible) this.emit('show');
    this.focus();
  }

  showInactive() {
    this[own].visible = true;
    this.emit('show');
  }

  hide() {
    this[own].visible = false;
    this.emit('hide');
    if (focused === this) blur(this);
  }

  isVisible() {
    return this[own].visible;
  }

  focus() {
    focus(this);
    this.webContents.focus();
  }

  blur() {
    blur(this);
  }

  isFocused() {
    return focused === this;
  }

  minimize() {
    changeState(this, { minimized: true }, 'minimize');
  }

  isMinimized() {
    return this[own].minimized;
  }

  restore() {
    changeState(this, { minimized: false }, 'restore');
  }

  maximize() {
    changeState(this, { maximized: true, minimized: false }, 'maximize');
  }

  unmaximize() {
    changeState(this, { maximized: false }, 'unmaximize');
  }

  isMaximized() {
    return this[own].maximized;
  }

  setFullScreen(on) {
    changeState(this, { fullScreen: on }, on ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen() {
    return this[own].fullScreen;
  }

  getBounds() {
    return { ...this[own].bounds };
  }

  getNormalBounds() {
    return { ...this[own].bounds };
  }

  setBounds(bounds) {
    Object.assign(this[own].bounds, bounds);
    void applySize(this[own]);
    this.emit('resize');
  }

  getSize() {
    return [this[own].bounds.width, this[own].bounds.height];
  }

  setSize(width, height) {
    this.setBounds({ width, height });
  }

  getContentSize() {
    return this.getSize();
  }

  setContentSize(width, height) {
    this.setBounds({ width, height });
  }

  getContentBounds() {
    return this.getBounds();
  }

  getPosition() {
    return [this[own].bounds.x, this[own].bounds.y];
  }

  setPosition(x, y) {
    this.setBounds({ x, y });
  }

  center() {}

  setMinimumSize(width, height) {
    this[own].minimumSize = [width, height];
  }

  getMinimumSize() {
    return this[own].minimumSize;
  }

  getTitle() {
    return this[own].title;
  }

  setTitle(title) {
    this[own].title = String(title);
    // An app window of Chromium shows the title of its document; nothing else of the page sees it.
    if (!host.headless) void deliver(this[own].contents, { kind: 'title', title: String(title) });
  }

  setDocumentEdited(edited) {
    this[own].edited = edited;
  }

  isDocumentEdited() {
    return this[own].edited;
  }

  setRepresentedFilename(file) {
    this[own].file = file;
  }

  getRepresentedFilename() {
    return this[own].file;
  }

  setMenuBarVisibility(visible) {
    this[own].menuBar = visible;
  }

  isMenuBarVisible() {
    return this[own].menuBar;
  }

  moveTop() {
    this.webContents.focus();
  }
}
/** What only changes the looks of a frame that is not there is noted. */
for (const name of RECORDED) {
  BrowserWindowClass.prototype[name] = function (value) {
    record(`BrowserWindow.${name}`, typeof value === 'object' && value ? '[object]' : value);
  };
}
export const BrowserWindow = strict('BrowserWindow', BrowserWindowClass);

function changeState(window, change, event) {
  Object.assign(window[own], change);
  window.emit(event);
  void applyWindowState(window[own]).catch(() => {});
}

function focus(window) {
  if (focused === window) return;
  if (focused && !focused.isDestroyed()) blur(focused);
  focused = window;
  window.emit('focus');
}

function blur(window) {
  if (focused === window) focused = null;
  window.emit('blur');
}

/** The end of a window, whatever caused it; only the first call does something. */
function destroyWindow(window) {
  const state = window[own];
  if (state.destroyed) return;
  if (focused === window) focused = null;
  state.contents[own].attached
    .then(({ chromium, targetId }) => chromium.send('Target.closeTarget', { targetId }))
    .catch(() => {});
  destroyContents(state.contents);
  state.destroyed = true;
  windows.delete(window.id);
  window.emit('closed');
  if (windows.size === 0) lifecycle.allClosed();
}

/** Destroys the windows whose Chromium has ended. */
export function destroyWindowsOf(chromium) {
  for (const window of windows.values()) if (window[own].chromium === chromium) destroyWindow(window);
}

/** Menu accelerators work in every window. `quit` is app.quit. */
export function connectMenu(quit) {
  configureMenu(
    () => {
      for (const { contents } of openContents())
        void deliver(contents, { kind: 'accelerators', list: accelerators() });
    },
    { focusedWindow: () => focused ?? [...windows.values()].at(-1) ?? null, quit },
  );
}
