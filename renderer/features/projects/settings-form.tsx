/**
 * The settings of a policy as a form: used for a new project and for changing one. Holds no state; the owner keeps
 * the draft and decides when it counts.
 */
import {
  ADDRESS_FORMS,
  DOCUMENT_KINDS,
  GENDER_STYLES,
  HEADING_STYLES,
  JURISDICTIONS,
  LANGUAGES,
  RIGHTS_TEXTS,
  SELF_REFERENCES,
  isoDateSchema,
  type Jurisdiction,
  type Settings,
} from '../../../shared/model/settings';
import { useTranslate } from '../../i18n/messages';
import { Checkbox, SegmentedControl } from '../../ui/choice';
import { DateInput } from '../../ui/date-input';
import { Field, FieldGroup } from '../../ui/field';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';
import './settings-form.css';

export type SettingsProblem = 'title' | 'jurisdictions' | 'statusDate';

/** What is wrong with a draft, in the order of the form. */
export function settingsProblems(draft: Settings): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  if (draft.jurisdictions.length === 0) problems.push('jurisdictions');
  if (draft.title.trim() === '') problems.push('title');
  if (!isoDateSchema.safeParse(draft.statusDate).success) problems.push('statusDate');
  return problems;
}

/** Adds or removes a jurisdiction; the main one stays first, a new one goes last. */
export function withJurisdiction(
  list: readonly Jurisdiction[],
  changed: Jurisdiction,
  on: boolean,
): Jurisdiction[] {
  const others = list.filter((entry) => entry !== changed);
  return on ? [...others, changed] : others;
}

