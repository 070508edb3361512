/**
 * Drop-down menu. Non-modal on purpose: the modal form of the underlying library injects a style element, which the
 * CSP refuses.
 */
import { DropdownMenu as Radix } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';
import { usePortalContainer } from './portal-container';
import './menu.css';

/** A menu at its trigger (a button). */
export function Menu({
  trigger,
  align = 'start',
  children,
}: {
  trigger: ReactNode;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  const container = usePortalContainer();
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content className="kw-menu" align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One command of a menu. */
export function MenuItem({
  icon: Icon,
  shortcut,
  danger = false,
  disabled = false,
  onSelect,
  children,
}: {
  icon?: LucideIcon;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Radix.Item
      className={danger ? 'kw-menu__item kw-menu__item--danger' : 'kw-menu__item'}
      disabled={disabled}
      onSelect={onSelect}
    >
      {Icon === undefined ? <span className="kw-menu__blank" /> : <Icon size={15} aria-hidden="true" />}
      <span className="kw-ellipsis">{children}</span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
    </Radix.Item>
  );
}

/** A line between groups of commands. */
export function MenuSeparator() {
  return <Radix.Separator className="kw-menu__separator" />;
}
