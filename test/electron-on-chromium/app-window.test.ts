/**
 * The app-window mode: a visible Chromium on a display of its own. Skipped by name where there is no Xvfb.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp, type RemoteFunction } from './launch';

const main = fileURLToPath(new URL('./fixture', import.meta.url));
const overlay = new URL('./parts/dialog-overlay.mjs', import.meta.url).href;
const hasDisplayServer = spawnSync('Xvfb', ['-help']).error === undefined;

type FixtureState = typeof globalThis & { fixture: { events: unknown[][]; preventClose: boolean } };

test('without a display it says so and ends', () => {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('./run.mjs', import.meta.url)), main], {
    env,
    encoding: 'utf8',
  });
  expect([run.status, run.stderr.split('\n')[0]]).toEqual([
    1,
    'Error: There is no display to open a window on.',
  ]);
});

describe.skipIf(!hasDisplayServer)('app window (needs Xvfb)', () => {
  let server: ChildProcess;
  let app: LaunchedApp;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'klauselwerk-window-'));
  beforeAll(async () => {
    // The server chooses a free display and writes its number to the third channel.
    server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await new Promise<string>((resolve) =>
      (server.stdio[3] as NodeJS.ReadableStream).once('data', (number) =>
        resolve(`:${String(number).trim()}`),
      ),
    );
    app = await launchApp({ main, headless: false, env: { DISPLAY: display } });
    page = await app.firstWindow();
    await page.waitForFunction(() => 'seenAtStart' in window);
  });
  afterAll(async () => {
    await app?.close();
    server?.kill();
    rmSync(folder, { recursive: true });
  });

  /** Calls the dialog that the app window draws, which launchApp has replaced by scripted answers. */
  const ask = (kind: string, options: object) =>
    app.evaluate(
      new Function(
        'electron',
        'question',
        'return import(question.overlay).then((o) => o.showOverlay(question.kind, electron.BrowserWindow.getAllWindows()[0], question.options))',
      ) as RemoteFunction<object, object>,
      { overlay, kind, options },
    );
  const overlayShown = () => page.waitForFunction(() => document.body.lastElementChild?.tagName === 'DIV');

  test('the first window is the app window: no tabs, no address bar', async () => {
    const height = await page.evaluate(() => [outerHeight, outerHeight - innerHeight < 70]);
    expect(height).toEqual([600, true]);
  });

  test('a message box is drawn over the page; Escape is its cancel button', async () => {
    const answer = ask('showMessageBox', {
      message: 'Speichern?',
      buttons: ['Ja', 'Nein', 'Abbrechen'],
      cancelId: 2,
    });
    await overlayShown();
    await page.keyboard.press('Escape');
    expect(await answer).toEqual({ response: 2, checkboxChecked: false });
  });

  test('a save dialog returns the path in its field and asks before an old file is overwritten', async () => {
    const filePath = join(folder, 'policy.klw');
    const first = ask('showSaveDialog', { defaultPath: filePath });
    await overlayShown();
    await page.keyboard.press('Enter');
    expect(await first).toEqual({ canceled: false, filePath });
    writeFileSync(filePath, 'old');
    const second = ask('showSaveDialog', { defaultPath: filePath });
    await overlayShown();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
    expect(await second).toEqual({ canceled: true, filePath: '' });
  });

  test('an open dialog refuses a file that is not there', async () => {
    const missing = join(folder, 'missing.klw');
    const answer = ask('showOpenDialog', { defaultPath: missing, properties: ['openFile'] });
    await overlayShown();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
    expect([await answer, existsSync(missing)]).toEqual([{ canceled: true, filePaths: [] }, false]);
  });

  test('a hidden window prints beside it', async () => {
    const header = await app.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { javascript: false, session: session.fromPartition('print') },
      });
      await window.loadURL('data:text/html,<h1>x</h1>');
      const pdf = await window.webContents.printToPDF({});
      window.destroy();
      return pdf.subarray(0, 5).toString();
    }, undefined);
    expect(header).toBe('%PDF-');
  });

  test("the window's close button goes through the app's close event", async () => {
    await page.mouse.click(400, 400); // Chromium asks a page before it is closed only if somebody has used it
    const session = await page.context().newCDPSession(page);
    await app.evaluate(() => void ((globalThis as FixtureState).fixture.preventClose = true), undefined);
    void session.send('Page.close').catch(() => {});
    await expect
      .poll(() => app.evaluate(() => (globalThis as FixtureState).fixture.events.flat(), undefined))
      .toContain('close');
    expect(page.isClosed()).toBe(false);
    await app.evaluate(() => void ((globalThis as FixtureState).fixture.preventClose = false), undefined);
    const again = setInterval(() => void session.send('Page.close').catch(() => {}), 500);
    expect(await app.exited).toBe(0);
    clearInterval(again);
  });
});
