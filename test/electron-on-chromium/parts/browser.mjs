/**
 * The Chromium of this process, started when the first window needs it and ended with the app. Beside an app window that
 * somebody looks at there is a second, headless one for windows that are never shown (printing): Chromium itself knows
 * no invisible windows. New pages are stopped before they load anything and handed to whoever expects them.
 */
import { join } from 'node:path';
import { START_PAGE, startChromium } from './chromium.mjs';
import { host } from './host.mjs';

const started = new Map();
const running = [];
const popupListeners = [];
let settings = () => {
  throw new Error('the app has not been set up');
};

/** `settings()` -> {switches, userData, ended(chromium)}; read when Chromium starts, after the app's own set-up. */
export function configureBrowser(read) {
  settings = read;
}

/** The Chromium for windows of this kind: the connection of chromium.mjs with `makePage` and its kin. */
export function browser({ hidden = false } = {}) {
  const headless = host.headless || hidden;
  if (!started.has(headless)) started.set(headless, start(headless));
  return started.get(headless);
}

export const isBrowserRunning = () => running.length > 0;

export function closeBrowsers() {
  for (const chromium of running) chromium.close();
}

/** `listener(chromium, targetInfo)` for each page that a page opened. */
export function onPopup(listener) {
  popupListeners.push(listener);
}

async function start(headless) {
  const { switches, userData, ended } = settings();
  const folder = headless === host.headless ? 'electron-on-chromium' : 'electron-on-chromium-hidden';
  const chromium = await startChromium(switches, join(userData, folder), headless);
  running.push(chromium);
  void chromium.ended.then(() => ended(chromium));
  const pages = watchPages(chromium);
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await chromium.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  return Object.assign(chromium, pages);
}

function watchPages(chromium) {
  const targets = new Map();
  /** Pages made for a BrowserWindow; and the calls under way that make one. */
  const wanted = new Set();
  const making = new Set();
  chromium.on('Target.attachedToTarget', async ({ targetInfo, sessionId }) => {
    targets.set(targetInfo.targetId, { sessionId, targetInfo });
    await Promise.allSettled(making);
    // A page that no BrowserWindow asked for was opened by a page; it stands still until somebody decides.
    if (wanted.has(targetInfo.targetId) || targetInfo.url.startsWith(START_PAGE)) return;
    for (const listener of popupListeners) listener(chromium, targetInfo);
  });
  chromium.on('Target.detachedFromTarget', ({ sessionId }) => {
    for (const [id, target] of targets) if (target.sessionId === sessionId) targets.delete(id);
  });
  return {
    /** Makes a page, stopped before it loads anything. @returns its target id */
    async makePage(params) {
      const call = chromium.send('Target.createTarget', params);
      const noted = call.then(({ targetId }) => wanted.add(targetId));
      making.add(noted);
      try {
        return (await call).targetId;
      } finally {
        making.delete(noted);
      }
    },
    /** The debugging session of a page. */
    async sessionOf(targetId) {
      if (targets.has(targetId)) return targets.get(targetId).sessionId;
      const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true });
      return sessionId;
    },
    /** The app window that Chromium opened at its start. @returns its target id */
    async appWindow() {
      for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
        for (const { targetInfo } of targets.values()) {
          if (targetInfo.url.startsWith(START_PAGE)) return targetInfo.targetId;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('Chromium did not open its app window');
    },
  };
}
