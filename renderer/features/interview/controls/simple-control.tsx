/**
 * The control for a simple kind of answer, for questions and for the fields of a group alike. A value of a foreign
 * shape (a file written by hand) is shown as not answered; it is only replaced when the user answers.
 */
import type { ReactNode } from 'react';
import { isAddress, isPeriod, type FieldValue } from '../../../../shared/model/answers';
import type { FieldKind } from '../../../../shared/model/question';
import { AddressControl } from './address-control';
import { ManyOfControl, OneOfControl, YesNoControl } from './choice-control';
import type { ControlProps } from './control';
import { DateControl } from './date-control';
import { ListControl } from './list-control';
import { PeriodControl } from './period-control';
import { TextControl } from './text-control';

type Props = ControlProps<FieldValue>;

function text(props: Props): ReactNode {
  return <TextControl {...props} value={typeof props.value === 'string' ? props.value : undefined} />;
}

function entries(value: FieldValue | undefined): string[] | undefined {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}

const CONTROLS = {
  text,
  longText: text,
  email: text,
  url: text,
  phone: text,
  date: (props) => (
    <DateControl {...props} value={typeof props.value === 'string' ? props.value : undefined} />
  ),
  yesNo: (props) => (
    <YesNoControl {...props} value={typeof props.value === 'boolean' ? props.value : undefined} />
  ),
  oneOf: (props) => (
    <OneOfControl {...props} value={typeof props.value === 'string' ? props.value : undefined} />
  ),
  manyOf: (props) => <ManyOfControl {...props} value={entries(props.value)} />,
  list: (props) => <ListControl {...props} value={entries(props.value)} />,
  address: (props) => <AddressControl {...props} value={isAddress(props.value) ? props.value : undefined} />,
  period: (props) => <PeriodControl {...props} value={isPeriod(props.value) ? props.value : undefined} />,
} satisfies Record<FieldKind, (props: Props) => ReactNode>;

/** Draws the control of the asked kind. */
export function SimpleControl(props: Props) {
  return CONTROLS[props.asked.kind](props);
}
