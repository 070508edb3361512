/** Entries of a list in their order: each can be moved and removed. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslate } from '../../../i18n/messages';
import { IconButton } from '../../../ui/button';

/** The same list with the entry at `from` moved to `to`; unchanged when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, position) => position !== from);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** The entries as rows; nothing while there are none. */
export function EntryList({
  entries,
  onEntries,
}: {
  entries: readonly string[];
  onEntries: (entries: string[]) => void;
}) {
  const t = useTranslate();
  if (entries.length === 0) return null;
  return (
    <ul className="entries" aria-label={t('interview.entries')}>
      {entries.map((entry, position) => (
        <li key={entry} className="entry">
          <span className="entry__text">{entry}</span>
          <span className="entry__actions">
            {position === 0 ? null : (
              <IconButton
                size="s"
                icon={ArrowUp}
                label={t('interview.moveUp', { name: entry })}
                onClick={() => onEntries(moved(entries, position, position - 1))}
              />
            )}
            {position === entries.length - 1 ? null : (
              <IconButton
                size="s"
                icon={ArrowDown}
                label={t('interview.moveDown', { name: entry })}
                onClick={() => onEntries(moved(entries, position, position + 1))}
              />
            )}
            <IconButton
              size="s"
              icon={X}
              label={t('interview.removeEntry', { name: entry })}
              onClick={() => onEntries(entries.filter((_, other) => other !== position))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
