/**
 * Tabs of a pane. All panels are named by their tab; only the chosen one is mounted, so a hidden list costs nothing.
 */
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import './tabs.css';

/** `badge` is for the eye only: the name of a tab stays the same while its count changes. */
export type Tab<V extends string> = { value: V; label: string; badge?: ReactNode; panel: ReactNode };

/** A tab strip with its panels; `end` stands at the end of the strip (a close button). */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onValue,
  end,
}: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onValue: (value: V) => void;
  end?: ReactNode;
}) {
  return (
    <Radix.Root className="kw-tabs" value={value} onValueChange={(next) => onValue(next as V)}>
      <div className="kw-tabs__strip">
        <Radix.List className="kw-tabs__list" aria-label={label}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} className="kw-tab">
              {tab.label}
              {tab.badge === undefined ? null : <span aria-hidden="true">{tab.badge}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="kw-tabs__panel" tabIndex={-1}>
          {tab.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
