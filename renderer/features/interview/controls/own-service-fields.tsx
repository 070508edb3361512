/** The fields of an own service in their groups. Holds no state; the dialog keeps the draft. */
import { useId, type ReactNode } from 'react';
import { providerFromOwn } from '../../../../shared/library/services';
import { thirdCountriesOf, transferOf, UNKNOWN_COUNTRY } from '../../../../shared/library/transfer';
import { SERVICE_ROLES } from '../../../../shared/model/facts';
import { foldText } from '../../../i18n/fold-text';
import { useTranslate, type MessageId } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import { RadioRows, SegmentedControl } from '../../../ui/choice';
import { Field, FieldGroup } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { TextArea, TextInput } from '../../../ui/text-input';
import { countryOptions } from './address-control';
import { FIELD_LENGTH, ownServiceOf, type DraftField, type OwnServiceDraft } from './own-service-draft';
import { ThirdCountries } from './third-countries';
import './own-service.css';

/** What every part of the form gets. */
export type DraftProps = {
  draft: OwnServiceDraft;
  onDraft: (patch: Partial<OwnServiceDraft>) => void;
  /** The field was left: from now on it says what is wrong with it. */
  onLeft: (field: DraftField) => void;
  problemOf: (field: DraftField) => string | null;
};

/** Value of "open" in a list that needs one. */
const OPEN = '-';

/** The whole form. */
export function OwnServiceFields({ categories, ...props }: DraftProps & { categories: readonly string[] }) {
  return (
    <div className="own-service">
      <Group legend="interview.own.group.provider">
        <ProviderPart {...props} categories={categories} />
      </Group>
      <Group legend="interview.own.group.role">
        <RolePart {...props} />
      </Group>
      <Group legend="interview.own.group.data">
        <Lines {...props} field="purposes" />
        <Lines {...props} field="dataCategories" />
      </Group>
      {props.draft.role === 'selfHosted' ? null : (
        <Group legend="interview.own.group.transfer">
          <TransferPart {...props} />
        </Group>
      )}
      <Group legend="interview.own.group.storage">
        <Line {...props} field="storagePeriod" max={FIELD_LENGTH.storagePeriod} />
        <Lines {...props} field="cookies" />
      </Group>
    </div>
  );
}

function Group({ legend, children }: { legend: MessageId; children: ReactNode }) {
  const t = useTranslate();
  const id = useId();
  return (
    <section className="own-service__group" role="group" aria-labelledby={id}>
      <h3 id={id}>{t(legend)}</h3>
      {children}
    </section>
  );
}

function ProviderPart({ categories, ...props }: DraftProps & { categories: readonly string[] }) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const { draft, onDraft, onLeft, problemOf } = props;
  const known = index.library.providers.find(
    ({ name }) => draft.name.trim() !== '' && foldText(name) === foldText(draft.name.trim()),
  );
  return (
    <>
      <div className="own-service__pair">
        <Line
          {...props}
          field="name"
          help={known === undefined ? undefined : t('interview.own.inCatalogue', { name: known.name })}
        />
        {categories.length < 2 ? null : (
          <Field label={t('interview.own.category')} error={problemOf('category')}>
            {(control) => (
              <Select
                {...control}
                placeholder={t('interview.choose')}
                options={categories.map((id) => ({ value: id, label: categoryName(id, index) }))}
                value={draft.category}
                onValue={(category) => onDraft({ category })}
                onBlur={() => onLeft('category')}
              />
            )}
          </Field>
        )}
      </div>
      <Line {...props} field="operator" />
      <div className="own-service__address">
        <Line {...props} field="street" />
        <Line {...props} field="postcode" max={FIELD_LENGTH.postcode} />
        <Line {...props} field="city" />
        <Field label={t('interview.own.country')}>
          {(control) => (
            <Select
              {...control}
              options={[{ value: OPEN, label: t('interview.own.open') }, ...countryOptions(index)]}
              value={draft.country || OPEN}
              onValue={(country) => onDraft({ country: country === OPEN ? '' : country })}
            />
          )}
        </Field>
      </div>
      <Line {...props} field="privacyUrl" max={FIELD_LENGTH.url} type="url" />
    </>
  );
}

/** A category is called what the clause is called that writes about its services. */
function categoryName(id: string, { library }: ReturnType<typeof useLibraryIndex>): string {
  const clause = library.clauses.find(
    ({ each }) => each !== undefined && 'serviceCategory' in each && each.serviceCategory === id,
  );
  return clause?.title ?? id;
}

