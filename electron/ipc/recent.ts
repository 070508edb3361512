/**
 * Requests on the list of recent projects. The window gets a handle, the file's name and its folder to show.
 */
import { basename, dirname } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/model/result';
import type { HandlerContext } from './handler-context';
import { unknownFile } from './project';

export const recentHandlers = {
  'recent.list': async (_input, context) => {
    const entries = await context.recent.list();
    return ok(
      entries.map(({ path, opened }) => ({
        file: context.files.issue(path),
        name: basename(path),
        folder: dirname(path),
        opened,
      })),
    );
  },

  'recent.forget': async ({ file }, context) => {
    const path = context.files.resolve(file);
    if (path === null) return unknownFile();
    await context.recent.forget(path);
    return ok({});
  },
} satisfies Pick<Handlers<HandlerContext>, 'recent.list' | 'recent.forget'>;
