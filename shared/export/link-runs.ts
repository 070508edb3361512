/**
 * Groups inlines by link target, so that a link with bold words in it stays one link. Targets are checked here once
 * more, for every export: what may not be linked leaves as plain words.
 */
import { safeHref } from '../model/safe-link';
import type { ResolvedInline } from '../resolve/resolved-document';

export type LinkRun = { href: string | null; inlines: ResolvedInline[] };

/** Runs of neighbours with the same target (null: no link), in order. */
export function linkRuns(inlines: readonly ResolvedInline[]): LinkRun[] {
  const runs: LinkRun[] = [];
  for (const inline of inlines) {
    const href = inline.kind === 'text' && inline.href !== undefined ? safeHref(inline.href) : null;
    const last = runs.at(-1);
    if (last !== undefined && last.href === href) last.inlines.push(inline);
    else runs.push({ href, inlines: [inline] });
  }
  return runs;
}
