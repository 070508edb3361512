/**
 * Findings of the check, made while nobody types: after a pause, at the latest after `MAX_WAIT_MS` of typing,
 * and then only when the window is idle. Nothing here runs in a key.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PolicyJson } from '../../shared/document/document-json';
import type { Finding } from '../../shared/check/finding';
import type { Checker } from './checker';
import type { ProjectStore } from './project-store';

export type FindingsState = {
  findings: readonly Finding[];
  /** The text has changed since these findings were made. */
  stale: boolean;
  /** The last check broke; these findings say nothing. */
  failed: boolean;
};
export type FindingsStore = StoreApi<FindingsState>;

/** Time as the store sees it, so that tests need not wait. */
export type Clock = {
  now(): number;
  /** Calls back after `milliseconds`, when idle; gives back the cancellation. */
  later(milliseconds: number, callback: () => void): () => void;
};

const PAUSE_MS = 400;
const MAX_WAIT_MS = 3000;
const NOTHING: FindingsState = { findings: [], stale: false, failed: false };

/** Creates the store and lets it follow the project. `stop` ends that (tests). */
export function createFindingsStore(parts: { project: ProjectStore; check: Checker; clock: Clock }): {
  store: FindingsStore;
  stop: () => void;
} {
  const { project, clock } = parts;
  const store = createStore<FindingsState>(() => NOTHING);
  let cancel: (() => void) | null = null;
  let firstChange: number | null = null;
  let running = false;

  const check = async () => {
    cancel = null;
    const { open } = project.getState();
    // While a check runs the next one waits: its end asks for it again.
    if (open === null || running) return;
    firstChange = null;
    running = true;
    // A check that breaks is a bug of the check: said in its pane, and the text stays out of it.
    const findings = await parts.check(open.document.toJSON() as PolicyJson).catch(() => null);
    running = false;
    const now = project.getState().open;
    if (now === null || now.projectId !== open.projectId) return followUp();
    const stale = now.document !== open.document;
    store.setState({ findings: findings ?? NOTHING.findings, stale, failed: findings === null });
    if (stale) followUp();
  };
  const followUp = () => {
    if (project.getState().open !== null) cancel ??= clock.later(PAUSE_MS, () => void check());
  };

  const stop = project.subscribe((state, before) => {
    if (state.open?.document === before.open?.document) return;
    cancel?.();
    cancel = null;
    if (state.open === null) {
      firstChange = null;
      store.setState(NOTHING);
      return;
    }
    const now = clock.now();
    const fresh = state.open.projectId !== before.open?.projectId;
    if (fresh) store.setState({ ...NOTHING, stale: true });
    else if (!store.getState().stale) store.setState({ stale: true });
    firstChange ??= now;
    const wait = fresh ? 0 : Math.max(0, Math.min(PAUSE_MS, firstChange + MAX_WAIT_MS - now));
    cancel = clock.later(wait, () => void check());
  });
  return {
    store,
    stop: () => {
      cancel?.();
      stop();
    },
  };
}

/** The window's clock: a timer, then the next idle moment. */
export const windowClock: Clock = {
  now: () => performance.now(),
  later(milliseconds, callback) {
    let idle: number | null = null;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(callback, { timeout: 1000 });
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  },
};
