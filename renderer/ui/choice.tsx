/**
 * Choices shown whole: checkbox, radio rows, segmented control. Native inputs; the look is drawn on them.
 */
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import './choice.css';

export type ChoiceOption<V extends string> = { value: V; label: string; help?: string };

/** One checkbox with its label. */
export function Checkbox({
  checked,
  onChecked,
  children,
  help,
  disabled = false,
}: {
  checked: boolean;
  onChecked: (checked: boolean) => void;
  children: ReactNode;
  help?: string;
  disabled?: boolean;
}) {
  return (
    <label className={classNames('kw-choice', disabled && 'kw-choice--disabled')}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChecked(event.target.checked)}
      />
      <span className="kw-choice__text">
        <span>{children}</span>
        {help === undefined ? null : <span className="kw-choice__help">{help}</span>}
      </span>
    </label>
  );
}

/** One of several, one under the other. `value` null means none is chosen yet. */
export function RadioRows<V extends string>({
  options,
  value,
  onValue,
}: {
  options: readonly ChoiceOption<V>[];
  value: V | null;
  onValue: (value: V) => void;
}) {
  const name = useId();
  return (
    <div className="kw-choices">
      {options.map((option) => (
        <label key={option.value} className="kw-choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span className="kw-choice__text">
            <span>{option.label}</span>
            {option.help === undefined ? null : <span className="kw-choice__help">{option.help}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** One of a few, side by side. `label` names the group. */
export function SegmentedControl<V extends string>({
  label,
  options,
  value,
  onValue,
}: {
  label: string;
  options: readonly ChoiceOption<V>[];
  value: V | null;
  onValue: (value: V) => void;
}) {
  const name = useId();
  return (
    <div className="kw-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="kw-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
