/**
 * The bridge: one function per request and one subscription per event of the contract, nothing more. The page gets
 * functions, never a channel. Runs sandboxed, so it is bundled as CommonJS and requires only 'electron'.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, EVENT_NAMES, REQUEST_NAMES } from '../../shared/ipc/names';
import { createEventHub } from './event-hub';

const request: Record<string, (input: unknown) => Promise<unknown>> = {};
for (const name of REQUEST_NAMES) {
  const channel = channelOf(name);
  request[name] = (input) => ipcRenderer.invoke(channel, input);
}

const on: Record<string, (listener: (payload: unknown) => void) => () => void> = {};
for (const name of EVENT_NAMES) {
  const hub = createEventHub();
  ipcRenderer.on(channelOf(name), (_event, payload: unknown) => hub.emit(payload));
  on[name] = hub.subscribe;
}

contextBridge.exposeInMainWorld(
  'klauselwerk',
  Object.freeze({ request: Object.freeze(request), on: Object.freeze(on) }),
);

// Doors to the network that a content security policy does not close (reliability-security §4, layer 4).
contextBridge.executeInMainWorld({
  func: () => {
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
      Reflect.deleteProperty(globalThis, name);
    }
  },
});
