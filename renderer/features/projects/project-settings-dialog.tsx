/** Changes the settings of the open project: one command, one undo step, text included. */
import { useState } from 'react';
import type { Settings } from '../../../shared/model/settings';
import { changeSettings } from '../../../shared/render/policy-commands';
import { useTranslate } from '../../i18n/messages';
import { settingsOf } from '../../stores/selectors';
import { useProject, useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DocumentKindChoice, SettingsForm, settingsProblems, type SettingsProblem } from './settings-form';

/** The settings dialog of the open project; nothing without one. */
export function ProjectSettingsDialog() {
  const settings = useProject(settingsOf);
  return settings === null ? null : <OpenDialog settings={settings} />;
}

function OpenDialog({ settings }: { settings: Settings }) {
  const t = useTranslate();
  const { project, index } = useStores();
  const close = useSession((state) => state.closeDialog);
  const [draft, setDraft] = useState(settings);
  const [problems, setProblems] = useState<SettingsProblem[]>([]);
  const apply = () => {
    const found = settingsProblems(draft);
    setProblems(found);
    if (found.length > 0) return;
    close();
    project.getState().run((state) => changeSettings(state, { ...draft, title: draft.title.trim() }, index));
  };
  return (
    <Dialog
      size="l"
      title={t('projectSettings.title')}
      description={t('projectSettings.description')}
      closeLabel={t('app.close')}
      onClose={close}
      onSubmit={apply}
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('projectSettings.apply')}
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
