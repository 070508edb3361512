/**
 * Is a typed answer of the form that its kind needs? An answer that is not is kept (it is the user's text) and said
 * to be wrong beside its field.
 */
import { z } from 'zod';
import { safeHref } from '../../../../shared/model/safe-link';
import type { MessageId } from '../../../i18n/messages';

const PHONE = /^[+0-9][0-9 ()/-]{2,40}$/;

/** The message for a text that does not fit its kind, or null. */
export function validityMessage(kind: string, text: string): MessageId | null {
  if (text.trim() === '') return null;
  switch (kind) {
    case 'email':
      return z.email().safeParse(text).success ? null : 'interview.invalid.email';
    case 'url':
      return text.startsWith('https://') && safeHref(text) !== null ? null : 'interview.invalid.url';
    case 'phone':
      return PHONE.test(text) ? null : 'interview.invalid.phone';
    default:
      return null;
  }
}

/** `www.example.com` typed as a web address gets its scheme; anything else stays as typed. */
export function completedUrl(text: string): string {
  const trimmed = text.trim();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i.test(trimmed) ? `https://${trimmed}` : trimmed;
}
