/** An expected failure of opening, saving, exporting: what happened, what is safe, what to do now. */
import type { Failure } from '../../../shared/ipc/contract';
import { useFailureText } from '../../i18n/failure-text';
import { useTranslate } from '../../i18n/messages';
import type { Dialog as DialogState } from '../../stores/session-store';
import { useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import './dialogs.css';

type During = Extract<DialogState, { kind: 'failure' }>['during'];

const TITLES = {
  open: 'failure.open',
  save: 'failure.save',
  export: 'failure.export',
  link: 'failure.link',
} as const satisfies Record<During, string>;
const SAFE = {
  open: 'failure.safeOpen',
  save: 'failure.safeSave',
  export: 'failure.safeExport',
  link: 'failure.safeLink',
} as const satisfies Record<During, string>;

/** Shows a failure with the way out that fits what was tried. */
export function FailureDialog({ failure, during }: { failure: Failure; during: During }) {
  const t = useTranslate();
  const { actions } = useStores();
  const words = useFailureText(failure);
  const close = useSession((state) => state.closeDialog);
  return (
    <Dialog
      size="s"
      title={t(TITLES[during])}
      closeLabel={t('app.close')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('app.close')}</Button>
          {during === 'save' ? (
            <Button
              variant="primary"
              onClick={() => {
                close();
                void actions.save({ as: true });
              }}
            >
              {t('failure.retrySaveAs')}
            </Button>
          ) : null}
          {during === 'open' ? (
            <Button
              variant="primary"
              onClick={() => {
                close();
                actions.open(null);
              }}
            >
              {t('failure.openOther')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="failure">
        <p role="alert">{words.what}</p>
        {words.todo === null ? null : <p>{words.todo}</p>}
        <p className="failure__safe">{t(SAFE[during])}</p>
      </div>
    </Dialog>
  );
}
