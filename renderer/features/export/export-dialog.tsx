/**
 * Export: choose a format, see what is still open, get the file. The work is done by the main process from the same
 * text that saving writes; only the fragment for the clipboard is made here.
 */
import { Copy } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PolicyJson } from '../../../shared/document/document-json';
import type { ExportFormat, Failure } from '../../../shared/ipc/contract';
import { useFailureText } from '../../i18n/failure-text';
import { useIntl, useTranslate } from '../../i18n/messages';
import { useStores, type Stores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { RadioRows } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { readinessOf, type Readiness } from './readiness';
import './export.css';

type Progress =
  | { kind: 'choosing' }
  | { kind: 'working' }
  | { kind: 'done'; name: string; bytes: number }
  | { kind: 'copied' }
  | { kind: 'failed'; failure: Failure };

/** Order in which the formats are offered: the usual ones first. */
const ORDER: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'fragment', 'md', 'txt'];

async function exportFile({ project, platform }: Stores, format: ExportFormat): Promise<Progress> {
  const text = project.getState().fileText();
  if (text === null) return { kind: 'choosing' };
  const answer = await platform.request('export.file', { format, text });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  if ('cancelled' in answer.value) return { kind: 'choosing' };
  return { kind: 'done', ...answer.value };
}

/** Puts the fragment on the clipboard. The exporter is loaded only for this. */
async function copyFragment({ project, index }: Stores): Promise<Progress> {
  const { open } = project.getState();
  if (open === null) return { kind: 'choosing' };
  const [{ resolvePolicy }, { exportHtml }] = await Promise.all([
    import('../../../shared/resolve/resolve-policy'),
    import('../../../shared/export/html/export-html'),
  ]);
  const html = exportHtml(resolvePolicy(open.document.toJSON() as PolicyJson, index), { form: 'fragment' });
  try {
    await navigator.clipboard.writeText(html);
    return { kind: 'copied' };
  } catch {
    return { kind: 'failed', failure: { kind: 'clipboardRefused', facts: {} } };
  }
}

function isReady({ gaps, deadReferences, needsLook }: Readiness): boolean {
  return gaps + deadReferences + needsLook === 0;
}

/** The export dialog; mounted while `open`. */
export function ExportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const stores = useStores();
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [progress, setProgress] = useState<Progress>({ kind: 'choosing' });
  const readiness = useMemo(() => {
    const { open } = stores.project.getState();
    return open === null
      ? { gaps: 0, deadReferences: 0, needsLook: 0 }
      : readinessOf(open.document, stores.index);
  }, [stores]);
  const ready = isReady(readiness);
  const working = progress.kind === 'working';
  const done = progress.kind === 'done';
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on at the one in its place.
    if (done) closeButton.current?.focus();
  }, [done]);
  const run = (job: Promise<Progress>) => {
    setProgress({ kind: 'working' });
    void job.then(setProgress);
  };
  const goToCheck = () => {
    onClose();
    stores.session.getState().showRight('check');
  };
  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onSubmit={() => {
        if (!working) run(exportFile(stores, format));
      }}
      actions={
        <>
          {format === 'fragment' ? (
            <Button
              icon={Copy}
              className="export__copy"
              disabled={working}
              onClick={() => run(copyFragment(stores))}
            >
              {t('export.copy')}
            </Button>
          ) : null}
          {done ? (
            <Button type="submit">{t('export.again')}</Button>
          ) : (
            <Button onClick={onClose}>{t('app.cancel')}</Button>
          )}
          {done ? (
            <Button ref={closeButton} variant="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
          ) : (
            <Button type="submit" variant="primary" disabled={working} data-autofocus>
              {t(working ? 'export.working' : ready ? 'export.start' : 'export.startAnyway')}
            </Button>
          )}
        </>
      }
    >
      <div className="export">
        <fieldset>
          <legend className="kw-visually-hidden">{t('export.format')}</legend>
          <RadioRows
            value={format}
            onValue={(next) => {
              setFormat(next);
              setProgress({ kind: 'choosing' });
            }}
            options={ORDER.map((value) => ({
              value,
              label: t(`export.format.${value}`),
              help: t(`export.help.${value}`),
            }))}
          />
        </fieldset>
        {ready ? null : <OpenPoints readiness={readiness} onShow={goToCheck} />}
        <Outcome progress={progress} />
      </div>
    </Dialog>
  );
}

/** What is still open, in words. */
function OpenPoints({ readiness, onShow }: { readiness: Readiness; onShow: () => void }) {
  const t = useTranslate();
  const points = [
    readiness.gaps > 0 ? t('export.gaps', { count: readiness.gaps }) : null,
    readiness.deadReferences > 0 ? t('export.deadReferences', { count: readiness.deadReferences }) : null,
    readiness.needsLook > 0 ? t('export.needsLook', { count: readiness.needsLook }) : null,
  ].filter((point) => point !== null);
  return (
    <Notice tone="warning" title={t('export.open')}>
      <ul className="export__points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <button type="button" className="export__show" onClick={onShow}>
        {t('export.show')}
      </button>
    </Notice>
  );
}

function sizeText(bytes: number, format: (value: number) => string): string {
  return bytes < 1_000_000
    ? `${format(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
    : `${format(bytes / 1_000_000)}\u00a0MB`;
}

/** How the export went. */
function Outcome({ progress }: { progress: Progress }) {
  const t = useTranslate();
  const intl = useIntl();
  switch (progress.kind) {
    case 'choosing':
      return null;
    case 'working':
      return <progress className="export__progress" aria-label={t('export.working')} />;
    case 'copied':
      return <Notice tone="success">{t('export.copied')}</Notice>;
    case 'done':
      return (
        <Notice tone="success">
          {t('export.done', {
            name: progress.name,
            size: sizeText(progress.bytes, (value) => intl.formatNumber(value, { maximumFractionDigits: 1 })),
          })}
        </Notice>
      );
    case 'failed':
      return <Failed failure={progress.failure} />;
  }
}

function Failed({ failure }: { failure: Failure }) {
  const t = useTranslate();
  const words = useFailureText(failure);
  if (failure.kind === 'clipboardRefused')
    return <Notice tone="danger">{t('export.clipboardRefused')}</Notice>;
  return (
    <Notice tone="danger" title={t('failure.export')}>
      <p>{words.what}</p>
      {words.todo === null ? null : <p>{words.todo}</p>}
      <p>{t('failure.safeExport')}</p>
    </Notice>
  );
}
