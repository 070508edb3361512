/**
 * The page's side of `contextBridge`: puts the frozen API on `window` before any script of the page, and runs what the
 * preload wants run here. `programs` are those functions with their text: a page's policy forbids making them of text.
 * Sent to the page as source text: uses nothing from outside itself.
 */
export function mainWorld(token, bridgeEnd, programs) {
  if (window !== window.top) return;
  const freeze = (value) => {
    if (value && (typeof value === 'object' || typeof value === 'function') && !Object.isFrozen(value)) {
      if (ArrayBuffer.isView(value)) return value;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  bridgeEnd(token, 'main', 'isolated', ({ op, key, api, source, args }, unpack) => {
    if (op === 'run') {
      const program = programs.find(([text]) => text === source)?.[1];
      if (!program)
        throw new Error(
          'electron-on-chromium does not provide executeInMainWorld of a function whose text changes',
        );
      return program(...unpack(args));
    }
    if (op !== 'expose') throw new Error(`unknown message ${op}`);
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, {
      value: freeze(unpack(api)),
      enumerable: true,
      configurable: false,
      writable: false,
    });
  });
}
