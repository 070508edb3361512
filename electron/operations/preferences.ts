/** Preferences of this user on this machine: look and language of the interface, nothing of any policy. */
import { preferencesSchema, type Preferences } from '../../shared/ipc/contract';
import { createJsonStore, type JsonStore } from './json-store';
import { saveFile, type FileSaver } from './save-file';

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', interfaceLanguage: 'de' };

/** The store in the profile's `path`. */
export function createPreferences(path: string, save: FileSaver = saveFile): JsonStore<Preferences> {
  return createJsonStore(path, preferencesSchema, DEFAULT_PREFERENCES, save);
}
