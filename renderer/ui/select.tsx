/** Choice of one from a short list: the native select, so that keyboard, screen reader and CSP are no question. */
import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import './select.css';

/** A native select. `options` keep their order; `placeholder` is shown while the value is ''. */
export function Select<V extends string>({
  options,
  value,
  onValue,
  placeholder,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange' | 'children'> & {
  options: readonly { value: V; label: string }[];
  value: V | '';
  onValue: (value: V) => void;
  placeholder?: string;
}) {
  return (
    <span className={classNames('kw-select', className)}>
      <select
        className="kw-input"
        value={value}
        onChange={(event) => onValue(event.target.value as V)}
        {...rest}
      >
        {placeholder === undefined ? null : (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}
