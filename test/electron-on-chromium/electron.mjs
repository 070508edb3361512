/**
 * What `import ... from 'electron'` gives under the stand-in. Modules of Electron that are missing here can be imported
 * and throw an error naming them when they are used.
 */
import { app } from './parts/app.mjs';
import { BrowserWindow } from './parts/browser-window.mjs';
import { clipboard, screen, shell } from './parts/desktop.mjs';
import { dialog } from './parts/dialog.mjs';
import { ipcMain } from './parts/ipc-main.mjs';
import { Menu, MenuItem } from './parts/menu.mjs';
import { nativeTheme } from './parts/native-theme.mjs';
import { protocol, session } from './parts/session.mjs';
import { absent } from './parts/strict.mjs';
import { webContents } from './parts/web-contents.mjs';

export {
  BrowserWindow,
  Menu,
  MenuItem,
  app,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
};

export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const BrowserView = absent('BrowserView');
export const contentTracing = absent('contentTracing');
export const contextBridge = absent('contextBridge in the main process');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const ImageView = absent('ImageView');
export const inAppPurchase = absent('inAppPurchase');
export const ipcRenderer = absent('ipcRenderer in the main process');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const net = absent('net');
export const netLog = absent('netLog');
export const Notification = absent('Notification');
export const powerMonitor = absent('powerMonitor');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const pushNotifications = absent('pushNotifications');
export const safeStorage = absent('safeStorage');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const Tray = absent('Tray');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webFrameMain = absent('webFrameMain');
export const WebContentsView = absent('WebContentsView');
