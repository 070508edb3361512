/**
 * `webContents`: one page of Chromium. The page exists a moment later than the object, so every order to it waits for
 * `state.attached`; orders keep their order because the debugging pipe does.
 */
import { pathToFileURL } from 'node:url';
import { isBrowserRunning } from './browser.mjs';
import { record } from './host.mjs';
import { RECEIVER } from './preload.mjs';
import { printParameters } from './print-to-pdf.mjs';
import { fromChromium, isOwnScheme, toChromium } from './scheme.mjs';
import { applyPermissions } from './session.mjs';
import { StrictEmitter, own, preventable, strict } from './strict.mjs';
import { encode } from './wire.mjs';

const EVENTS = [
  // fired
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'did-navigate',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-start-loading',
  'did-stop-loading',
  'render-process-gone',
  'destroyed',
  'preload-error',
  'ipc-message',
  'page-title-updated',
  'will-prevent-unload',
  'console-message',
  'did-create-window',
  'did-frame-finish-load',
  'did-navigate-in-page',
  'did-start-navigation',
  'zoom-changed',
  // never fired here: nothing in the stand-in causes them
  'will-attach-webview',
  'did-attach-webview',
  'unresponsive',
  'responsive',
  'certificate-error',
  'login',
  'select-client-certificate',
  'select-bluetooth-device',
  'enter-html-full-screen',
  'leave-html-full-screen',
  'media-started-playing',
  'plugin-crashed',
  'content-bounds-updated',
  'devtools-opened',
  'focus',
  'blur',
];
const KNOWN_SCHEMES = new Set(['http', 'https', 'file', 'data', 'about', 'blob']);

const all = new Map();
let lastId = 0;

class WebContents extends StrictEmitter {
  constructor(session) {
    super('webContents', EVENTS);
    const frames = new Map();
    this.id = ++lastId;
    this.session = session;
    this[own] = {
      destroyed: false,
      /** Resolves to {send, targetId} when the page takes orders; set by attach.mjs. */
      attached: undefined,
      frames,
      mainFrameId: undefined,
      /** Address that the main process has asked for, until Chromium asks for it. */
      commanded: undefined,
      zoomFactor: 1,
      title: '',
      windowOpenHandler: undefined,
      /** Debugger's id of the preload's world in the main frame. */
      world: undefined,
      userAgent: '',
      frameOf: (frameId) => frames.get(frameId)?.object ?? null,
      mainFrame: () => frames.get(this[own].mainFrameId)?.object ?? null,
    };
    const proxy = strict('webContents', this);
    all.set(this.id, proxy);
    return proxy;
  }

  isDestroyed() {
    return this[own].destroyed;
  }

  get mainFrame() {
    return this[own].mainFrame();
  }

  getURL() {
    return this[own].mainFrame()?.url ?? '';
  }

  getTitle() {
    return this[own].title;
  }

  getType() {
    return 'window';
  }

  async loadURL(url) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    const failure = (code, errno) => {
      this.emit('did-fail-load', {}, errno, code, url, true, 0, 0);
      return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
    };
    if (!scheme) throw failure('ERR_INVALID_URL', -300);
    if (!KNOWN_SCHEMES.has(scheme) && !isOwnScheme(scheme)) throw failure('ERR_UNKNOWN_URL_SCHEME', -302);
    const state = this[own];
    const { send } = await state.attached;
    await applyPermissions(this, url);
    state.commanded = toChromium(url) === url ? new URL(url).href : url;
    state.crashed = false;
    const loaded = nextLoad(state);
    const { errorText } = await send('Page.navigate', { url: toChromium(url) });
    state.commanded = undefined;
    if (errorText) throw failure(errorText.replace(/^net::/, ''), errorText.includes('ABORTED') ? -3 : -2);
    await loaded;
  }

  loadFile(path) {
    return this.loadURL(pathToFileURL(path).href);
  }

  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    let text;
    try {
      text = encode(args);
    } catch {
      throw new Error('Failed to serialize arguments');
    }
    void deliver(this, { kind: 'message', channel, args: text });
  }

  async executeJavaScript(code, userGesture = false) {
    const { send } = await this[own].attached;
    const result = await send('Runtime.evaluate', {
      expression: code,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (result.exceptionDetails) {
      const { exception, text } = result.exceptionDetails;
      throw new Error(exception?.description?.split('\n')[0] ?? text);
    }
    return result.result.value;
  }

  async printToPDF(options) {
    const parameters = printParameters(options);
    const { send } = await this[own].attached;
    const { data } = await send('Page.printToPDF', parameters);
    return Buffer.from(data, 'base64');
  }

  setWindowOpenHandler(handler) {
    this[own].windowOpenHandler = handler;
  }

  reload() {
    const state = this[own];
    state.commanded = this.getURL();
    state.reloading = true;
    void order(this, 'Page.reload');
  }

  reloadIgnoringCache() {
    this.reload();
  }

  stop() {
    void order(this, 'Page.stopLoading');
  }

  focus() {
    void order(this, 'Page.bringToFront');
  }

  getZoomFactor() {
    return this[own].zoomFactor;
  }

  /** A page at 2.0 sees half the width, as in Electron; by emulation, which the user's own zoom would not show. */
  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    const state = this[own];
    state.zoomFactor = factor;
    state.zoomed?.();
  }

  getZoomLevel() {
    return Math.log(this[own].zoomFactor) / Math.log(1.2);
  }

  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level);
  }

  async setVisualZoomLevelLimits(...limits) {
    record('webContents.setVisualZoomLevelLimits', ...limits);
  }

  openDevTools() {
    record('webContents.openDevTools');
  }

  closeDevTools() {
    record('webContents.closeDevTools');
  }

  isDevToolsOpened() {
    return false;
  }

  setWebRTCIPHandlingPolicy(policy) {
    record('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  setBackgroundThrottling(allowed) {
    record('webContents.setBackgroundThrottling', allowed);
  }

  setUserAgent(userAgent) {
    this[own].userAgent = userAgent;
    void order(this, 'Emulation.setUserAgentOverride', { userAgent });
  }

  getUserAgent() {
    return this[own].userAgent;
  }

  forcefullyCrashRenderer() {
    // Chromium never answers this order.
    void order(this, 'Page.crash');
  }

  isCrashed() {
    return this[own].crashed === true;
  }

  isLoading() {
    return this[own].loading === true;
  }
}

