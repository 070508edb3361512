/**
 * `session`: the default session is Chromium's own profile, each partition a browser context of its own that is gone with
 * the process (so 'persist:' partitions are not provided). Request filters and protocol handlers are really asked;
 * permission handlers decide Chromium's permissions; proxies, emulation and the like are recorded.
 */
import { host, record } from './host.mjs';
import { Protocol, registerSchemesAsPrivileged } from './protocol.mjs';
import { StrictEmitter, own, strict } from './strict.mjs';

const EVENTS = [
  'will-download',
  'spellcheck-dictionary-download-begin',
  'spellcheck-dictionary-download-failure',
  'preconnect',
];

class Session extends StrictEmitter {
  constructor(partition) {
    super('session', EVENTS);
    this[own] = { partition, contexts: new Map(), permissionCheck: undefined, permissionRequest: undefined };
    this.protocol = new Protocol();
    this.webRequest = strict('webRequest', new WebRequest());
    return strict('session', this);
  }

  setPermissionRequestHandler(handler) {
    this[own].permissionRequest = handler;
  }

  setPermissionCheckHandler(handler) {
    this[own].permissionCheck = handler;
  }

  setDevicePermissionHandler(handler) {
    record('session.setDevicePermissionHandler', handler === null ? null : 'handler');
  }

  setDisplayMediaRequestHandler(handler) {
    record('session.setDisplayMediaRequestHandler', handler === null ? null : 'handler');
  }

  setUSBProtectedClassesHandler(handler) {
    record('session.setUSBProtectedClassesHandler', handler === null ? null : 'handler');
  }

  setBluetoothPairingHandler(handler) {
    record('session.setBluetoothPairingHandler', handler === null ? null : 'handler');
  }

  setCertificateVerifyProc(handler) {
    record('session.setCertificateVerifyProc', handler === null ? null : 'handler');
  }

  async setProxy(config) {
    record('session.setProxy', config);
  }

  async closeAllConnections() {
    record('session.closeAllConnections');
  }

  enableNetworkEmulation(options) {
    record('session.enableNetworkEmulation', options);
  }

  disableNetworkEmulation() {
    record('session.disableNetworkEmulation');
  }

  setSpellCheckerEnabled(enabled) {
    record('session.setSpellCheckerEnabled', enabled);
  }

  setSpellCheckerLanguages(languages) {
    record('session.setSpellCheckerLanguages', languages);
  }

  setSpellCheckerDictionaryDownloadURL(url) {
    record('session.setSpellCheckerDictionaryDownloadURL', url);
  }

  preconnect(options) {
    record('session.preconnect', options);
  }

  setUserAgent(userAgent) {
    record('session.setUserAgent', userAgent);
  }

  async clearStorageData() {
    record('session.clearStorageData');
  }

  async clearCache() {
    record('session.clearCache');
  }

  isPersistent() {
    return this[own].partition === '';
  }
}

/** Filters of requests; only `onBeforeRequest` is asked, since no request of this app is ever answered by a network. */
class WebRequest {
  onBeforeRequest(filter, listener) {
    this.beforeRequest =
      typeof filter === 'object' && filter
        ? { urls: filter.urls, listener }
        : { urls: undefined, listener: filter };
    if (!this.beforeRequest.listener) this.beforeRequest = undefined;
  }

  onHeadersReceived(...args) {
    record('webRequest.onHeadersReceived', args.length);
  }

  onBeforeSendHeaders(...args) {
    record('webRequest.onBeforeSendHeaders', args.length);
  }

  onErrorOccurred(...args) {
    record('webRequest.onErrorOccurred', args.length);
  }

  onCompleted(...args) {
    record('webRequest.onCompleted', args.length);
  }
}

const sessions = new Map();
let onCreated;

/** Called once when the app is ready: from then on there are sessions. `created(session)` fires 'session-created'. */
export function openSessions(created) {
  onCreated = created;
  fromPartition('');
}

function fromPartition(partition) {
  if (!onCreated) throw new Error('Session can only be received when app is ready');
  if (!sessions.has(partition)) {
    if (partition.startsWith('persist:'))
      throw new Error("electron-on-chromium does not provide session.fromPartition('persist:...')");
    sessions.set(partition, new Session(partition));
    onCreated(sessions.get(partition));
  }
  return sessions.get(partition);
}

export const session = strict('session', {
  get defaultSession() {
    return fromPartition('');
  },
  fromPartition,
});

/** Electron's module-level `protocol`: that of the default session, and the registration of schemes. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged,
  handle: (...args) => fromPartition('').protocol.handle(...args),
  unhandle: (scheme) => fromPartition('').protocol.unhandle(scheme),
  isProtocolHandled: (scheme) => fromPartition('').protocol.isProtocolHandled(scheme),
});

/** The id of the browser context of a session in this Chromium; undefined = the default one. */
export function contextOf(aSession, chromium) {
  const { partition, contexts } = aSession[own];
  if (partition === '') return undefined;
  if (!contexts.has(chromium)) contexts.set(chromium, makeContext(chromium));
  return contexts.get(chromium);
}

async function makeContext(chromium) {
  const { browserContextId } = await chromium.send('Target.createBrowserContext', { disposeOnDetach: true });
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
  return browserContextId;
}

/** Electron's permission -> Chromium's, for those that Chromium lets one decide beforehand. */
const PERMISSIONS = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'window-management': ['window-management'],
};

/** Asks the app's handlers for every permission and tells Chromium; Electron asks when the page does, we before it loads. */
export async function applyPermissions(contents, url) {
  const { permissionCheck, permissionRequest } = contents.session[own];
  if (!permissionCheck && !permissionRequest) return;
  const { chromium } = await contents[own].attached;
  const browserContextId = await contextOf(contents.session, chromium);
  const origin = new URL(url).origin === 'null' ? url : new URL(url).origin;
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    const details = { requestingUrl: url, isMainFrame: true };
    const granted =
      !permissionRequest ||
      (await new Promise((resolve) => permissionRequest(contents, permission, resolve, details)));
    const allowed = granted && (!permissionCheck || permissionCheck(contents, permission, origin, details));
    for (const name of names) {
      const wanted = { permission: { name }, setting: allowed ? 'granted' : 'denied', browserContextId };
      await chromium.send('Browser.setPermission', wanted).catch((error) => {
        if (!host.headless) return;
        record('permission not applied', name, error.message);
      });
    }
  }
}
