/**
 * Words being typed become an answer after a pause or when the field is left, so that undo steps are sensible and the
 * text does not jump with every key. Nothing typed is lost: unmounting and saving take the draft over too.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStores } from '../../../stores/stores-context';

const PAUSE_MS = 400;

export type Draft = {
  /** What the field shows. */
  text: string;
  /** Typed words that are no answer yet: the field then undoes its own typing (`data-draft`). */
  pending: boolean;
  change: (text: string) => void;
  /** Takes the words over now (leaving the field, Enter). */
  takeOver: () => void;
};

/** A draft over `value`; `commit` gets the text as typed. */
export function useDraft(value: string, commit: (text: string) => void): Draft {
  const { project } = useStores();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, commit, committed: value });
  useLayoutEffect(() => {
    latest.current.commit = commit;
  });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const takeOver = useCallback(() => {
    clearTimeout(timer.current);
    const { draft: text, committed } = latest.current;
    if (text === null || text === committed) return;
    latest.current.committed = text;
    latest.current.commit(text);
  }, []);

  const change = (text: string) => {
    latest.current.draft = text;
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(takeOver, PAUSE_MS);
  };

  // A value that did not come from here (undo, another pane) wins over what the field shows.
  useEffect(() => {
    const { committed, draft: text } = latest.current;
    if (value === committed || value === committed.trim() || (text !== null && text !== committed)) return;
    latest.current.committed = value;
    latest.current.draft = null;
    setDraft(null);
  }, [value]);

  useEffect(() => {
    const unregister = project.getState().registerDraft(takeOver);
    return () => {
      unregister();
      takeOver();
    };
  }, [project, takeOver]);

  return {
    text: draft ?? value,
    pending: draft !== null && draft.trim() !== value,
    change,
    takeOver: () => {
      takeOver();
      latest.current.draft = null;
      setDraft(null);
    },
  };
}
