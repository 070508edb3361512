/**
 * The one place where characters are dropped that no output may carry: whatever XML 1.0 forbids (section 2.2, Char),
 * C1 controls, noncharacters and lone surrogates. Line ends and tabs become spaces; breaks are nodes of their own.
 */

// In unicode mode \p{Surrogate} only matches one without its partner.
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- removing controls is what this is for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex -- a cheap test that spares nearly every text the two replacements
const SUSPICIOUS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/** Text without forbidden characters, on one line. */
export function cleanText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(LINE_BREAKS, ' ');
}
