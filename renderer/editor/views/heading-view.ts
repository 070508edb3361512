/**
 * Heading whose number is computed and drawn by the style sheet from `data-number`, so that it is never part of the text.
 * CSS counters would do it alone, but `content-visibility` confines them to one block.
 */
import type { NodeViewRenderer } from '@tiptap/core';
import type { EditorRuntime } from '../runtime';

/** Makes the node view of headings for one editor. The title of the policy is the page's h1, so level 1 is drawn as h2. */
export function headingView(runtime: EditorRuntime): NodeViewRenderer {
  return ({ node }) => {
    const level = Number(node.attrs['level']);
    const dom = document.createElement(`h${level + 1}`);
    dom.dataset['level'] = String(level);
    runtime.numbersWanted = true;
    return {
      dom,
      contentDOM: dom,
      update: (next) => next.type === node.type && next.attrs['level'] === level,
      ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom,
    };
  };
}
