/**
 * What the handlers need from outside, as ports: `electron/main` fills them with the real dialogs, window and printer,
 * tests with plain objects. Paths live on this side only.
 */
import type { ExportFormat, Failure, Preferences } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/result';
import type { FileRefs } from './file-refs';

/** Questions to the user that main asks itself. A path is null when the user cancelled. */
export type Dialogs = {
  chooseProjectToOpen: () => Promise<string | null>;
  chooseProjectPlace: (proposedName: string, besides: string | null) => Promise<string | null>;
  chooseExportPlace: (format: ExportFormat, proposedName: string) => Promise<string | null>;
  /** Shows the whole address; true when the user wants it opened. */
  agreeToOpen: (address: string) => Promise<boolean>;
};

/** The one window, as the handlers may move it. */
export type WindowControl = {
  /** Closes for good, unsaved or not. */
  closeNow: () => void;
  /** The user stays: a quit under way is called off. */
  stay: () => void;
  show: (state: { title: string; unsaved: boolean }) => void;
};

/** A project file as read: its text for the window, its hash to notice a change by another program. */
export type ReadProject = { text: string; hash: string };
export type Projects = {
  read: (path: string) => Promise<Result<ReadProject, Failure>>;
  /** `knownHash` is the hash at the last load or save, null for a new place. */
  write: (path: string, text: string, knownHash: string | null) => Promise<Result<{ hash: string }, Failure>>;
};

export type Exports = {
  /** Resolves and exports; the name is a proposal from the title, without folder. */
  make: (
    text: string,
    format: ExportFormat,
  ) => Promise<Result<{ bytes: Uint8Array; proposedName: string }, Failure>>;
  write: (path: string, bytes: Uint8Array) => Promise<Result<unknown, Failure>>;
};

export type RecentProjects = {
  list: () => Promise<{ path: string; opened: string }[]>;
  remember: (path: string) => Promise<unknown>;
  forget: (path: string) => Promise<unknown>;
};

export type PreferenceStore = {
  read: () => Promise<Preferences>;
  write: (preferences: Preferences) => Promise<Result<unknown, Failure>>;
};

export type HandlerContext = {
  app: { version: string; platform: string };
  files: FileRefs;
  /** Hash of each open file at its last load or save, by path. */
  knownHashes: Map<string, string>;
  dialogs: Dialogs;
  window: WindowControl;
  projects: Projects;
  exports: Exports;
  recent: RecentProjects;
  preferences: PreferenceStore;
  /** Shows changed preferences at once: theme of the window, words of the menu. */
  applyPreferences: (preferences: Preferences) => void;
  /** Hands an address to the system's browser or mail program. */
  openInSystem: (address: string) => Promise<void>;
};
