/** A free list of short texts, with the question's suggestions to click. */
import { Plus } from 'lucide-react';
import { useTranslate } from '../../../i18n/messages';
import type { ControlProps } from './control';
import { EntryInput } from './entry-input';
import { EntryList } from './entry-list';

/** The list, its input, and the suggestions that are not in it yet. */
export function ListControl({ asked, ids, value, onValue }: ControlProps<string[]>) {
  const t = useTranslate();
  const entries = value ?? [];
  const suggestions = (asked.suggest ?? []).filter((suggestion) => !entries.includes(suggestion));
  const set = (next: string[]) => onValue(next.length === 0 ? undefined : next);
  return (
    <>
      <EntryList entries={entries} onEntries={set} />
      <EntryInput
        label={asked.short}
        labelledBy={ids.labelledBy}
        describedBy={ids.describedBy}
        buttonLabel={t('interview.addEntry')}
        taken={entries}
        onAdd={(entry) => set([...entries, entry])}
      />
      {suggestions.length === 0 ? null : (
        <div className="suggestions" role="group" aria-label={t('interview.suggestions')}>
          {suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              className="suggestion"
              aria-label={t('interview.addSuggestion', { value: suggestion })}
              onClick={() => set([...entries, suggestion])}
            >
              <Plus size={12} aria-hidden="true" />
              {suggestion}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
