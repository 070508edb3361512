/** About: version, state of the library, the promise. */
import { useEffect, useState } from 'react';
import { useIntl, useTranslate } from '../../i18n/messages';
import { useSession, useStores } from '../../stores/stores-context';
import { BrandMark } from '../../ui/brand-mark';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import './settings-dialogs.css';

/** The dialog "about". */
export function AboutDialog() {
  const t = useTranslate();
  const intl = useIntl();
  const { platform, index } = useStores();
  const close = useSession((state) => state.closeDialog);
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void platform.request('app.info', {}).then((answer) => {
      if (answer.ok) setVersion(answer.value.version);
    });
  }, [platform]);
  const { library } = index;
  return (
    <Dialog
      size="s"
      title={t('about.title')}
      closeLabel={t('app.close')}
      onClose={close}
      actions={<Button onClick={close}>{t('app.close')}</Button>}
    >
      <div className="about">
        <div className="about__head">
          <BrandMark size={40} />
          <div>
            <p className="about__name">{t('app.name')}</p>
            <p className="about__facts">{version === null ? ' ' : t('about.version', { version })}</p>
          </div>
        </div>
        <p>{t('about.promise')}</p>
        <p className="about__facts">
          {t('about.law', { date: intl.formatDate(library.lawAsOf, { dateStyle: 'long', timeZone: 'UTC' }) })}
          <br />
          {t('about.library', {
            clauses: library.clauses.length,
            questions: index.questions.size,
            providers: library.providers.length,
          })}
        </p>
      </div>
    </Dialog>
  );
}
