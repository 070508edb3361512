/**
 * `Menu` as data: templates are kept, items can be found and clicked, accelerators that the page leaves alone fire their
 * item. Nothing is drawn; Chromium's app window has no menu bar.
 */
import { strict } from './strict.mjs';

/** Electron's roles that the stand-in can carry out on the focused page. */
const ROLES = {
  undo: ['Undo', 'undo'],
  redo: ['Redo', 'redo'],
  cut: ['Cut', 'cut'],
  copy: ['Copy', 'copy'],
  paste: ['Paste', 'paste'],
  pasteandmatchstyle: ['Paste and Match Style', 'pasteAndMatchStyle'],
  delete: ['Delete', 'delete'],
  selectall: ['Select All', 'selectAll'],
  reload: ['Reload', 'reload'],
  forcereload: ['Force Reload', 'reloadIgnoringCache'],
  toggledevtools: ['Toggle Developer Tools', 'openDevTools'],
};
const WINDOW_ROLES = {
  close: ['Close Window', 'CommandOrControl+W'],
  minimize: ['Minimize', 'CommandOrControl+M'],
  togglefullscreen: ['Toggle Full Screen', 'F11'],
};
const APP_ROLES = { quit: ['Quit', 'CommandOrControl+Q'], about: ['About'] };
const ZOOM_ROLES = {
  zoomin: ['Zoom In', 'CommandOrControl+Plus', 0.5],
  zoomout: ['Zoom Out', 'CommandOrControl+-', -0.5],
  resetzoom: ['Actual Size', 'CommandOrControl+0', 0],
};
/** Roles that only group or that other systems draw: known, and nothing to do. */
const QUIET_ROLES = new Set([
  'filemenu',
  'editmenu',
  'viewmenu',
  'windowmenu',
  'appmenu',
  'help',
  'services',
  'hide',
  'hideothers',
  'unhide',
  'front',
  'zoom',
  'window',
  'recentdocuments',
  'clearrecentdocuments',
  'sharemenu',
  'startspeaking',
  'stopspeaking',
  'togglespellchecker',
]);

let applicationMenu = null;
let changed = () => {};
let environment = { focusedWindow: () => null, quit() {} };

/** `callback()` when the accelerators may have changed; `surroundings` = {focusedWindow(), quit()}. */
export function configureMenu(callback, surroundings) {
  changed = callback;
  environment = surroundings;
}

export class MenuItem {
  constructor(options) {
    const role = options.role?.toLowerCase();
    const known = ROLES[role] ?? WINDOW_ROLES[role] ?? APP_ROLES[role] ?? ZOOM_ROLES[role];
    if (role && !known && !QUIET_ROLES.has(role))
      throw new Error(`electron-on-chromium does not provide the menu role '${options.role}'`);
    if (options.type === 'submenu' && !options.submenu) throw new Error('Invalid submenu');
    const {
      id,
      label,
      sublabel = '',
      toolTip = '',
      enabled = true,
      visible = true,
      checked = false,
      click,
    } = options;
    const accelerator = options.accelerator ?? (ROLES[role] ? undefined : known?.[1]);
    if (accelerator !== undefined) keysOf(accelerator);
    this.id = id;
    this.role = role;
    this.label = label ?? known?.[0] ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : options.submenu;
    this.accelerator = accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    Object.assign(this, { sublabel, toolTip, enabled, visible, checked });
    /** As in Electron: carries out the role, or calls the app's `click(item, window, event)`. */
    this.click = (
      event = {},
      focusedWindow = environment.focusedWindow(),
      contents = focusedWindow?.webContents,
    ) => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (click) click(this, focusedWindow, event);
      else if (role) act(role, focusedWindow, contents);
    };
  }
}

function act(role, focusedWindow, contents) {
  if (role === 'quit') return environment.quit();
  if (role === 'close') return focusedWindow?.close();
  if (role === 'minimize') return focusedWindow?.minimize();
  if (role === 'togglefullscreen') return focusedWindow?.setFullScreen(!focusedWindow.isFullScreen());
  if (role in ZOOM_ROLES)
    return contents?.setZoomLevel(role === 'resetzoom' ? 0 : contents.getZoomLevel() + ZOOM_ROLES[role][2]);
  return ROLES[role] && contents?.[ROLES[role][1]]();
}

class MenuClass {
  constructor() {
    this.items = [];
    /** How often and with what it was opened at the pointer; a test clicks its items by `menu.items`. */
    this.popups = [];
    return strict('Menu', this);
  }

  append(item) {
    this.items.push(item);
  }

  insert(position, item) {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      if (item.id === id) return item;
      const found = item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(options = {}) {
    this.popups.push(options);
    Menu.lastPopup = this;
  }

  closePopup() {}

  on() {
    return this;
  }

  static lastPopup = null;

  static buildFromTemplate(template) {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const options of template) {
      if (!(options instanceof MenuItem) && !options?.label && !options?.role && !options?.type) {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      }
      menu.append(options instanceof MenuItem ? options : new MenuItem(options));
    }
    return menu;
  }

  static setApplicationMenu(menu) {
    applicationMenu = menu;
    changed();
  }

  static getApplicationMenu() {
    return applicationMenu;
  }
}
export const Menu = strict('Menu', MenuClass);

const MODIFIERS = {
  commandorcontrol: process.platform === 'darwin' ? 'Meta' : 'Control',
  cmdorctrl: process.platform === 'darwin' ? 'Meta' : 'Control',
  control: 'Control',
  ctrl: 'Control',
  command: 'Meta',
  cmd: 'Meta',
  super: 'Meta',
  meta: 'Meta',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'Alt',
  shift: 'Shift',
};
const KEYS = {
  plus: 'Equal',
  '=': 'Equal',
  '-': 'Minus',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '`': 'Backquote',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  return: 'Enter',
  enter: 'Enter',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  escape: 'Escape',
  esc: 'Escape',
};

/** 'CmdOrCtrl+Shift+S' -> 'Control+Shift+KeyS', as the page reports keys. @throws TypeError for an unknown key. */
function keysOf(accelerator) {
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+');
  const key = parts.pop();
  const code =
    KEYS[key] ??
    (/^[a-z]$/.test(key)
      ? `Key${key.toUpperCase()}`
      : /^\d$/.test(key)
        ? `Digit${key}`
        : /^f\d{1,2}$/.test(key)
          ? key.toUpperCase()
          : undefined);
  const modifiers = parts.map((part) => MODIFIERS[part]);
  if (!code || modifiers.includes(undefined)) throw new TypeError(`conversion failure from ${accelerator}`);
  return [...['Control', 'Alt', 'Shift', 'Meta'].filter((name) => modifiers.includes(name)), code].join('+');
}

function* itemsWithAccelerator(menu = applicationMenu) {
  for (const item of menu?.items ?? []) {
    if (item.submenu) yield* itemsWithAccelerator(item.submenu);
    else if (item.accelerator && item.registerAccelerator) yield [keysOf(item.accelerator), item];
  }
}

/** The keys of all accelerators of the application menu. */
export const accelerators = () => [...itemsWithAccelerator()].map(([keys]) => keys);

/** Clicks the first enabled item with these keys. */
export function pressAccelerator(keys, contents) {
  const item = [...itemsWithAccelerator()].find(
    ([itemKeys, { enabled }]) => itemKeys === keys && enabled,
  )?.[1];
  item?.click({ triggeredByAccelerator: true }, environment.focusedWindow(), contents);
}
