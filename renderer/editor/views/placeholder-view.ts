/**
 * Placeholder chip: shows the value of its variable, or a visible gap. It listens to its variable alone; the document
 * is not involved when the value changes. Plain DOM: two hundred of them cost a fraction of as many components.
 */
import type { NodeViewRenderer } from '@tiptap/core';
import type { VariableValue } from '../../../shared/library/variables';
import type { EditorRuntime } from '../runtime';

/** Makes the node view of placeholders for one editor. */
export function placeholderView(runtime: EditorRuntime): NodeViewRenderer {
  return ({ node }) => {
    const variable = String(node.attrs['variable']);
    const dom = document.createElement('span');
    dom.className = 'chip';
    dom.dataset['variable'] = variable;
    dom.contentEditable = 'false';
    const words = dom.appendChild(document.createTextNode(''));
    const show = (value: VariableValue) => {
      words.data = value.kind === 'text' ? value.text : value.label;
      dom.classList.toggle('chip-gap', value.kind === 'gap');
    };
    show(runtime.values.value(variable));
    const stop = runtime.values.subscribe(variable, show);
    return {
      dom,
      update: (next) => next.type === node.type && next.attrs['variable'] === variable,
      ignoreMutation: () => true,
      destroy: stop,
    };
  };
}
