/**
 * The middle of the window: toolbar and paper. The editor is made once per mounting from an accepted document (mount it
 * anew for another project, by `key`); React draws the frame around it and nothing inside it.
 */
import type { Editor } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Settings } from '../../shared/model/settings';
import { useIntl, useTranslate } from '../i18n/messages';
import { createPolicyEditor, type EditorPort, type PolicyEditorHandle } from './create-policy-editor';
import { EditorToolbar } from './toolbar/editor-toolbar';
import './editor.css';
import './clauses.css';

export type PolicyEditorProps = {
  /** Accepted document; read when mounting only. */
  document: PMNode;
  index: LibraryIndex;
  /** Settings as they are now, for title and "Stand" above the text. */
  settings: Settings;
  onConnect: (port: EditorPort | null) => void;
  onDocument: (document: PMNode) => void;
  onInstance: (instanceId: string | null) => void;
  onHeading: (key: string | null) => void;
  onQuestion: (questionId: string) => void;
  onOpenLink: (href: string) => void;
  onShowClause: (instanceId: string) => void;
};

/** Words for the date "Stand" in the interface language. */
function useStatusDate(date: string): string {
  const intl = useIntl();
  return intl.formatDate(`${date}T12:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Editor of one policy, filling its parent. */
export function PolicyEditor(props: PolicyEditorProps) {
  const t = useTranslate();
  const paper = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<PolicyEditorHandle | null>(null);
  const latest = useRef({ props, t });
  useLayoutEffect(() => {
    latest.current = { props, t };
  });

  useEffect(() => {
    if (paper.current === null) return undefined;
    const made = createPolicyEditor({
      element: paper.current,
      document: latest.current.props.document,
      index: latest.current.props.index,
      t: latest.current.t,
      ports: {
        goToQuestion: (questionId) => latest.current.props.onQuestion(questionId),
        openLink: (href) => latest.current.props.onOpenLink(href),
        showClause: (instanceId) => latest.current.props.onShowClause(instanceId),
        instanceChanged: (instanceId) => latest.current.props.onInstance(instanceId),
        headingChanged: (key) => latest.current.props.onHeading(key),
      },
      onDocument: (document) => latest.current.props.onDocument(document),
    });
    const frame = paper.current.parentElement;
    const focusEnd = (event: MouseEvent) => focusTextEnd(event, made.editor);
    frame?.addEventListener('mousedown', focusEnd);
    setHandle(made);
    latest.current.props.onConnect(made.port);
    return () => {
      latest.current.props.onConnect(null);
      frame?.removeEventListener('mousedown', focusEnd);
      made.editor.destroy();
      setHandle(null);
    };
  }, []);

  useEffect(() => handle?.rename(t), [handle, t]);

  return (
    <div className="kw-editor">
      {handle === null ? <div className="kw-toolbar" /> : <EditorToolbar {...handle} />}
      <div className="kw-desk">
        <article className="kw-paper">
          <PaperHead settings={props.settings} />
          <div ref={paper} className="kw-paper__text" />
        </article>
      </div>
    </div>
  );
}

/** A click on the empty part of the paper goes into the text. */
function focusTextEnd(event: MouseEvent, editor: Editor): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('.kw-paper, .kw-paper__text')) return;
  event.preventDefault();
  editor.commands.focus('end');
}

/** Title and "Stand": part of every export, so part of the paper; changed in the settings. */
function PaperHead({ settings }: { settings: Settings }) {
  const t = useTranslate();
  const date = useStatusDate(settings.statusDate);
  return (
    <header className="kw-paper__head" lang={settings.language}>
      <h1>{settings.title}</h1>
      <p>{t('editor.statusDate', { date })}</p>
    </header>
  );
}
