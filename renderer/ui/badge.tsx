/** A small count or state beside a name. The tone never says something that the words do not. */
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './badge.css';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/** Shows a short text in a tone. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames('kw-badge', `kw-badge--${tone}`)}>{children}</span>;
}
