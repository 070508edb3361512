/**
 * The page behind a BrowserWindow: which page of Chromium it is, how large it is and in which state its window is.
 */
import { attachPage, openContents, whenGone } from './attach.mjs';
import { browser } from './browser.mjs';
import { host } from './host.mjs';
import { onThemeChange } from './native-theme.mjs';
import { contextOf, session } from './session.mjs';
import { own } from './strict.mjs';

let appWindowTaken = false;

/**
 * Opens the page of a window. @param life {userCloses(), gone()}
 * @returns {send, chromium, targetId} when the page takes orders
 */
export async function openPage(state, preferences, ownSession, life) {
  const inAppWindow = !host.headless && !appWindowTaken && ownSession === session.defaultSession;
  appWindowTaken ||= inAppWindow;
  // Electron's window would be shown later on; ours is a page of the headless Chromium for good.
  state.hiddenPage = !host.headless && !inAppWindow && !state.visible;
  const chromium = await browser({ hidden: state.hiddenPage });
  state.chromium = chromium;
  const browserContextId = await contextOf(ownSession, chromium);
  const { width, height } = state.bounds;
  const targetId = inAppWindow
    ? await chromium.appWindow()
    : await chromium.makePage({ url: 'about:blank', newWindow: true, width, height, browserContextId });
  const attached = await attachPage(state.contents, { chromium, targetId }, preferences, life.userCloses);
  whenGone(state.contents, life.gone);
  if (state.destroyed) await attached.send('Page.close').catch(() => {});
  else await sizePage(state, attached);
  return attached;
}

/** Gives the page the window's size and zoom; one that is still being made gets them when it is there. */
export async function applySize(state) {
  const attached = await state.contents[own].attached.catch(() => undefined);
  if (attached && !state.destroyed) await sizePage(state, attached);
}

/** Window size (headless: size of the page itself, since there is no frame) and zoom. */
async function sizePage(state, { send, chromium, targetId }) {
  if (state.hiddenPage) return;
  const { width, height } = state.bounds;
  const { windowId } = await chromium.send('Browser.getWindowForTarget', { targetId });
  const sized = host.headless
    ? chromium.send('Browser.setContentsSize', { windowId, width, height })
    : chromium.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  await sized.catch(() => {});
  const zoom = state.contents[own].zoomFactor;
  if (zoom === 1 && !state.zoomed) return;
  state.zoomed = true;
  const metrics = {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  };
  await (
    zoom === 1
      ? send('Emulation.clearDeviceMetricsOverride')
      : send('Emulation.setDeviceMetricsOverride', metrics)
  ).catch(() => {});
}

/** Minimized, maximized or full screen, for windows that somebody looks at. */
export async function applyWindowState(state) {
  if (host.headless || state.hiddenPage) return;
  const { chromium, targetId } = await state.contents[own].attached;
  const { windowId } = await chromium.send('Browser.getWindowForTarget', { targetId });
  const windowState = state.minimized
    ? 'minimized'
    : state.fullScreen
      ? 'fullscreen'
      : state.maximized
        ? 'maximized'
        : 'normal';
  await chromium.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }).catch(() => {});
}

onThemeChange((media) => {
  for (const { send } of openContents()) void send('Emulation.setEmulatedMedia', media).catch(() => {});
});
