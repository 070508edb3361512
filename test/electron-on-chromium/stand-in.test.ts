/** What the stand-in does: the fixture app in a real Chromium, seen from the outside. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from './launch';

const main = fileURLToPath(new URL('./fixture', import.meta.url));

/** What the fixture's preload exposes, as far as the tests use it. */
interface FixtureBridge {
  refused: Record<string, string>;
  known: string[];
  nested: { list: [number, { deep: Uint8Array }] };
  echo(value: unknown): Promise<{ value: unknown; frame: string; origin: string; isTop: boolean }>;
  call(channel: string, ...args: unknown[]): Promise<unknown>;
  twice(callback: (value: number) => number): number;
  fail(): void;
  onCounted(listener: (value: number) => void): void;
  count(value: number): void;
  sendFunction(): void;
  exposeAgain(): void;
  exposeSymbol(): void;
}
declare global {
  interface Window {
    fixture: FixtureBridge;
    seenAtStart: string;
    workerAnswer: Promise<string>;
  }
}

/** What the fixture's main module keeps for the tests. */
type FixtureState = typeof globalThis & {
  fixture: { events: unknown[][]; requests: string[]; preventClose: boolean };
};
const events = (app: LaunchedApp) =>
  app.evaluate(() => (globalThis as FixtureState).fixture.events, undefined);

async function eventually<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await look();
    if (good(value) || tries > 100) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const sawEvent = (app: LaunchedApp, ...event: unknown[]) =>
  eventually(
    () => events(app),
    (all) => all.some((one) => JSON.stringify(one) === JSON.stringify(event)),
  ).then((all) => expect(all).toContainEqual(event));

let app: LaunchedApp;
let page: Page;
beforeAll(async () => {
  app = await launchApp({ main });
  page = await app.firstWindow();
  await page.waitForFunction(() => window.seenAtStart !== undefined);
});
afterAll(() => app.close());

describe('own scheme', () => {
  test('the page has a secure origin that is the same for itself, its workers and its requests', async () => {
    const seen = await page.evaluate(async () => [
      location.origin,
      isSecureContext,
      await window.workerAnswer,
    ]);
    expect(seen).toEqual(['https://fixture.app-scheme.test', true, 'text/javascript; charset=utf-8']);
    await sawEvent(app, 'loaded', 'app://fixture/index.html');
  });

  test("the policy header's `app:` sources admit the app's scripts and nothing else", async () => {
    const seen = await page.evaluate(async () => {
      const own = await fetch('/page.js').then((response) => response.ok);
      const foreign = await fetch('https://example.org/').then(
        () => 'allowed',
        () => 'refused',
      );
      const script = document.head.appendChild(document.createElement('script'));
      script.textContent = 'window.inlineRan = true';
      return [own, foreign, 'inlineRan' in window];
    });
    expect(seen).toEqual([true, 'refused', false]);
  });

  test('a file that the handler does not know is its 404', async () => {
    expect(await page.evaluate(() => fetch('/../main.mjs').then(({ status }) => status))).toBe(404);
  });

  test('the request filter of the session sees every request by its app address', async () => {
    const requests = await app.evaluate(() => (globalThis as FixtureState).fixture.requests, undefined);
    expect(requests).toContain('app://fixture/index.html');
    expect(requests).toContain('app://fixture/worker.js');
  });
});

