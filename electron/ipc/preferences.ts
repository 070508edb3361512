/**
 * Requests on the preferences of this user on this machine.
 */
import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/model/result';
import type { HandlerContext } from './handler-context';

export const preferenceHandlers = {
  'preferences.get': async (_input, context) => ok(await context.preferences.read()),

  'preferences.set': async (preferences, context) => {
    const written = await context.preferences.write(preferences);
    if (!written.ok) return written;
    context.applyPreferences(preferences);
    return ok({});
  },
} satisfies Pick<Handlers<HandlerContext>, 'preferences.get' | 'preferences.set'>;
