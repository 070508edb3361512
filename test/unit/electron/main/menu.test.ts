import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../electron/main/menu';
import { shellWords } from '../../../../electron/main/shell-words';
import type { MenuCommand } from '../../../../shared/ipc/contract';
import { MENU_COMMANDS } from '../../../../shared/ipc/contract';

type Item = MenuItemConstructorOptions;
const everything = { isMac: false, withDeveloperTools: true };

function items(template: Item[]): Item[] {
  return template.flatMap((item) => [item, ...items((item.submenu as Item[] | undefined) ?? [])]);
}

describe.each(['de', 'en'] as const)('menu in %s', (language) => {
  const words = shellWords(language).menu;

  it.each([true, false])('offers every command exactly once (macOS: %s)', (isMac) => {
    const sent: MenuCommand[] = [];
    const template = menuTemplate(
      words,
      { isMac, withDeveloperTools: false },
      (command) => void sent.push(command),
    );
    for (const item of items(template)) (item.click as (() => void) | undefined)?.();
    expect(sent.toSorted()).toEqual([...MENU_COMMANDS].toSorted());
  });

  it('gives no key to two items', () => {
    const keys = items(menuTemplate(words, everything, () => undefined)).flatMap(
      (item) => item.accelerator ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('labels every item that is not a line', () => {
    for (const item of items(menuTemplate(words, everything, () => undefined))) {
      expect(item.type === 'separator' || (item.label ?? '') !== '').toBe(true);
    }
  });

  it('offers developer tools only where they are wanted', () => {
    const roles = (withDeveloperTools: boolean) =>
      items(menuTemplate(words, { isMac: false, withDeveloperTools }, () => undefined)).map(
        (item) => item.role,
      );
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});

describe('words of the shell', () => {
  it('exist in both languages, none empty', () => {
    const leaves = (value: unknown, path = ''): string[] =>
      typeof value === 'string'
        ? [value === '' ? `${path} empty` : path]
        : Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
    expect(leaves(shellWords('en'))).toEqual(leaves(shellWords('de')));
    expect(leaves(shellWords('de')).filter((path) => path.endsWith('empty'))).toEqual([]);
  });
});
