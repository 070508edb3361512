/** A storage period: a duration, or the criterion that ends it (Art. 13(2)(a) GDPR allows either). */
import { useId, useState } from 'react';
import { PERIOD_UNITS, type Period } from '../../../../shared/model/answers';
import { useTranslate } from '../../../i18n/messages';
import { SegmentedControl } from '../../../ui/choice';
import { FieldError } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { TextInput } from '../../../ui/text-input';
import type { ControlProps } from './control';
import { useDraft } from './use-draft';

type Unit = (typeof PERIOD_UNITS)[number];

/** Duration or criterion. */
export function PeriodControl({ asked, ids, value, onValue }: ControlProps<Period>) {
  const t = useTranslate();
  const answered = value === undefined ? null : 'criterion' in value ? 'criterion' : 'duration';
  const [wanted, setWanted] = useState<'duration' | 'criterion'>('duration');
  const kind = answered ?? wanted;
  return (
    <div className="period" role="group" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      <SegmentedControl
        label={`${asked.short}: ${t('interview.period.kind')}`}
        options={[
          { value: 'duration', label: t('interview.period.duration') },
          { value: 'criterion', label: t('interview.period.criterion') },
        ]}
        value={kind}
        onValue={(next) => {
          setWanted(next);
          if (next !== kind) onValue(undefined);
        }}
      />
      {kind === 'duration' ? (
        <Duration value={value !== undefined && 'amount' in value ? value : null} onValue={onValue} />
      ) : (
        <Criterion
          text={value !== undefined && 'criterion' in value ? value.criterion : ''}
          onValue={onValue}
        />
      )}
    </div>
  );
}

function Duration({
  value,
  onValue,
}: {
  value: { amount: number; unit: Unit } | null;
  onValue: (value: Period | undefined) => void;
}) {
  const t = useTranslate();
  const errorId = useId();
  const [unit, setUnit] = useState<Unit>(value?.unit ?? 'days');
  const shownUnit = value?.unit ?? unit;
  const draft = useDraft(value === null ? '' : String(value.amount), (text) => {
    const amount = Number(text.trim());
    if (text.trim() === '') onValue(undefined);
    else if (isAmount(amount)) onValue({ amount, unit: shownUnit });
  });
  const invalid = draft.text.trim() !== '' && !isAmount(Number(draft.text.trim()));
  return (
    <>
      <div className="period__duration">
        <TextInput
          inputMode="numeric"
          aria-label={t('interview.period.amount')}
          aria-invalid={invalid ? true : undefined}
          aria-describedby={invalid ? errorId : undefined}
          value={draft.text}
          maxLength={6}
          data-draft={draft.pending ? '' : undefined}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => {
            if (!invalid) draft.takeOver();
          }}
        />
        <Select
          aria-label={t('interview.period.unit')}
          options={PERIOD_UNITS.map((entry) => ({ value: entry, label: t(`interview.unit.${entry}`) }))}
          value={shownUnit}
          onValue={(next) => {
            setUnit(next);
            if (value !== null) onValue({ amount: value.amount, unit: next });
          }}
        />
      </div>
      {invalid ? <FieldError id={errorId}>{t('interview.invalid.amount')}</FieldError> : null}
    </>
  );
}

function isAmount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 10_000;
}

function Criterion({ text, onValue }: { text: string; onValue: (value: Period | undefined) => void }) {
  const t = useTranslate();
  const draft = useDraft(text, (typed) => {
    const criterion = typed.trim();
    onValue(criterion === '' ? undefined : { criterion });
  });
  return (
    <TextInput
      aria-label={t('interview.period.criterionLabel')}
      placeholder={t('interview.period.criterionExample')}
      value={draft.text}
      maxLength={500}
      data-draft={draft.pending ? '' : undefined}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.takeOver}
    />
  );
}
