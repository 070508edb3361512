/**
 * Requests on the window itself and on the program.
 */
import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/model/result';
import type { HandlerContext } from './handler-context';

export const windowHandlers = {
  'app.info': async (_input, context) => ok(context.app),

  'window.state': async (state, context) => {
    context.window.show(state);
    return ok({});
  },

  'window.close': async ({ close }, context) => {
    if (close) context.window.closeNow();
    else context.window.stay();
    return ok({});
  },
} satisfies Pick<Handlers<HandlerContext>, 'app.info' | 'window.state' | 'window.close'>;
