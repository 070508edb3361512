/**
 * Who may ask main for anything: the main frame of our own window, while it shows a page of our own scheme.
 */
import type { WebContents, WebFrameMain } from 'electron';
import { APP_ORIGIN, pathUnder } from './app-scheme';

/** Checks a caller against the one window there is. A frame that is gone (null) is refused. */
export function isTrustedCaller(
  caller: { sender: WebContents; senderFrame: WebFrameMain | null },
  ownContents: WebContents | null,
): boolean {
  const frame = caller.senderFrame;
  return (
    ownContents !== null &&
    caller.sender === ownContents &&
    frame !== null &&
    frame.parent === null &&
    pathUnder(APP_ORIGIN, frame.url) !== null
  );
}
