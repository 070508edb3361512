/** How far something is: a ring beside a name, or a bar. */
import { Check } from 'lucide-react';
import './progress.css';

const RADIUS = 6.5;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring for `done` of `total`; a check mark when complete. Decorative: the words stand beside it. */
export function ProgressRing({ done, total }: { done: number; total: number }) {
  if (total > 0 && done >= total) {
    return (
      <span className="kw-ring kw-ring--done" aria-hidden="true">
        <Check size={11} strokeWidth={3} />
      </span>
    );
  }
  const share = total === 0 ? 0 : done / total;
  return (
    <svg className="kw-ring" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle className="kw-ring__track" cx="8" cy="8" r={RADIUS} />
      <circle
        className="kw-ring__value"
        cx="8"
        cy="8"
        r={RADIUS}
        strokeDasharray={`${String(share * LENGTH)} ${String(LENGTH)}`}
      />
    </svg>
  );
}

/** A bar for `done` of `total`. `label` says it in words. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  return <progress className="kw-progress" value={done} max={Math.max(total, 1)} aria-label={label} />;
}
