/**
 * Runs the app under the stand-in: a child process for its main code (run.mjs), which starts Chromium; the test connects
 * to the same Chromium with playwright-core and to the main code over the process channel.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { LaunchOptions, RemoteFunction, RunningApp } from './launch';
import * as remote from './remote';

const runner = fileURLToPath(new URL('./run.mjs', import.meta.url));

interface Answer {
  id?: number;
  ready?: true;
  value?: unknown;
  error?: string;
}

export async function launchOnChromium(options: LaunchOptions & { userData: string }): Promise<RunningApp> {
  const { main, args = [], userData, env, headless = true } = options;
  const flags = [...(headless ? ['--headless'] : []), '--controlled'];
  // Node's own flags of the test runner must not reach the app.
  const child = fork(runner, [...flags, main, `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let stderr = '';
  let stdout = '';
  child.stderr?.on('data', (text) => (stderr += text));
  child.stdout?.on('data', (text) => (stdout += text));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));

  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  const ask = (operation: string, parameters?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error(`the app has ended\n${stderr}`));
      waiting.set(++lastId, { resolve, reject });
      child.send({ id: lastId, operation, parameters }, (error) => error && reject(error));
    });
  void exited.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the app has ended with ${code}\n${stderr}`));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', ({ id, ready: isReady, value, error }: Answer) => {
      if (isReady) return resolve();
      const call = waiting.get(id ?? 0);
      waiting.delete(id ?? 0);
      if (error === undefined) call?.resolve(value);
      else call?.reject(new Error(error));
    });
    void exited.then((code) => reject(new Error(`the app did not start (exit code ${code})\n${stderr}`)));
  });
  await ready;

  const evaluate = <A, R>(remoteFunction: RemoteFunction<A, R>, argument: A) =>
    ask('evaluate', { source: String(remoteFunction), argument }) as Promise<R>;
  await evaluate(remote.install, undefined);
  await ask('start');

  let browser: Promise<Browser> | undefined;
  void exited.then(() => browser?.then((one) => one.close()).catch(() => {}));
  /** The windows' pages in the order of the windows; pages of Chromium's own are none of them. */
  async function pages(): Promise<Page[]> {
    const windows = (await ask('windows')) as { id: number; targetId: string }[];
    if (windows.length === 0) return [];
    browser ??= ask('address').then((address) => chromium.connectOverCDP(address as string));
    const all = new Map<string, Page>();
    for (const page of (await browser).contexts().flatMap((context) => context.pages())) {
      const id = await targetIdOf(page);
      if (id) all.set(id, page);
    }
    return windows.flatMap(({ targetId }) => all.get(targetId) ?? []);
  }
  return {
    evaluate,
    pages,
    stderr: () => stderr,
    stdout: () => stdout,
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const targetIds = new WeakMap<Page, string>();

/** undefined for a page that was closed meanwhile. */
async function targetIdOf(page: Page): Promise<string | undefined> {
  const known = targetIds.get(page);
  if (known || page.isClosed()) return known;
  try {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    // Playwright would answer beforeunload itself; the stand-in asks the app, as Electron does.
    page.on(
      'dialog',
      (dialog) => void (dialog.type() === 'beforeunload' || dialog.dismiss().catch(() => {})),
    );
    targetIds.set(page, targetInfo.targetId);
    return targetInfo.targetId;
  } catch {
    return undefined;
  }
}
