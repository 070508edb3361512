/**
 * The main process's end of the channel to a test (launch.ts). It offers what playwright's Electron offers: evaluate a
 * function with Electron's module, and say which windows there are and where Chromium can be reached.
 */
import { constants, runInThisContext } from 'node:vm';
import { openContents } from './attach.mjs';
import { browser } from './browser.mjs';
import { host } from './host.mjs';

const operations = {
  async evaluate({ source, argument }) {
    const electron = await import('../electron.mjs');
    // Only where it is needed: Node warns of the constant as experimental.
    const loader = source.includes('import(') ? constants.USE_MAIN_CONTEXT_DEFAULT_LOADER : undefined;
    return runInThisContext(`(${source})`, { importModuleDynamically: loader })({ ...electron }, argument);
  },
  /** Waits for Chromium, so only to be asked when a window is expected. */
  async address() {
    await browser();
    return host.debuggingAddress;
  },
  /** Pages in the order of their windows. */
  windows: () => openContents().map(({ contents, targetId }) => ({ id: contents.id, targetId })),
  calls: () => host.calls,
};

/** Answers the test's requests; resolves when the test says that the app may start. */
export function takeControl() {
  return new Promise((resolve) => {
    const answer = async ({ id, operation, parameters }) => {
      if (operation === 'start') resolve();
      try {
        const value = operation === 'start' ? undefined : await operations[operation](parameters);
        process.send({ id, value });
      } catch (error) {
        process.send({ id, error: error?.stack ?? String(error) });
      }
    };
    process.on('message', (message) => void answer(message));
    // The test is gone: nobody will end this process otherwise.
    process.on('disconnect', () => process.exit(1));
    process.send({ ready: true });
  });
}
