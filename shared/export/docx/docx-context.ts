/**
 * What the handlers of one DOCX export share: names, running numbers, targets. One per export, never kept.
 */
import { policyWords, type PolicyWords } from '../../resolve/policy-words';
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../resolve/resolved-document';
import { createBookmarkNames } from './bookmark-names';
import { LinkTargets } from './docx-elements';

export type DocxContext = {
  words: PolicyWords;
  links: LinkTargets;
  bookmarkName: (prefix: string, id: string) => string;
  nextBookmarkId: () => number;
  nextListInstance: () => number;
  /** Ids of headings that some reference shows. */
  referredHeadings: ReadonlySet<string>;
  /** By target id of a reference: id of the heading it names; undefined when no heading stands above the target. */
  headingOf: ReadonlyMap<string, string>;
};

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function eachInline(blocks: readonly ResolvedBlock[], visit: (inline: ResolvedInline) => void): void {
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) eachInline(item.blocks, visit);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row) eachInline(cell.blocks, visit);
    else if (block.kind === 'heading' || block.kind === 'paragraph') block.inlines.forEach(visit);
  }
}

/** Looks through the document once for what references need. */
export function docxContext(document: ResolvedDocument): DocxContext {
  const headingOf = new Map<string, string>();
  const targets = new Set<string>();
  let above: string | undefined;
  for (const section of document.sections) {
    const first = section.blocks.find((block) => block.kind === 'heading');
    if (section.id !== null) {
      const heading = first?.id ?? above;
      if (heading !== undefined) headingOf.set(section.id, heading);
    }
    const last = section.blocks.findLast((block) => block.kind === 'heading');
    above = last?.id ?? above;
    eachInline(section.blocks, (inline) => {
      if (inline.kind === 'reference') targets.add(inline.targetId);
    });
  }
  return {
    words: policyWords(document.settings),
    links: new LinkTargets(),
    bookmarkName: createBookmarkNames(),
    nextBookmarkId: counter(),
    nextListInstance: counter(),
    referredHeadings: new Set([...targets].flatMap((target) => headingOf.get(target) ?? [])),
    headingOf,
  };
}

/** Hidden in Word's list of bookmarks, like those Word makes for its own references. */
export const headingBookmark = (context: DocxContext, id: string): string =>
  context.bookmarkName('_Ref_', id);
/** Around a whole clause; carries its instance id. */
export const clauseBookmark = (context: DocxContext, id: string): string => context.bookmarkName('', id);
