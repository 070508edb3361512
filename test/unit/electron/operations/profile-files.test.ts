/** Preferences and recent projects: written with care, and never an obstacle when they are missing or broken. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPreferences, DEFAULT_PREFERENCES } from '../../../../electron/operations/preferences';
import { createRecentProjects } from '../../../../electron/operations/recent-projects';
import { saveFile } from '../../../../electron/operations/save-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klauselwerk-profile-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('preferences', () => {
  test('are the defaults until they are written', async () => {
    const store = createPreferences(join(folder, 'new', 'preferences.json'));
    expect(await store.read()).toEqual(DEFAULT_PREFERENCES);
    await store.write({ theme: 'dark', interfaceLanguage: 'en' });
    expect(await store.read()).toEqual({ theme: 'dark', interfaceLanguage: 'en' });
    expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o700);
  });

  test.each(['', '{', '{"theme":"pink","interfaceLanguage":"de"}', '[]'])(
    'are the defaults when the file holds %j',
    async (text) => {
      const path = join(folder, 'preferences.json');
      await writeFile(path, text);
      expect(await createPreferences(path).read()).toEqual(DEFAULT_PREFERENCES);
    },
  );
});

describe('recent projects', () => {
  const now = () => new Date('2026-11-21T20:00:00Z');

  test('stand newest first, each once, at most twenty', async () => {
    const recent = createRecentProjects(join(folder, 'recent.json'), saveFile, now);
    await Promise.all(Array.from({ length: 25 }, (_, index) => recent.remember(`/p/${index}.klw`)));
    await recent.remember('/p/10.klw');
    const paths = (await recent.list()).map((entry) => entry.path);
    expect(paths.slice(0, 3)).toEqual(['/p/10.klw', '/p/24.klw', '/p/23.klw']);
    expect(paths).toHaveLength(20);
    expect(new Set(paths).size).toBe(20);
  });

  test('can be forgotten', async () => {
    const recent = createRecentProjects(join(folder, 'recent.json'), saveFile, now);
    await recent.remember('/p/a.klw');
    await recent.remember('/p/b.klw');
    await recent.forget('/p/b.klw');
    expect(await recent.list()).toEqual([{ path: '/p/a.klw', opened: '2026-11-21T20:00:00.000Z' }]);
    expect(await readFile(join(folder, 'recent.json'), 'utf8')).not.toContain('b.klw');
  });
});

describe('a list of recent projects whose writing breaks', () => {
  test('never makes opening a project fail, and is tried again the next time', async () => {
    let saves = 0;
    const recent = createRecentProjects(join(folder, 'recent.json'), async (request) => {
      saves += 1;
      if (saves === 1) throw new TypeError('a bug');
      return saveFile(request);
    });
    await expect(recent.remember('/p/a.klw')).resolves.toBeUndefined();
    await recent.remember('/p/b.klw');
    expect((await recent.list()).map((entry) => entry.path)).toEqual(['/p/b.klw']);
  });
});
