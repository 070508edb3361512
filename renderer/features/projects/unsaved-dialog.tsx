/** "Save first?": asked before anything that would leave unsaved changes. */
import { useTranslate } from '../../i18n/messages';
import { settingsOf } from '../../stores/selectors';
import { useProject, useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import './dialogs.css';

/** The question with its three answers. Cancelling tells the main process that the window stays. */
export function UnsavedDialog() {
  const t = useTranslate();
  const { actions, platform } = useStores();
  const closesWindow = useSession(
    ({ dialog }) => dialog.kind === 'unsavedChanges' && dialog.then.kind === 'closeWindow',
  );
  const close = useSession((state) => state.closeDialog);
  const fileName = useProject((state) => state.open?.name ?? null);
  const title = useProject((state) => settingsOf(state)?.title ?? '');
  const cancel = () => {
    close();
    if (closesWindow) void platform.request('window.close', { close: false });
  };
  return (
    <Dialog
      size="s"
      title={t('unsaved.title')}
      description={t('unsaved.text', { name: fileName ?? title })}
      closeLabel={t('app.close')}
      onClose={cancel}
      actions={
        <>
          <Button
            variant="danger"
            className="unsaved__discard"
            onClick={() => void actions.answerUnsaved('discard')}
          >
            {t('unsaved.discard')}
          </Button>
          <Button onClick={cancel}>{t('app.cancel')}</Button>
          <Button variant="primary" onClick={() => void actions.answerUnsaved('save')}>
            {t('unsaved.save')}
          </Button>
        </>
      }
    />
  );
}
