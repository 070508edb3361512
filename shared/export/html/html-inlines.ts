/**
 * Inline content as HTML, by string building.
 */
import type { PolicyWords } from '../../resolve/policy-words';
import { gapText } from '../../resolve/resolve-inlines';
import type { ResolvedInline, TextMarks } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { linkRuns } from '../link-runs';
import { escapeHtml } from './escape-html';

/** `prefix` stands before every class and id, so that a fragment never meets those of the page around it. */
export type HtmlContext = { prefix: string; words: PolicyWords };

function withMarks(html: string, marks: TextMarks): string {
  let out = html;
  if (marks.underline) out = `<u>${out}</u>`;
  if (marks.italic) out = `<em>${out}</em>`;
  if (marks.bold) out = `<strong>${out}</strong>`;
  return out;
}

function gap(label: string, marks: TextMarks, { prefix, words }: HtmlContext): string {
  return withMarks(`<mark class="${prefix}gap">${escapeHtml(gapText(label, words))}</mark>`, marks);
}

const inlineHandlers: Handlers<ResolvedInline, HtmlContext, string> = {
  text: (inline) => withMarks(escapeHtml(inline.text), inline.marks),
  break: () => '<br>',
  gap: (inline, context) => gap(inline.label, inline.marks, context),
  reference: (inline, { prefix }) =>
    withMarks(
      `<a class="${prefix}reference" href="#${prefix}${escapeHtml(inline.targetId)}">${escapeHtml(inline.text)}</a>`,
      inline.marks,
    ),
  deadReference: (inline, context) => gap(inline.text, inline.marks, context),
};

/** Inlines as HTML; neighbours with one link target share one `<a>`. */
export function inlinesToHtml(inlines: readonly ResolvedInline[], context: HtmlContext): string {
  let out = '';
  for (const run of linkRuns(inlines)) {
    let html = '';
    for (const inline of run.inlines) html += handle(inlineHandlers, inline, context);
    out += run.href === null ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
  }
  return out;
}
