/**
 * The open project. Content has one owner, the editor's state: this store mirrors its immutable document for the
 * panes, forwards commands to it and holds the state of the file. Answers and settings are attributes of the document.
 * Dirty is always computed (document against the saved one), never stored.
 */
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { Node as PMNode, Schema } from '@tiptap/pm/model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PolicyJson } from '../../shared/document/document-json';
import { policySchema } from '../../shared/document/schema';
import type { Failure, FileRef } from '../../shared/ipc/contract';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Settings } from '../../shared/model/settings';
import { parseProject } from '../../shared/project-file/parse-project';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { renderPolicy } from '../../shared/render/render-policy';
import type { Platform } from '../platform/bridge';

/** A content change: pure, null when there is nothing to change. */
export type PolicyCommand = (state: EditorState) => Transaction | null;

/** What a mounted editor offers. `document` is its document at the moment of connecting. */
export type EditorPort = {
  document: PMNode;
  /** Carries a command out as one transaction of the editor; true when it changed anything. */
  run(command: PolicyCommand): boolean;
  /** Scrolls to a clause instance (or to a placeholder in it) and puts the cursor there. */
  focusInstance(instanceId: string, variable?: string): void;
  /** Puts the cursor into the text at or after a position of the present document. */
  focusPosition(position: number): void;
  undo(): void;
  redo(): void;
};

