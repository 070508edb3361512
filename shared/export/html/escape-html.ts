/**
 * The one place where text becomes HTML. Text in, markup-free HTML out; safe in element content and in attribute
 * values in double quotes (HTML Standard, 13.3 "Serializing HTML fragments", and stricter).
 */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/;

export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}

/** A CSS string literal (CSS Syntax 3, 4.3.7): everything but letters, digits and spaces as a code point escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
