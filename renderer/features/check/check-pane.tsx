/**
 * Prüfung: what stands against publishing, by severity. A click goes to the place; F8 and Shift+F8 go to the next and
 * the previous one (command table). The findings are made while nobody types (findings store).
 */
import {
  ChevronDown,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  Info,
  MessageCircleQuestion,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Finding, Severity } from '../../../shared/check/finding';
import { useTranslate } from '../../i18n/messages';
import { useFindings, useSession, useStores } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { inOrder } from './finding-place';
import { stepFinding, takeUpFinding } from './walk';
import './check.css';

const ICONS: Record<Severity, LucideIcon> = { error: CircleAlert, warning: TriangleAlert, hint: Info };

/** Findings of the open policy. */
export function CheckPane() {
  const t = useTranslate();
  const stores = useStores();
  const stale = useFindings((state) => state.stale);
  const failed = useFindings((state) => state.failed);
  const findings = useFindings((state) => state.findings);
  const ordered = useMemo(() => inOrder(findings), [findings]);
  const currentId = useSession((state) => state.currentFinding);
  const go = useCallback((finding: Finding) => takeUpFinding(finding, stores), [stores]);
  if (failed) {
    return (
      <EmptyState icon={TriangleAlert} title={t('check.failed')}>
        {t('check.failedHelp')}
      </EmptyState>
    );
  }
  if (ordered.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t(stale ? 'check.running' : 'check.empty')}>
        {stale ? undefined : t('check.emptyHelp')}
      </EmptyState>
    );
  }
  return (
    <div className="check">
      <div className="check__head">
        <p role="status">{t('check.count', { count: ordered.length })}</p>
        <IconButton
          size="s"
          icon={ChevronUp}
          label={t('check.previous')}
          shortcut="Shift+F8"
          onClick={() => stepFinding(-1, stores)}
        />
        <IconButton
          size="s"
          icon={ChevronDown}
          label={t('check.next')}
          shortcut="F8"
          onClick={() => stepFinding(1, stores)}
        />
      </div>
      <ol className="check__list">
        {ordered.map((finding, i) => (
          <Row
            key={finding.id}
            finding={finding}
            heading={
              finding.severity !== ordered[i - 1]?.severity
                ? ordered.filter(({ severity }) => severity === finding.severity).length
                : 0
            }
            // The same advice under every gap is noise: it stands under the first of a row.
            advised={finding.kind !== 'unansweredQuestion' && finding.kind === ordered[i - 1]?.kind}
            current={finding.id === currentId}
            onGo={go}
          />
        ))}
      </ol>
    </div>
  );
}

const Row = memo(function Row({
  finding,
  heading,
  advised,
  current,
  onGo,
}: {
  finding: Finding;
  /** Number of findings of this severity when the row starts its group; else 0. */
  heading: number;
  /** The finding above is of the same kind and has said what to do. */
  advised: boolean;
  current: boolean;
  onGo: (finding: Finding) => void;
}) {
  const t = useTranslate();
  const { session, index } = useStores();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { severity, kind, facts, where } = finding;
  const Icon = ICONS[severity];
  const question = where.questionId === undefined ? undefined : index.questions.get(where.questionId);
  const askable = question !== undefined && where.instanceId !== null;
  return (
    <>
      {heading === 0 ? null : (
        <li className="check__group">{t(`check.severity.${severity}`, { count: heading })}</li>
      )}
      <li ref={row} className="check__row" data-severity={severity} data-current={current || undefined}>
        <button
          type="button"
          className="check__finding"
          aria-current={current ? 'true' : undefined}
          onClick={() => onGo(finding)}
        >
          <Icon size={15} aria-hidden="true" />
          <span>
            {t(`check.kind.${kind}`, {
              label: '',
              title: '',
              number: '',
              topic: '',
              detail: '',
              count: 1,
              ...facts,
            })}
            {advised ? null : (
              <span className="check__help">{t(`check.help.${kind}`, { topic: '', ...facts })}</span>
            )}
          </span>
        </button>
        {askable ? (
          <IconButton
            size="s"
            icon={MessageCircleQuestion}
            label={t('check.answer')}
            onClick={() => session.getState().goToQuestion(question.id)}
          />
        ) : null}
      </li>
    </>
  );
});
