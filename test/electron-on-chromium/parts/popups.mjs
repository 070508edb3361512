/**
 * Pages that a page opens (`window.open`, `target=_blank`): the app's window handler is asked, and the page is closed
 * before its first request is answered. Windows of pages are not provided.
 */
import { openContents } from './attach.mjs';
import { onPopup } from './browser.mjs';
import { fromChromium } from './scheme.mjs';
import { own } from './strict.mjs';

/** Called once, when the program is put together. */
export function refusePopups() {
  onPopup((chromium, targetInfo) => void answerPopup(chromium, targetInfo));
}

/** A page that a page opened: asks the window handler, and closes it, since windows of pages are not provided. */
async function answerPopup(chromium, { targetId, openerId }) {
  const opener = openContents().find((page) => page.targetId === openerId)?.contents;
  const url = await popupUrl(chromium, targetId);
  void chromium.send('Target.closeTarget', { targetId }).catch(() => {});
  if (!opener || opener.isDestroyed()) return;
  const details = opener[own].opening?.shift();
  const answer = opener[own].windowOpenHandler?.({
    url: fromChromium(url ?? details?.url ?? 'about:blank'),
    frameName: details?.windowName ?? '',
    features: details?.windowFeatures.join(',') ?? '',
    disposition: details ? 'new-window' : 'foreground-tab',
    referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
  });
  if (answer?.action !== 'deny') {
    process.stderr.write('electron-on-chromium does not provide windows opened by a page\n');
  }
}

/** Lets the page run (it may share its opener's process) up to its first request, which is never answered. */
async function popupUrl(chromium, targetId) {
  const sessionId = await chromium.sessionOf(targetId).catch(() => undefined);
  if (!sessionId) return undefined;
  let stop;
  const first = new Promise((resolve) => {
    stop = chromium.on(
      'Fetch.requestPaused',
      ({ request }, from) => from === sessionId && resolve(request.url),
    );
    setTimeout(resolve, 1000); // about:blank asks for nothing
  });
  void chromium.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId).catch(() => {});
  void chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  return first.finally(stop);
}
