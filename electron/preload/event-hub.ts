/**
 * One kind of event on its way into the page. What arrives before the page listens (a file handed over at start) is
 * kept and given to the first listener, so that no hand-over is lost to timing.
 */
export type EventHub = {
  emit: (payload: unknown) => void;
  /** Returns the function that ends the subscription. */
  subscribe: (listener: (payload: unknown) => void) => () => void;
};

/** More than this waiting means that nobody will ever listen; the oldest goes. */
const MOST_WAITING = 20;

/** Makes a hub without listeners. */
export function createEventHub(): EventHub {
  const listeners = new Set<(payload: unknown) => void>();
  const waiting: unknown[] = [];
  return {
    emit(payload) {
      if (listeners.size === 0) {
        waiting.push(payload);
        if (waiting.length > MOST_WAITING) waiting.shift();
        return;
      }
      for (const listener of listeners) listener(payload);
    },
    subscribe(listener) {
      const own = (payload: unknown) => listener(payload);
      listeners.add(own);
      for (const payload of waiting.splice(0)) own(payload);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
