/**
 * The three panes: Leitfaden, Bausteine, Gliederung | paper | Prüfung, Baustein. Both sides can be resized and closed;
 * their widths are kept for as long as the window lives, and the paper takes what the window gains.
 */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { CheckPane } from '../features/check/check-pane';
import { ClauseDetailsPane } from '../features/clause-details/clause-details-pane';
import { ClausesPane } from '../features/clauses/clauses-pane';
import { InterviewPane } from '../features/interview/interview-pane';
import { OutlinePane } from '../features/outline/outline-pane';
import { useTranslate } from '../i18n/messages';
import { useFindings, useSession, useStores } from '../stores/stores-context';
import { Badge } from '../ui/badge';
import { IconButton } from '../ui/button';
import { Tabs } from '../ui/tabs';
import { useNarrowWindow } from './narrow-window';
import { focusFreshWorkspace } from './pane-focus';
import { PaperPane } from './paper-pane';
import { StatusBar } from './status-bar';
import { TitleRow } from './title-row';
import './workspace.css';

/** The workspace of the open project. */
export function Workspace() {
  const t = useTranslate();
  useNarrowWindow();
  useEffect(focusFreshWorkspace, []);
  const leftOpen = useSession((state) => state.leftOpen);
  const rightOpen = useSession((state) => state.rightOpen);
  const { paneWidths, setPaneWidth } = useStores().session.getState();
  return (
    <div className="workspace">
      <TitleRow />
      <Group
        orientation="horizontal"
        className="workspace__panes"
        disableCursor
        role="main"
        aria-label={t('pane.workspace')}
      >
        {leftOpen ? (
          <>
            <Panel
              id="left"
              defaultSize={paneWidths.left}
              minSize={280}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => setPaneWidth('left', inPixels)}
            >
              <LeftPane />
            </Panel>
            <Separator className="separator" aria-label={t('pane.resizeLeft')} />
          </>
        ) : null}
        <Panel id="paper" minSize={320}>
          <PaperPane />
        </Panel>
        {rightOpen ? (
          <>
            <Separator className="separator" aria-label={t('pane.resizeRight')} />
            <Panel
              id="right"
              defaultSize={paneWidths.right}
              minSize={240}
              maxSize={480}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => setPaneWidth('right', inPixels)}
            >
              <RightPane />
            </Panel>
          </>
        ) : null}
      </Group>
      <StatusBar />
    </div>
  );
}

function LeftPane() {
  const t = useTranslate();
  const { session } = useStores();
  const tab = useSession((state) => state.leftTab);
  const { showLeft, toggleLeft } = session.getState();
  return (
    <section className="pane" data-pane="left" aria-label={t('pane.left')}>
      <Tabs
        label={t('pane.left')}
        value={tab}
        onValue={showLeft}
        tabs={[
          { value: 'interview', label: t('pane.interview'), panel: <InterviewPane /> },
          { value: 'clauses', label: t('pane.clauses'), panel: <ClausesPane /> },
          { value: 'outline', label: t('pane.outline'), panel: <OutlinePane /> },
        ]}
        end={<IconButton size="s" icon={X} label={t('pane.closeLeft')} onClick={() => toggleLeft(false)} />}
      />
    </section>
  );
}

function RightPane() {
  const t = useTranslate();
  const { session } = useStores();
  const tab = useSession((state) => state.rightTab);
  const { showRight, toggleRight } = session.getState();
  return (
    <section className="pane" data-pane="right" aria-label={t('pane.right')}>
      <Tabs
        label={t('pane.right')}
        value={tab}
        onValue={showRight}
        tabs={[
          { value: 'check', label: t('pane.check'), badge: <FindingsBadge />, panel: <CheckPane /> },
          { value: 'clause', label: t('pane.clause'), panel: <ClauseDetailsPane /> },
        ]}
        end={<IconButton size="s" icon={X} label={t('pane.closeRight')} onClick={() => toggleRight(false)} />}
      />
    </section>
  );
}

function FindingsBadge() {
  const errors = useFindings(
    ({ findings }) => findings.filter(({ severity }) => severity === 'error').length,
  );
  const total = useFindings(({ findings }) => findings.length);
  return total === 0 ? null : <Badge tone={errors > 0 ? 'danger' : 'neutral'}>{total}</Badge>;
}
