/**
 * What gives way in a narrow window (small screen, 200 % zoom): first the right pane, then the left one, never the
 * paper. Opening one pane where only one fits closes the other.
 */
import { useEffect } from 'react';
import { useStores } from '../stores/stores-context';
import type { SessionState } from '../stores/session-store';

/** Widths in CSS pixels below which three panes, two panes do not fit. */
const THREE_PANES = 1000;
const TWO_PANES = 640;

/** Which panes may stay open at a width; `before` tells which one the user has just opened. */
export function fittingPanes(
  width: number,
  now: Pick<SessionState, 'leftOpen' | 'rightOpen'>,
  before: Pick<SessionState, 'leftOpen' | 'rightOpen'>,
): { leftOpen: boolean; rightOpen: boolean } {
  if (width >= THREE_PANES || !(now.leftOpen && now.rightOpen)) return now;
  const rightIsNew = now.rightOpen && !before.rightOpen;
  return rightIsNew ? { leftOpen: false, rightOpen: true } : { leftOpen: true, rightOpen: false };
}

/** Follows the width of the window and the panes while mounted. */
export function useNarrowWindow(): void {
  const { session } = useStores();
  useEffect(() => {
    const fit = (before: Pick<SessionState, 'leftOpen' | 'rightOpen'>) => {
      const now = session.getState();
      const { leftOpen, rightOpen } = fittingPanes(window.innerWidth, now, before);
      if (leftOpen !== now.leftOpen || rightOpen !== now.rightOpen) session.setState({ leftOpen, rightOpen });
    };
    const narrow = window.matchMedia(`(max-width: ${String(THREE_PANES - 1)}px)`);
    const tiny = window.matchMedia(`(max-width: ${String(TWO_PANES - 1)}px)`);
    const resized = () => {
      if (tiny.matches) session.setState({ leftOpen: false, rightOpen: false });
      else fit(session.getState());
    };
    resized();
    narrow.addEventListener('change', resized);
    tiny.addEventListener('change', resized);
    const stop = session.subscribe((_now, before) => fit(before));
    return () => {
      narrow.removeEventListener('change', resized);
      tiny.removeEventListener('change', resized);
      stop();
    };
  }, [session]);
}
