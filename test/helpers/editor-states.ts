/** Editor states for tests of pure commands: the policy schema with history, no view. */
import { history } from '@tiptap/pm/history';
import type { Node as PMNode } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { NodeJson } from '../../shared/document/document-json';
import { policySchema } from '../../shared/document/schema';
import { policy, settings } from './doc-builders';

/** A document of these blocks with default settings and no answers. */
export function documentOf(...content: NodeJson[]): PMNode {
  const node = policySchema.nodeFromJSON(policy(settings(), {}, ...content));
  node.check();
  return node;
}

/** A state whose selection lies between two pieces of text (their starts). */
export function stateOf(doc: PMNode, from: string, to = from): EditorState {
  const place = (text: string) => {
    let found = -1;
    doc.descendants((node, pos) => {
      const at = node.isText ? (node.text ?? '').indexOf(text) : -1;
      if (found < 0 && at >= 0) found = pos + at;
    });
    if (found < 0) throw new Error(`no text "${text}"`);
    return found;
  };
  return EditorState.create({
    doc,
    plugins: [history()],
    selection: TextSelection.create(doc, place(from), place(to)),
  });
}

/** The blocks of a document as `clause: text | text`, one string each. */
export function outline(doc: PMNode): string[] {
  const lines: string[] = [];
  doc.forEach((block) => {
    const texts: string[] = [];
    block.descendants((node) => {
      if (node.isTextblock) texts.push(node.textContent);
    });
    lines.push(
      block.type.name === 'clause'
        ? `${String(block.attrs['instanceId'])}: ${texts.join(' | ')}`
        : block.textContent,
    );
  });
  return lines;
}
