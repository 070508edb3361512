/**
 * The request to open a link of the policy: only `https:` and `mailto:`, only after a question with the whole address.
 */
import type { Handlers } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/model/result';
import { safeHref } from '../../shared/model/safe-link';
import type { HandlerContext } from './handler-context';

/**
 * The address as the system would read it: look-alike letters in the host as punycode, everything else escaped, so that
 * what is asked about is what is opened. Null when it may not be opened.
 */
export function openableAddress(href: string): string | null {
  const safe = safeHref(href);
  if (safe === null || !URL.canParse(safe)) return null;
  return safeHref(new URL(safe).href);
}

export const linkHandlers = {
  'link.open': async ({ href }, context) => {
    const address = openableAddress(href);
    if (address === null) return fail({ kind: 'linkNotAllowed', facts: {} });
    if (await context.dialogs.agreeToOpen(address)) await context.openInSystem(address);
    return ok({});
  },
} satisfies Pick<Handlers<HandlerContext>, 'link.open'>;
