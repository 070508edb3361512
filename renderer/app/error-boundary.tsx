/**
 * Catches bugs of the view. The project's document lives in the store, outside of React, so it can still be saved:
 * that is offered first. Details are a kind and a place in the program, never document text.
 */
import { Component, useState, type ReactNode } from 'react';
import { useTranslate } from '../i18n/messages';
import { useProject, useStores } from '../stores/stores-context';
import { Button } from '../ui/button';
import { TooltipProvider } from '../ui/tooltip';
import './error-boundary.css';

type State = { error: Error | null };

/** Shows the crash screen instead of a broken window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <CrashScreen error={this.state.error} />;
  }
}

function CrashScreen({ error }: { error: Error }) {
  const t = useTranslate();
  const { project } = useStores();
  const hasProject = useProject((state) => state.open !== null);
  const [saved, setSaved] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const outcome = await project.getState().save({ as: true });
    setSaved(outcome.kind === 'saved');
    setFailed(outcome.kind === 'failed');
  };
  return (
    <TooltipProvider>
      <main className="crash">
        <h1>{t('crash.title')}</h1>
        <p>{hasProject ? t('crash.text') : t('crash.textNoProject')}</p>
        {saved ? <p role="status">{t('crash.saved')}</p> : null}
        {failed ? <p role="alert">{t('failure.save')}</p> : null}
        <div className="crash__actions">
          {hasProject ? (
            <Button variant={saved ? 'secondary' : 'primary'} onClick={() => void save()}>
              {t('crash.save')}
            </Button>
          ) : null}
          <Button
            variant={hasProject && !saved ? 'secondary' : 'primary'}
            onClick={() => window.location.reload()}
          >
            {t('crash.reload')}
          </Button>
        </div>
        <details>
          <summary>{t('crash.details')}</summary>
          <pre>{`${error.name}\n${(error.stack ?? '').split('\n').slice(1, 8).join('\n')}`}</pre>
        </details>
      </main>
    </TooltipProvider>
  );
}
