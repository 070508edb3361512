/**
 * Electron's security checklist (electronjs.org, "Security", 20 points) as tests on the built app, one named test a
 * point, and the promise that nothing leaves. The listening server at the end proves that its counter is not blind.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLOSED_WEB_PREFERENCES } from '../../electron/security/window-preferences';
import { REQUEST_NAMES } from '../../shared/ipc/names';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path: string) => readFileSync(`${root}/out/${path}`, 'utf8');

type PageBridge = {
  request: Record<string, (input: unknown) => Promise<unknown>>;
  on: Record<string, (listener: (payload: unknown) => void) => () => void>;
};
declare const klauselwerk: PageBridge;

let app: LaunchedApp;
let page: Page;
let address: string;

beforeAll(async () => {
  app = await launchApp({ main: root });
  page = await app.firstWindow();
  // The page has started, and has told main its own title, only when the start screen stands.
  await page.getByRole('button', { name: /^Neues Projekt|^New project/ }).waitFor();
  address = page.url();
});
afterAll(() => app?.close());

/** The page still shows what it showed, in the one window there is. */
async function stayed(): Promise<void> {
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1);
}

/** Runs code outside the debugger's evaluation, which is exempt from the policy, and gives the violations it caused. */
function violations(code: string): Promise<{ directive: string; policy: string }[]> {
  return page.evaluate(async (source) => {
    const seen: { directive: string; policy: string }[] = [];
    const note = (event: SecurityPolicyViolationEvent) =>
      seen.push({ directive: event.effectiveDirective, policy: event.originalPolicy });
    document.addEventListener('securitypolicyviolation', note);
    const run = new Function(source) as () => void;
    await new Promise<void>((done) =>
      setTimeout(() => {
        try {
          run();
        } catch {
          // A refusal may also throw; the violation says what was refused.
        }
        setTimeout(done, 300);
      }),
    );
    document.removeEventListener('securitypolicyviolation', note);
    return seen;
  }, code);
}

