/**
 * Command palette: every command and every question that matters now, found by typing. On the native dialog, with
 * cmdk for the list (its own dialog would inject styles, which the CSP refuses).
 */
import { Command as Cmdk } from 'cmdk';
import { MessageCircleQuestion } from 'lucide-react';
import { useEffect } from 'react';
import { searchScore } from '../i18n/fold-text';
import { useTranslate } from '../i18n/messages';
import { topicsOf } from '../stores/selectors';
import { useLibraryIndex, useProject, useSession, useStores } from '../stores/stores-context';
import { Kbd } from '../ui/kbd';
import { useModal } from '../ui/use-modal';
import { COMMANDS, isAvailable, type CommandGroup } from './commands';
import './command-palette.css';

const GROUPS: readonly CommandGroup[] = ['project', 'edit', 'view', 'program'];

/** Shows the palette while it is open. */
export function CommandPalette() {
  const open = useSession((state) => state.paletteOpen);
  return open ? <OpenPalette /> : null;
}

function OpenPalette() {
  const t = useTranslate();
  const stores = useStores();
  const { session } = stores;
  const close = () => session.getState().setPalette(false);
  const { dialog, closedByUser } = useModal(close);
  useEffect(() => {
    const element = dialog.current;
    // A click on the backdrop hits the dialog itself, one on the list its content.
    const closeOutside = (event: MouseEvent) => {
      if (event.target === element) session.getState().setPalette(false);
    };
    element?.addEventListener('click', closeOutside);
    return () => element?.removeEventListener('click', closeOutside);
  }, [dialog, session]);
  const available = COMMANDS.filter((command) => command.id !== 'palette' && isAvailable(command, stores));
  const run = (action: () => void) => {
    close();
    // After the palette has given the focus back, so that the command finds the window as it was.
    requestAnimationFrame(action);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette.title')} onClose={closedByUser}>
      <Cmdk
        label={t('palette.title')}
        loop
        filter={(_id, query, keywords) => searchScore(query, keywords ?? [])}
      >
        <Cmdk.Input placeholder={t('palette.placeholder')} />
        <Cmdk.List>
          <Cmdk.Empty>{t('palette.empty')}</Cmdk.Empty>
          {GROUPS.map((group) => (
            <Cmdk.Group key={group} heading={t(`commandGroup.${group}`)}>
              {available
                .filter((command) => command.group === group)
                .map(({ id, title, icon: Icon, shortcut, run: act }) => (
                  <Cmdk.Item
                    key={id}
                    value={id}
                    keywords={[t(title)]}
                    onSelect={() => run(() => act(stores))}
                  >
                    <Icon size={15} aria-hidden="true" />
                    <span className="kw-ellipsis">{t(title)}</span>
                    {shortcut === undefined ? null : <Kbd keys={shortcut} />}
                  </Cmdk.Item>
                ))}
            </Cmdk.Group>
          ))}
          <QuestionItems onChoose={(id) => run(() => session.getState().goToQuestion(id))} />
        </Cmdk.List>
      </Cmdk>
    </dialog>
  );
}

function QuestionItems({ onChoose }: { onChoose: (questionId: string) => void }) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const topics = useProject(topicsOf(index));
  if (topics.length === 0) return null;
  return (
    <Cmdk.Group heading={t('commandGroup.question')}>
      {topics.flatMap(({ topic, questions }) =>
        questions.map((question) => (
          <Cmdk.Item
            key={question.id}
            value={question.id}
            keywords={[question.label, question.short, topic.title]}
            onSelect={() => onChoose(question.id)}
          >
            <MessageCircleQuestion size={15} aria-hidden="true" />
            <span className="kw-ellipsis">{question.label}</span>
            <span className="palette__topic kw-ellipsis">{topic.title}</span>
          </Cmdk.Item>
        )),
      )}
    </Cmdk.Group>
  );
}
