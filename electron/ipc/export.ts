/**
 * The request that writes an export. The file is made first and the place asked for last, so that a failing export
 * never leaves an empty file behind.
 */
import { basename } from 'node:path';
import type { ExportFormat, Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/model/result';
import { safeFileName } from './file-name';
import type { HandlerContext } from './handler-context';

/** File name ending of each export. */
export const EXPORT_ENDINGS = {
  docx: 'docx',
  html: 'html',
  fragment: 'html',
  pdf: 'pdf',
  md: 'md',
  txt: 'txt',
} as const satisfies Record<ExportFormat, string>;

export const exportHandlers = {
  'export.file': async ({ format, text }, context) => {
    const made = await context.exports.make(text, format);
    if (!made.ok) return made;
    const proposal = safeFileName(made.value.proposedName, EXPORT_ENDINGS[format]);
    const path = await context.dialogs.chooseExportPlace(format, proposal);
    if (path === null) return ok({ cancelled: true as const });
    const written = await context.exports.write(path, made.value.bytes);
    if (!written.ok) return written;
    return ok({ name: basename(path), bytes: made.value.bytes.length });
  },
} satisfies Pick<Handlers<HandlerContext>, 'export.file'>;