function RolePart({ draft, onDraft }: DraftProps) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const usual = new Set(index.library.providers.flatMap(({ legalBases }) => legalBases));
  const bases = index.library.legalBases.filter(({ id }) => usual.has(id) || id === draft.legalBasis);
  return (
    <>
      <FieldGroup legend={t('interview.own.role')}>
        <RadioRows
          options={SERVICE_ROLES.map((role) => ({
            value: role,
            label: t(`interview.services.role.${role}`),
            help: t(`interview.own.roleHelp.${role}`),
          }))}
          value={draft.role}
          onValue={(role) => onDraft({ role })}
        />
      </FieldGroup>
      <Field label={t('interview.own.legalBasis')}>
        {(control) => (
          <Select
            {...control}
            options={[
              { value: OPEN, label: t('interview.own.open') },
              ...bases.map(({ id, article, label }) => ({ value: id, label: `${article} (${label})` })),
            ]}
            value={draft.legalBasis || OPEN}
            onValue={(id) => onDraft({ legalBasis: id === OPEN ? '' : id })}
          />
        )}
      </Field>
      <FieldGroup legend={t('interview.own.consent')} help={t('interview.own.consentHelp')}>
        <SegmentedControl
          label={t('interview.own.consent')}
          options={(['yes', 'no', 'depends'] as const).map((value) => ({
            value,
            label: t(`interview.own.consent.${value}`),
          }))}
          value={draft.consent}
          onValue={(consent) => onDraft({ consent })}
        />
      </FieldGroup>
    </>
  );
}

function TransferPart({ draft, onDraft, problemOf }: DraftProps) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const provider = providerFromOwn('own-draft', ownServiceOf(draft), index);
  const third = thirdCountriesOf(provider, index.library);
  const isOpen = third.includes(UNKNOWN_COUNTRY);
  return (
    <>
      <FieldGroup legend={t('interview.own.transfer')}>
        <SegmentedControl
          label={t('interview.own.transfer')}
          options={(['no', 'yes', 'open'] as const).map((value) => ({
            value,
            label: t(`interview.own.transfer.${value}`),
          }))}
          value={draft.transfer}
          onValue={(transfer) => onDraft({ transfer })}
        />
      </FieldGroup>
      {draft.transfer === 'yes' ? (
        <ThirdCountries
          chosen={draft.thirdCountries}
          error={problemOf('thirdCountries')}
          onChosen={(thirdCountries) => onDraft({ thirdCountries })}
        />
      ) : null}
      {third.includes('US') ? (
        <FieldGroup legend={t('interview.own.dpf')} help={t('interview.own.dpfHelp')}>
          <SegmentedControl
            label={t('interview.own.dpf')}
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({
              value,
              label: t(`interview.own.dpf.${value}`),
            }))}
            value={draft.dpf}
            onValue={(dpf) => onDraft({ dpf })}
          />
        </FieldGroup>
      ) : null}
      <p className="own-service__result" role="status">
        {isOpen
          ? t('interview.own.safeguardOpen')
          : t('interview.own.safeguard', {
              safeguard: index.library.words.safeguards[transferOf(provider, index.library)],
            })}
      </p>
    </>
  );
}

/** A list shows whole when the form opens; a long one scrolls. */
function rowsFor(text: string): number {
  return Math.min(Math.max(text.split('\n').length, 2), 8);
}

type LineField = 'name' | 'operator' | 'street' | 'postcode' | 'city' | 'storagePeriod' | 'privacyUrl';

function Line({
  draft,
  onDraft,
  onLeft,
  problemOf,
  field,
  help,
  max = FIELD_LENGTH.text,
  type = 'text',
}: DraftProps & { field: LineField; help?: string; max?: number; type?: 'text' | 'url' }) {
  const t = useTranslate();
  return (
    <Field label={t(`interview.own.${field}`)} help={help} error={problemOf(field)}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          required={field === 'name'}
          maxLength={max}
          value={draft[field]}
          onChange={(event) => onDraft({ [field]: event.target.value })}
          onBlur={() => onLeft(field)}
        />
      )}
    </Field>
  );
}

function Lines({
  draft,
  onDraft,
  onLeft,
  problemOf,
  field,
}: DraftProps & { field: 'purposes' | 'dataCategories' | 'cookies' }) {
  const t = useTranslate();
  return (
    <Field
      label={t(`interview.own.${field}`)}
      help={t(`interview.own.${field}Help`)}
      error={problemOf(field)}
    >
      {(control) => (
        <TextArea
          {...control}
          minRows={rowsFor(draft[field])}
          value={draft[field]}
          onChange={(event) => onDraft({ [field]: event.target.value })}
          onBlur={() => onLeft(field)}
        />
      )}
    </Field>
  );
}
