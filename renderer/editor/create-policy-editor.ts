/**
 * Makes the editor of one policy. It only ever gets an accepted document: our own parser decided before, and should the
 * schema still refuse it, that is a bug and throws, because the editor would silently show an empty text instead.
 */
import { Editor } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { LibraryIndex } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';
import { keepOwnText, removeClause, takeLibraryText } from '../../shared/render/policy-commands';
import { policyWords } from '../../shared/resolve/policy-words';
import { referenceText } from '../../shared/resolve/reference-text';
import type { Translate } from '../i18n/messages';
import { jumpToInstance, jumpToPosition, keepCursorIn } from './jump';
import { createLiveValues } from './live-values';
import { clipboardProps, type LeafWords } from './paste/policy-clipboard';
import { policyEditorExtensions } from './policy-extensions';
import type { EditorPorts, EditorRuntime } from './runtime';
import { questionOfVariable } from './variable-question';

/** A content change: pure, null when there is nothing to change. */
export type EditorCommand = (state: EditorState) => Transaction | null;

/** What the mounted editor offers to the window. */
export type EditorPort = {
  document: PMNode;
  run(command: EditorCommand): boolean;
  focusInstance(instanceId: string, variable?: string): void;
  focusPosition(position: number): void;
  undo(): void;
  redo(): void;
};

export type PolicyEditorHandle = {
  editor: Editor;
  runtime: EditorRuntime;
  port: EditorPort;
  /** Takes the words of another interface language. */
  rename(t: Translate): void;
};

/** Input rules that a writer of legal text expects: "1. ", "- " and "# " at the start of a line, nothing inside words. */
const INPUT_RULES = ['heading', 'bulletList', 'orderedList'];

function leafWords(runtime: EditorRuntime): LeafWords {
  return (leaf) => {
    if (leaf.type.name === 'hardBreak') return '\n';
    if (leaf.type.name === 'placeholder') {
      const value = runtime.values.value(String(leaf.attrs['variable']));
      return value.kind === 'text' ? value.text : `[${value.label}]`;
    }
    const target = String(leaf.attrs['target']);
    const found = runtime.numbering?.byInstance.get(target);
    const { settings } = runtime.values.context();
    return found === undefined ? '' : referenceText(policyWords(settings), found.number, found.title);
  };
}

/** Goes where an inline atom points: a chip to its question, a reference to its clause. True when there is a way. */
function follow(view: EditorView, node: PMNode, runtime: EditorRuntime): boolean {
  if (node.type.name === 'crossReference') return jumpToInstance(view, String(node.attrs['target']));
  if (node.type.name !== 'placeholder') return false;
  const questionId = questionOfVariable(String(node.attrs['variable']), runtime.values.context());
  if (questionId === null) return false;
  runtime.ports.goToQuestion(questionId);
  return true;
}

function hrefAt(view: EditorView, pos: number): string | null {
  const $pos = view.state.doc.resolve(pos);
  const mark = [...$pos.marks(), ...($pos.nodeAfter?.marks ?? [])].find(({ type }) => type.name === 'link');
  return mark === undefined ? null : String(mark.attrs['href']);
}

function viewProps(runtime: EditorRuntime): EditorProps {
  return {
    handleClickOn(view, _pos, node, _nodePos, event, direct) {
      return direct && event.button === 0 && !event.shiftKey && follow(view, node, runtime);
    },
    handleClick(view, pos, event) {
      const href = event.ctrlKey || event.metaKey ? hrefAt(view, pos) : null;
      if (href !== null) runtime.ports.openLink(href);
      return href !== null;
    },
    handleKeyDown(view, event) {
      const { selection } = view.state;
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
      return selection instanceof NodeSelection && follow(view, selection.node, runtime);
    },
    handleDOMEvents: {
      // A link in the text never navigates the window by itself.
      click(_view, event) {
        if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
        return false;
      },
    },
  };
}

function portOf(editor: Editor): EditorPort {
  return {
    document: editor.state.doc,
    run(command) {
      const transaction = command(editor.state);
      if (transaction === null || !transaction.docChanged) return false;
      editor.view.dispatch(transaction);
      return true;
    },
    focusInstance: (instanceId, variable) => void jumpToInstance(editor.view, instanceId, variable),
    focusPosition: (position) => jumpToPosition(editor.view, position),
    undo: () => void editor.commands.undo(),
    redo: () => void editor.commands.redo(),
  };
}

function rename(editor: Editor, runtime: EditorRuntime, t: Translate): void {
  if (editor.isDestroyed) return;
  runtime.t = t;
  editor.view.dom.setAttribute('aria-label', t('editor.label'));
  for (const clause of runtime.clauses) clause.rename();
  for (const reference of runtime.references) reference.refresh();
}

/** Makes the editor in `element`. The caller destroys `editor`. */
export function createPolicyEditor(parts: {
  element: HTMLElement;
  document: PMNode;
  index: LibraryIndex;
  ports: EditorPorts;
  t: Translate;
  onDocument: (document: PMNode) => void;
}): PolicyEditorHandle {
  const { element, document, index, ports, t, onDocument } = parts;
  const { settings, answers } = document.attrs as { settings: Settings; answers: Answers };
  const actions = { takeLibraryText, keepOwnText, removeClause };
  const runtime: EditorRuntime = {
    index,
    values: createLiveValues(index, settings, answers),
    clauses: new Set(),
    references: new Set(),
    ports,
    t,
    numbering: null,
    numbersWanted: true,
    actOnClause: (action, instanceId) =>
      void port.run((state) => keepCursorIn(instanceId, state, actions[action](state, instanceId, index))),
  };
  const editor: Editor = new Editor({
    element,
    extensions: policyEditorExtensions(runtime),
    content: document.toJSON() as object,
    enableContentCheck: true,
    onContentError: ({ error }) => {
      throw error;
    },
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, drop: false, paste: false, clipboardTextSerializer: false },
    editorProps: {
      ...viewProps(runtime),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor.label'),
        lang: settings.language,
        spellcheck: 'false',
      },
    },
    onTransaction: ({ transaction, appendedTransactions }) => {
      if (transaction.docChanged || appendedTransactions.some(({ docChanged }) => docChanged)) {
        onDocument(editor.state.doc);
      }
    },
  });
  editor.view.setProps(clipboardProps(editor.schema, leafWords(runtime)));
  const port = portOf(editor);
  return { editor, runtime, port, rename: (words) => rename(editor, runtime, words) };
}
