/** Answers that are one text: text, long text, e-mail, URL, phone. */
import { useId, useState } from 'react';
import { useTranslate } from '../../../i18n/messages';
import { FieldError } from '../../../ui/field';
import { TextArea, TextInput } from '../../../ui/text-input';
import { focusNextQuestion } from '../focus-question';
import type { ControlProps } from './control';
import { useDraft } from './use-draft';
import { completedUrl, validityMessage } from './validity';

const INPUT_TYPE = { email: 'email', url: 'url', phone: 'tel' } as const;

/** One text. Suggestions of the question are offered while typing. */
export function TextControl({ asked, ids, value, onValue }: ControlProps<string>) {
  const t = useTranslate();
  const id = useId();
  const [left, setLeft] = useState(true);
  const draft = useDraft(value ?? '', (text) => {
    const trimmed = text.trim();
    onValue(trimmed === '' ? undefined : trimmed);
  });
  const invalid = left ? validityMessage(asked.kind, draft.text) : null;
  const common = {
    'aria-labelledby': ids.labelledBy,
    'aria-describedby':
      [ids.describedBy, invalid === null ? undefined : `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': invalid === null ? undefined : true,
    'data-draft': draft.pending ? '' : undefined,
    onFocus: () => setLeft(false),
    onBlur: () => {
      if (asked.kind === 'url' && draft.text !== completedUrl(draft.text))
        draft.change(completedUrl(draft.text));
      draft.takeOver();
      setLeft(true);
    },
  };
  return (
    <>
      {asked.kind === 'longText' ? (
        <TextArea
          {...common}
          value={draft.text}
          maxLength={20_000}
          onChange={(event) => draft.change(event.target.value)}
        />
      ) : (
        <TextInput
          {...common}
          type={INPUT_TYPE[asked.kind as keyof typeof INPUT_TYPE] ?? 'text'}
          list={asked.suggest === undefined ? undefined : `${id}-list`}
          value={draft.text}
          maxLength={500}
          onChange={(event) => draft.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            focusNextQuestion(event.currentTarget);
          }}
        />
      )}
      {asked.suggest === undefined || asked.kind === 'longText' ? null : (
        <datalist id={`${id}-list`}>
          {asked.suggest.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
      {invalid === null ? null : <FieldError id={`${id}-error`}>{t(invalid)}</FieldError>}
    </>
  );
}
