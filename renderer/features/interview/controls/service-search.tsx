/**
 * Adds services from the catalogue: an editable combobox with a list below it (WAI-ARIA 1.2 combobox pattern), in the
 * flow of the pane, so that it never covers the text.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Provider } from '../../../../shared/model/facts';
import { useTranslate } from '../../../i18n/messages';
import { SearchInput } from '../../../ui/text-input';
import { findServices } from './find-services';
import { ServiceFacts, ServiceOperator } from './service-facts';

/** The search field and its results. `offered` are the providers that can still be added. */
export function ServiceSearch({
  offered,
  labelledBy,
  onAdd,
}: {
  offered: readonly Provider[];
  labelledBy: string;
  onAdd: (provider: Provider) => void;
}) {
  const t = useTranslate();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const results = useRef<HTMLDivElement>(null);
  // The list opens below the field, often below the edge of the pane.
  useEffect(() => {
    if (open) results.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const found = open ? findServices(offered, query) : [];
  const optionId = (position: number) => `${listId}-${String(position)}`;

  const add = (provider: Provider) => {
    onAdd(provider);
    setQuery('');
    setMarked(0);
  };
  const mark = (position: number) => {
    setMarked(position);
    document.getElementById(optionId(position))?.scrollIntoView({ block: 'nearest' });
  };
  const keyDown = (event: KeyboardEvent) => {
    const chosen = found[marked];
    if (event.key === 'ArrowDown' && !open) setOpen(true);
    else if (event.key === 'ArrowDown') mark(Math.min(marked + 1, found.length - 1));
    else if (event.key === 'ArrowUp') mark(Math.max(marked - 1, 0));
    else if (event.key === 'Enter' && open && chosen !== undefined) add(chosen);
    else if (event.key === 'Escape' && open && query === '') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="service-search">
      <SearchInput
        role="combobox"
        label={t('interview.services.search')}
        aria-label={undefined}
        aria-labelledby={labelledBy}
        clearLabel={t('interview.services.clearSearch')}
        placeholder={t('interview.services.search')}
        value={query}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(marked) : undefined}
        onValue={(text) => {
          setQuery(text);
          setOpen(true);
          setMarked(0);
        }}
        onKeyDown={keyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <div ref={results} className="service-results">
          {found.length === 0 ? (
            <p className="service-results__none">{t('interview.services.none', { query })}</p>
          ) : (
            <ul id={listId} role="listbox" aria-label={t('interview.services.results')}>
              {found.map((provider, position) => (
                // Keys are handled by the field, which keeps the focus (aria-activedescendant).
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <li
                  key={provider.id}
                  id={optionId(position)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={position === marked}
                  aria-label={provider.name}
                  className="service-option"
                  // The search keeps the focus, so that several can be chosen in a row.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setMarked(position)}
                  onClick={() => add(provider)}
                >
                  <span className="service__name kw-ellipsis">{provider.name}</span>
                  <ServiceOperator provider={provider} />
                  <ServiceFacts provider={provider} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </div>
  );
}