describe('Electron’s security checklist', () => {
  it('1: only secure content is loaded: every file comes from the app’s own scheme', async () => {
    const sources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name, location.href).origin),
    );
    const own = await page.evaluate(() => location.origin);
    expect(new Set(sources.filter((origin) => origin !== 'null'))).toEqual(new Set([own]));
  });

  it('2: no Node in the page', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  it('3: context isolation: the page cannot reach the preload’s world', async () => {
    expect(CLOSED_WEB_PREFERENCES.contextIsolation).toBe(true);
    const reached = await page.evaluate(() => {
      const escape = klauselwerk.request['app.info']?.constructor('return typeof require') as () => string;
      return escape();
    });
    expect(reached).toBe('undefined');
  });

  it('4: every page is sandboxed', () => {
    expect(CLOSED_WEB_PREFERENCES.sandbox).toBe(true);
    expect(built('main/main.js')).toContain('enableSandbox()');
  });

  it('5: permissions are refused', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).not.toContain('granted');
  });

  it('6: web security is on', () => {
    expect(CLOSED_WEB_PREFERENCES.webSecurity).toBe(true);
  });

  it('7: a content security policy comes with the page and is kept', async () => {
    const [script] = await violations(
      `const script = document.createElement('script'); script.textContent = 'window.broken = 1'; document.head.append(script);`,
    );
    expect(script?.directive).toMatch(/^script-src/);
    for (const part of [
      "default-src 'none'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(script?.policy).toContain(part);
    }
    expect(script?.policy).not.toMatch(/unsafe|\*(?!\.)/);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    const others = await violations(`
      const style = document.createElement('style'); style.textContent = 'body { color: red }'; document.head.append(style);
      const frame = document.createElement('iframe'); frame.src = 'https://example.org/'; document.body.append(frame);
      document.body.insertAdjacentHTML('beforeend', '<p onclick="1" style="color: red"></p>');
      setTimeout('window.broken = 2');
    `);
    const directives = new Set(others.map(({ directive }) => directive));
    expect(directives).toEqual(
      new Set(['style-src-elem', 'frame-src', 'script-src-attr', 'style-src-attr', 'script-src']),
    );
  });

  it('7: the app itself never runs against its policy while it starts', async () => {
    const refusals: string[] = [];
    const note = (message: ConsoleMessage) => {
      if (message.text().includes('Content Security Policy')) refusals.push(message.text());
    };
    page.on('console', note);
    await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload(),
      undefined,
    );
    await page.waitForTimeout(300);
    await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes());
    page.off('console', note);
    expect(refusals).toEqual([]);
  });

  it('8, 9, 10: no insecure content, no experimental and no Blink features', () => {
    expect(CLOSED_WEB_PREFERENCES.allowRunningInsecureContent).toBe(false);
    expect(CLOSED_WEB_PREFERENCES.experimentalFeatures).toBe(false);
    expect(built('main/main.js')).not.toContain('enableBlinkFeatures');
  });

  it('11, 12: there are no webviews, and none can be attached', async () => {
    expect(CLOSED_WEB_PREFERENCES.webviewTag).toBe(false);
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      view.setAttribute('allowpopups', '');
      document.body.append(view);
    });
    await stayed();
    await page.evaluate(() => document.querySelector('webview')?.remove());
  });

  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<h1>x',
    '/other.html',
    'javascript:void 0',
  ])('13: the page does not go to %s', async (target) => {
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => location.assign(href));
    }, target);
    await stayed();
  });

  it('14: no second window opens', async () => {
    await page.evaluate(() => window.open('https://example.org/'));
    await page.evaluate(() => window.open('about:blank', '_blank', 'width=200'));
    await stayed();
  });

  it('15: a link opens outside only when it is https: or mailto: and the user agreed to the whole address', async () => {
    const open = (href: string) =>
      page.evaluate((given) => klauselwerk.request['link.open']?.({ href: given }), href);
    for (const href of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '\\\\host\\share',
      'http://example.org/',
      'ms-msdt:/id x',
    ]) {
      expect(await open(href), href).toEqual({ ok: false, error: { kind: 'linkNotAllowed', facts: {} } });
    }
    await app.dialogs.answerNext('showMessageBox', { response: 1 });
    await open('https://example.org/refused');
    await app.dialogs.answerNext('showMessageBox', { response: 0 });
    await open('https://example.org/agreed?x=1');
    const shown = (await app.dialogs.shown()).filter(({ kind }) => kind === 'showMessageBox');
    expect(shown.map(({ options }) => (options as { detail?: string }).detail)).toEqual([
      'https://example.org/refused',
      'https://example.org/agreed?x=1',
    ]);
    const opened = (await app.calls())
      .map((call) => JSON.stringify(call))
      .filter((call) => call.includes('example.org'));
    expect(opened).toHaveLength(1);
    expect(opened[0]).toContain('https://example.org/agreed?x=1');
  });

  it('16: Electron is the version the project names, exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17: main answers only what the contract allows, and says what was wrong', async () => {
    const ask = (name: string, input: unknown) =>
      page.evaluate(([request, value]) => klauselwerk.request[request as string]?.(value), [name, input]);
    const kind = async (name: string, input: unknown) =>
      ((await ask(name, input)) as { error?: { kind: string } }).error?.kind;
    expect(await ask('app.info', {})).toMatchObject({ ok: true });
    expect(await kind('app.info', { more: 1 })).toBe('badRequest');
    expect(await kind('link.open', { href: 5 })).toBe('badRequest');
    expect(await kind('project.open', { file: '/etc/passwd' })).toBe('badRequest');
    expect(await kind('export.file', { format: 'exe', text: 'x' })).toBe('badRequest');
    expect(await kind('project.open', { file: 'file-00000000-0000-4000-8000-000000000000' })).toBe(
      'unknownFile',
    );
  });

  it('18: pages come from app://, never from file://', async () => {
    const url = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
      undefined,
    );
    expect(url).toBe('app://klauselwerk/index.html');
    expect(built('main/main.js')).not.toContain('loadFile(');
  });

  it('19: the fuses of the installed program are set', () => {
    expect(parse(readFileSync(`${root}/electron-builder.yml`, 'utf8')).electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });

  it('20: the page gets frozen functions by name, no channel and nothing of Electron', async () => {
    const shape = await page.evaluate(() => ({
      keys: Object.keys(klauselwerk),
      requests: Object.keys(klauselwerk.request),
      frozen: [klauselwerk, klauselwerk.request, klauselwerk.on].map(Object.isFrozen),
      kinds: [
        ...new Set(
          [klauselwerk.request, klauselwerk.on].flatMap((part) =>
            Object.values(part).map((one) => typeof one),
          ),
        ),
      ],
      replaced: Reflect.set(window, 'klauselwerk', {}) || Reflect.deleteProperty(window, 'klauselwerk'),
    }));
    expect(shape).toEqual({
      keys: ['request', 'on'],
      requests: [...REQUEST_NAMES],
      frozen: [true, true, true],
      kinds: ['function'],
      replaced: false,
    });
    expect(built('preload/preload.cjs').match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });
});

