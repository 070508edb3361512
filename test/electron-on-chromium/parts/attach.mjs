/**
 * Binds a `webContents` to its page in Chromium: installs the preload's two worlds, the request routing and the event
 * listeners while the page still stands still, then lets it run.
 */
import { host } from './host.mjs';
import { answerInvoke, receiveSend } from './ipc-main.mjs';
import { accelerators, pressAccelerator } from './menu.mjs';
import { colorScheme } from './native-theme.mjs';
import { BINDING, WORLD, preloadScripts } from './preload.mjs';
import { answerRequest } from './requests.mjs';
import { fromChromium } from './scheme.mjs';
import { own, preventable, strict } from './strict.mjs';
import { deliver, finishLoad, frameObject, mayUnload } from './web-contents.mjs';

const attachedContents = new Map();
const listening = new Set();

/** All contents whose page is open, with their window-independent connection. */
export const openContents = () => [...attachedContents.values()];

/**
 * @param contents the webContents
 * @param page {chromium, targetId}: its page, stopped or empty
 * @param preferences webPreferences of the window
 * @param userCloses called when the user (not the app) wants the window closed
 * @returns {send, chromium, targetId}
 */
export async function attachPage(contents, { chromium, targetId }, preferences, userCloses) {
  listenOnce(chromium);
  const sessionId = await chromium.sessionOf(targetId);
  const send = (method, params) => chromium.send(method, params, sessionId);
  const state = contents[own];
  attachedContents.set(sessionId, { contents, send, targetId, userCloses });
  const { frameTree } = await send('Page.getFrameTree');
  state.mainFrameId = frameTree.frame.id;
  noteFrame(contents, frameTree.frame);
  const preload = await preloadScripts(preferences.preload, (source) =>
    rehearse(send, state.mainFrameId, source),
  );
  if (preload.error) reportPreload(contents, preferences.preload, preload.error);
  state.preloadPath = preferences.preload;
  state.disableDialogs = preferences.disableDialogs === true;
  await Promise.all([
    send('Page.enable'),
    send('Runtime.enable'),
    send('Page.setLifecycleEventsEnabled', { enabled: true }),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
    // The main world first: its end of the bridge must listen before the preload speaks.
    send('Page.addScriptToEvaluateOnNewDocument', { source: preload.main }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: preload.isolated, worldName: WORLD }),
    send('Emulation.setEmulatedMedia', colorScheme()),
    ...(preferences.javascript === false
      ? [send('Emulation.setScriptExecutionDisabled', { value: true })]
      : []),
  ]);
  await send('Runtime.runIfWaitingForDebugger');
  return { send, chromium, targetId };
}

/** Runs a source in a world of its own; again when the app window's start page has just been replaced. */
async function rehearse(send, frameId, expression, tries = 10) {
  try {
    const { executionContextId: contextId } = await send('Page.createIsolatedWorld', { frameId });
    const { result } = await send('Runtime.evaluate', { expression, contextId, returnByValue: true });
    return result.value;
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return rehearse(send, frameId, expression, tries - 1);
  }
}

function listenOnce(chromium) {
  if (listening.has(chromium)) return;
  listening.add(chromium);
  for (const [method, react] of Object.entries(REACTIONS)) {
    chromium.on(method, (params, sessionId) => {
      const page = attachedContents.get(sessionId);
      if (page && !page.contents.isDestroyed()) react(page, params);
      // A page that is being destroyed may still ask whether it may be left.
      if (page?.contents.isDestroyed() && method === 'Page.javascriptDialogOpening') {
        page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
      }
    });
  }
  chromium.on('Target.detachedFromTarget', ({ sessionId }) => {
    const page = attachedContents.get(sessionId);
    attachedContents.delete(sessionId);
    if (page) page.gone?.();
  });
}

/** Has `callback` called once when the page of this contents is gone. */
export function whenGone(contents, callback) {
  for (const page of attachedContents.values()) if (page.contents === contents) page.gone = callback;
}

