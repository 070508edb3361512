/** A message in place: what happened, what is safe, what to do. */
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './notice.css';

type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Record<NoticeTone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

/** Shows a message; dangers and warnings are announced. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div
      className={classNames('kw-notice', `kw-notice--${tone}`)}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon size={16} aria-hidden="true" />
      <div>
        {title === undefined ? null : <p className="kw-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
