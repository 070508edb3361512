/**
 * Keeps the stand-in honest: what Electron has and the stand-in has not is an error that names it, never `undefined`;
 * an event that would never be fired cannot be waited for; a destroyed object answers "Object has been destroyed".
 */
import { EventEmitter } from 'node:events';

/** Key of the private state of an object. A symbol, because #fields do not work through a Proxy. */
export const own = Symbol('own');

/** Names that the language and Node look up on any object; asking for them is no use of Electron's API. */
const LANGUAGE_NAMES = new Set([
  'then',
  'toJSON',
  'inspect',
  'asymmetricMatch',
  'nodeType',
  'domain',
  '__esModule',
]);
const USABLE_WHEN_DESTROYED = new Set([
  'isDestroyed',
  'id',
  'constructor',
  ...Object.getOwnPropertyNames(EventEmitter.prototype),
]);

const notProvided = (name) => new Error(`electron-on-chromium does not provide ${name}`);

/** Wraps `target`: reading a member that is neither there nor a language name throws an error naming it. */
export function strict(label, target) {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol') return Reflect.get(object, key, receiver);
      if (object[own]?.destroyed && !USABLE_WHEN_DESTROYED.has(key) && !key.startsWith('_')) {
        throw new TypeError('Object has been destroyed');
      }
      if (key in object || LANGUAGE_NAMES.has(key)) return Reflect.get(object, key, receiver);
      throw notProvided(`${label}.${key}`);
    },
  });
}

/** A module of Electron that is not provided at all: may be imported, throws by name on any use. */
export function absent(name) {
  const refuse = () => {
    throw notProvided(name);
  };
  return new Proxy(function () {}, {
    get(_, key) {
      if (typeof key === 'symbol' || LANGUAGE_NAMES.has(key)) return undefined;
      throw notProvided(`${name}.${key}`);
    },
    apply: refuse,
    construct: refuse,
  });
}

/** An emitter that accepts listeners only for the events it fires or, being Electron's, may rightly never fire here. */
export class StrictEmitter extends EventEmitter {
  constructor(label, events) {
    super();
    // Not enumerable and set before the first listener: `on` is called by EventEmitter's own helpers as well.
    Object.defineProperty(this, '_known', { value: { label, events: new Set(events) } });
  }

  on(event, listener) {
    this._refuseUnknown(event);
    return super.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }

  once(event, listener) {
    this._refuseUnknown(event);
    return super.once(event, listener);
  }

  prependListener(event, listener) {
    this._refuseUnknown(event);
    return super.prependListener(event, listener);
  }

  _refuseUnknown(event) {
    const { label, events } = this._known;
    if (typeof event === 'string' && !events.has(event))
      throw notProvided(`the event '${event}' of ${label}`);
  }
}

/** The event object handed to listeners; `preventDefault` is noted in `defaultPrevented`. */
export function preventable(fields = {}) {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
