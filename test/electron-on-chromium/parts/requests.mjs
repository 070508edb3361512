/**
 * Every request of a page, in Electron's order: navigation events (preventable), the session's request filter, the
 * handler of the app's own scheme, else the network. Chromium holds each request until it is answered here.
 */
import { fromChromium, isOwnScheme, metaPolicyToChromium, policyToChromium, toChromium } from './scheme.mjs';
import { own, preventable } from './strict.mjs';

const TYPES = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  WebSocket: 'webSocket',
};

/** Answers one `Fetch.requestPaused`. `send(method, params)` speaks to the page's session. */
export async function answerRequest(contents, params, send) {
  const { requestId, request, resourceType, frameId, redirectedRequestId } = params;
  const url = fromChromium(request.url);
  const fail = (errorReason) => send('Fetch.failRequest', { requestId, errorReason });
  const isMainFrame = frameId === contents[own].mainFrameId;
  if (
    resourceType === 'Document' &&
    !allowNavigation(contents, { url, frameId, isMainFrame, redirected: !!redirectedRequestId })
  ) {
    return fail('Aborted');
  }
  const type =
    resourceType === 'Document' ? (isMainFrame ? 'mainFrame' : 'subFrame') : (TYPES[resourceType] ?? 'other');
  const verdict = await askFilter(contents, {
    id: Number(requestId.replace(/\D/g, '')) || 0,
    url,
    method: request.method,
    resourceType: type,
    referrer: request.headers.Referer ?? '',
    timestamp: Date.now(),
    webContentsId: contents.id,
    webContents: contents,
  });
  if (verdict.cancel) return fail('BlockedByClient');
  if (verdict.redirectURL) return redirect(send, requestId, verdict.redirectURL);
  const scheme = new URL(url).protocol.slice(0, -1);
  const handler = contents.session.protocol.handlers.get(scheme);
  if (handler) return answerByHandler(handler, url, params, send);
  if (isOwnScheme(scheme)) return fail('Failed');
  return send('Fetch.continueRequest', { requestId });
}

/** Fires will-navigate and its kin; not for what the main process itself has asked for (loadURL, reload). */
function allowNavigation(contents, { url, frameId, isMainFrame, redirected }) {
  const state = contents[own];
  const details = {
    url,
    isMainFrame,
    isSameDocument: false,
    frame: contents[own].frameOf(frameId),
    initiator: state.mainFrame(),
  };
  if (redirected) return !fire(contents, 'will-redirect', details);
  if (isMainFrame && state.commanded === url) {
    state.commanded = undefined;
    return true;
  }
  if (fire(contents, 'will-frame-navigate', details)) return false;
  return !isMainFrame || !fire(contents, 'will-navigate', details);
}

/** @returns whether a listener prevented it */
function fire(contents, name, details) {
  const event = preventable(details);
  contents.emit(name, event, details.url, false, details.isMainFrame, 0, 0);
  return event.defaultPrevented;
}

/** `app://*` style patterns of webRequest filters as regular expressions. */
function matches(patterns, url) {
  if (!patterns?.length || patterns.includes('<all_urls>')) return true;
  return patterns.some((pattern) => {
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
    return new RegExp(`^${source}$`, 'i').test(url);
  });
}

async function askFilter(contents, details) {
  const filter = contents.session.webRequest.beforeRequest;
  if (!filter || !matches(filter.urls, details.url)) return {};
  return new Promise((resolve) => filter.listener(details, (verdict) => resolve(verdict ?? {})));
}

function redirect(send, requestId, url) {
  const responseHeaders = [{ name: 'location', value: toChromium(url) }];
  return send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}

async function answerByHandler(handler, url, { requestId, request, resourceType }, send) {
  let response;
  try {
    const body = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
    const init = { method: request.method, headers: request.headers };
    if (body.length > 0) init.body = Buffer.concat(body);
    response = await handler(new Request(url, init));
    if (!(response instanceof Response))
      throw new TypeError('the protocol handler did not return a Response');
    if (response.type === 'error')
      return await send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  } catch (error) {
    process.stderr.write(`protocol handler failed for ${url}: ${error?.stack ?? error}\n`);
    return send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
  let bytes = Buffer.from(await response.arrayBuffer());
  if (resourceType === 'Document' && /html/.test(response.headers.get('content-type') ?? '')) {
    bytes = Buffer.from(metaPolicyToChromium(bytes.toString('utf8')));
  }
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: headerToChromium(name, value),
  }));
  return send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    body: bytes.toString('base64'),
  });
}

function headerToChromium(name, value) {
  if (/^content-security-policy(-report-only)?$/i.test(name)) return policyToChromium(value);
  if (/^(location|access-control-allow-origin)$/i.test(name))
    return toChromium(value).replace(name === 'location' ? /$^/ : /\/$/, '');
  return value;
}
