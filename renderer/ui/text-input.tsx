/**
 * One-line, many-line and search input. Plain native controls with the program's look.
 */
import { Search, X } from 'lucide-react';
import { useLayoutEffect, useRef, type ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { IconButton } from './button';
import './text-input.css';

/** One line of text. */
export function TextInput({ className, type = 'text', ...rest }: ComponentPropsWithRef<'input'>) {
  return <input type={type} className={classNames('kw-input', className)} spellCheck={false} {...rest} />;
}

/** Many lines of text; grows with its content up to `maxRows`. */
export function TextArea({
  className,
  minRows = 3,
  maxRows = 14,
  value,
  ...rest
}: Omit<ComponentPropsWithRef<'textarea'>, 'ref' | 'value'> & {
  value: string;
  minRows?: number;
  maxRows?: number;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    // In a dialog that is about to open nothing has a height yet; `rows` gives it one.
    if (element.scrollHeight === 0) return;
    element.style.height = `${String(Math.min(element.scrollHeight + 2, maxRows * 20 + 14))}px`;
  }, [value, maxRows]);
  return (
    <textarea
      ref={area}
      className={classNames('kw-input', 'kw-input--area', className)}
      rows={minRows}
      value={value}
      {...rest}
    />
  );
}

/** Search field with a clear button; Escape clears it. `label` is its accessible name. */
export function SearchInput({
  value,
  onValue,
  label,
  clearLabel,
  placeholder,
  className,
  onKeyDown,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange'> & {
  value: string;
  onValue: (value: string) => void;
  label: string;
  clearLabel: string;
}) {
  return (
    <div className={classNames('kw-search', className)}>
      <Search size={14} aria-hidden="true" />
      <input
        type="text"
        role="searchbox"
        className="kw-input"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onValue('');
          }
        }}
        {...rest}
      />
      {value === '' ? null : <IconButton size="s" label={clearLabel} icon={X} onClick={() => onValue('')} />}
    </div>
  );
}
