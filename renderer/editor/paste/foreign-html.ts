/**
 * Prepares HTML from elsewhere (Word, web pages, mail) for the schema. Works on the detached tree that ProseMirror made;
 * what is left is then read by the schema, which knows no scripts, images, colours or handlers. Nothing is set as HTML.
 */
import { makeWordLists } from './word-lists';

/** Elements whose content is no text of the page, or text its author took back. */
const DROPPED =
  'script, style, template, noscript, object, iframe, svg, math, head, title, meta, link, del, select, button, input, textarea, ' +
  '[hidden], [style*="display:none"], [style*="display: none"], [style*="mso-hide:all"], [class^="MsoComment"]';
/** Controls, zero-width spaces and bidirectional overrides: invisible, and able to make a text look like another. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- removing controls is what this is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * HTML without its style sheets. ProseMirror would write their rules into every matching element, and the browser drops
 * Word's list marks (`mso-list`) from a style it rewrites. Linear in the length of the text.
 */
export function withoutStyleSheets(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let at = 0;
  for (;;) {
    const start = lower.indexOf('<style', at);
    if (start < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    const end = lower.indexOf('</style', start);
    if (end < 0) return kept;
    const close = lower.indexOf('>', end);
    if (close < 0) return kept;
    at = close + 1;
  }
}

/**
 * The content security policy keeps style attributes from applying, also in a detached tree; set through the object
 * model they do, so that the schema sees "not bold" on Google Docs' wrapping `<b style="font-weight:normal">`.
 */
function applyInlineStyles(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement>('[style]')) {
    element.style.cssText = element.getAttribute('style') ?? '';
  }
}

/** Tidies a foreign tree in place: hidden and foreign matter out, Word's lists in, empty spacer paragraphs away. */
export function prepareForeignTree(root: Element): void {
  for (const element of root.querySelectorAll(DROPPED)) element.remove();
  makeWordLists(root);
  applyInlineStyles(root);
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    const clean = withoutInvisible(text.data);
    if (clean !== text.data) text.data = clean;
  }
  for (const paragraph of root.querySelectorAll('p')) {
    const empty = (paragraph.textContent ?? '').trim() === '' && paragraph.querySelector('br, img') === null;
    const alone = paragraph.parentElement?.childElementCount === 1;
    if (empty && !alone) paragraph.remove();
  }
}
