/** Adds one entry to a list: Enter or the button. Words left in the field when leaving it are added, not lost. */
import { Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStores } from '../../../stores/stores-context';
import { IconButton } from '../../../ui/button';
import { TextInput } from '../../../ui/text-input';

/** A field that adds its text; an entry that is there already is not added twice. */
export function EntryInput({
  label,
  labelledBy,
  describedBy,
  buttonLabel,
  taken,
  onAdd,
}: {
  label: string;
  labelledBy?: string;
  describedBy?: string;
  buttonLabel: string;
  taken: readonly string[];
  onAdd: (entry: string) => void;
}) {
  const { project } = useStores();
  const [text, setText] = useState('');
  const add = () => {
    const entry = text.trim();
    setText('');
    if (entry !== '' && !taken.includes(entry)) onAdd(entry);
  };
  const latest = useRef(add);
  useLayoutEffect(() => {
    latest.current = add;
  });
  useEffect(() => project.getState().registerDraft(() => latest.current()), [project]);
  return (
    <div className="entry-input">
      <TextInput
        aria-label={labelledBy === undefined ? label : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        placeholder={label}
        value={text}
        maxLength={500}
        data-draft={text === '' ? undefined : ''}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <IconButton
        icon={Plus}
        label={buttonLabel}
        disabled={text.trim() === ''}
        onMouseDown={(event) => event.preventDefault()}
        onClick={add}
      />
    </div>
  );
}
