/**
 * The list of recent projects: places and days, never content. Newest first, each place once, the oldest forgotten.
 */
import { z } from 'zod';
import { createJsonStore } from './json-store';
import { saveFile, type FileSaver } from './save-file';

const MOST = 20;
const entrySchema = z.strictObject({ path: z.string().min(1).max(4096), opened: z.iso.datetime() });

export type RecentProject = z.infer<typeof entrySchema>;
export type RecentProjectList = {
  list: () => Promise<RecentProject[]>;
  /** Puts a place first; fails silently, because the list is never worth an error. */
  remember: (path: string) => Promise<void>;
  forget: (path: string) => Promise<void>;
};

/** The list in the profile's `path`. Changes wait for each other. */
export function createRecentProjects(
  path: string,
  save: FileSaver = saveFile,
  now: () => Date = () => new Date(),
): RecentProjectList {
  const store = createJsonStore(path, z.array(entrySchema).max(200), [], save);
  let last: Promise<unknown> = Promise.resolve();

  function change(edit: (entries: RecentProject[]) => RecentProject[]): Promise<void> {
    const changed = last
      .then(async () => {
        await store.write(edit(await store.read()));
      })
      .catch(() => undefined);
    last = changed;
    return changed;
  }

  return {
    list: store.read,
    remember: (place) =>
      change((entries) =>
        [
          { path: place, opened: now().toISOString() },
          ...entries.filter((entry) => entry.path !== place),
        ].slice(0, MOST),
      ),
    forget: (place) => change((entries) => entries.filter((entry) => entry.path !== place)),
  };
}
