/**
 * A labelled control: label, help, error, tied together by ids for assistive technology.
 */
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import './field.css';

/** What the control inside a `Field` must carry. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
};

/** Labels one control; `children` gets the ids it must carry. */
export function Field({
  label,
  help,
  error,
  hideLabel = false,
  className,
  children,
}: {
  label: ReactNode;
  help?: ReactNode;
  error?: string | null;
  hideLabel?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const hasError = error !== undefined && error !== null;
  const described = [help === undefined ? null : helpId, hasError ? errorId : null].filter(
    (part) => part !== null,
  );
  return (
    <div className={classNames('kw-field', className)}>
      <label htmlFor={id} className={hideLabel ? 'kw-visually-hidden' : 'kw-field__label'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': hasError ? true : undefined,
      })}
      {help === undefined ? null : (
        <p id={helpId} className="kw-field__help">
          {help}
        </p>
      )}
      {hasError ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}

/** A group of controls under one legend (radio buttons, address lines). */
export function FieldGroup({
  legend,
  help,
  error,
  hideLegend = false,
  className,
  children,
}: {
  legend: ReactNode;
  help?: ReactNode;
  error?: string | null;
  hideLegend?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  const described = [help === undefined ? null : `${id}-help`, hasError ? `${id}-error` : null].filter(
    (part) => part !== null,
  );
  return (
    <fieldset
      className={classNames('kw-field', className)}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
    >
      <legend className={hideLegend ? 'kw-visually-hidden' : 'kw-field__label'}>{legend}</legend>
      {children}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="kw-field__help">
          {help}
        </p>
      )}
      {hasError ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

/** An error under a control, announced when it appears. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="kw-field__error" role="alert">
      <CircleAlert size={13} aria-hidden="true" />
      {children}
    </p>
  );
}
