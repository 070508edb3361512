/**
 * What a sandboxed preload finds in its isolated world: `require` of Electron's renderer subset, events, timers and url;
 * `process` with a few facts. Also listens for menu accelerators and, in an app window, for the user closing it.
 * Sent to the page as source text: uses nothing from outside itself but what `parts` hands in.
 */
export function isolatedWorld(config, parts, preload) {
  if (window !== window.top) return; // preloads run in the main frame only (nodeIntegrationInSubFrames is off)
  const { encode, decode, bridgeEnd } = parts;
  const binding = globalThis[config.binding];
  delete globalThis[config.binding];
  const tell = (message) => binding(JSON.stringify(message));

  class EventEmitter {
    #listeners = new Map();
    on(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once: false }]);
      return this;
    }
    once(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once: true }]);
      return this;
    }
    off(name, listener) {
      const list = this.#listeners.get(name) ?? [];
      const at = list.findLastIndex((entry) => entry.listener === listener);
      if (at >= 0) this.#listeners.set(name, list.toSpliced(at, 1));
      return this;
    }
    removeAllListeners(name) {
      if (name === undefined) this.#listeners.clear();
      else this.#listeners.delete(name);
      return this;
    }
    listenerCount(name) {
      return this.#listeners.get(name)?.length ?? 0;
    }
    emit(name, ...args) {
      const list = this.#listeners.get(name) ?? [];
      for (const { listener, once } of list) {
        if (once) this.off(name, listener);
        listener.apply(this, args);
      }
      return list.length > 0;
    }
    addListener(name, listener) {
      return this.on(name, listener);
    }
    removeListener(name, listener) {
      return this.off(name, listener);
    }
  }

  const notProvided = (label, target) =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object || key === 'then' || key === 'toJSON') {
          const value = object[key];
          return typeof value === 'function' ? value.bind(object) : value;
        }
        throw new Error(`electron-on-chromium does not provide ${label}.${key}`);
      },
    });

  const calls = new Map();
  let lastCall = 0;
  class IpcRenderer extends EventEmitter {
    async invoke(channel, ...args) {
      const text = encode(args);
      const id = ++lastCall;
      const answer = new Promise((resolve, reject) => calls.set(id, { resolve, reject }));
      tell({ kind: 'invoke', id, channel: String(channel), args: text });
      return answer;
    }
    send(channel, ...args) {
      tell({ kind: 'send', channel: String(channel), args: encode(args) });
    }
  }
  const ipcRenderer = notProvided('ipcRenderer', new IpcRenderer());

  const bridge = bridgeEnd(config.token, 'isolated', 'main', () => {
    throw new Error('the page sends no messages of its own');
  });
  const contextBridge = notProvided('contextBridge', {
    exposeInMainWorld(key, api) {
      if (typeof key !== 'string') throw new TypeError('the name of the API must be a string');
      bridge.call({ op: 'expose', key, api: bridge.pack(api) });
    },
    executeInMainWorld({ func, args = [] }) {
      if (typeof func !== 'function') throw new TypeError("the property 'func' must be a function");
      return bridge.call({ op: 'run', source: String(func), args: bridge.pack(args) });
    },
  });

  const modules = {
    electron: notProvided("require('electron') in a preload", { contextBridge, ipcRenderer }),
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name) => {
    const known = String(name).replace(/^node:/, '');
    if (Object.hasOwn(modules, known)) return modules[known];
    throw new Error(`module not found: ${name}`);
  };

  const receivers = {
    message: ({ channel, args }) =>
      ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...decode(args)),
    answer({ id, ok, value, error }) {
      const call = calls.get(id);
      calls.delete(id);
      if (ok) call?.resolve(decode(value));
      else call?.reject(new Error(error));
    },
    accelerators({ list }) {
      accelerators = new Set(list);
    },
    title({ title }) {
      document.title = title;
    },
  };
  Object.defineProperty(globalThis, config.receiver, {
    value: (message) => void receivers[message.kind](message),
  });

  let accelerators = new Set();
  const pressed = (event) =>
    [
      event.ctrlKey && 'Control',
      event.altKey && 'Alt',
      event.shiftKey && 'Shift',
      event.metaKey && 'Meta',
      event.code,
    ]
      .filter(Boolean)
      .join('+');
  // A menu's accelerator fires only for keys that the page leaves alone. Asked last: the listener is added while the
  // event is on its way, so it stands behind the page's own; the timer covers a page that stops the propagation.
  window.addEventListener(
    'keydown',
    (event) => {
      const keys = pressed(event);
      if (!accelerators.has(keys)) return;
      let done = false;
      const last = () => {
        if (done) return;
        done = true;
        window.removeEventListener('keydown', last);
        if (event.defaultPrevented) return;
        event.preventDefault();
        tell({ kind: 'accelerator', keys });
      };
      window.addEventListener('keydown', last);
      setTimeout(last, 0);
    },
    true,
  );

  // The close button of a real window cannot be held back, but a page may ask: the answer goes through 'close'.
  if (config.interactive) window.addEventListener('beforeunload', (event) => event.preventDefault());

  if (preload) {
    const module = { exports: {} };
    try {
      preload(require, module, module.exports, Object.freeze({ ...config.process }), globalThis);
    } catch (error) {
      tell({
        kind: 'preload-error',
        message: String(error?.message ?? error),
        stack: String(error?.stack ?? ''),
      });
    }
  }
}