describe('nothing leaves', () => {
  let server: Server;
  let connections = 0;
  let base: string;

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('x'));
    server.on('connection', () => (connections += 1));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it('refuses every way a page knows to reach a host, also on this machine', async () => {
    const refused = await page.evaluate(async (host) => {
      const failed = (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => false,
          () => true,
        );
      const loads = (element: HTMLElement, source: Record<string, string>) =>
        new Promise<boolean>((done) => {
          element.onload = () => done(false);
          element.onerror = () => done(true);
          Object.assign(element, source);
          document.head.append(element);
          setTimeout(() => done(true), 1000);
        });
      document.head.insertAdjacentHTML(
        'beforeend',
        `<link rel="preconnect" href="http://${host}"><link rel="dns-prefetch" href="//example.org"><link rel="prefetch" href="http://${host}/p">`,
      );
      navigator.sendBeacon(`http://${host}/beacon`);
      return Promise.all([
        failed(() => fetch(`http://${host}/fetch`)),
        failed(() => fetch('https://example.org/')),
        failed(
          () =>
            new Promise((done, lost) =>
              Object.assign(new WebSocket(`ws://${host}/`), { onopen: done, onerror: lost }),
            ),
        ),
        failed(
          () =>
            new Promise((done, lost) =>
              Object.assign(new EventSource(`http://${host}/`), { onopen: done, onerror: lost }),
            ),
        ),
        loads(new Image(), { src: `http://${host}/image.png` }),
        loads(document.createElement('script'), { src: `http://${host}/script.js` }),
        loads(document.createElement('link'), { rel: 'stylesheet', href: `http://${host}/style.css` }),
        loads(document.createElement('iframe'), { src: `http://${host}/frame` }),
      ]);
    }, base);
    // A refused frame still fires `load` for its empty page; the counter below is what speaks for it.
    expect(refused.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => true));
    expect(connections).toBe(0);
  });

  it('has no WebRTC and no WebTransport in the page', async () => {
    const found = await page.evaluate(() =>
      ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  it('serves nothing outside its table of files', async () => {
    const loaded = await page.evaluate(() =>
      Promise.all(
        ['/package.json', '/../package.json', '/..%2f..%2fpackage.json', '/main/main.js', '/assets/'].map(
          (path) =>
            new Promise<boolean>((done) => {
              const script = document.createElement('script');
              script.onload = () => done(true);
              script.onerror = () => done(false);
              script.src = path;
              document.head.append(script);
            }),
        ),
      ),
    );
    expect(loaded).toEqual([false, false, false, false, false]);
  });

  it('would have been noticed: the same server counts a plain connection', async () => {
    const before = connections;
    await new Promise<void>((done) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.end(done));
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(connections).toBe(before + 1);
  });
});
