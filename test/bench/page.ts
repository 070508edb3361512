/**
 * The floors that live in a page: the same text as a bare contenteditable, and in a bare ProseMirror with our schema and
 * nothing else. Bundled and loaded into an empty page by window.bench.ts.
 */
import { DOMSerializer, Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { PolicyJson } from '../../shared/document/document-json';
import { policySchema } from '../../shared/document/schema';

function emptyPage(): HTMLElement {
  document.body.replaceChildren();
  const place = document.createElement('div');
  place.style.cssText = 'height: 700px; overflow: auto';
  document.body.append(place);
  return place;
}

/** The caret goes to the end of the paragraph in the middle. */
function placeCaret(root: HTMLElement): void {
  const paragraphs = root.querySelectorAll('p');
  const middle = paragraphs[Math.floor(paragraphs.length / 2)]!;
  middle.scrollIntoView({ block: 'center' });
  root.focus();
  const selection = getSelection()!;
  selection.selectAllChildren(middle);
  selection.collapseToEnd();
}

function showPlain(json: PolicyJson): void {
  const place = emptyPage();
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.append(
    DOMSerializer.fromSchema(policySchema).serializeFragment(Node.fromJSON(policySchema, json).content),
  );
  place.append(root);
  placeCaret(root);
}

let view: EditorView | null = null;

function showProseMirror(json: PolicyJson): void {
  view?.destroy();
  const place = emptyPage();
  // ProseMirror asks for it; a bare contenteditable is several times quicker without.
  place.style.whiteSpace = 'pre-wrap';
  view = new EditorView(place, {
    state: EditorState.create({ doc: Node.fromJSON(policySchema, json) }),
  });
  const middle = Math.floor(view.state.doc.content.size / 2);
  view.focus();
  view.dispatch(
    view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(middle), -1)).scrollIntoView(),
  );
}

/** Replaces the clause with this instance id by itself with other words; milliseconds until it is painted. */
function replaceClause(instanceId: string, words: string): Promise<number> {
  const editor = view!;
  let place: { from: number; node: Node } | null = null;
  editor.state.doc.forEach((node, from) => {
    if (node.attrs['instanceId'] === instanceId) place = { from, node };
  });
  const { from, node } = place as unknown as { from: number; node: Node };
  const text = JSON.parse(
    JSON.stringify(node.toJSON()).replace(/"text":"[^"]+"/, `"text":${JSON.stringify(words)}`),
  ) as object;
  const started = performance.now();
  editor.dispatch(editor.state.tr.replaceWith(from, from + node.nodeSize, Node.fromJSON(policySchema, text)));
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  });
}

Object.assign(window, { floors: { showPlain, showProseMirror, replaceClause } });
