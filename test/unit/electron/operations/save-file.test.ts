/**
 * Saving: after every fault the complete old or the complete new file is there, and success means the new one.
 * Each law has a saver that breaks it as its control.
 */
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '../../../../electron/operations/content-hash';
import type { FileSystem } from '../../../../electron/operations/file-system';
import { createFileSaver, type FileSaver } from '../../../../electron/operations/save-file';
import { SAVE_FAILURE_KINDS } from '../../../../electron/operations/save-failure';
import { fail, ok } from '../../../../shared/model/result';
import { faultyFileSystem, type Fault } from './faulty-file-system';

const OLD = new TextEncoder().encode('old '.repeat(2000));
const NEW = new TextEncoder().encode('new '.repeat(3000));
const noWait = async () => undefined;
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klauselwerk-save-'));
  path = join(folder, 'policy.klw');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const saverOn = (fs: FileSystem): FileSaver => createFileSaver({ fs, wait: noWait });

/** Writes in place, as a naive program does. */
const badSaverOn =
  (fs: FileSystem): FileSaver =>
  async (request) => {
    try {
      await rm(request.path, { force: true });
      const file = await fs.open(request.path, 'wx');
      try {
        await file.writeFile(request.bytes);
      } finally {
        await file.close();
      }
      return ok({ hash: '' });
    } catch {
      return fail({ kind: 'writeFailed', facts: {} });
    }
  };

/** Fails every call in turn; lists the faults after which the file was neither whole nor what was reported. */
async function brokenAfter(makeSaver: (fs: FileSystem) => FileSaver, code: string, lasting: boolean) {
  const broken: string[] = [];
  const kinds = new Set<string>();
  for (let call = 1; call < 100; call++) {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(path, OLD);
    const fault: Fault = { call, code, lasting };
    const { fs, calls, failed } = faultyFileSystem(fault);
    const saved = await makeSaver(fs)({ path, bytes: NEW, knownHash: contentHash(OLD) });
    if (!failed()) return { broken, kinds, calls: calls.length };
    const onDisk = await readFile(path).catch(() => Buffer.alloc(0));
    const isNew = onDisk.equals(NEW);
    const whole = isNew || onDisk.equals(OLD);
    const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
    if (!whole || (saved.ok && !isNew) || left.length > 0)
      broken.push(`${code} at ${call} (${calls.at(-1)})`);
    if (!saved.ok) kinds.add(saved.error.kind);
  }
  throw new Error('A save with fewer than 100 calls was expected');
}

describe('every call of a save fails in turn', () => {
  const codes = [
    'ENOSPC',
    'EDQUOT',
    'EFBIG',
    'EIO',
    'EACCES',
    'EPERM',
    'EROFS',
    'EBUSY',
    'EXDEV',
    'ENAMETOOLONG',
    'EMFILE',
  ];

  test.each(codes.flatMap((code) => [[code, false] as const, [code, true] as const]))(
    '%s (lasting: %s): the file stays whole, nothing is left behind, the failure has a name',
    async (code, lasting) => {
      const { broken, kinds, calls } = await brokenAfter(saverOn, code, lasting);
      expect(broken).toEqual([]);
      expect(calls).toBeGreaterThan(10);
      expect(kinds.size).toBeGreaterThan(0);
      expect(SAVE_FAILURE_KINDS).toEqual(expect.arrayContaining([...kinds]));
    },
  );

  test('a saver that writes in place is found out (control)', async () => {
    expect((await brokenAfter(badSaverOn, 'ENOSPC', false)).broken).not.toEqual([]);
  });
});

