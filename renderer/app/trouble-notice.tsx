/**
 * Bugs outside of drawing (event handlers, promises) reach the user here: React's error boundary never sees them.
 * Said once per window, quietly, with the one thing that helps: saving. Shows no text of the error.
 */
import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/messages';
import { useProject, useStores } from '../stores/stores-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import './trouble-notice.css';

/** Chromium reports a layout that needs a second pass as an error; nothing is wrong then. */
const HARMLESS = /^ResizeObserver loop/;

/** True from the first unexpected error on. */
function useTrouble(): boolean {
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    const failed = (event: ErrorEvent) => {
      if (!HARMLESS.test(event.message)) setTrouble(true);
    };
    const rejected = () => setTrouble(true);
    window.addEventListener('error', failed);
    window.addEventListener('unhandledrejection', rejected);
    return () => {
      window.removeEventListener('error', failed);
      window.removeEventListener('unhandledrejection', rejected);
    };
  }, []);
  return trouble;
}

/** The notice, until it is dismissed. */
export function TroubleNotice() {
  const t = useTranslate();
  const { actions } = useStores();
  const trouble = useTrouble();
  const [dismissed, setDismissed] = useState(false);
  const hasProject = useProject((state) => state.open !== null);
  if (!trouble || dismissed) return null;
  const save = async () => {
    if (await actions.save()) setDismissed(true);
  };
  return (
    <div className="trouble">
      <Notice tone="danger" title={t('trouble.title')}>
        <p>{t(hasProject ? 'trouble.text' : 'trouble.textNoProject')}</p>
        <div className="trouble__actions">
          {hasProject ? (
            <Button size="s" onClick={() => void save()}>
              {t('command.save')}
            </Button>
          ) : null}
          <Button size="s" variant="ghost" onClick={() => setDismissed(true)}>
            {t('app.close')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
