/** A titled part of the clause details. */
import { useId, type ReactNode } from 'react';

/** Shows `children` under a small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="details__section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** One fact: its name and what it is. Nothing is shown for an empty one. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <div className="details__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
