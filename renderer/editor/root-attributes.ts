/**
 * Answers and settings are attributes of the document's root. ProseMirror draws a root whose attributes changed from
 * scratch: every node view is thrown away, although nothing that is seen hangs on them. This plugin hands the new
 * attributes to the drawn root before each update, so that only the clauses that really changed are drawn.
 * It reaches into `docView`, which is internal: `test/e2e/editor.e2e.ts` fails when a new version moves it.
 */
import { Plugin } from '@tiptap/pm/state';
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

type DrawnRoot = { node: PMNode };

function drawnRoot(view: EditorView): DrawnRoot | null {
  return (view as unknown as { docView: DrawnRoot | null }).docView;
}

/** Keeps the drawn document when only answers or settings change. */
export function rootAttributesPlugin(): Plugin {
  return new Plugin({
    view(view) {
      const updateState = view.updateState.bind(view);
      view.updateState = (state) => {
        const root = drawnRoot(view);
        if (root !== null && root.node.attrs !== state.doc.attrs && root.node.type === state.doc.type) {
          root.node = state.doc.copy(root.node.content);
        }
        updateState(state);
      };
      return { destroy: () => void (view.updateState = updateState) };
    },
  });
}