describe('what lies at the place', () => {
  const save = createFileSaver({ wait: noWait });
  const kindOf = async (request: Parameters<FileSaver>[0]) => {
    const saved = await save(request);
    return saved.ok ? 'saved' : saved.error.kind;
  };

  test('a new file is written and its hash given back', async () => {
    expect(await save({ path, bytes: NEW, knownHash: null })).toEqual(ok({ hash: contentHash(NEW) }));
    expect(await readFile(path)).toEqual(Buffer.from(NEW));
    expect(await readdir(folder)).toEqual(['policy.klw']);
  });

  test('a file that another program changed is not overwritten, even with the same size', async () => {
    await writeFile(path, OLD);
    const other = Buffer.from(OLD);
    other[5] = 0x58;
    await writeFile(path, other);
    expect(await kindOf({ path, bytes: NEW, knownHash: contentHash(OLD) })).toBe('changedOnDisk');
    expect(await readFile(path)).toEqual(other);
    expect(await readdir(folder)).toEqual(['policy.klw']);
  });

  test('a place that was just chosen is replaced, whatever lies there', async () => {
    await writeFile(path, OLD);
    expect(await kindOf({ path, bytes: NEW, knownHash: null })).toBe('saved');
  });

  test('a file that was deleted meanwhile is written again', async () => {
    expect(await kindOf({ path, bytes: NEW, knownHash: contentHash(OLD) })).toBe('saved');
  });

  test('the mode is kept', async () => {
    await writeFile(path, OLD);
    await chmod(path, 0o600);
    await save({ path, bytes: NEW, knownHash: null });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('a link stays a link and its target is written', async () => {
    const target = join(folder, 'target.klw');
    await writeFile(target, OLD);
    await symlink(target, path);
    expect(await kindOf({ path, bytes: NEW, knownHash: contentHash(OLD) })).toBe('saved');
    expect(await readFile(target)).toEqual(Buffer.from(NEW));
    expect(await readFile(path)).toEqual(Buffer.from(NEW));
  });

  test.each([
    ['a broken link', 'brokenLink', () => symlink(join(folder, 'nowhere'), path)],
    ['a link to itself', 'brokenLink', () => symlink(path, path)],
    ['a folder', 'notAFile', () => mkdir(path)],
    [
      'a file with two names',
      'hardLinked',
      async () => {
        await writeFile(path, OLD);
        await link(path, join(folder, 'second.klw'));
      },
    ],
  ])('%s is refused as %s', async (_name, kind, make) => {
    await make();
    expect(await kindOf({ path, bytes: NEW, knownHash: null })).toBe(kind);
  });

  test('a folder that does not exist is named', async () => {
    expect(await kindOf({ path: join(folder, 'none', 'x.klw'), bytes: NEW, knownHash: null })).toBe(
      'folderMissing',
    );
  });
});

describe('one file, many saves', () => {
  test('saves wait for each other and the last one stands', async () => {
    const save = createFileSaver();
    await writeFile(path, OLD);
    const versions = Array.from({ length: 50 }, (_, index) => new TextEncoder().encode(`version ${index}`));
    const saved = await Promise.all(
      versions.map((bytes) => save({ path, bytes, knownHash: contentHash(OLD) })),
    );
    expect(saved.every((result) => result.ok)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('version 49');
  });

  test('a file that is held for a moment is replaced when it is free, one held for ever is named', async () => {
    const waits: number[] = [];
    let held = 3;
    const { fs } = faultyFileSystem(null);
    const holding: FileSystem = {
      ...fs,
      rename: async (from, to) => {
        if (held-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
        await fs.rename(from, to);
      },
    };
    const save = createFileSaver({ fs: holding, wait: async (time) => waits.push(time) });
    expect((await save({ path, bytes: NEW, knownHash: null })).ok).toBe(true);
    expect(waits).toEqual([10, 20, 40]);
    held = Infinity;
    const failed = await save({ path, bytes: OLD, knownHash: null });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'fileBusy' } });
    expect(waits.slice(3).reduce((sum, time) => sum + time)).toBeGreaterThan(9_000);
    expect(await readFile(path)).toEqual(Buffer.from(NEW));
  });

  test('bytes that read back differently are refused before the old file is touched', async () => {
    await writeFile(path, OLD);
    const { fs } = faultyFileSystem(null);
    const lying: FileSystem = { ...fs, readFile: async () => OLD.slice(1) };
    const saved = await createFileSaver({ fs: lying })({ path, bytes: NEW, knownHash: null });
    expect(saved).toMatchObject({ ok: false, error: { kind: 'notVerified' } });
    expect(await readFile(path)).toEqual(Buffer.from(OLD));
  });
});

describe('a save that meets a bug', () => {
  test('does not keep the next save of the same file from being tried', async () => {
    let opened = 0;
    const { realFileSystem } = await import('../../../../electron/operations/file-system');
    const save = saverOn({
      ...realFileSystem,
      open: (place, flags, mode) => {
        opened += 1;
        if (opened === 1) throw new TypeError('a bug');
        return realFileSystem.open(place, flags, mode);
      },
    });
    await expect(save({ path, bytes: NEW, knownHash: null })).rejects.toThrow(TypeError);
    expect(await save({ path, bytes: NEW, knownHash: null })).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toBe(new TextDecoder().decode(NEW));
  });
});
