import { describe, expect, it } from 'vitest';
import { createFileRefs } from '../../../../electron/ipc/file-refs';
import type { HandlerContext } from '../../../../electron/ipc/handler-context';
import { handlers } from '../../../../electron/ipc/handlers';
import { openableAddress } from '../../../../electron/ipc/link';
import type { FileRef, Preferences } from '../../../../shared/ipc/contract';
import { fail, ok } from '../../../../shared/model/result';

/** A context over plain maps; `calls` tells what happened in order. */
function context(overrides: Partial<HandlerContext> = {}) {
  const calls: string[] = [];
  const disk = new Map<string, string>();
  const note = (line: string) => void calls.push(line);
  const made: HandlerContext = {
    app: { version: '1.0.0', platform: 'linux' },
    files: createFileRefs(),
    knownHashes: new Map(),
    dialogs: {
      chooseProjectToOpen: async () => '/kunden/a.klw',
      chooseProjectPlace: async (name, besides) => (note(`ask ${name} ${besides ?? '-'}`), `/neu/${name}`),
      chooseExportPlace: async (format, name) => (note(`ask ${format} ${name}`), `/export/${name}`),
      agreeToOpen: async (address) => (note(`agree ${address}`), true),
    },
    window: {
      closeNow: () => note('close'),
      stay: () => note('stay'),
      show: ({ title, unsaved }) => note(`show ${title} ${unsaved}`),
    },
    projects: {
      read: async (path) => {
        const text = disk.get(path);
        return text === undefined
          ? fail({ kind: 'missing', facts: {} })
          : ok({ text, hash: `hash of ${text}` });
      },
      write: async (path, text, knownHash) => {
        note(`write ${path} over ${knownHash ?? 'nothing'}`);
        disk.set(path, text);
        return ok({ hash: `hash of ${text}` });
      },
    },
    exports: {
      make: async () => ok({ bytes: new Uint8Array([1, 2, 3]), proposedName: 'Datenschutz: neu' }),
      write: async (path) => (note(`export ${path}`), ok({})),
    },
    recent: {
      list: async () => [{ path: '/kunden/a.klw', opened: '2026-11-21T10:00:00.000Z' }],
      remember: async (path) => note(`remember ${path}`),
      forget: async (path) => note(`forget ${path}`),
    },
    preferences: {
      read: async () => ({ theme: 'dark', interfaceLanguage: 'de' }),
      write: async () => ok({}),
    },
    applyPreferences: (preferences: Preferences) => note(`theme ${preferences.theme}`),
    openInSystem: async (address) => note(`system ${address}`),
    ...overrides,
  };
  return { ...made, calls, disk };
}

const foreign = 'file-00000000-0000-0000-0000-000000000000' as FileRef;

describe('project requests', () => {
  it('opens what the dialog gave and answers with a handle, never a path', async () => {
    const surroundings = context();
    surroundings.disk.set('/kunden/a.klw', 'text');
    const result = await handlers['project.open']({ file: null }, surroundings);
    expect(result).toEqual(
      ok({ file: surroundings.files.issue('/kunden/a.klw'), name: 'a.klw', text: 'text' }),
    );
    expect(surroundings.calls).toEqual(['remember /kunden/a.klw']);
  });

  it('says cancelled when the dialog was cancelled', async () => {
    const surroundings = context();
    surroundings.dialogs.chooseProjectToOpen = async () => null;
    expect(await handlers['project.open']({ file: null }, surroundings)).toEqual(ok({ cancelled: true }));
  });

  it('refuses a handle that main never issued', async () => {
    const surroundings = context();
    const input = { file: foreign, as: false, name: 'a', text: 't' };
    for (const result of [
      await handlers['project.open']({ file: foreign }, surroundings),
      await handlers['project.save'](input, surroundings),
      await handlers['recent.forget']({ file: foreign }, surroundings),
    ]) {
      expect(result).toEqual({ ok: false, error: { kind: 'unknownFile', facts: {} } });
    }
    expect(surroundings.calls).toEqual([]);
  });

  it('saves over the opened file and tells the hash it knew', async () => {
    const surroundings = context();
    surroundings.disk.set('/kunden/a.klw', 'old');
    await handlers['project.open']({ file: null }, surroundings);
    const file = surroundings.files.issue('/kunden/a.klw');
    const saved = await handlers['project.save']({ file, as: false, name: 'a', text: 'new' }, surroundings);
    expect(saved).toEqual(ok({ file, name: 'a.klw' }));
    await handlers['project.save']({ file, as: false, name: 'a', text: 'newer' }, surroundings);
    expect(surroundings.calls.filter((line) => line.startsWith('write'))).toEqual([
      'write /kunden/a.klw over hash of old',
      'write /kunden/a.klw over hash of new',
    ]);
  });

  it('asks for a place with a cleaned name, beside the present file', async () => {
    const surroundings = context();
    const file = surroundings.files.issue('/kunden/a.klw');
    const saved = await handlers['project.save'](
      { file, as: true, name: 'Neu/e: Fassung', text: 't' },
      surroundings,
    );
    expect(saved).toMatchObject({ ok: true, value: { name: 'Neu e Fassung.klw' } });
    expect(surroundings.calls).toEqual([
      'ask Neu e Fassung.klw /kunden/a.klw',
      'write /neu/Neu e Fassung.klw over nothing',
      'remember /neu/Neu e Fassung.klw',
    ]);
  });

  it('keeps the old hash when a save failed, so that the next one still notices a foreign change', async () => {
    const surroundings = context();
    surroundings.disk.set('/kunden/a.klw', 'old');
    await handlers['project.open']({ file: null }, surroundings);
    surroundings.projects.write = async () => fail({ kind: 'diskFull', facts: {} });
    const file = surroundings.files.issue('/kunden/a.klw');
    const saved = await handlers['project.save']({ file, as: false, name: 'a', text: 'new' }, surroundings);
    expect(saved).toEqual({ ok: false, error: { kind: 'diskFull', facts: {} } });
    expect(surroundings.knownHashes.get('/kunden/a.klw')).toBe('hash of old');
  });
});

