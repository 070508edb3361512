/**
 * Link policy: only `https:` and `mailto:` targets may stand in a policy, in the view and in every export.
 * Everything else (`javascript:`, `file:`, UNC paths, scheme-relative `//host`, control characters) is refused.
 */

const MAIL = /^mailto:[^\s<>"'\\@]+@[^\s<>"'\\@]+\.[^\s<>"'\\@]+$/i;
const WEB = /^https:\/\/[^\s/\\?#@:]+(:\d{1,5})?([/?#][^\s<>"\\]*)?$/i;

/**
 * Gives the target back in its safe form, or null when it may not be linked.
 * Surrounding white space is dropped; nothing else is repaired, so that no look-alike slips through a repair.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > 2000) return null;
  const trimmed = href.trim();
  return MAIL.test(trimmed) || WEB.test(trimmed) ? trimmed : null;
}