/** The form. `problems` are shown beside their fields. */
export function SettingsForm({
  draft,
  problems,
  onDraft,
}: {
  draft: Settings;
  problems: readonly SettingsProblem[];
  onDraft: (draft: Settings) => void;
}) {
  const t = useTranslate();
  const change = (patch: Partial<Settings>) => onDraft({ ...draft, ...patch });
  return (
    <div className="settings-form">
      <div className="settings-form__pair">
        <Field
          label={t('settings.titleLabel')}
          error={problems.includes('title') ? t('settings.titleMissing') : null}
        >
          {(control) => (
            <TextInput
              {...control}
              value={draft.title}
              maxLength={200}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('settings.clientName')} help={t('settings.clientNameHelp')}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.clientName}
              maxLength={200}
              onChange={(event) => change({ clientName: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Jurisdictions draft={draft} missing={problems.includes('jurisdictions')} onChange={change} />
      <Wording draft={draft} onChange={change} />
      <Style draft={draft} onChange={change} />
      <div className="settings-form__pair">
        <Field
          label={t('settings.statusDate')}
          error={problems.includes('statusDate') ? t('settings.statusDateMissing') : null}
        >
          {(control) => (
            <DateInput
              {...control}
              order={t('app.dateOrder')}
              value={draft.statusDate}
              onValue={(statusDate) => change({ statusDate })}
            />
          )}
        </Field>
        <Field label={t('settings.language')}>
          {(control) => (
            <Select
              {...control}
              options={LANGUAGES.map((language) => ({
                value: language,
                label: t(`settings.languageName.${language}`),
              }))}
              value={draft.language}
              onValue={(language) => change({ language })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function Wording({ draft, onChange }: { draft: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const t = useTranslate();
  return (
    <div className="settings-form__pair">
      <Choice
        legend={t('settings.addressForm')}
        values={ADDRESS_FORMS}
        labelOf={(form) => t(`settings.address.${form}`)}
        value={draft.addressForm}
        onValue={(addressForm) => onChange({ addressForm })}
      />
      <Field label={t('settings.genderStyle')}>
        {(control) => (
          <Select
            {...control}
            options={GENDER_STYLES.map((style) => ({
              value: style,
              label: `${t(`settings.gender.${style}`)} (${t(`settings.genderExample.${style}`)})`,
            }))}
            value={draft.genderStyle}
            onValue={(genderStyle) => onChange({ genderStyle })}
          />
        )}
      </Field>
    </div>
  );
}

/** A setting with few values, all in view; `help` shows what the chosen one does. */
function Choice<Value extends string>({
  legend,
  help,
  values,
  labelOf,
  value,
  onValue,
}: {
  legend: string;
  help?: string;
  values: readonly Value[];
  labelOf: (value: Value) => string;
  value: Value;
  onValue: (value: Value) => void;
}) {
  const options = values.map((one) => ({ value: one, label: labelOf(one) }));
  return (
    <FieldGroup legend={legend} help={help}>
      <SegmentedControl label={legend} options={options} value={value} onValue={onValue} />
    </FieldGroup>
  );
}

/** Choices of style: how headings and the controller are worded, what is told at length. */
function Style({ draft, onChange }: { draft: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const t = useTranslate();
  return (
    <div className="settings-form__pair">
      <Choice
        legend={t('settings.headingStyle')}
        help={t(`settings.headingExample.${draft.headingStyle}`)}
        values={HEADING_STYLES}
        labelOf={(style) => t(`settings.heading.${style}`)}
        value={draft.headingStyle}
        onValue={(headingStyle) => onChange({ headingStyle })}
      />
      <Choice
        legend={t('settings.selfReference')}
        help={t(`settings.selfExample.${draft.selfReference}`)}
        values={SELF_REFERENCES}
        labelOf={(form) => t(`settings.self.${form}`)}
        value={draft.selfReference}
        onValue={(selfReference) => onChange({ selfReference })}
      />
      <Choice
        legend={t('settings.rightsText')}
        values={RIGHTS_TEXTS}
        labelOf={(length) => t(`settings.rights.${length}`)}
        value={draft.rightsText}
        onValue={(rightsText) => onChange({ rightsText })}
      />
      <FieldGroup legend={t('settings.extras')}>
        <div className="settings-form__countries">
          <Checkbox checked={draft.overviewTable} onChecked={(overviewTable) => onChange({ overviewTable })}>
            {t('settings.overviewTable')}
          </Checkbox>
          <Checkbox checked={draft.definitions} onChecked={(definitions) => onChange({ definitions })}>
            {t('settings.definitions')}
          </Checkbox>
        </div>
      </FieldGroup>
    </div>
  );
}

/** The kind of policy as cards; changing it changes a title that is still the proposed one. */
export function DocumentKindChoice({
  draft,
  onDraft,
}: {
  draft: Settings;
  onDraft: (draft: Settings) => void;
}) {
  const t = useTranslate();
  return (
    <FieldGroup legend={t('settings.documentKind')}>
      <div className="kind-cards">
        {DOCUMENT_KINDS.map((kind) => (
          <label key={kind} className="kind-card">
            <input
              type="radio"
              name="documentKind"
              value={kind}
              checked={draft.documentKind === kind}
              onChange={() => {
                const proposed = draft.title === t(`settings.titleDefault.${draft.documentKind}`);
                onDraft({
                  ...draft,
                  documentKind: kind,
                  title: proposed ? t(`settings.titleDefault.${kind}`) : draft.title,
                });
              }}
            />
            <span className="kind-card__name">{t(`settings.kind.${kind}`)}</span>
            <span className="kind-card__help">{t(`settings.kindHelp.${kind}`)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function Jurisdictions({
  draft,
  missing,
  onChange,
}: {
  draft: Settings;
  missing: boolean;
  onChange: (patch: Partial<Settings>) => void;
}) {
  const t = useTranslate();
  const { jurisdictions } = draft;
  const [main] = jurisdictions;
  return (
    <div className="settings-form__pair">
      <FieldGroup
        legend={t('settings.jurisdictions')}
        error={missing ? t('settings.jurisdictionMissing') : null}
      >
        <div className="settings-form__countries">
          {JURISDICTIONS.map((country) => (
            <Checkbox
              key={country}
              checked={jurisdictions.includes(country)}
              onChecked={(on) => onChange({ jurisdictions: withJurisdiction(jurisdictions, country, on) })}
            >
              {t(`settings.jurisdiction.${country}`)}
            </Checkbox>
          ))}
        </div>
      </FieldGroup>
      <Field label={t('settings.mainJurisdiction')} help={t('settings.mainJurisdictionHelp')}>
        {(control) => (
          <Select
            {...control}
            disabled={jurisdictions.length < 2}
            options={jurisdictions.map((country) => ({
              value: country,
              label: t(`settings.jurisdiction.${country}`),
            }))}
            value={main ?? ''}
            onValue={(country) =>
              onChange({ jurisdictions: [country, ...jurisdictions.filter((entry) => entry !== country)] })
            }
          />
        )}
      </Field>
    </div>
  );
}
