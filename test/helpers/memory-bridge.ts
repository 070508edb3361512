/**
 * A bridge without a main process, for unit tests and previews of the window: files live in a map, dialogs answer what
 * the test scripted. Same contract as preload, so what works over it works over the real one.
 */
import type {
  Bridge,
  EventName,
  FileRef,
  Preferences,
  RequestInput,
  RequestName,
} from '../../shared/ipc/contract';

type Recorded = { name: RequestName; input: unknown };

export type MemoryBridge = Bridge & {
  /** Every request, in order. */
  requests: Recorded[];
  /** Contents of the files by reference. */
  files: Map<FileRef, { name: string; folder: string; text: string; opened: string }>;
  /** What the next open or save dialog answers; null cancels it. */
  dialogAnswers: (FileRef | null)[];
  /** Answers of requests that a test wants to be different, used once each. */
  failures: Map<RequestName, { kind: string; facts: Record<string, string | number> }>;
  preferences: Preferences;
  emit(name: EventName, payload: unknown): void;
};

/** A reference of the form that main issues. */
export function fileRef(number: number): FileRef {
  return `file-00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as FileRef;
}

/** Makes a bridge with no files and a cancelled dialog. */
export function createMemoryBridge(): MemoryBridge {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const ok = (value: unknown) => ({ ok: true, value });

  const handlers: { [N in RequestName]: (input: RequestInput<N>) => unknown } = {
    'app.info': () => ok({ version: '0.0.0-test', platform: 'linux' }),
    'preferences.get': () => ok(bridge.preferences),
    'preferences.set': (input) => {
      bridge.preferences = input;
      return ok({});
    },
    'recent.list': () =>
      ok([...bridge.files].map(([file, { name, folder, opened }]) => ({ file, name, folder, opened }))),
    'recent.forget': ({ file }) => {
      bridge.files.delete(file as FileRef);
      return ok({});
    },
    'project.open': ({ file }) => {
      const wanted = (file ?? bridge.dialogAnswers.shift() ?? null) as FileRef | null;
      if (wanted === null) return ok({ cancelled: true });
      const found = bridge.files.get(wanted);
      if (found === undefined) return { ok: false, error: { kind: 'fileNotFound', facts: {} } };
      return ok({ file: wanted, name: found.name, text: found.text });
    },
    'project.save': ({ file, as, name, text }) => {
      const asks = as || file === null;
      const target = (asks ? (bridge.dialogAnswers.shift() ?? null) : file) as FileRef | null;
      if (target === null) return ok({ cancelled: true });
      const before = bridge.files.get(target);
      const saved = {
        name: before?.name ?? name,
        folder: before?.folder ?? '~',
        text,
        opened: '2026-11-21T12:00:00Z',
      };
      bridge.files.set(target, saved);
      return ok({ file: target, name: saved.name });
    },
    'export.file': ({ text }) => ok({ name: 'export', bytes: text.length }),
    'link.open': () => ok({}),
    'window.close': () => ok({}),
    'window.state': () => ok({}),
  };

  const request = (name: RequestName) => async (input: never) => {
    bridge.requests.push({ name, input });
    await Promise.resolve();
    const failure = bridge.failures.get(name);
    if (failure !== undefined) {
      bridge.failures.delete(name);
      return { ok: false, error: failure };
    }
    return (handlers[name] as (value: never) => unknown)(input);
  };

  const bridge: MemoryBridge = {
    requests: [],
    files: new Map(),
    dialogAnswers: [],
    failures: new Map(),
    preferences: { theme: 'system', interfaceLanguage: 'de' },
    emit: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload)),
    request: Object.fromEntries(
      (Object.keys(handlers) as RequestName[]).map((name) => [name, request(name)]),
    ) as unknown as Bridge['request'],
    on: Object.fromEntries(
      (['menu.command', 'app.closeRequested', 'app.openFile'] as const).map((name) => [
        name,
        (listener: (payload: unknown) => void) => {
          const set = listeners.get(name) ?? new Set();
          listeners.set(name, set.add(listener));
          return () => set.delete(listener);
        },
      ]),
    ) as unknown as Bridge['on'],
  };
  return bridge;
}
