/**
 * The words of a resolved document, line by line: the reference every export is compared with, and the words that
 * are counted. Heading numbers are left out (each format sets them in its own way).
 */
import { policyWords, type PolicyWords } from './policy-words';
import { gapText } from './resolve-inlines';
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from './resolved-document';

function inlineText(inline: ResolvedInline, words: PolicyWords): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'gap':
      return gapText(inline.label, words);
    case 'reference':
      return inline.text;
    case 'deadReference':
      return gapText(inline.text, words);
  }
}

function blockLines(block: ResolvedBlock, words: PolicyWords): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines
        .map((inline) => inlineText(inline, words))
        .join('')
        .split('\n');
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((child) => blockLines(child, words)));
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap((cell) => cell.blocks.flatMap((child) => blockLines(child, words))),
      );
  }
}

/** Every line of text of the sections, in reading order. */
export function resolvedLines(document: ResolvedDocument): string[] {
  const words = policyWords(document.settings);
  return document.sections.flatMap((section) => section.blocks.flatMap((block) => blockLines(block, words)));
}
