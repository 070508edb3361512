/**
 * One end of the context bridge; the same code runs in the page's main world and in the preload's isolated world.
 * The worlds share no objects, only the DOM: a synchronous event whose secret name the page does not know carries each
 * message, and Chromium itself clones its `detail` from world to world. Functions and promises travel as numbers.
 * Sent to the page as source text: uses nothing from outside itself.
 */
export function bridgeEnd(token, mine, theirs, answer) {
  // Taken before any script of the page runs, so that the page cannot put itself between.
  const { CustomEvent, structuredClone, Promise, Error, Map, Object, Array } = globalThis;
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get;
  const dispatch = window.dispatchEvent.bind(window);
  const listen = window.addEventListener.bind(window);
  const functions = new Map();
  const promises = new Map();
  let lastId = 0;
  let reply;

  const refuse = () => new Error('An object could not be cloned.');
  const post = (name, detail) => dispatch(new CustomEvent(`${token}:${name}`, { detail }));

  function pack(value, depth = 0) {
    if (depth > 1000)
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'function') return keep(functions, value, 'function');
    if (typeof value === 'symbol') throw refuse();
    if (value === null || typeof value !== 'object') return { kind: 'value', value };
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error)
      return { kind: 'error', message: String(value.message), name: String(value.name) };
    if (Array.isArray(value))
      return { kind: 'array', items: Array.from(value, (item) => pack(item, depth + 1)) };
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return {
        kind: 'object',
        entries: Object.entries(value).map(([key, item]) => [key, pack(item, depth + 1)]),
      };
    }
    try {
      return { kind: 'value', value: structuredClone(value) };
    } catch {
      throw refuse();
    }
  }

  function keep(map, value, kind) {
    map.set(++lastId, value);
    return { kind, id: lastId };
  }

  function packPromise(promise) {
    const packed = { kind: 'promise', id: ++lastId };
    const settle = (ok, make) => {
      try {
        post(theirs, { op: 'settle', id: packed.id, ok, value: make() });
      } catch (error) {
        post(theirs, { op: 'settle', id: packed.id, ok: false, value: pack(error) });
      }
    };
    promise.then(
      (value) => settle(true, () => pack(value)),
      (error) => settle(false, () => pack(error)),
    );
    return packed;
  }

  function unpack(packed) {
    switch (packed.kind) {
      case 'value':
        return packed.value;
      case 'array':
        return packed.items.map(unpack);
      case 'error':
        return new Error(packed.message);
      case 'function':
        return (...args) => call({ op: 'call', id: packed.id, args: args.map((arg) => pack(arg)) });
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      default: {
        const object = {};
        for (const [key, item] of packed.entries) {
          Object.defineProperty(object, key, {
            value: unpack(item),
            enumerable: true,
            configurable: true,
            writable: true,
          });
        }
        return object;
      }
    }
  }

  /** Sends a message and returns the other side's answer: events are dispatched synchronously, also between worlds. */
  function call(message) {
    reply = undefined;
    post(theirs, message);
    const answered = reply;
    if (!answered) throw new Error('the other side of the bridge is gone');
    const value = unpack(answered.value);
    if (answered.ok) return value;
    throw value;
  }

  function handle(message) {
    if (message.op === 'settle') {
      const waiting = promises.get(message.id);
      promises.delete(message.id);
      (message.ok ? waiting.resolve : waiting.reject)(unpack(message.value));
      return undefined;
    }
    if (message.op === 'call') return functions.get(message.id)(...message.args.map(unpack));
    return answer(message, unpack);
  }

  listen(`${token}:${mine}`, (event) => {
    let result;
    try {
      result = { ok: true, value: pack(handle(detailOf.call(event))) };
    } catch (error) {
      result = { ok: false, value: pack(error instanceof Error ? error : new Error(String(error))) };
    }
    post(`${theirs}-reply`, result);
  });
  listen(`${token}:${mine}-reply`, (event) => {
    reply = detailOf.call(event);
  });
  return { call, pack };
}
