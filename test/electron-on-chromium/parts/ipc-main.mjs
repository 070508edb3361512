/**
 * `ipcMain` and the main process's end of the preload's `ipcRenderer`. Values cross as structured clones: what cannot be
 * cloned is an error on the side that sends it.
 */
import { decode, encode } from './wire.mjs';
import { StrictEmitter, strict } from './strict.mjs';

const handlers = new Map();

/** Channels are the app's own words: every event name is allowed. */
class IpcMain extends StrictEmitter {
  constructor() {
    super('ipcMain', []);
    return strict('ipcMain', this);
  }

  _refuseUnknown() {}

  handle(channel, listener) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof listener !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`);
    handlers.set(channel, listener);
  }

  handleOnce(channel, listener) {
    this.handle(channel, (...args) => {
      handlers.delete(channel);
      return listener(...args);
    });
  }

  removeHandler(channel) {
    handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

function eventOf(contents, frame) {
  return {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    processId: 1,
    frameId: frame?.routingId ?? 0,
    ports: [],
    reply: (channel, ...args) => contents.send(channel, ...args),
  };
}

/** `ipcRenderer.invoke`. @returns the message that answers it */
export async function answerInvoke(contents, frame, { id, channel, args }) {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(eventOf(contents, frame), ...decode(args));
    return { kind: 'answer', id, ok: true, value: encode(value) };
  } catch (error) {
    return {
      kind: 'answer',
      id,
      ok: false,
      error: `Error invoking remote method '${channel}': ${String(error)}`,
    };
  }
}

/** `ipcRenderer.send`. */
export function receiveSend(contents, frame, { channel, args }) {
  const event = eventOf(contents, frame);
  contents.emit('ipc-message', event, channel, ...decode(args));
  ipcMain.emit(channel, event, ...decode(args));
}
