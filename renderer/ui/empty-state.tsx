/** What a list shows when it is empty: why, and what to do. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

/** An icon, a title, a sentence and perhaps an action. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="kw-empty">
      <span className="kw-empty__icon">
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <p className="kw-empty__title">{title}</p>
      {children === undefined ? null : <p className="kw-empty__text">{children}</p>}
      {action}
    </div>
  );
}
