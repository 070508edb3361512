import { describe, expect, it } from 'vitest';
import { COMMANDS, commandById, isAvailable } from '../../../../renderer/app/commands';
import { matchesShortcut } from '../../../../renderer/app/shortcuts';
import type { Stores } from '../../../../renderer/stores/stores-context';
import { MENU_COMMANDS } from '../../../../shared/ipc/contract';
import { openWindow, settings } from '../stores/open-window';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the command table', () => {
  it('has unique ids and unique shortcuts', () => {
    const ids = COMMANDS.map(({ id }) => id);
    const shortcuts = COMMANDS.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('knows every command of the application menu', () => {
    for (const command of MENU_COMMANDS) expect(commandById(command).id).toBe(command);
  });

  it('offers project commands only with a project, and nothing behind a dialog', () => {
    const window = openWindow();
    const stores = window as unknown as Stores;
    expect(isAvailable(commandById('project.save'), stores)).toBe(false);
    window.actions.create(settings);
    expect(isAvailable(commandById('project.save'), stores)).toBe(true);
    window.session.getState().showDialog({ kind: 'about' });
    expect(isAvailable(commandById('project.save'), stores)).toBe(false);
  });
});

describe('shortcuts', () => {
  it('need exactly their keys', () => {
    expect(matchesShortcut('Mod+S', key('s', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('Mod+S', key('S', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesShortcut('Mod+Shift+S', key('S', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('Mod+S', key('s'), false)).toBe(false);
    expect(matchesShortcut('F1', key('F1'), false)).toBe(true);
  });

  it('take the command key on a Mac', () => {
    expect(matchesShortcut('Mod+S', key('s', { metaKey: true }), true)).toBe(true);
    expect(matchesShortcut('Mod+S', key('s', { ctrlKey: true }), true)).toBe(false);
  });
});
