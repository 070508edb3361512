/** One chosen service: its facts, and what is different here (legal basis, storage period, place, note). */
import { ChevronDown, Pencil, X } from 'lucide-react';
import { useId, useState } from 'react';
import { isOwnServiceId, type ServiceUse } from '../../../../shared/model/answers';
import type { Provider } from '../../../../shared/model/facts';
import { useIntl, useTranslate } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import { IconButton } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { TextInput } from '../../../ui/text-input';
import { keepFocusIn } from '../focus-question';
import { ServiceFacts, ServiceOperator } from './service-facts';
import { useDraft } from './use-draft';

type Override = 'storagePeriod' | 'region' | 'note';

/** A row of the chosen services. */
export function ServiceRow({
  use,
  provider,
  onEdit,
  onUse,
  onRemove,
}: {
  use: ServiceUse;
  provider: Provider | undefined;
  /** Opens the form of an own service; null for a service of the catalogue. */
  onEdit: (() => void) | null;
  onUse: (use: ServiceUse) => void;
  onRemove: () => void;
}) {
  const t = useTranslate();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  const name = provider?.name ?? use.id;
  return (
    <li className="service">
      <div className="service__head">
        <div className="service__words">
          <span className="service__name kw-ellipsis">{name}</span>
          {provider === undefined ? (
            <span className="service__operator">{t('interview.services.unknownService')}</span>
          ) : (
            <ServiceOperator provider={provider} />
          )}
        </div>
        {onEdit === null ? null : (
          <IconButton
            size="s"
            icon={Pencil}
            label={t('interview.own.editNamed', { name })}
            onClick={onEdit}
          />
        )}
        <IconButton
          size="s"
          icon={ChevronDown}
          className={open ? 'service__toggle service__toggle--open' : 'service__toggle'}
          label={t('interview.services.details', { name })}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
        />
        <IconButton
          size="s"
          icon={X}
          label={t('interview.removeEntry', { name })}
          onClick={(event) => {
            const card = event.currentTarget.closest('[data-question]');
            onRemove();
            keepFocusIn(card);
          }}
        />
      </div>
      {provider === undefined ? null : <ServiceFacts provider={provider} />}
      <div id={detailsId} hidden={!open}>
        {open && provider !== undefined ? <Details use={use} provider={provider} onUse={onUse} /> : null}
      </div>
    </li>
  );
}

function Details({
  use,
  provider,
  onUse,
}: {
  use: ServiceUse;
  provider: Provider;
  onUse: (use: ServiceUse) => void;
}) {
  const t = useTranslate();
  const intl = useIntl();
  const isOwn = isOwnServiceId(use.id);
  const override = (name: Override, text: string) => {
    const { [name]: _before, ...others } = use;
    onUse(text === '' ? others : { ...others, [name]: text });
  };
  return (
    <div className="service__details">
      {isOwn ? null : <Differences use={use} provider={provider} onUse={onUse} onText={override} />}
      <OverrideField
        label={t('interview.services.region')}
        placeholder={t('interview.services.regionExample')}
        value={use.region ?? ''}
        max={200}
        onText={(text) => override('region', text)}
      />
      <OverrideField
        label={t('interview.services.note')}
        placeholder=""
        value={use.note ?? ''}
        max={1000}
        onText={(text) => override('note', text)}
      />
      {provider.note === undefined ? null : <p className="service__note">{provider.note}</p>}
      {isOwn ? null : (
        <p className="service__note">
          {t('interview.services.source', {
            date: intl.formatDate(provider.asOf, { dateStyle: 'medium', timeZone: 'UTC' }),
          })}
          {' · '}
          {t(`interview.services.confidence.${provider.confidence}`)}
        </p>
      )}
    </div>
  );
}

/** What the DSB says differently from the catalogue; an own service has it in its form. */
function Differences({
  use,
  provider,
  onUse,
  onText,
}: {
  use: ServiceUse;
  provider: Provider;
  onUse: (use: ServiceUse) => void;
  onText: (name: Override, text: string) => void;
}) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const standard = index.legalBases.get(provider.legalBases[0] ?? '');
  const bases = index.library.legalBases.filter(
    ({ id }) => provider.legalBases.includes(id) || id === use.legalBasis,
  );
  return (
    <>
      <Field label={t('interview.services.legalBasis')}>
        {(control) => (
          <Select
            {...control}
            options={[
              {
                value: '-',
                label: t('interview.services.legalBasisDefault', { article: standard?.article ?? '–' }),
              },
              ...bases.map((basis) => ({ value: basis.id, label: `${basis.article} (${basis.label})` })),
            ]}
            value={use.legalBasis ?? '-'}
            onValue={(id) => {
              const { legalBasis: _before, ...others } = use;
              onUse(id === '-' ? others : { ...others, legalBasis: id });
            }}
          />
        )}
      </Field>
      <OverrideField
        label={t('interview.services.storagePeriod')}
        placeholder={provider.storagePeriod ?? ''}
        value={use.storagePeriod ?? ''}
        max={300}
        onText={(text) => onText('storagePeriod', text)}
      />
    </>
  );
}

function OverrideField({
  label,
  placeholder,
  value,
  max,
  onText,
}: {
  label: string;
  placeholder: string;
  value: string;
  max: number;
  onText: (text: string) => void;
}) {
  const draft = useDraft(value, (text) => onText(text.trim()));
  return (
    <Field label={label}>
      {(control) => (
        <TextInput
          {...control}
          placeholder={placeholder}
          value={draft.text}
          maxLength={max}
          data-draft={draft.pending ? '' : undefined}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={draft.takeOver}
        />
      )}
    </Field>
  );
}
