/** Words, gaps, findings, answers, save state. Reads numbers only, so a key redraws nothing that has not changed. */
import { Check, CircleAlert, CircleDot, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslate } from '../i18n/messages';
import { isUnsaved, type OpenProject } from '../stores/project-store';
import { topicsOf } from '../stores/selectors';
import { useFindings, useProject, useStores } from '../stores/stores-context';
import { useTextCounts } from './text-counts';
import './status-bar.css';

type Saved = 'saved' | 'saving' | 'unsaved' | 'saveFailed';

function savedState(open: OpenProject | null): Saved {
  if (open?.save.kind === 'saving') return 'saving';
  if (open?.save.kind === 'failed') return 'saveFailed';
  return isUnsaved(open) ? 'unsaved' : 'saved';
}

const ICONS = { saved: Check, saving: LoaderCircle, unsaved: CircleDot, saveFailed: CircleAlert } as const;

/** The bar at the bottom of the workspace. */
export function StatusBar() {
  const t = useTranslate();
  return (
    <footer className="status-bar" aria-label={t('status.label')}>
      <SaveStatus />
      <AnswerStatus />
      <span className="status-bar__gap" />
      <TextStatus />
    </footer>
  );
}

function SaveStatus() {
  const t = useTranslate();
  const saved = useProject((state) => savedState(state.open));
  const Icon = ICONS[saved];
  return (
    <span className="status-item" data-state={saved} role="status">
      <Icon size={13} aria-hidden="true" />
      {t(`status.${saved}`)}
    </span>
  );
}

function AnswerStatus() {
  const t = useTranslate();
  const { session, index } = useStores();
  const topics = useProject(topicsOf(index));
  const asked = topics.reduce((sum, topic) => sum + topic.asked, 0);
  const answered = topics.reduce((sum, topic) => sum + topic.answered, 0);
  return (
    <button type="button" className="status-item" onClick={() => session.getState().showLeft('interview')}>
      {t('status.answers', { answered, asked })}
    </button>
  );
}

function TextStatus() {
  const t = useTranslate();
  const { session } = useStores();
  const counts = useTextCounts();
  const findings = useFindings((state) => state.findings.length);
  const errors = useFindings((state) => state.findings.some(({ severity }) => severity === 'error'));
  const stale = useFindings((state) => state.stale);
  const failed = useFindings((state) => state.failed);
  const showCheck = () => session.getState().showRight('check');
  return (
    <>
      {counts === null ? null : (
        <>
          <span className="status-item">{t('status.words', { count: counts.words })}</span>
          <button
            type="button"
            className="status-item"
            data-state={counts.gaps > 0 ? 'gaps' : undefined}
            onClick={showCheck}
          >
            {t('status.gaps', { count: counts.gaps })}
          </button>
        </>
      )}
      <button
        type="button"
        className="status-item"
        data-state={errors || failed ? 'errors' : undefined}
        aria-busy={stale}
        onClick={showCheck}
      >
        {errors || failed ? <TriangleAlert size={13} aria-hidden="true" /> : null}
        {failed
          ? t('status.checkFailed')
          : stale && findings === 0
            ? t('status.checking')
            : t('status.findings', { count: findings })}
      </button>
    </>
  );
}
