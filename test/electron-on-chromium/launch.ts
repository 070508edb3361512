/**
 * Starts the built app for an end-to-end test and hands out its windows as playwright pages: on real Electron where its
 * binary is installed, else on the stand-in. KLAUSELWERK_E2E=electron|chromium overrides the choice.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchOnChromium } from './launch-on-chromium';
import { launchOnElectron } from './launch-on-electron';
import * as remote from './remote';
import type { DialogKind, ElectronModule, RecordedCall, ShownDialog } from './remote';

export type { DialogKind, RecordedCall, ShownDialog } from './remote';

export interface LaunchOptions {
  /** The app's folder (with package.json) or its built main module. */
  main: string;
  args?: string[];
  /** Profile folder; without one a fresh folder that is removed at the end. */
  userData?: string;
  env?: Record<string, string>;
  /** false: in a visible window, which needs a display. Default true. */
  headless?: boolean;
}

/** A function run in the main process with Electron's module; it travels as text and uses nothing from outside. */
export type RemoteFunction<A, R> = (electron: ElectronModule, argument: A) => R | Promise<R>;

/** What each of the two ways to run the app provides; everything else is built on it. */
export interface RunningApp {
  evaluate<A, R>(remoteFunction: RemoteFunction<A, R>, argument: A): Promise<R>;
  pages(): Promise<Page[]>;
  stderr(): string;
  stdout(): string;
  /** Exit code, or null after a signal. */
  exited: Promise<number | null>;
  kill(): Promise<void>;
}

export interface LaunchedApp extends RunningApp {
  kind: 'electron' | 'chromium';
  userData: string;
  firstWindow(): Promise<Page>;
  dialogs: {
    /** Answers the open dialog of this kind, else the next one, with what Electron's function would return. */
    answerNext(kind: DialogKind, value: object): Promise<void>;
    shown(): Promise<ShownDialog[]>;
    /** Waits until a dialog of this kind stands open, unanswered. */
    open(kind: DialogKind): Promise<ShownDialog>;
  };
  menu: { click(idOrLabel: string): Promise<void> };
  emitApp(event: string, ...args: unknown[]): Promise<void>;
  /** Calls to the shell (openExternal, openPath, showItemInFolder). */
  calls(): Promise<RecordedCall[]>;
  /** Closes a window as its close button would; does not wait. */
  closeWindow(index?: number): Promise<void>;
  /** Quits as the user would and waits; an app that still lives after five seconds is killed. */
  close(): Promise<void>;
}

const electronFolder = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));

/** Path of Electron's binary, or undefined; never fetches it (requiring the package would). */
function electronBinary(): string | undefined {
  const note = join(electronFolder, 'path.txt');
  const path = existsSync(note) ? join(electronFolder, 'dist', readFileSync(note, 'utf8')) : undefined;
  return path && existsSync(path) ? path : undefined;
}

/** Which of the two the tests use here. @throws when the asked-for one cannot be */
export function e2eKind(): 'electron' | 'chromium' {
  const asked = process.env.KLAUSELWERK_E2E;
  if (asked === undefined || asked === '') return electronBinary() ? 'electron' : 'chromium';
  if (asked !== 'electron' && asked !== 'chromium')
    throw new Error(`KLAUSELWERK_E2E is '${asked}'; allowed: electron, chromium`);
  if (asked === 'electron' && !electronBinary())
    throw new Error("KLAUSELWERK_E2E=electron, but Electron's binary is not installed");
  return asked;
}

/** Polls until `look` finds something. */
async function until<T>(what: string, look: () => Promise<T | undefined>, timeout = 30_000): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not appear within ${timeout / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts the app; its windows may come later (`firstWindow`). */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const kind = e2eKind();
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'klauselwerk-e2e-'));
  const launch = kind === 'electron' ? launchOnElectron : launchOnChromium;
  const running = await launch({ ...options, userData }, electronBinary());
  // Chromium's processes may write for a moment longer than the app lives; what is left then is the system's to clear.
  const tidied = running.exited.then(async () => {
    if (options.userData !== undefined) return;
    await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {});
  });
  const seen = () => running.evaluate(remote.seen, undefined);
  return {
    ...running,
    kind,
    userData,
    firstWindow: () => until('the first window', async () => (await running.pages())[0]),
    dialogs: {
      answerNext: (dialog, value) => running.evaluate(remote.answer, { kind: dialog, value }),
      shown: async () => (await seen()).shown,
      open: (dialog) =>
        until(`a dialog ${dialog}`, async () =>
          (await seen()).shown.find((one) => one.kind === dialog && !one.answered),
        ),
    },
    menu: { click: (idOrLabel) => running.evaluate(remote.clickMenu, idOrLabel) },
    emitApp: (event, ...args) => running.evaluate(remote.emitApp, { event, args }),
    calls: async () => (await seen()).calls,
    closeWindow: (index = 0) => running.evaluate(remote.closeWindow, index),
    async kill() {
      await running.kill();
      await tidied;
    },
    async close() {
      await running.evaluate(remote.quit, undefined).catch(() => {});
      const timer = setTimeout(() => void running.kill(), 5_000);
      await tidied;
      clearTimeout(timer);
    },
  };
}
