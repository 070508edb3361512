/**
 * The one window and what stands round it: closing, a second start, files handed over, menu, theme (unsaved: saving.e2e.ts),
 * and the place of the window kept for the next start.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));

declare const klauselwerk: {
  request: Record<string, (input: unknown) => Promise<unknown>>;
  on: Record<string, (listener: (payload: unknown) => void) => () => void>;
};

let folder: string;
let userData: string;
let app: LaunchedApp;

beforeEach(() => {
  folder = temporaryFolder('window');
  userData = join(folder, 'profile');
});
afterEach(async () => {
  await app.close();
  await removeFolder(folder);
});

async function start(args: string[] = []): Promise<Page> {
  app = await launchApp({ main, args, userData });
  const page = await app.firstWindow();
  // The page has started, and has told main its own title, only when the start screen stands.
  await page.getByRole('button', { name: /^Neues Projekt|^New project/ }).waitFor();
  return page;
}

/** Notes every event of this name from now on. */
const listen = (page: Page, name: string) =>
  page.evaluate((event) => {
    const heard: unknown[] = [];
    Object.assign(window, { [`heard ${event}`]: heard });
    klauselwerk.on[event]?.((payload) => heard.push(payload));
  }, name);
const heard = (page: Page, name: string) =>
  page.evaluate((event) => Reflect.get(window, `heard ${event}`) as unknown[], name);
const ask = (page: Page, name: string, input: unknown) =>
  page.evaluate(([request, value]) => klauselwerk.request[request as string]?.(value), [name, input]);
const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined);

describe('closing', () => {
  it('does not ask when all is saved', async () => {
    const page = await start();
    await ask(page, 'window.state', { title: 'Kunde', unsaved: false });
    await app.closeWindow();
    expect(await app.exited).toBe(0);
  });
});

describe('files handed over', () => {
  it('come from the command line as a handle, never as a path', async () => {
    const file = join(folder, 'kunde.klw');
    writeFileSync(file, '{}');
    const page = await start([file]);
    const reply = (await ask(page, 'recent.list', {})) as { ok: boolean };
    expect(reply.ok).toBe(true);
    await listen(page, 'app.openFile');
    await app.emitApp('open-file', file);
    await expect.poll(() => heard(page, 'app.openFile')).not.toEqual([]);
    // The event of the start may come before or after we listen; the same file has the same handle.
    const handles = new Set(
      ((await heard(page, 'app.openFile')) as { file: string }[]).map(({ file: handle }) => handle),
    );
    expect([...handles]).toEqual([expect.stringMatching(/^file-[0-9a-f-]{36}$/)]);
    const opened = (await ask(page, 'project.open', (await heard(page, 'app.openFile'))[0])) as {
      error: { kind: string };
    };
    expect(opened.error.kind).not.toBe('unknownFile');
  });

  it('come from a second start, which ends at once', async () => {
    const page = await start();
    await listen(page, 'app.openFile');
    const file = join(folder, 'zweite.klw');
    writeFileSync(file, '{}');
    const second = launchApp({ main, args: [file], userData });
    await expect.poll(() => heard(page, 'app.openFile'), { timeout: 20_000 }).toHaveLength(1);
    await second.then((other) => other.exited).catch(() => undefined);
    expect(await windows()).toBe(1);
  });
});

describe('menu and window', () => {
  it('sends the commands of the German menu to the page', async () => {
    const page = await start();
    await listen(page, 'menu.command');
    await app.menu.click('Einstellungen …');
    await expect.poll(() => heard(page, 'menu.command')).toEqual([{ command: 'preferences' }]);
  });

  it('changes the words of the menu and the theme with the preferences, also at the next start', async () => {
    await ask(await start(), 'preferences.set', { theme: 'dark', interfaceLanguage: 'en' });
    const look = () =>
      app.evaluate(
        ({ Menu, nativeTheme }) => [Menu.getApplicationMenu()?.items[0]?.label, nativeTheme.themeSource],
        undefined,
      );
    expect(await look()).toEqual(['&File', 'dark']);
    await app.close();
    await start();
    expect(await look()).toEqual(['&File', 'dark']);
  });

  it('shows project and unsaved changes in its title, and keeps its place for the next start', async () => {
    const page = await start();
    await ask(page, 'window.state', { title: 'Kunde', unsaved: true });
    const title = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(), undefined);
    expect(await title()).toBe('Kunde • – Klauselwerk');
    await ask(page, 'window.state', { title: '', unsaved: false });
    expect(await title()).toBe('Klauselwerk');
    await app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 }),
      undefined,
    );
    await app.closeWindow();
    await app.exited;
    expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 40, y: 30, width: 1100, height: 700 },
      maximized: false,
    });
    await start();
    const bounds = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
      undefined,
    );
    expect(bounds).toEqual({ x: 40, y: 30, width: 1100, height: 700 });
  });
});
