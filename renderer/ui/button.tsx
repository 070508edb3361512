/**
 * Buttons. `primary` once per view, `secondary` for the rest, `ghost` in toolbars and lists, `danger` for what destroys.
 */
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { Tooltip } from './tooltip';
import './button.css';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';

/** A button with words, optionally an icon before them. */
export function Button({
  variant = 'secondary',
  size = 'm',
  icon: Icon,
  className,
  children,
  type = 'button',
  ...rest
}: ComponentPropsWithRef<'button'> & { variant?: Variant; size?: 's' | 'm' | 'l'; icon?: LucideIcon }) {
  return (
    <button
      type={type}
      className={classNames('kw-button', `kw-button--${variant}`, `kw-button--${size}`, className)}
      {...rest}
    >
      {Icon === undefined ? null : <Icon size={size === 'l' ? 16 : 15} aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A button that shows only an icon; `label` is its accessible name and its tooltip. */
export function IconButton({
  label,
  shortcut,
  icon: Icon,
  pressed,
  size = 'm',
  tooltipSide,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  label: string;
  shortcut?: string;
  icon: LucideIcon;
  pressed?: boolean;
  size?: 's' | 'm';
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
}) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames('kw-icon-button', `kw-icon-button--${size}`, className)}
        {...rest}
      >
        <Icon size={size === 's' ? 14 : 16} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
