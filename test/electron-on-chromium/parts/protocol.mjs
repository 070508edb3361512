/**
 * Own schemes: registered once for the whole program before 'ready', answered by handlers of each session. Requests
 * arrive from requests.mjs.
 */
import { addScheme } from './scheme.mjs';
import { strict } from './strict.mjs';

let ready = false;

/** From here on schemes can no longer be registered. */
export function closeSchemes() {
  ready = true;
}

const BUILT_IN = new Set(['about', 'blob', 'chrome', 'data', 'devtools', 'javascript']);

/** `protocol.registerSchemesAsPrivileged`. Privileges besides `standard` change nothing here. */
export function registerSchemesAsPrivileged(list) {
  if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme, privileges = {} } of list) {
    if (!/^[a-z][a-z0-9+-]*$/.test(scheme) || BUILT_IN.has(scheme))
      throw new Error(`Invalid scheme: ${scheme}`);
    if (privileges.standard) addScheme(scheme);
  }
}

/** `session.protocol`. */
export class Protocol {
  constructor() {
    this.handlers = new Map();
    return strict('protocol', this);
  }

  handle(scheme, handler) {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (BUILT_IN.has(scheme))
      throw new Error(`electron-on-chromium does not provide protocol.handle('${scheme}')`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme) {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme) {
    return this.handlers.has(scheme);
  }
}
