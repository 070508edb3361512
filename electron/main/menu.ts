/**
 * The application menu as data: what stands where, its key and the command it sends to the window. Editing commands on
 * fields (copy, paste) are roles of the system; undo and redo are ours, because one history holds answers and text.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract';
import type { ShellWords } from './shell-words';

type Platform = { isMac: boolean; withDeveloperTools: boolean };
type Send = (command: MenuCommand) => void;
type Item = MenuItemConstructorOptions;

/** Builds the template for `Menu.buildFromTemplate`. */
export function menuTemplate(words: ShellWords['menu'], platform: Platform, send: Send): Item[] {
  const command = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    id: name,
    label,
    accelerator,
    click: () => send(name),
  });
  const menus = [
    { label: words.file, submenu: fileMenu(words, platform, command) },
    { label: words.edit, submenu: editMenu(words, command) },
    { label: words.view, submenu: viewMenu(words, platform, command) },
  ];
  return platform.isMac
    ? [{ label: 'Klauselwerk', submenu: appMenu(words, command) }, ...menus]
    : [...menus, { label: words.help, submenu: [command(words.about, 'about')] }];
}

type Command = (label: string, name: MenuCommand, accelerator?: string) => Item;
const separator: Item = { type: 'separator' };

function fileMenu(words: ShellWords['menu'], platform: Platform, command: Command): Item[] {
  const items = [
    command(words.new, 'project.new', 'CmdOrCtrl+N'),
    command(words.open, 'project.open', 'CmdOrCtrl+O'),
    separator,
    command(words.save, 'project.save', 'CmdOrCtrl+S'),
    command(words.saveAs, 'project.saveAs', 'CmdOrCtrl+Shift+S'),
    command(words.export, 'export', 'CmdOrCtrl+E'),
    separator,
    command(words.close, 'project.close', 'CmdOrCtrl+W'),
  ];
  if (platform.isMac) return items;
  return [
    ...items,
    separator,
    command(words.preferences, 'preferences', 'CmdOrCtrl+,'),
    { label: words.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' },
  ];
}

function editMenu(words: ShellWords['menu'], command: Command): Item[] {
  return [
    command(words.undo, 'edit.undo', 'CmdOrCtrl+Z'),
    command(words.redo, 'edit.redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.pastePlain, role: 'pasteAndMatchStyle' },
    separator,
    { label: words.selectAll, role: 'selectAll' },
  ];
}

function viewMenu(words: ShellWords['menu'], platform: Platform, command: Command): Item[] {
  return [
    command(words.interview, 'view.interview', 'CmdOrCtrl+1'),
    command(words.clauses, 'view.clauses', 'CmdOrCtrl+2'),
    command(words.outline, 'view.outline', 'CmdOrCtrl+3'),
    command(words.check, 'view.check', 'CmdOrCtrl+4'),
    separator,
    command(words.palette, 'palette', 'CmdOrCtrl+K'),
    separator,
    { label: words.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
    { label: words.zoomOut, role: 'zoomOut' },
    { label: words.zoomReset, role: 'resetZoom' },
    { label: words.fullScreen, role: 'togglefullscreen' },
    ...(platform.withDeveloperTools
      ? [separator, { label: words.developerTools, role: 'toggleDevTools' as const }]
      : []),
  ];
}

function appMenu(words: ShellWords['menu'], command: Command): Item[] {
  return [
    command(words.about, 'about'),
    separator,
    command(words.preferences, 'preferences', 'CmdOrCtrl+,'),
    separator,
    { label: words.hide, role: 'hide' },
    { label: words.hideOthers, role: 'hideOthers' },
    { label: words.showAll, role: 'unhide' },
    separator,
    { label: words.quit, role: 'quit' },
  ];
}
