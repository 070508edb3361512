/** What Electron refuses, the stand-in refuses: one test each. Most run in the main process of the fixture app. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp, type RemoteFunction } from './launch';

const main = fileURLToPath(new URL('./fixture', import.meta.url));

let app: LaunchedApp;
let page: Page;
beforeAll(async () => {
  app = await launchApp({ main });
  page = await app.firstWindow();
  await page.waitForFunction(() => 'seenAtStart' in window);
});
afterAll(() => app.close());

/** Runs something in the main process that must fail. */
const refused = (attempt: RemoteFunction<string, unknown>, argument = '') =>
  expect(app.evaluate(attempt as RemoteFunction<string, void>, argument)).rejects;

describe('order of the start', () => {
  test('a scheme registered after ready', () =>
    refused(({ protocol }) => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }])).toThrow(
      'protocol.registerSchemesAsPrivileged should be called before app is ready',
    ));

  test('a window, a session and a handler before ready', () => {
    const attempts = {
      window: 'new electron.BrowserWindow()',
      session: 'electron.session.defaultSession',
      handler: "electron.protocol.handle('app', () => new Response(''))",
    };
    const code = Object.entries(attempts)
      .map(
        ([name, attempt]) =>
          `try { ${attempt}; } catch (error) { console.log('${name}: ' + error.message); }`,
      )
      .join('\n');
    const run = runMain(`import * as electron from 'electron';\n${code}\nelectron.app.exit(3);`);
    expect([run.status, run.stdout.trim().split('\n')]).toEqual([
      3,
      [
        'window: Cannot create BrowserWindow before app is ready',
        'session: Session can only be received when app is ready',
        'handler: Session can only be received when app is ready',
      ],
    ]);
  });

  test('one scheme handled twice', () =>
    refused(({ protocol }) => protocol.handle('app', () => new Response(''))).toThrow(
      'Failed to register protocol: app',
    ));
});

describe('preload', () => {
  test.each([
    ['an ES module', 'preload.mjs', "import { ipcRenderer } from 'electron';", 'cannot be an ES module'],
    [
      'import in CommonJS',
      'preload.cjs',
      "import { ipcRenderer } from 'electron';",
      'Cannot use import statement',
    ],
    ['a module of Node', 'preload.cjs', "require('node:fs');", 'module not found: node:fs'],
    ['a module of its own', 'preload.cjs', "require('./other.cjs');", 'module not found: ./other.cjs'],
    [
      'a main-process module',
      'preload.cjs',
      "require('electron').app.quit();",
      "does not provide require('electron') in a preload.app",
    ],
  ])('%s', async (_, name, code, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'klauselwerk-preload-'));
    writeFileSync(join(folder, name), `${code}\n`);
    const seen = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        const error = new Promise<string>((resolve) => {
          window.webContents.on('preload-error', (_event, _path, failure) => resolve(failure.message));
        });
        await window.loadURL('app://fixture/index.html');
        const fixture = await window.webContents.executeJavaScript('typeof window.fixture');
        const said = await error;
        window.destroy();
        return { fixture, said };
      },
      join(folder, name),
    );
    rmSync(folder, { recursive: true });
    expect(seen.fixture).toBe('undefined');
    expect(seen.said).toContain(message);
  });

  test('what the fixture tried to require', () =>
    expect(page.evaluate(() => window.fixture.refused)).resolves.toEqual({
      fs: 'module not found: fs',
      'node:path': 'module not found: node:path',
      './other.cjs': 'module not found: ./other.cjs',
    }));
});

describe('values that cannot be cloned', () => {
  const message = (attempt: () => unknown) =>
    page.evaluate(
      `(async () => { try { return 'accepted ' + await (${attempt})(); } catch (error) { return error.message; } })()`,
    );

  test('a function in the arguments of invoke, below the top level of the bridge', async () => {
    expect(await message(() => window.fixture.echo(() => 1))).toBe('An object could not be cloned.');
    expect(await message(() => window.fixture.echo({ deep: { call: () => 1 } }))).toBe(
      'An object could not be cloned.',
    );
  });

  test('a symbol as an argument over the bridge', async () =>
    expect(await message(() => window.fixture.echo(Symbol('no')))).toBe('An object could not be cloned.'));

  test('a function in ipcRenderer.send', async () =>
    expect(await message(() => window.fixture.sendFunction())).toBe('An object could not be cloned.'));

  test('a function as the result of a handler', async () =>
    expect(await message(() => window.fixture.call('uncloneable'))).toBe(
      "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
    ));

  test('a function in webContents.send', () =>
    refused(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('counted', () => 1),
    ).toThrow('Failed to serialize arguments'));

  test('a symbol exposed by the preload', async () =>
    expect(await message(() => window.fixture.exposeSymbol())).toBe('An object could not be cloned.'));

  test('a second API of the same name', async () =>
    expect(await message(() => window.fixture.exposeAgain())).toBe(
      'Cannot bind an API on top of an existing property on the window object',
    ));

  test('an error thrown in the preload is an error in the page', async () =>
    expect(await message(() => window.fixture.fail())).toBe('thrown in the preload'));
});

