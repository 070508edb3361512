/**
 * Fills the handlers' ports with the real thing. What needs the document's schema, the clause library or an exporter is
 * loaded when it is first asked for, so that it costs nothing at start.
 */
import { app, shell } from 'electron';
import type { Preferences } from '../../shared/ipc/contract';
import type { ProfilePaths } from '../adapters/paths';
import type { FileRefs } from '../ipc/file-refs';
import type { Dialogs, HandlerContext } from '../ipc/handler-context';
import { createPreferences } from '../operations/preferences';
import { createRecentProjects } from '../operations/recent-projects';
import type { WindowSlot } from './window-slot';

type Parts = {
  files: FileRefs;
  dialogs: Dialogs;
  profile: ProfilePaths;
  slot: WindowSlot;
  applyPreferences: (preferences: Preferences) => void;
  printPdf: (html: string) => Promise<Uint8Array>;
};

/** Puts the context of all handlers together. */
export function handlerContext({
  files,
  dialogs,
  profile,
  slot,
  applyPreferences,
  printPdf,
}: Parts): HandlerContext {
  const recent = createRecentProjects(profile.recentProjects);
  return {
    app: { version: app.getVersion(), platform: process.platform },
    files,
    knownHashes: new Map(),
    dialogs,
    window: {
      closeNow: () => slot.current()?.closeNow(),
      stay: () => slot.current()?.stay(),
      show: (state) => slot.current()?.show(state),
    },
    projects: {
      async read(path) {
        const { openProject } = await import('../operations/open-project');
        return openProject(path);
      },
      async write(path, text, knownHash) {
        const { saveProject } = await import('../operations/save-project');
        return saveProject({ path, text, expectedHash: knownHash });
      },
    },
    exports: {
      async make(text, format) {
        const { exportPolicy } = await import('../operations/export-policy');
        return exportPolicy({ text, format, printPdf });
      },
      async write(path, bytes) {
        const { writeExport } = await import('../operations/write-export');
        return writeExport(path, bytes);
      },
    },
    recent: {
      ...recent,
      async remember(path) {
        // The system's own list (dock, task bar) beside ours.
        app.addRecentDocument(path);
        await recent.remember(path);
      },
    },
    preferences: createPreferences(profile.preferences),
    applyPreferences,
    openInSystem: (address) => shell.openExternal(address),
  };
}
