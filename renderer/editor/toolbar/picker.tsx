/**
 * A searchable list in a popover: type to narrow, arrows to move, Enter to choose. One listbox with an active
 * descendant, so that the search field keeps the focus.
 */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../../i18n/messages';
import { SearchInput } from '../../ui/text-input';
import { foldText, holdsAll, searchTerms } from '../../../shared/library/search-text';

export type PickerOption = { value: string; label: string; detail: string; group: string };

/** Rows drawn at once; more means: search. */
const SHOWN = 60;

/** Lists `options` and calls back with the chosen value. */
export function Picker({
  options,
  searchLabel,
  emptyText,
  onPick,
}: {
  options: readonly PickerOption[];
  searchLabel: string;
  emptyText: string;
  onPick: (value: string) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => {
    const terms = searchTerms(query);
    return options.filter(({ label, detail, group }) =>
      holdsAll(foldText(`${label} ${detail} ${group}`), terms),
    );
  }, [options, query]);
  const shown = found.slice(0, SHOWN);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setActive(next);
    list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && shown[active] !== undefined) onPick(shown[active].value);
    else return;
    event.preventDefault();
  };

  return (
    <div className="kw-picker">
      <SearchInput
        label={searchLabel}
        clearLabel={t('editor.picker.clear')}
        value={query}
        onValue={(value) => {
          setQuery(value);
          setActive(0);
        }}
        onKeyDown={keys}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${String(active)}`}
      />
      <div ref={list} className="kw-picker__list" role="listbox" id={id} aria-label={searchLabel}>
        {shown.map((option, i) => (
          <PickerRow
            key={option.value}
            id={`${id}-${String(i)}`}
            option={option}
            heading={option.group === shown[i - 1]?.group ? '' : option.group}
            active={i === active}
            onPick={onPick}
          />
        ))}
        {shown.length === 0 ? <p className="kw-picker__note">{emptyText}</p> : null}
        {found.length > shown.length ? (
          <p className="kw-picker__note">{t('editor.picker.more', { count: found.length - shown.length })}</p>
        ) : null}
      </div>
    </div>
  );
}

function PickerRow({
  id,
  option,
  heading,
  active,
  onPick,
}: {
  id: string;
  option: PickerOption;
  heading: string;
  active: boolean;
  onPick: (value: string) => void;
}) {
  return (
    <>
      {heading === '' ? null : (
        <p className="kw-picker__group" role="presentation">
          {heading}
        </p>
      )}
      <button
        type="button"
        id={id}
        role="option"
        aria-selected={active}
        tabIndex={-1}
        className="kw-picker__row"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(option.value)}
      >
        <span className="kw-ellipsis">{option.label}</span>
        <span className="kw-picker__detail kw-ellipsis">{option.detail}</span>
      </button>
    </>
  );
}