describe('preload bridge', () => {
  test('the API is there before the first script, frozen and with deep values', async () => {
    const seen = await page.evaluate(() => {
      const [one, { deep }] = window.fixture.nested.list;
      return [
        window.seenAtStart,
        Object.isFrozen(window.fixture),
        one,
        deep instanceof Uint8Array,
        deep[2],
        window.fixture.known,
      ];
    });
    expect(seen).toEqual(['object', true, 1, true, 3, ['function', 'function', 'function']]);
  });

  test('a callback of the page is called by the preload, and its result comes back at once', async () => {
    expect(await page.evaluate(() => window.fixture.twice((value) => value * 3))).toBe(9);
  });

  test('invoke carries structured clones both ways and names the calling frame', async () => {
    const seen = await page.evaluate(async () => {
      const sent = {
        date: new Date(0),
        map: new Map([[1, new Set([2])]]),
        bytes: new Uint8Array([7]),
        none: undefined,
        big: 5n,
      };
      const { value, ...rest } = await window.fixture.echo(sent);
      const back = value as typeof sent;
      const same = [
        back.date.getTime(),
        back.map.get(1)?.has(2),
        back.bytes[0],
        'none' in back,
        back.big === 5n,
      ];
      return { same, rest };
    });
    expect(seen).toEqual({
      same: [0, true, 7, true, true],
      rest: { frame: 'app://fixture/index.html', origin: 'app://fixture', isTop: true },
    });
  });

  test('send and webContents.send make a round trip', async () => {
    const counted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.fixture.onCounted(resolve);
          window.fixture.count(41);
        }),
    );
    expect(counted).toBe(42);
  });

  test("an error of a handler reaches the page in Electron's words", async () => {
    const failure = (channel: string) =>
      page.evaluate(
        (name) => window.fixture.call(name).then(String, (error: Error) => error.message),
        channel,
      );
    expect(await failure('fail')).toBe("Error invoking remote method 'fail': Error: broken on purpose");
    expect(await failure('missing')).toBe(
      "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    );
  });

  test("the preload's function for the main world has run before the page, despite the policy", async () => {
    expect(await page.evaluate(() => ['RTCPeerConnection' in window, 'RTCDataChannel' in window])).toEqual([
      false,
      true,
    ]);
  });

  test('the page finds nothing of the stand-in on its window', async () => {
    const names = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /electron|^require$|^process$/i.test(name)),
    );
    expect(names).toEqual([]);
  });
});

describe('desktop', () => {
  test('a dialog gets the answer that was given before it opened, or the next one after', async () => {
    await app.dialogs.answerNext('showOpenDialog', { canceled: false, filePaths: ['/tmp/first.klw'] });
    expect(await page.evaluate(() => window.fixture.call('open'))).toBe('/tmp/first.klw');
    const second = page.evaluate(() => window.fixture.call('open'));
    expect((await app.dialogs.open('showOpenDialog')).options).toMatchObject({ title: 'Open' });
    await app.dialogs.answerNext('showOpenDialog', { canceled: true, filePaths: [] });
    expect(await second).toBeNull();
    expect((await app.dialogs.shown()).map(({ kind, answered }) => [kind, answered])).toEqual([
      ['showOpenDialog', true],
      ['showOpenDialog', true],
    ]);
  });

  test('links that the app opens outside are noted, not opened', async () => {
    await page.evaluate(() => window.fixture.call('link', 'https://example.org/'));
    expect(await app.calls()).toEqual([{ name: 'shell.openExternal', args: ['https://example.org/'] }]);
  });

  test('a menu item is clicked by id and by label; a missing one is an error', async () => {
    await app.menu.click('save');
    await app.menu.click('Find');
    await sawEvent(app, 'menu', 'save');
    await sawEvent(app, 'menu', 'find');
    await expect(app.menu.click('nothing')).rejects.toThrow("the menu has no item 'nothing'");
  });

  test('an accelerator fires for keys that the page leaves alone, and only for those', async () => {
    const count = async () => (await events(app)).filter(([name]) => name === 'menu').length;
    const before = await count();
    await page.locator('#field').press('Control+f'); // the page takes this one
    await page.locator('#field').press('Control+s');
    await eventually(count, (now) => now > before);
    expect((await events(app)).filter(([name]) => name === 'menu').slice(before)).toEqual([['menu', 'save']]);
  });

  test('the theme of the app is the colour scheme of the page', async () => {
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'), undefined);
    expect(await eventually(dark, (value) => value)).toBe(true);
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'), undefined);
    expect(await eventually(dark, (value) => !value)).toBe(false);
  });
});