const REACTIONS = {
  'Fetch.requestPaused'({ contents, send }, params) {
    answerRequest(contents, params, send).catch((error) => {
      if (contents.isDestroyed() || /Invalid InterceptionId|ended|Session/.test(error.message)) return;
      process.stderr.write(`request not answered: ${error.message}\n`);
    });
  },
  'Runtime.executionContextCreated'({ contents }, { context }) {
    if (context.name !== WORLD || context.auxData.frameId !== contents[own].mainFrameId) return;
    contents[own].world = context.id;
    void deliver(contents, { kind: 'accelerators', list: accelerators() });
  },
  'Runtime.executionContextDestroyed'({ contents }, { executionContextId }) {
    if (contents[own].world === executionContextId) contents[own].world = undefined;
  },
  'Runtime.executionContextsCleared'({ contents }) {
    contents[own].world = undefined;
  },
  'Runtime.bindingCalled'({ contents }, { name, payload, executionContextId }) {
    if (name === BINDING && executionContextId === contents[own].world)
      receive(contents, JSON.parse(payload));
  },
  'Runtime.consoleAPICalled'({ contents }, { type, args }) {
    const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ');
    contents.emit('console-message', { level: type, message }, 0, message, 0, '');
  },
  'Page.frameAttached'({ contents }, { frameId, parentFrameId }) {
    noteFrame(contents, { id: frameId, parentId: parentFrameId, url: '' });
  },
  'Page.frameNavigated'({ contents }, { frame }) {
    noteFrame(contents, frame);
    if (frame.parentId) return;
    contents[own].loading = true;
    contents.emit('did-start-loading', {});
    contents.emit('did-navigate', {}, fromChromium(frame.url), 200, 'OK');
  },
  'Page.navigatedWithinDocument'({ contents }, { frameId, url }) {
    noteFrame(contents, { ...contents[own].frames.get(frameId)?.frame, id: frameId, url });
    contents.emit('did-navigate-in-page', {}, fromChromium(url), frameId === contents[own].mainFrameId, 1, 1);
  },
  'Page.frameDetached'({ contents }, { frameId, reason }) {
    if (reason !== 'swap') contents[own].frames.delete(frameId);
  },
  'Page.frameRequestedNavigation'({ contents, send }, { frameId, url }) {
    // Requests over http(s) are stopped and asked about in requests.mjs; a foreign scheme never gets that far.
    if (/^(https?|data|blob|about|javascript):/i.test(url)) return;
    const isMainFrame = frameId === contents[own].mainFrameId;
    const event = {
      url,
      isMainFrame,
      frame: contents[own].frameOf(frameId),
      initiator: contents[own].mainFrame(),
      preventDefault() {},
    };
    if (isMainFrame) contents.emit('will-navigate', event, url);
    void send('Page.stopLoading').catch(() => {});
  },
  'Page.lifecycleEvent'({ contents }, { name, frameId }) {
    if (
      frameId !== contents[own].mainFrameId ||
      (contents[own].mainFrame()?.url === 'about:blank' && !contents[own].loading)
    )
      return;
    if (name === 'DOMContentLoaded') contents.emit('dom-ready', {});
    if (name === 'load') finishLoad(contents);
  },
  // Nothing is ever stored: Chromium is told to refuse downloads; the event is for those who listen.
  'Page.downloadWillBegin'({ contents }, { url, suggestedFilename }) {
    const item = strict('DownloadItem', {
      getURL: () => fromChromium(url),
      getFilename: () => suggestedFilename,
      cancel() {},
    });
    contents.session.emit('will-download', preventable(), item, contents);
  },
  'Page.windowOpen'({ contents }, details) {
    contents[own].opening = [...(contents[own].opening ?? []), details];
  },
  'Page.javascriptDialogOpening'({ contents, send, userCloses }, { type }) {
    const state = contents[own];
    if (type !== 'beforeunload') {
      // alert, confirm and prompt belong to whoever looks at the page, unless the app has switched them off.
      if (state.disableDialogs) send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {});
      return;
    }
    const ownReload = state.reloading;
    state.reloading = false;
    const closing = state.closing;
    const accept = ownReload || (closing && (!host.headless || mayUnload(contents)));
    if (!accept && closing) state.closing = false;
    send('Page.handleJavaScriptDialog', { accept: !!accept })
      .catch(() => {})
      .then(() => !accept && !closing && !host.headless && !contents.isDestroyed() && userCloses());
  },
  'Inspector.targetCrashed'({ contents }) {
    contents[own].crashed = true;
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
  },
};

function noteFrame(contents, frame) {
  const { frames } = contents[own];
  frames.set(frame.id, { frame, object: null });
  frames.get(frame.id).object = frameObject(contents, frame);
}

function receive(contents, message) {
  const frame = contents[own].mainFrame();
  switch (message.kind) {
    case 'invoke':
      void answerInvoke(contents, frame, message).then((answer) => deliver(contents, answer));
      return;
    case 'send':
      receiveSend(contents, frame, message);
      return;
    case 'accelerator':
      pressAccelerator(message.keys, contents);
      return;
    case 'preload-error':
      reportPreload(
        contents,
        contents[own].preloadPath,
        Object.assign(new Error(message.message), { stack: message.stack }),
      );
      return;
    default:
      throw new Error(`unknown message from a preload: ${message.kind}`);
  }
}

function reportPreload(contents, path, error) {
  process.stderr.write(`Unable to load preload script: ${path}\n${error.stack}\n`);
  // Not in the constructor of the window: its listeners come after it.
  setImmediate(() => contents.isDestroyed() || contents.emit('preload-error', {}, path, error));
}
