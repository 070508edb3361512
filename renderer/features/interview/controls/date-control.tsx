/** An answer that is a calendar day. Only a day that exists becomes the answer. */
import { useId, useState } from 'react';
import { useTranslate } from '../../../i18n/messages';
import { DateInput, parseDay } from '../../../ui/date-input';
import { FieldError } from '../../../ui/field';
import type { ControlProps } from './control';

/** The day; a text that is none stays in the field with a message. */
export function DateControl({ ids, value, onValue }: ControlProps<string>) {
  const t = useTranslate();
  const errorId = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <DateInput
        aria-labelledby={ids.labelledBy}
        aria-describedby={
          [ids.describedBy, wrong === null ? undefined : errorId].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={wrong === null ? undefined : true}
        order={t('app.dateOrder')}
        value={wrong ?? value ?? ''}
        onValue={(text) => {
          const day = text === '' ? '' : parseDay(text);
          setWrong(day === null ? text : null);
          if (day !== null) onValue(day === '' ? undefined : day);
        }}
      />
      {wrong === null ? null : <FieldError id={errorId}>{t('interview.invalid.date')}</FieldError>}
    </>
  );
}
