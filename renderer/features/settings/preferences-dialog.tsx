/** Preferences of the program: appearance and language of the interface. They apply at once. */
import { useState } from 'react';
import type { Preferences } from '../../../shared/ipc/contract';
import { useTranslate } from '../../i18n/messages';
import { useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SegmentedControl } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { FieldGroup } from '../../ui/field';
import { Notice } from '../../ui/notice';
import './settings-dialogs.css';

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = ['de', 'en'] as const;

/** The preferences dialog. A failed write is said where it happened; the choice still holds for this window. */
export function PreferencesDialog() {
  const t = useTranslate();
  const { platform, session } = useStores();
  const close = useSession((state) => state.closeDialog);
  const preferences = useSession((state) => state.preferences);
  const [notKept, setNotKept] = useState(false);
  const change = (patch: Partial<Preferences>) => {
    const next = { ...preferences, ...patch };
    session.getState().setPreferences(next);
    void platform.request('preferences.set', next).then((answer) => setNotKept(!answer.ok));
  };
  return (
    <Dialog
      size="s"
      title={t('preferences.title')}
      closeLabel={t('app.close')}
      onClose={close}
      actions={
        <Button variant="primary" onClick={close}>
          {t('preferences.done')}
        </Button>
      }
    >
      <div className="preferences">
        <FieldGroup legend={t('preferences.theme')}>
          <SegmentedControl
            label={t('preferences.theme')}
            options={THEMES.map((theme) => ({ value: theme, label: t(`preferences.theme.${theme}`) }))}
            value={preferences.theme}
            onValue={(theme) => change({ theme })}
          />
        </FieldGroup>
        <FieldGroup legend={t('preferences.interfaceLanguage')}>
          <SegmentedControl
            label={t('preferences.interfaceLanguage')}
            options={LANGUAGES.map((language) => ({
              value: language,
              label: t(`preferences.language.${language}`),
            }))}
            value={preferences.interfaceLanguage}
            onValue={(interfaceLanguage) => change({ interfaceLanguage })}
          />
        </FieldGroup>
        {notKept ? <Notice tone="warning">{t('preferences.notKept')}</Notice> : null}
      </div>
    </Dialog>
  );
}
