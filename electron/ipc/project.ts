/**
 * Requests on the project file. A path is known here only: the window names a `FileRef`, or asks for a dialog.
 */
import { basename } from 'node:path';
import type { FileRef, Handlers } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/model/result';
import { safeFileName } from './file-name';
import type { HandlerContext } from './handler-context';

/** A handle that main did not issue in this run. */
export function unknownFile() {
  return fail({ kind: 'unknownFile', facts: {} });
}

const cancelled = { cancelled: true as const };

export const projectHandlers = {
  'project.open': async ({ file }, context) => {
    const path = file === null ? await context.dialogs.chooseProjectToOpen() : context.files.resolve(file);
    if (path === null) return file === null ? ok(cancelled) : unknownFile();
    const read = await context.projects.read(path);
    if (!read.ok) return read;
    context.knownHashes.set(path, read.value.hash);
    await context.recent.remember(path);
    return ok({ file: context.files.issue(path), name: basename(path), text: read.value.text });
  },

  'project.save': async ({ file, as, name, text }, context) => {
    const own = file === null ? null : context.files.resolve(file);
    if (file !== null && own === null) return unknownFile();
    const path =
      own !== null && !as ? own : await context.dialogs.chooseProjectPlace(safeFileName(name, 'klw'), own);
    if (path === null) return ok(cancelled);
    // A place just chosen was asked about by the dialog; only our own file can have changed behind our back.
    const knownHash = path === own ? (context.knownHashes.get(path) ?? null) : null;
    const written = await context.projects.write(path, text, knownHash);
    if (!written.ok) return written;
    context.knownHashes.set(path, written.value.hash);
    await context.recent.remember(path);
    return ok({ file: context.files.issue(path) satisfies FileRef, name: basename(path) });
  },
} satisfies Pick<Handlers<HandlerContext>, 'project.open' | 'project.save'>;
