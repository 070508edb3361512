/**
 * Where floating parts (menus, popovers, tooltips) are put. A native modal dialog makes everything outside of it
 * inert, so inside a dialog they must be children of that dialog.
 */
import { createContext, useContext } from 'react';

/** Null means the page's body. */
export const PortalContainerContext = createContext<HTMLElement | null>(null);

/** The element that floating parts are put into. */
export function usePortalContainer(): HTMLElement | null {
  return useContext(PortalContainerContext);
}