/** Editing orders (`undo`, `copy`, ...) are Chromium's own editor commands. */
for (const command of [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'delete',
  'selectAll',
  'unselect',
]) {
  WebContents.prototype[command] = function () {
    const key = { type: 'rawKeyDown', key: 'Unidentified', commands: [command] };
    void order(this, 'Input.dispatchKeyEvent', key);
  };
}

export function createWebContents(session) {
  return new WebContents(session);
}

export const webContents = strict('webContents', {
  getAllWebContents: () => [...all.values()].filter((contents) => !contents.isDestroyed()),
  fromId: (id) => all.get(id),
});

/** Sends an order without waiting; a page that is gone meanwhile has no use for it. */
async function order(contents, method, params) {
  try {
    const { send } = await contents[own].attached;
    await send(method, params);
  } catch (error) {
    if (!contents.isDestroyed() && isBrowserRunning()) process.stderr.write(`${method}: ${error.message}\n`);
  }
}

/** Hands a message to the preload of the document that is shown; without one it is lost, as in Electron. */
export async function deliver(contents, message) {
  const { send } = await contents[own].attached.catch(() => ({}));
  const contextId = contents[own].world;
  if (!send || contextId === undefined) return;
  const expression = `${RECEIVER}(${JSON.stringify(message)})`;
  await send('Runtime.evaluate', { expression, contextId }).catch(() => {});
}

function nextLoad(state) {
  return new Promise((resolve) => {
    state.loadWaiters = [...(state.loadWaiters ?? []), resolve];
  });
}

/** Called when a page's load event has fired. */
export function finishLoad(contents) {
  const state = contents[own];
  state.loading = false;
  contents.emit('did-frame-finish-load', {}, true, 1, 1);
  contents.emit('did-finish-load', {});
  contents.emit('did-stop-loading', {});
  for (const resolve of state.loadWaiters ?? []) resolve();
  state.loadWaiters = [];
}

/** Marks the contents as gone; every later use says so. */
export function destroyContents(contents) {
  const state = contents[own];
  if (state.destroyed) return;
  state.destroyed = true;
  for (const resolve of state.loadWaiters ?? []) resolve();
  contents.emit('destroyed');
}

/** A frame as event listeners see it. */
export function frameObject(contents, { id, parentId, url, name }) {
  const state = contents[own];
  const address = fromChromium(url);
  const origin = /^(https?|[a-z-]+):\/\/[^/?#]*/i.exec(address)?.[0] ?? 'null';
  return strict('WebFrameMain', {
    url: address,
    origin: address.startsWith('file:') ? 'file://' : origin,
    name: name ?? '',
    routingId: [...state.frames.keys()].indexOf(id) + 1,
    frameTreeNodeId: [...state.frames.keys()].indexOf(id) + 1,
    processId: 1,
    get parent() {
      return parentId ? state.frameOf(parentId) : null;
    },
    get top() {
      return state.mainFrame();
    },
    get detached() {
      return !state.frames.has(id);
    },
    isDestroyed: () => !state.frames.has(id),
    send: (channel, ...args) => contents.send(channel, ...args),
  });
}

/** Fires `will-prevent-unload`. @returns whether the page shall be left nevertheless */
export function mayUnload(contents) {
  const event = preventable();
  contents.emit('will-prevent-unload', event);
  return event.defaultPrevented;
}
