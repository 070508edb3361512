/**
 * What somebody types as the address of a link, made whole and checked by the one rule for links (https: and mailto:).
 */
import { safeHref } from '../../../shared/model/safe-link';

/** `name@firma.de` -> `mailto:name@firma.de`, `firma.de` -> `https://firma.de`; null when it may not be linked. */
export function completedHref(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const href = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : text.includes('@')
      ? `mailto:${text}`
      : `https://${text}`;
  return safeHref(href);
}
