/**
 * All handlers as one table; a request without a handler does not compile.
 */
import type { Handlers } from '../../shared/ipc/contract';
import { exportHandlers } from './export';
import type { HandlerContext } from './handler-context';
import { linkHandlers } from './link';
import { preferenceHandlers } from './preferences';
import { projectHandlers } from './project';
import { recentHandlers } from './recent';
import { windowHandlers } from './window';

export const handlers: Handlers<HandlerContext> = {
  ...exportHandlers,
  ...linkHandlers,
  ...preferenceHandlers,
  ...projectHandlers,
  ...recentHandlers,
  ...windowHandlers,
};