describe('navigation', () => {
  test('a link out of the app asks will-navigate and goes nowhere', async () => {
    await page.locator('#away').click();
    await sawEvent(app, 'will-navigate', 'https://example.org/');
    expect(page.url()).toBe('https://fixture.app-scheme.test/index.html');
  });

  test('window.open asks the window handler, and no window appears', async () => {
    await page.evaluate(() => void window.open('https://example.org/popup'));
    await sawEvent(app, 'window-open', 'https://example.org/popup');
    await page.evaluate(() => void window.open('https://example.org/alone', '_blank', 'noopener'));
    await sawEvent(app, 'window-open', 'https://example.org/alone');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(
      1,
    );
    await eventually(
      async () => page.context().pages().length,
      (count) => count === 1,
    );
    expect(page.context().pages()).toHaveLength(1);
  });

  test('a foreign scheme asks will-navigate', async () => {
    await page.evaluate(() => void (location.href = 'mailto:someone@example.org'));
    await sawEvent(app, 'will-navigate', 'mailto:someone@example.org');
  });
});

describe('printing', () => {
  const print = (options: object) =>
    app.evaluate(async ({ BrowserWindow, session }, printOptions) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { javascript: false, session: session.fromPartition(`print-${Math.random()}`) },
      });
      const html =
        '<!doctype html><html lang="de"><title>T</title><h1>Eins</h1><p>Text<h2>Zwei</h2><script>document.title="ran"</script>';
      await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
      const pdf = await window.webContents.printToPDF(printOptions);
      const title = window.webContents.mainFrame.url.length > 0 ? 'kept' : '';
      window.destroy();
      return { pdf: pdf.toString('latin1'), title };
    }, options);

  test('a hidden window without scripts prints a tagged PDF with an outline', async () => {
    const { pdf } = await print({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Lang (de)');
  });

  test('without these options it is neither (the test above can fail)', async () => {
    const { pdf } = await print({ generateTaggedPDF: false, generateDocumentOutline: false });
    expect(pdf).not.toContain('/StructTreeRoot');
    expect(pdf).not.toContain('/Outlines');
  });

  test('margins larger than the paper and wrong types are refused', async () => {
    await expect(print({ margins: { top: 90 } })).rejects.toThrow(
      'margins must be less than or equal to pageSize',
    );
    await expect(print({ landscape: 'yes' })).rejects.toThrow('landscape must be a boolean');
  });
});

describe('life of the app', () => {
  test('a prevented close leaves the window open; the next one ends the app in order', async () => {
    const other = await launchApp({ main });
    const window = await other.firstWindow();
    await sawEvent(other, 'loaded', 'app://fixture/index.html');
    await other.evaluate(() => void ((globalThis as FixtureState).fixture.preventClose = true), undefined);
    await other.closeWindow();
    await sawEvent(other, 'close');
    expect(await window.title()).toBe('Fixture page');
    await other.evaluate(() => void ((globalThis as FixtureState).fixture.preventClose = false), undefined);
    await other.closeWindow();
    expect(await other.exited).toBe(0);
  });

  test('a second process hands its arguments to the first and ends', async () => {
    const second = spawnSync(
      process.execPath,
      [
        fileURLToPath(new URL('./run.mjs', import.meta.url)),
        '--headless',
        main,
        `--user-data-dir=${app.userData}`,
        '/tmp/second.klw',
      ],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect([second.status, second.stderr]).toEqual([7, '']);
    await sawEvent(app, 'second-instance', '/tmp/second.klw');
  });

  test('killing the main process leaves no Chromium behind, and the profile can be used again', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'klauselwerk-kill-'));
    const chromiums = () =>
      readdirSync('/proc').filter((id) => {
        const file = `/proc/${id}/cmdline`;
        return /^\d+$/.test(id) && existsSync(file) && readQuietly(file).includes(userData);
      });
    const first = await launchApp({ main, userData });
    await first.firstWindow();
    expect(chromiums().length).toBeGreaterThan(0);
    await first.kill();
    expect(
      await eventually(
        async () => chromiums(),
        (left) => left.length === 0,
      ),
    ).toEqual([]);
    const again = await launchApp({ main, userData });
    expect(await (await again.firstWindow()).locator('h1').textContent()).toBe('First heading');
    await again.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  });

  test('an event of the desktop reaches the app, and its facts are those of package.json', async () => {
    const seen = await app.evaluate(
      ({ app: theApp }) => [theApp.getName(), theApp.getVersion(), theApp.isPackaged],
      undefined,
    );
    expect(seen).toEqual(['Fixture', '1.2.3', false]);
    await app.emitApp('open-file', '/tmp/x.klw');
  });
});

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended meanwhile
  }
}
