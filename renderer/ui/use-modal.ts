/**
 * A native <dialog> that is open while it is mounted. Escape closes it natively (the browser may insist on that), and
 * the owner hears of it by `close`; closing by unmounting gives the focus back to where it was.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Gives the ref of the dialog and its `onClose` handler. */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  closedByUser: () => void;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    leaving.current = false;
    if (!element.open) element.showModal();
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled)') ??
      element.querySelector<HTMLElement>('.kw-dialog__actions button:last-child');
    first?.focus();
    return () => {
      leaving.current = true;
      element.close();
    };
  }, []);
  return {
    dialog,
    closedByUser: () => {
      if (!leaving.current) onClose();
    },
  };
}
