/** Answers that are a choice: yes/no, one of, many of (with own entries beside the listed options). */
import { useTranslate } from '../../../i18n/messages';
import { Checkbox, RadioRows, SegmentedControl } from '../../../ui/choice';
import { Select } from '../../../ui/select';
import type { ControlProps } from './control';
import { EntryInput } from './entry-input';
import { EntryList } from './entry-list';

/** Yes or no. */
export function YesNoControl({ asked, value, onValue }: ControlProps<boolean>) {
  const t = useTranslate();
  return (
    <SegmentedControl
      label={asked.label}
      options={[
        { value: 'yes', label: t('interview.yes') },
        { value: 'no', label: t('interview.no') },
      ]}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onValue={(choice) => onValue(choice === 'yes')}
    />
  );
}

const ROWS_UP_TO = 6;

/** One of several: rows while they are few, a list to open when they are many. */
export function OneOfControl({ asked, ids, value, onValue }: ControlProps<string>) {
  const t = useTranslate();
  const options = (asked.options ?? []).map(({ id, label, help }) => ({ value: id, label, help }));
  if (options.length <= ROWS_UP_TO) {
    return (
      <div role="radiogroup" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
        <RadioRows options={options} value={value ?? null} onValue={onValue} />
      </div>
    );
  }
  return (
    <Select
      aria-labelledby={ids.labelledBy}
      aria-describedby={ids.describedBy}
      options={options}
      placeholder={t('interview.choose')}
      value={value ?? ''}
      onValue={onValue}
    />
  );
}

/** Many of: check boxes, and what the list does not know as own entries. */
export function ManyOfControl({ asked, ids, value, onValue }: ControlProps<string[]>) {
  const t = useTranslate();
  const chosen = value ?? [];
  const options = asked.options ?? [];
  const known = new Set(options.map(({ id }) => id));
  const own = chosen.filter((entry) => !known.has(entry));
  // In the order of the options, so that the text does not depend on the order of the clicks.
  const withOption = (id: string, on: boolean) => [
    ...options.map((option) => option.id).filter((other) => (other === id ? on : chosen.includes(other))),
    ...own,
  ];
  return (
    <div className="many" role="group" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      <div className="kw-choices">
        {options.map((option) => (
          <Checkbox
            key={option.id}
            checked={chosen.includes(option.id)}
            help={option.help}
            onChecked={(on) => onValue(withOption(option.id, on))}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
      <EntryList
        entries={own}
        onEntries={(entries) => onValue([...chosen.filter((entry) => known.has(entry)), ...entries])}
      />
      <EntryInput
        label={t('interview.ownEntry')}
        buttonLabel={t('interview.addOwn')}
        taken={chosen}
        onAdd={(entry) => onValue([...chosen, entry])}
      />
    </div>
  );
}