export type SaveState = { kind: 'idle' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

export type OpenProject = {
  projectId: string;
  /** Null until it is saved for the first time. */
  file: FileRef | null;
  /** Name of the file without its folder; null like `file`. */
  name: string | null;
  /** The editor's document, immutable. */
  document: PMNode;
  /** The document as it stands in the file; null while there is no file. */
  savedDocument: PMNode | null;
  save: SaveState;
};

export type SaveOutcome = { kind: 'saved' } | { kind: 'cancelled' } | { kind: 'failed'; failure: Failure };
export type OpenOutcome = { kind: 'opened' } | { kind: 'cancelled' } | { kind: 'failed'; failure: Failure };

export type ProjectState = {
  open: OpenProject | null;
  editorConnected: boolean;
  newProject(settings: Settings): void;
  /** Opens a file main knows, or asks for one. A failure leaves the open project as it is. */
  openProject(file: FileRef | null): Promise<OpenOutcome>;
  save(options: { as: boolean }): Promise<SaveOutcome>;
  /** The open project as the text of a file, for saving and for exports; null without a project. */
  fileText(): string | null;
  close(): void;
  /** The editor reports its new document after every transaction that changed it. */
  documentChanged(document: PMNode): void;
  connectEditor(port: EditorPort | null): void;
  /** Runs a content command in the editor; true when it changed anything. */
  run(command: PolicyCommand): boolean;
  /**
   * A field with words that are not answers yet (still being typed) registers how to take them over; gives back how
   * to unregister. They are taken over before anything reads or leaves the document.
   */
  registerDraft(takeOver: () => void): () => void;
  takeOverDrafts(): void;
  focusInstance(instanceId: string, variable?: string): void;
  focusPosition(position: number): void;
  undo(): void;
  redo(): void;
};

export type ProjectStore = StoreApi<ProjectState>;

export type ProjectStoreParts = {
  platform: Platform;
  index: LibraryIndex;
  newId: () => string;
  /** Version of the program, written into the file for support. */
  version: () => string;
};

/** True while the open project differs from its file (a project never saved always does). */
export function isUnsaved(open: OpenProject | null): boolean {
  if (open === null) return false;
  return open.savedDocument === null || !sameDocument(open.document, open.savedDocument);
}

/** Identity first: undo gives back an equal document, typing a fresh one that differs early. */
function sameDocument(one: PMNode, other: PMNode): boolean {
  return one === other || one.eq(other);
}

/** The same document in another instance of the policy schema (the editor extends it with views). */
function inSchema(node: PMNode, schema: Schema): PMNode {
  return node.type.schema === schema ? node : schema.nodeFromJSON(node.toJSON());
}

/** File name proposed for a project that has none, from client and title. */
export function proposedName(settings: Settings): string {
  const words = settings.clientName === '' ? settings.title : `${settings.clientName} – ${settings.title}`;
  const safe = words
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${safe.slice(0, 120) || 'Datenschutzerklärung'}.klw`;
}

/** What the store keeps beside its state: the mounted editor and the fields with words not taken over yet. */
type Held = { port: EditorPort | null; drafts: Set<() => void> };
type Access = Pick<ProjectStore, 'getState' | 'setState'> & { held: Held };

/** Creates the store of the one open project. */
export function createProjectStore(parts: ProjectStoreParts): ProjectStore {
  return createStore<ProjectState>((setState, getState) => {
    const access: Access = { setState, getState, held: { port: null, drafts: new Set() } };
    return {
      open: null,
      editorConnected: false,
      newProject: (settings) => startProject(access, parts, settings),
      openProject: (file) => openFile(access, parts, file),
      save: (options) => saveFile(access, parts, options),
      fileText: () => textOf(getState().open, parts),
      close: () => show(access, null),
      documentChanged(document) {
        const { open } = getState();
        // An editor that is being taken down belongs to the project before.
        if (open === null || access.held.port === null || open.document === document) return;
        setState({ open: { ...open, document } });
      },
      connectEditor: (port) => connect(access, port),
      run: (command) => runCommand(access, command),
      registerDraft(takeOver) {
        access.held.drafts.add(takeOver);
        return () => access.held.drafts.delete(takeOver);
      },
      takeOverDrafts: () => access.held.drafts.forEach((takeOver) => takeOver()),
      focusInstance: (instanceId, variable) => access.held.port?.focusInstance(instanceId, variable),
      focusPosition: (position) => access.held.port?.focusPosition(position),
      undo: () => access.held.port?.undo(),
      redo: () => access.held.port?.redo(),
    };
  });
}

/** Replaces the open project; its editor connects when it is mounted. */
function show({ setState, held }: Access, open: OpenProject | null): void {
  held.port = null;
  setState({ open, editorConnected: false });
}

/** Changes the open project, unless another one was opened meanwhile. */
function patch({ getState, setState }: Access, projectId: string, change: Partial<OpenProject>): void {
  const { open } = getState();
  if (open !== null && open.projectId === projectId) setState({ open: { ...open, ...change } });
}

function startProject(access: Access, { index, newId }: ProjectStoreParts, settings: Settings): void {
  show(access, {
    projectId: newId(),
    file: null,
    name: null,
    document: policySchema.nodeFromJSON(renderPolicy({ settings, answers: {}, index })),
    savedDocument: null,
    save: { kind: 'idle' },
  });
}

async function openFile(
  access: Access,
  { platform }: ProjectStoreParts,
  file: FileRef | null,
): Promise<OpenOutcome> {
  const answer = await platform.request('project.open', { file });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  if ('cancelled' in answer.value) return { kind: 'cancelled' };
  const parsed = parseProject(answer.value.text);
  if (!parsed.ok) return { kind: 'failed', failure: parsed.error };
  const document = policySchema.nodeFromJSON(parsed.value.document);
  show(access, {
    projectId: parsed.value.id,
    file: answer.value.file,
    name: answer.value.name,
    document,
    savedDocument: document,
    save: { kind: 'idle' },
  });
  return { kind: 'opened' };
}

/** The open project as the text of its file. */
function textOf(open: OpenProject | null, { version }: ProjectStoreParts): string | null {
  if (open === null) return null;
  const document = open.document.toJSON() as PolicyJson;
  return serialiseProject({ id: open.projectId, writtenBy: version(), document });
}

async function saveFile(
  access: Access,
  parts: ProjectStoreParts,
  { as }: { as: boolean },
): Promise<SaveOutcome> {
  access.getState().takeOverDrafts();
  const { open } = access.getState();
  const text = textOf(open, parts);
  if (open === null || text === null || open.save.kind === 'saving') return { kind: 'cancelled' };
  const { projectId, document } = open;
  patch(access, projectId, { save: { kind: 'saving' } });
  const answer = await parts.platform.request('project.save', {
    file: open.file,
    as,
    name: open.name ?? proposedName(document.attrs['settings'] as Settings),
    text,
  });
  if (!answer.ok) {
    patch(access, projectId, { save: { kind: 'failed', failure: answer.error } });
    return { kind: 'failed', failure: answer.error };
  }
  if ('cancelled' in answer.value) {
    patch(access, projectId, { save: { kind: 'idle' } });
    return { kind: 'cancelled' };
  }
  // The editor may have connected meanwhile: keep the saved document in the schema of the present one.
  const { schema } = (access.getState().open?.document ?? document).type;
  patch(access, projectId, {
    file: answer.value.file,
    name: answer.value.name,
    savedDocument: inSchema(document, schema),
    save: { kind: 'idle' },
  });
  return { kind: 'saved' };
}

function connect({ getState, setState, held }: Access, port: EditorPort | null): void {
  held.port = port;
  const { open } = getState();
  if (open === null || port === null) {
    setState({ editorConnected: port !== null });
    return;
  }
  const { document } = port;
  const saved = open.savedDocument === null ? null : inSchema(open.savedDocument, document.type.schema);
  const savedDocument = saved !== null && sameDocument(saved, document) ? document : saved;
  setState({ editorConnected: true, open: { ...open, document, savedDocument } });
}

/** Without an editor (between opening and mounting, and in tests) the same command runs on a plain state. */
function runCommand({ getState, setState, held }: Access, command: PolicyCommand): boolean {
  const { open } = getState();
  if (open === null) return false;
  if (held.port !== null) return held.port.run(command);
  const transaction = command(EditorState.create({ doc: open.document }));
  if (transaction === null || !transaction.docChanged) return false;
  setState({ open: { ...open, document: transaction.doc } });
  return true;
}
