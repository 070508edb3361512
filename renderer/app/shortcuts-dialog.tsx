/** All keyboard shortcuts, read from the command table. */
import { useTranslate } from '../i18n/messages';
import { useSession } from '../stores/stores-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { COMMANDS } from './commands';
import './shortcuts-dialog.css';

/** The list of shortcuts. */
export function ShortcutsDialog() {
  const t = useTranslate();
  const close = useSession((state) => state.closeDialog);
  return (
    <Dialog
      size="s"
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      onClose={close}
      actions={<Button onClick={close}>{t('app.close')}</Button>}
    >
      <dl className="shortcut-list">
        {COMMANDS.flatMap(({ id, title, shortcut }) =>
          shortcut === undefined
            ? []
            : [
                <dt key={`${id}-title`}>{t(title)}</dt>,
                <dd key={`${id}-keys`}>
                  <Kbd keys={shortcut} />
                </dd>,
              ],
        )}
      </dl>
    </Dialog>
  );
}