describe('things that are gone or never were', () => {
  test('a destroyed window and its contents', async () => {
    const said = await app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const contents = window.webContents;
      window.destroy();
      const attempts = [
        () => window.show(),
        () => window.webContents,
        () => window.loadURL('app://fixture/index.html'),
        () => contents.send('counted', 1),
        () => contents.printToPDF({}),
      ];
      const messages = attempts.map((attempt) => {
        try {
          void attempt();
          return 'accepted';
        } catch (error) {
          return (error as Error).message;
        }
      });
      return [window.isDestroyed(), contents.isDestroyed(), ...new Set(messages)];
    }, undefined);
    expect(said).toEqual([true, true, 'Object has been destroyed']);
  });

  test('a second handler for a channel', () =>
    refused(({ ipcMain }) => ipcMain.handle('echo', () => 1)).toThrow(
      "Attempted to register a second handler for 'echo'",
    ));

  test('a path that Electron does not know', () =>
    refused(({ app: theApp }) => theApp.getPath('nowhere' as 'home')).toThrow(
      "Failed to get 'nowhere' path",
    ));

  test('an address of an unknown scheme, and one that is none', async () => {
    const load: RemoteFunction<string, unknown> = async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      try {
        await window.loadURL(url);
      } finally {
        window.destroy();
      }
    };
    await refused(load, 'nope://x/').toThrow("ERR_UNKNOWN_URL_SCHEME (-302) loading 'nope://x/'");
    await refused(load, 'index.html').toThrow("ERR_INVALID_URL (-300) loading 'index.html'");
  });

  test('a window that would open a hole', () =>
    refused(({ BrowserWindow }) => new BrowserWindow({ webPreferences: { nodeIntegration: true } })).toThrow(
      'electron-on-chromium does not provide webPreferences.nodeIntegration = true',
    ));

  test('a menu with an unknown key, and an item without words', async () => {
    await refused(({ Menu }) => Menu.buildFromTemplate([{ label: 'x', accelerator: 'Ctrl+Nokey' }])).toThrow(
      'conversion failure from Ctrl+Nokey',
    );
    await refused(({ Menu }) => Menu.buildFromTemplate([{}])).toThrow(
      'must have at least one of label, role or type',
    );
  });
});

describe('what the stand-in does not have is an error that names it', () => {
  test.each([
    ['a module', "new electron.Tray('x')", 'Tray'],
    ['a function of an absent module', 'electron.net.fetch', 'net.fetch'],
    ['utilityProcess', "electron.utilityProcess.fork('x')", 'utilityProcess.fork'],
    ['a member', 'electron.app.getGPUInfo()', 'app.getGPUInfo'],
    ['a member of a window', 'electron.BrowserWindow.getAllWindows()[0].setKiosk', 'BrowserWindow.setKiosk'],
    [
      'an event',
      "electron.app.on('gpu-process-crashed', () => {})",
      "the event 'gpu-process-crashed' of app",
    ],
  ])('%s', async (_, code, name) => {
    const attempt = new Function('electron', `return ${code}`) as RemoteFunction<string, unknown>;
    await refused(attempt).toThrow(`electron-on-chromium does not provide ${name}`);
  });
});

/** Runs a main module of its own under the stand-in. */
function runMain(code: string) {
  const folder = mkdtempSync(join(tmpdir(), 'klauselwerk-main-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "x", "version": "1.0.0", "main": "main.mjs" }');
  writeFileSync(join(folder, 'main.mjs'), code);
  const args = [
    fileURLToPath(new URL('./run.mjs', import.meta.url)),
    '--headless',
    folder,
    `--user-data-dir=${folder}`,
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  rmSync(folder, { recursive: true });
  return run;
}
