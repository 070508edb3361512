/**
 * What means something in CommonMark 0.31 or in GFM tables and strikethrough, as data, and the one function that
 * takes the meaning away. Inside a line and at its start different characters are unsafe.
 */
const ANYWHERE = /[\\`*_[\]<>|~#]|&(?=#?[A-Za-z0-9]+;)/g;
/** Markers of lists, headings and underlines; `>`, fences and tables are covered by ANYWHERE. */
const AT_START: readonly (readonly [RegExp, string])[] = [
  [/^([-+=])/, '\\$1'],
  [/^(\d{1,9})([.)])/, '$1\\$2'],
];

/** Words as Markdown that shows exactly them. `atStart`: the words begin a line. */
export function escapeMarkdown(text: string, atStart: boolean): string {
  let out = text.replace(ANYWHERE, '\\$&');
  if (atStart) for (const [pattern, safe] of AT_START) out = out.replace(pattern, safe);
  return out;
}

/** An address (checked by the caller) as a link destination, also inside a table. */
export function escapeDestination(href: string): string {
  const safe = href.replaceAll('|', '%7C').replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;');
  return /[()]/.test(safe) ? `<${safe}>` : safe;
}
