/**
 * Short name of a control on hover and focus. The control carries its accessible name itself: the tooltip only
 * shows it, so it is hidden from assistive technology twice-reading by using the same words.
 */
import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';
import { usePortalContainer } from './portal-container';
import './tooltip.css';

/** Provides the shared delay; once at the root. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}

/** Shows `text` (and a shortcut) beside its one child, a focusable element. */
export function Tooltip({
  text,
  shortcut,
  side = 'bottom',
  children,
}: {
  text: string;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactNode;
}) {
  const container = usePortalContainer();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content className="kw-tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut === undefined ? null : <Kbd keys={shortcut} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
