/**
 * Small stand-ins for Electron objects that record what is asked of them; enough for modules that get them handed in.
 */
import type { App, Session, WebContents } from 'electron';

type Listener = (...args: never[]) => unknown;

/** An object with `on` that keeps listeners and fires them with a preventable event. */
export function emitter() {
  const listeners = new Map<string, Listener>();
  return {
    listeners,
    on(name: string, listener: Listener) {
      listeners.set(name, listener);
      return this;
    },
    /** Whether a listener prevented the event. */
    prevents(name: string): boolean {
      let prevented = false;
      const event = { preventDefault: () => void (prevented = true) };
      (listeners.get(name) as ((event: unknown) => unknown) | undefined)?.(event);
      return prevented;
    },
  };
}

/** A session that records handlers and settings. */
export function sessionDouble() {
  const schemes = new Map<string, () => Response>();
  const settings: Record<string, unknown> = {};
  const handlers: Record<string, Listener> = {};
  const keep = (name: string) => (value: unknown) => void (settings[name] = value);
  const keepHandler = (name: string) => (handler: Listener) => void (handlers[name] = handler);
  const events = emitter();
  const session = {
    on: events.on.bind(events),
    protocol: { handle: (scheme: string, handler: () => Response) => void schemes.set(scheme, handler) },
    webRequest: { onBeforeRequest: keepHandler('request') },
    setSpellCheckerEnabled: keep('spelling'),
    enableNetworkEmulation: keep('network'),
    setProxy: async (value: unknown) => void (settings['proxy'] = value),
    setPermissionRequestHandler: keepHandler('permissionRequest'),
    setPermissionCheckHandler: keepHandler('permissionCheck'),
    setDevicePermissionHandler: keepHandler('device'),
    setDisplayMediaRequestHandler: keepHandler('display'),
  };
  return { session: session as unknown as Session, schemes, settings, handlers, events };
}

/** A page that records its listeners and its window handler. */
export function contentsDouble() {
  const events = emitter();
  const state: { windowOpen?: (details: unknown) => unknown; webRtc?: string } = {};
  const contents = {
    on: events.on.bind(events),
    setWindowOpenHandler: (handler: (details: unknown) => unknown) => void (state.windowOpen = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void (state.webRtc = policy),
  };
  return { contents: contents as unknown as WebContents, events, state };
}

/** An app that records its listeners. */
export function appDouble() {
  const events = emitter();
  return { app: { on: events.on.bind(events) } as unknown as App, events };
}
