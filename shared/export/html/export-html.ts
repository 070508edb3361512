/**
 * The policy as HTML: one self-contained accessible page (also what is printed to PDF), or a fragment to paste into a
 * content management system. No script, no remote resource; every text goes through `escapeHtml`.
 */
import { headingLabel } from '../../resolve/heading-counter';
import { policyWords, type PolicyWords } from '../../resolve/policy-words';
import type { ResolvedBlock, ResolvedDocument } from '../../resolve/resolved-document';
import { inlineTitle } from '../../resolve/resolve-inlines';
import { escapeHtml } from './escape-html';
import { sectionsToHtml } from './html-blocks';
import { pageStyle } from './page-style';

type Heading = Extract<ResolvedBlock, { kind: 'heading' }>;

/** Levels shown in the contents; deeper ones would make it longer than it helps. */
const CONTENTS_DEPTH = 2;

function statusLine(document: ResolvedDocument, words: PolicyWords, className: string): string {
  const date = `<time datetime="${escapeHtml(document.statusDate)}">${escapeHtml(document.statusDateText)}</time>`;
  return `<p class="${className}">${escapeHtml(words.status)}: ${date}</p>`;
}

function contents(document: ResolvedDocument, words: PolicyWords): string {
  const headings = document.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Heading => block.kind === 'heading' && block.level <= CONTENTS_DEPTH),
  );
  if (headings.length < 2) return '';
  let list = '';
  let isOpen = false;
  headings.forEach((heading, index) => {
    const label = headingLabel(heading.level, heading.number);
    const title = escapeHtml(inlineTitle(heading.inlines, words));
    const entry = `<li><a href="#${escapeHtml(heading.id)}"><span class="number">${label}</span> ${title}</a>`;
    if (heading.level === 2 && !isOpen) list += '\n<ol>\n';
    if (heading.level === 1 && isOpen) list += '</ol>\n';
    if (heading.level === 1 && index > 0) list += '</li>\n';
    isOpen = heading.level === 2;
    list += heading.level === 2 ? `${entry}</li>\n` : entry;
  });
  list += isOpen ? '</ol>\n</li>\n' : '</li>\n';
  const title = escapeHtml(words.contents);
  return `<nav aria-labelledby="_contents">\n<h2 id="_contents">${title}</h2>\n<ol>\n${list}</ol>\n</nav>\n`;
}

function page(document: ResolvedDocument, words: PolicyWords): string {
  const title = escapeHtml(document.title);
  // Own ids start with an underscore, which no heading's id does.
  return `<!doctype html>
<html lang="${document.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${pageStyle(document.title, words)}</style>
</head>
<body>
<a class="skip" href="#_text">${escapeHtml(words.skipToText)}</a>
<header>
<h1>${title}</h1>
${statusLine(document, words, 'status')}
</header>
${contents(document, words)}<main id="_text" tabindex="-1">
${sectionsToHtml(document.sections, { prefix: '', words })}</main>
</body>
</html>
`;
}

/** Exports as a whole page or as a fragment (classes and ids begin with `kw-`, headings with h2, no title). */
export function exportHtml(document: ResolvedDocument, { form }: { form: 'page' | 'fragment' }): string {
  const words = policyWords(document.settings);
  if (form === 'page') return page(document, words);
  const prefix = 'kw-';
  const body = sectionsToHtml(document.sections, { prefix, words });
  return `<div class="kw-policy" lang="${document.languageTag}">\n${statusLine(document, words, 'kw-status')}\n${body}</div>\n`;
}
