/**
 * A window shows the page it was made for and nothing else: no navigation, no redirect, no second window, no webview.
 * Pages are loaded by main only (`loadURL` does not raise these events). Deny by default.
 */
import type { App, WebContents } from 'electron';

/** Events by which a page could leave its place; all are prevented. */
export const REFUSED_MOVES = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
] as const;

type Preventable = { preventDefault: () => void };

/** Locks one page in its place. */
export function lockNavigation(contents: WebContents): void {
  const listen = contents.on.bind(contents) as (
    event: string,
    listener: (event: Preventable) => void,
  ) => unknown;
  for (const move of REFUSED_MOVES) listen(move, (event) => event.preventDefault());
  // Links are opened by the request 'link.open', after a question that shows the whole address.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Locks every page the app will ever make, hidden ones included. */
export function lockAllNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents));
}
