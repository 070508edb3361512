/**
 * Inline content as runs, fields and hyperlinks. Neighbouring words of one format share a run, so that the file looks
 * as if it had been typed.
 */
import { InternalHyperlink, type ParagraphChild } from 'docx';
import { referenceParts } from '../../resolve/reference-text';
import { gapText } from '../../resolve/resolve-inlines';
import type { ResolvedInline, TextMarks } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { linkRuns } from '../link-runs';
import { clauseBookmark, headingBookmark, type DocxContext } from './docx-context';
import { externalLink, field, lineBreak, textRun } from './docx-elements';

/** Collects children of a paragraph; words wait until their format ends. */
class RunCollector {
  readonly children: ParagraphChild[] = [];
  private text = '';
  private marks: TextMarks = {};
  private style: string | null = null;

  words(text: string, marks: TextMarks, style: string | null): void {
    const isSame =
      this.style === style &&
      this.marks.bold === marks.bold &&
      this.marks.italic === marks.italic &&
      this.marks.underline === marks.underline;
    if (!isSame) this.flush();
    this.text += text;
    this.marks = marks;
    this.style = style;
  }

  flush(): void {
    if (this.text !== '') this.children.push(textRun(this.text, this.marks, this.style));
    this.text = '';
  }

  add(children: readonly ParagraphChild[]): void {
    this.flush();
    this.children.push(...children);
  }
}

type InlineContext = { context: DocxContext; style: string | null; out: RunCollector };

const inlineHandlers: Handlers<ResolvedInline, InlineContext, void> = {
  text: (inline, { style, out }) => out.words(inline.text, inline.marks, style),
  break: (_inline, { out }) => out.add([lineBreak()]),
  gap: (inline, { context, out }) => out.words(gapText(inline.label, context.words), inline.marks, 'Gap'),
  reference: (inline, { context, out }) => {
    const { targetId, marks } = inline;
    const heading = context.headingOf.get(targetId);
    if (heading === undefined || inline.number === '') {
      const anchor = clauseBookmark(context, targetId);
      out.add([new InternalHyperlink({ anchor, children: [textRun(inline.text, marks, null)] })]);
      return;
    }
    // \w: the whole number wherever the reference stands; without a switch: the words of the heading. \h: a link.
    const bookmark = headingBookmark(context, heading);
    const { before, number, between, title, after } = referenceParts(
      context.words,
      inline.number,
      inline.title,
    );
    out.words(before, marks, null);
    out.add(field(`REF ${bookmark} \\w \\h`, textRun(number, marks, null)));
    out.words(between, marks, null);
    out.add(field(`REF ${bookmark} \\h`, textRun(title, marks, null)));
    out.words(after, marks, null);
  },
  deadReference: (inline, { context, out }) =>
    out.words(gapText(inline.text, context.words), inline.marks, 'Gap'),
};

/** Inlines as children of a paragraph; neighbours with one link target share one hyperlink. */
export function inlinesToDocx(inlines: readonly ResolvedInline[], context: DocxContext): ParagraphChild[] {
  const out = new RunCollector();
  for (const link of linkRuns(inlines)) {
    const inside = link.href === null ? out : new RunCollector();
    const where = { context, style: link.href === null ? null : 'Hyperlink', out: inside };
    for (const inline of link.inlines) handle(inlineHandlers, inline, where);
    if (link.href === null) continue;
    inside.flush();
    out.add([externalLink(link.href, context.links, inside.children)]);
  }
  out.flush();
  return out.children;
}
