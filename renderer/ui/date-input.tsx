/**
 * A calendar day, typed as day.month.year: the native date field follows the language of the browser and not that of
 * the interface, and would show a German user 11/21/2026.
 */
import { useState, type ComponentPropsWithRef } from 'react';
import { TextInput } from './text-input';

/** `2026-11-21` as `21.11.2026`; a text that is no such day stays as it is. */
export function dayText(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return parts === null ? value : `${parts[3] ?? ''}.${parts[2] ?? ''}.${parts[1] ?? ''}`;
}

/** `21.11.2026`, `1.3.26` or `2026-11-21` as an ISO day; null when there is no such day. */
export function parseDay(text: string): string | null {
  const german = /^(\d{1,2})[./ ]+(\d{1,2})[./ ]+(\d{4}|\d{2})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const [year, month, day] =
    german === null ? [iso?.[1], iso?.[2], iso?.[3]] : [german[3], german[2], german[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const value = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null;
}

/** `value` is an ISO day or ''; a text that is no day is handed on as typed, so that the owner can say so. */
export function DateInput({
  value,
  onValue,
  order,
  onBlur,
  onKeyDown,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type'> & {
  value: string;
  onValue: (value: string) => void;
  /** Shown while empty, such as `TT.MM.JJJJ`. */
  order: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const takeOver = () => {
    if (typed !== null) onValue(parseDay(typed) ?? typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      inputMode="numeric"
      placeholder={order}
      maxLength={10}
      value={typed ?? dayText(value)}
      data-draft={typed === null ? undefined : ''}
      onChange={(event) => {
        setTyped(event.target.value);
        const day = parseDay(event.target.value);
        if (day !== null) onValue(day);
      }}
      onBlur={(event) => {
        takeOver();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        // Enter submits a form before the field is left.
        if (event.key === 'Enter') takeOver();
        onKeyDown?.(event);
      }}
      {...rest}
    />
  );
}
