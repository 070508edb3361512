/**
 * The style sheet of the HTML page: readable on a telephone, in light and dark, and the source of the PDF (A4, page
 * numbers in CSS page margin boxes, CSS Paged Media 3). Nothing remote: fonts are the reader's own.
 */
import type { PolicyWords } from '../../resolve/policy-words';
import { cssString } from './escape-html';

const SCREEN = `
:root { color-scheme: light dark; --text: #1c2430; --soft: #55606f; --paper: #ffffff; --line: #d5dae1; --head: #f3f5f8; --link: #0b57a4; --gap: #fff0b3; --gap-text: #4a3800; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e4e8ee; --soft: #a3adba; --paper: #14181e; --line: #3a434f; --head: #1e242c; --link: #86b8f5; --gap: #57470f; --gap-text: #ffe9a8; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1.0625rem/1.6 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; }
.skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: var(--paper); color: var(--link); }
.skip:focus { left: 1rem; top: 1rem; outline: 2px solid var(--link); }
header, nav, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; }
main { padding-bottom: 5rem; }
h1 { margin: 0 0 .25rem; font-size: clamp(1.5rem, 1rem + 3.2vw, 2.125rem); line-height: 1.2; letter-spacing: -.01em; }
h1, h2, h3, h4 { overflow-wrap: break-word; hyphens: manual; }
@media (max-width: 30rem) { h1, h2, h3, h4 { hyphens: auto; } }
h2, h3, h4 { line-height: 1.3; margin: 2.25rem 0 .5rem; scroll-margin-top: 1rem; text-wrap: balance; }
h2 { font-size: 1.4375rem; margin-top: 3rem; }
h3 { font-size: 1.1875rem; }
h4 { font-size: 1.0625rem; }
h2 + h3, h3 + h4 { margin-top: 1rem; }
.status { margin: 0; color: var(--soft); }
.number { font-variant-numeric: tabular-nums; margin-right: .2em; }
p { margin: 0 0 .9rem; }
ul, ol { margin: 0 0 .9rem; padding-left: 1.5rem; }
li { margin-bottom: .3rem; }
li > ul, li > ol { margin: .3rem 0 0; }
li > p { margin-bottom: .3rem; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--head); box-shadow: 0 0 0 .4rem var(--head); border-radius: 2px; }
mark { background: var(--gap); color: var(--gap-text); padding: .05em .2em; border-radius: 3px; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; font-size: .9375rem; line-height: 1.45; }
th, td { border: 1px solid var(--line); padding: .5rem .65rem; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
th { background: var(--head); font-weight: 600; }
th p:last-child, td p:last-child, td > ul:last-child, td > ol:last-child { margin-bottom: 0; }
nav { margin-top: 2rem; }
nav h2 { margin: 0 0 .5rem; font-size: 1rem; text-transform: none; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .2rem 0; }
nav li li { padding-left: 1.75rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
`;

const PRINT = `
@media print {
  body { background: none; color: #000; font-size: 10.5pt; line-height: 1.45; }
  header, main { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h1 { font-size: 21pt; }
  h2 { font-size: 14pt; margin: 20pt 0 6pt; }
  h3 { font-size: 11.5pt; margin: 14pt 0 4pt; }
  h4 { font-size: 10.5pt; margin: 12pt 0 4pt; }
  h2, h3, h4 { break-after: avoid; break-inside: avoid; }
  p:has(+ ul), p:has(+ ol), p:has(+ table) { break-after: avoid; }
  header { margin-bottom: 14pt; }
  p { margin-bottom: 7pt; }
  p, li { orphans: 2; widows: 2; hyphens: auto; hyphenate-limit-chars: 8 4 4; }
  li, li > p { margin-bottom: 2.5pt; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { color: inherit; text-decoration-thickness: .5pt; }
  a.reference { text-decoration: none; }
  :target { background: none; box-shadow: none; }
}
`;

/** The whole style sheet; title and page words stand in the printed margins. */
export function pageStyle(title: string, words: PolicyWords): string {
  const font =
    'font: 8.5pt/1.3 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #55606f;';
  const margins = `
@page {
  size: A4; margin: 25mm 24mm 24mm;
  @top-left { content: ${cssString(title)}; ${font} padding-bottom: 6mm; vertical-align: bottom; }
  @bottom-right { content: ${cssString(`${words.page} `)} counter(page) ${cssString(` ${words.pageOf} `)} counter(pages); ${font} padding-top: 6mm; vertical-align: top; }
}
@page :first { @top-left { content: none; } }
`;
  return SCREEN + PRINT + margins;
}
