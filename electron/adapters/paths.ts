/**
 * Folders and files of the program on this machine: where the profile is and what lies in it.
 */
import { join } from 'node:path';
import type { App } from 'electron';

/** Files of the profile folder. None holds document text. */
export type ProfilePaths = { preferences: string; recentProjects: string; windowState: string };

/** The files of this user's profile. */
export function profilePaths(app: Pick<App, 'getPath'>): ProfilePaths {
  const folder = app.getPath('userData');
  return {
    preferences: join(folder, 'preferences.json'),
    recentProjects: join(folder, 'recent-projects.json'),
    windowState: join(folder, 'window.json'),
  };
}

/** The built folders beside the running main file. */
export function builtPaths(mainFolder: string): { renderer: string; preload: string } {
  return {
    renderer: join(mainFolder, '../renderer'),
    preload: join(mainFolder, '../preload/preload.cjs'),
  };
}
