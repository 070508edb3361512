/** Start screen: new, open, recent projects. Quiet on purpose; the promise stands below. */
import { FilePlus2, FileText, FolderOpen, X, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl, useTranslate } from '../../i18n/messages';
import type { RequestValue } from '../../platform/bridge';
import { useStores } from '../../stores/stores-context';
import { BrandMark } from '../../ui/brand-mark';
import { IconButton } from '../../ui/button';
import './start-screen.css';

type Recent = RequestValue<'recent.list'>[number];

/** What the window shows without a project. */
export function StartScreen() {
  const t = useTranslate();
  const intl = useIntl();
  const { actions, index } = useStores();
  const { recent, forget } = useRecent();
  const lawAsOf = intl.formatDate(index.library.lawAsOf, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <main className="start">
      <div className="start__inner">
        <header className="start__head">
          <BrandMark size={44} />
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t('start.lead')}</p>
          </div>
        </header>
        <div className="start__actions">
          <StartAction
            icon={FilePlus2}
            title={t('start.new')}
            hint={t('start.newHint')}
            onClick={actions.startNew}
          />
          <StartAction
            icon={FolderOpen}
            title={t('start.open')}
            hint={t('start.openHint')}
            onClick={() => actions.open(null)}
          />
        </div>
        <section className="start__recent" aria-labelledby="start-recent">
          <h2 id="start-recent">{t('start.recent')}</h2>
          {recent !== null && recent.length === 0 ? (
            <p className="start__empty">{t('start.recentEmpty')}</p>
          ) : null}
          <ul>
            {(recent ?? []).map((entry) => (
              <li key={entry.file}>
                <RecentProject
                  entry={entry}
                  onOpen={() => actions.open(entry.file)}
                  onForget={() => forget(entry)}
                />
              </li>
            ))}
          </ul>
        </section>
        <footer className="start__foot">
          <p>{t('start.promise')}</p>
          <p>{t('start.lawAsOf', { date: lawAsOf })}</p>
        </footer>
      </div>
    </main>
  );
}

/** The list of recent projects from main; null until it is known. */
function useRecent(): { recent: Recent[] | null; forget: (entry: Recent) => void } {
  const { platform } = useStores();
  const [recent, setRecent] = useState<Recent[] | null>(null);
  useEffect(() => {
    let shown = true;
    void platform.request('recent.list', {}).then((answer) => {
      // Without the list one can still open by dialog: an empty list is the honest fallback.
      if (shown) setRecent(answer.ok ? answer.value : []);
    });
    return () => {
      shown = false;
    };
  }, [platform]);
  const forget = (entry: Recent) => {
    void platform.request('recent.forget', { file: entry.file }).then((answer) => {
      if (answer.ok) setRecent((list) => list?.filter((other) => other.file !== entry.file) ?? null);
    });
  };
  return { recent, forget };
}

function StartAction({
  icon: Icon,
  title,
  hint,
  onClick,
}: {
  icon: LucideIcon;
  title: string;
  hint: string;
  onClick: () => void;
}) {
  return (
    <button type="button" className="start-action" onClick={onClick}>
      <span className="start-action__icon">
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="start-action__text">
        <span className="start-action__title">{title}</span>
        <span className="start-action__hint">{hint}</span>
      </span>
    </button>
  );
}

function RecentProject({
  entry,
  onOpen,
  onForget,
}: {
  entry: Recent;
  onOpen: () => void;
  onForget: () => void;
}) {
  const t = useTranslate();
  const intl = useIntl();
  const opened = new Date(entry.opened);
  return (
    <div className="recent">
      <button type="button" className="recent__open" onClick={onOpen}>
        <FileText size={18} strokeWidth={1.6} aria-hidden="true" />
        <span className="recent__text">
          <span className="kw-ellipsis">{entry.name.replace(/\.klw$/i, '')}</span>
          <span className="recent__folder kw-ellipsis">{entry.folder}</span>
        </span>
        {Number.isNaN(opened.getTime()) ? null : (
          <time className="recent__time" dateTime={entry.opened}>
            {intl.formatDate(opened, { dateStyle: 'medium' })}
          </time>
        )}
      </button>
      <IconButton
        size="s"
        className="recent__forget"
        icon={X}
        label={t('start.forget', { name: entry.name })}
        onClick={onForget}
      />
    </div>
  );
}
