/**
 * Keeps clause identities whole while text is edited. Clauses are isolating in the editor, so Enter and Backspace
 * neither split nor join them; here is what ProseMirror leaves open: going over the edge of a clause, deleting across
 * several clauses, and leaving a clause for a free paragraph (Mod-Enter).
 */
import { Extension } from '@tiptap/core';
import {
  Plugin,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Writes a paragraph after the top-level block at the cursor and goes there. */
export const writeAfterClause: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if ($from.depth < 1 || paragraph === undefined) return false;
  if (dispatch) {
    const after = $from.after(1);
    const tr = state.tr.insert(after, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** At the edge of a clause the cursor goes to the neighbour instead of joining it; an empty free paragraph goes away. */
export function crossEdge(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection, doc } = state;
    if (!(selection instanceof TextSelection) || !selection.empty) return false;
    const { $from } = selection;
    const block = $from.node(1);
    const neighbour = doc.maybeChild($from.index(0) + direction);
    if (!neighbour || (block.type.name !== 'clause' && neighbour.type.name !== 'clause')) return false;
    // Only from a paragraph or heading directly in the block: a list item or a cell has its own first meaning.
    if ($from.depth > (block.isTextblock ? 1 : 2)) return false;
    const atEdge =
      direction < 0
        ? $from.pos === $from.start(1) + $from.depth - 1
        : $from.pos === $from.end(1) - $from.depth + 1;
    if (!atEdge) return false;
    if (dispatch) {
      const tr = state.tr;
      if (block.type.name === 'paragraph' && block.content.size === 0)
        tr.delete($from.before(1), $from.after(1));
      const edge = tr.mapping.map(direction < 0 ? $from.before(1) : $from.after(1));
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(edge), direction)).scrollIntoView());
    }
    return true;
  };
}

/**
 * Deletes a selection that reaches over the edge of a clause: each clause loses its own part and keeps what is left.
 * Null when the selection stays inside one top-level block.
 */
export function deleteAcrossClauses(state: EditorState): Transaction | null {
  const { selection, doc } = state;
  if (!(selection instanceof TextSelection)) return null;
  const { $from, $to } = selection;
  if ($from.depth === 0 || $to.depth === 0 || $from.index(0) === $to.index(0)) return null;
  const tr = state.tr;
  let touchesClause = false;
  doc.nodesBetween($from.pos, $to.pos, (block, start) => {
    touchesClause ||= block.type.name === 'clause';
    const end = start + block.nodeSize;
    if ($from.pos <= start && end <= $to.pos) {
      tr.delete(tr.mapping.map(start), tr.mapping.map(end));
    } else {
      const from = Math.max($from.pos, start + 1);
      const to = Math.min($to.pos, end - 1);
      if (from < to) tr.deleteRange(tr.mapping.map(from), tr.mapping.map(to));
    }
    return false;
  });
  if (!touchesClause) return null;
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map($from.pos)), -1)).scrollIntoView();
}

const deleteSelectionAcross: Command = (state, dispatch) => {
  const tr = deleteAcrossClauses(state);
  if (tr === null) return false;
  dispatch?.(tr);
  return true;
};

/** Cuts a selection over clauses: the same words on the clipboard, each clause keeps what is left of it. */
function cutAcross(view: EditorView, event: ClipboardEvent): boolean {
  const tr = deleteAcrossClauses(view.state);
  if (tr === null || event.clipboardData === null) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  view.dispatch(tr.setMeta('uiEvent', 'cut'));
  return true;
}

/** Keeps clauses whole while text is edited. */
export const ClauseKeys = Extension.create({
  name: 'clauseKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    const backward = () => run(deleteSelectionAcross)() || run(crossEdge(-1))();
    const forward = () => run(deleteSelectionAcross)() || run(crossEdge(1))();
    return {
      'Mod-Enter': run(writeAfterClause),
      Backspace: backward,
      'Mod-Backspace': backward,
      Delete: forward,
      'Mod-Delete': forward,
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            const tr = deleteAcrossClauses(view.state);
            if (tr === null) return false;
            view.dispatch(tr.insertText(text));
            return true;
          },
          handleDOMEvents: { cut: cutAcross },
        },
      }),
    ];
  },
});
