/**
 * Exports a project: parse, resolve, write in one of the formats. PDF is the HTML page printed by a port, so that the
 * window, the command line and the tests print with what they have. Returns bytes; the caller writes them whole.
 */
import { clauseLibrary } from 'virtual:clause-library';
import { exportDocx } from '../../shared/export/docx/export-docx';
import { exportHtml } from '../../shared/export/html/export-html';
import { exportMarkdown } from '../../shared/export/markdown/export-markdown';
import { exportText } from '../../shared/export/text/export-text';
import type { ExportFormat, Failure } from '../../shared/ipc/contract';
import { indexLibrary } from '../../shared/library/library-index';
import { fail, ok, type Result } from '../../shared/model/result';
import { parseProject } from '../../shared/project-file/parse-project';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';
import type { ResolvedDocument } from '../../shared/resolve/resolved-document';

/** Prints a self-contained HTML page to a tagged PDF with outline. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** Thrown by a printer when nothing can print at all; becomes the failure of that kind. */
export class NoPrinter extends Error {}

export type ExportedPolicy = { bytes: Uint8Array; proposedName: string; gaps: number };

const utf8 = (text: string) => new TextEncoder().encode(text);

const WRITERS: Record<ExportFormat, (resolved: ResolvedDocument, print: PrintPdf) => Promise<Uint8Array>> = {
  docx: (resolved) => exportDocx(resolved),
  html: async (resolved) => utf8(exportHtml(resolved, { form: 'page' })),
  fragment: async (resolved) => utf8(exportHtml(resolved, { form: 'fragment' })),
  pdf: (resolved, print) => print(exportHtml(resolved, { form: 'page' })),
  md: async (resolved) => utf8(exportMarkdown(resolved)),
  txt: async (resolved) => utf8(exportText(resolved)),
};

/** Exports the text of a project. Failures: those of `parseProject`, printFailed, noBrowser. */
export async function exportPolicy({
  text,
  format,
  printPdf,
}: {
  text: string;
  format: ExportFormat;
  printPdf: PrintPdf;
}): Promise<Result<ExportedPolicy, Failure>> {
  const parsed = parseProject(text);
  if (!parsed.ok) return parsed;
  const resolved = resolvePolicy(parsed.value.document, indexLibrary(clauseLibrary));
  const gaps = resolved.gaps.length;
  const proposedName = resolved.title;
  if (format !== 'pdf') return ok({ bytes: await WRITERS[format](resolved, printPdf), proposedName, gaps });
  try {
    return ok({ bytes: await WRITERS.pdf(resolved, printPdf), proposedName, gaps });
  } catch (error) {
    if (error instanceof NoPrinter) return fail({ kind: 'noBrowser', facts: {} });
    const reason = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown';
    return fail({ kind: 'printFailed', facts: { reason } });
  }
}
