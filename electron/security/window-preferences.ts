/**
 * The web preferences every window starts from. Written out in full, also where Electron's default is the same today:
 * a changed default must not open the window.
 */
import type { WebPreferences } from 'electron';

export const CLOSED_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Would fetch dictionaries; see network-silence.ts.
  spellcheck: false,
  // Chromium's own viewers and players are not needed.
  plugins: false,
  autoplayPolicy: 'document-user-activation-required',
  disableDialogs: true,
} as const satisfies WebPreferences;
