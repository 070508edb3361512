/** Connects the editor with the stores; the editor itself knows none of them. */
import { useCallback } from 'react';
import { PolicyEditor } from '../editor/policy-editor';
import { useTranslate } from '../i18n/messages';
import { settingsOf } from '../stores/selectors';
import { useProject, useStores } from '../stores/stores-context';

/** The middle pane: the editor of the open project. */
export function PaperPane() {
  const t = useTranslate();
  const { project, session, platform, index } = useStores();
  const settings = useProject(settingsOf);
  const openLink = useCallback(
    (href: string) => {
      void platform.request('link.open', { href }).then((answer) => {
        if (!answer.ok)
          session.getState().showDialog({ kind: 'failure', failure: answer.error, during: 'link' });
      });
    },
    [platform, session],
  );
  const open = project.getState().open;
  if (open === null || settings === null) return null;
  const { connectEditor, documentChanged } = project.getState();
  const { setCurrentInstance, setCurrentHeading, goToQuestion, showRight } = session.getState();
  return (
    <section className="paper-pane" aria-label={t('pane.paper')}>
      <PolicyEditor
        document={open.document}
        index={index}
        settings={settings}
        onConnect={connectEditor}
        onDocument={documentChanged}
        onInstance={setCurrentInstance}
        onHeading={setCurrentHeading}
        onQuestion={goToQuestion}
        onOpenLink={openLink}
        onShowClause={(instanceId) => {
          setCurrentInstance(instanceId);
          showRight('clause');
        }}
      />
    </section>
  );
}