describe('other requests', () => {
  it('exports first and asks for the place afterwards', async () => {
    const surroundings = context();
    const result = await handlers['export.file']({ format: 'fragment', text: 't' }, surroundings);
    expect(result).toEqual(ok({ name: 'Datenschutz neu.html', bytes: 3 }));
    expect(surroundings.calls).toEqual([
      'ask fragment Datenschutz neu.html',
      'export /export/Datenschutz neu.html',
    ]);
  });

  it('lists recent projects by handle, name and folder', async () => {
    const surroundings = context();
    expect(await handlers['recent.list']({}, surroundings)).toEqual(
      ok([
        {
          file: surroundings.files.issue('/kunden/a.klw'),
          name: 'a.klw',
          folder: '/kunden',
          opened: '2026-11-21T10:00:00.000Z',
        },
      ]),
    );
  });

  it('applies preferences only when they were stored', async () => {
    const preferences: Preferences = { theme: 'light', interfaceLanguage: 'de' };
    const stored = context();
    await handlers['preferences.set'](preferences, stored);
    expect(stored.calls).toEqual(['theme light']);
    const failing = context();
    failing.preferences.write = async () => fail({ kind: 'diskFull', facts: {} });
    await handlers['preferences.set'](preferences, failing);
    expect(failing.calls).toEqual([]);
  });

  it.each([
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['//host/share', null],
    ['http://example.org', null],
    ['https://user:pw@example.org/', null],
    ['https://example.org/a b', null],
    ['https://exämple.org/ü', 'https://xn--exmple-cua.org/%C3%BC'],
    ['https://раypal.com', 'https://xn--ypal-43d9g.com/'],
    ['mailto:dsb@example.org', 'mailto:dsb@example.org'],
  ])('opens %s as %s', (href, address) => {
    expect(openableAddress(href)).toBe(address);
  });

  it('opens a link only after agreement, and exactly the address that was shown', async () => {
    const agreed = context();
    await handlers['link.open']({ href: ' https://example.org ' }, agreed);
    expect(agreed.calls).toEqual(['agree https://example.org/', 'system https://example.org/']);
    const refused = context();
    refused.dialogs.agreeToOpen = async () => false;
    await handlers['link.open']({ href: 'https://example.org' }, refused);
    expect(refused.calls).toEqual([]);
    const unsafe = context();
    expect(await handlers['link.open']({ href: 'ms-msdt:/id' }, unsafe)).toMatchObject({
      error: { kind: 'linkNotAllowed' },
    });
    expect(unsafe.calls).toEqual([]);
  });

  it('closes or stays as the window says, and shows its state', async () => {
    const surroundings = context();
    await handlers['window.state']({ title: 'A', unsaved: true }, surroundings);
    await handlers['window.close']({ close: false }, surroundings);
    await handlers['window.close']({ close: true }, surroundings);
    expect(surroundings.calls).toEqual(['show A true', 'stay', 'close']);
  });
});
