/**
 * Living cross-reference: shows the present number and title of its target; a target that is not in the document is
 * marked. The words come from the same functions as in the exports.
 */
import type { NodeViewRenderer } from '@tiptap/core';
import { policyWords } from '../../../shared/resolve/policy-words';
import { referenceText } from '../../../shared/resolve/reference-text';
import type { EditorRuntime } from '../runtime';

export type ReferenceView = { refresh(): void };

/** Makes the node view of cross-references for one editor. */
export function crossReferenceView(runtime: EditorRuntime): NodeViewRenderer {
  return ({ node }) => {
    const target = String(node.attrs['target']);
    const dom = document.createElement('span');
    dom.className = 'reference';
    dom.dataset['target'] = target;
    dom.contentEditable = 'false';
    const words = dom.appendChild(document.createTextNode(''));
    const refresh = () => {
      const { numbering, index, values, t } = runtime;
      if (numbering === null) return;
      const found = numbering.byInstance.get(target);
      const title = index.clauses.get(target)?.title ?? target;
      const text =
        found === undefined
          ? t('editor.reference.dead', { title })
          : referenceText(policyWords(values.context().settings), found.number, found.title);
      if (words.data !== text) words.data = text;
      dom.classList.toggle('reference-dead', found === undefined);
    };
    const entry: ReferenceView = { refresh };
    runtime.references.add(entry);
    runtime.numbersWanted = true;
    return {
      dom,
      update: (next) => next.type === node.type && next.attrs['target'] === target,
      ignoreMutation: () => true,
      destroy: () => void runtime.references.delete(entry),
    };
  };
}
