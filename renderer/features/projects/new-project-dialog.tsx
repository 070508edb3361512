/** New project: kind of policy first, then the settings with good defaults. */
import { useState } from 'react';
import type { Settings } from '../../../shared/model/settings';
import { useTranslate, type Translate } from '../../i18n/messages';
import { useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DocumentKindChoice, SettingsForm, settingsProblems, type SettingsProblem } from './settings-form';

/** Today as a calendar day of the user's time zone. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Country of the system's locale when it is one of ours, else Germany. */
function localJurisdiction(): 'DE' | 'AT' | 'CH' {
  const region = new Intl.Locale(navigator.language).region;
  return region === 'AT' || region === 'CH' ? region : 'DE';
}

function defaultSettings(t: Translate): Settings {
  return {
    documentKind: 'website',
    jurisdictions: [localJurisdiction()],
    language: 'de',
    addressForm: 'sie',
    genderStyle: 'neutral',
    title: t('settings.titleDefault.website'),
    clientName: '',
    statusDate: today(),
    selfReference: 'we',
    headingStyle: 'topic',
    rightsText: 'short',
    definitions: false,
    overviewTable: false,
  };
}

/** Asks for the settings of a new project and creates it. */
export function NewProjectDialog() {
  const t = useTranslate();
  const { actions } = useStores();
  const close = useSession((state) => state.closeDialog);
  const [draft, setDraft] = useState<Settings>(() => defaultSettings(t));
  const [problems, setProblems] = useState<SettingsProblem[]>([]);
  const create = () => {
    const found = settingsProblems(draft);
    setProblems(found);
    if (found.length === 0) actions.create({ ...draft, title: draft.title.trim() });
  };
  return (
    <Dialog
      size="l"
      title={t('new.title')}
      description={t('new.description')}
      closeLabel={t('app.close')}
      onClose={close}
      onSubmit={create}
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('new.create')}
          </Button>
        </>
      }
    >
      <div className="project-dialog">
        <DocumentKindChoice draft={draft} onDraft={setDraft} />
        <SettingsForm draft={draft} problems={problems} onDraft={setDraft} />
      </div>
    </Dialog>
  );
}
