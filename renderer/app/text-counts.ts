/** Words and gaps for the status bar, counted in an idle moment after a pause: a key does no work over the document. */
import { useEffect, useState } from 'react';
import { windowClock } from '../stores/findings-store';
import { countGaps, countWords } from '../stores/selectors';
import { useStores } from '../stores/stores-context';

export type TextCounts = { words: number; gaps: number };

const PAUSE_MS = 250;

/** The counts of the open policy; null until they are known for the first time. */
export function useTextCounts(): TextCounts | null {
  const { project, index } = useStores();
  const [counts, setCounts] = useState<TextCounts | null>(null);
  useEffect(() => {
    let cancel: (() => void) | null = null;
    const count = () => {
      cancel = null;
      const { open } = project.getState();
      if (open === null) return;
      const words = countWords(open.document);
      const gaps = countGaps(open.document, index);
      setCounts((last) => (last?.words === words && last.gaps === gaps ? last : { words, gaps }));
    };
    cancel = windowClock.later(0, count);
    const stop = project.subscribe((state, before) => {
      if (state.open?.document === before.open?.document) return;
      // Not put off by further keys: while somebody types on, the numbers follow four times a second.
      cancel ??= windowClock.later(PAUSE_MS, count);
    });
    return () => {
      cancel?.();
      stop();
    };
  }, [project, index]);
  return counts;
}
