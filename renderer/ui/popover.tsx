/** A small panel at its trigger, for one task (a link, a picker). Non-modal; see menu.tsx for why. */
import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { usePortalContainer } from './portal-container';
import './popover.css';

/** Shows `children` at `trigger` while open. `label` names the panel. */
export function Popover({
  trigger,
  label,
  open,
  onOpen,
  align = 'start',
  children,
}: {
  trigger: ReactNode;
  label: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  const container = usePortalContainer();
  return (
    <Radix.Root open={open} onOpenChange={onOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          className="kw-popover"
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
