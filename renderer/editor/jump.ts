/**
 * Ways through the document: to a clause, to a placeholder in it, to the n-th heading. The place is put under the eye
 * and the cursor into it.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Position before a clause instance; null when the document does not hold it. */
export function positionOfInstance(document: PMNode, instanceId: string): number | null {
  let found: number | null = null;
  document.forEach((block, offset) => {
    if (found === null && block.type.name === 'clause' && block.attrs['instanceId'] === instanceId)
      found = offset;
  });
  return found;
}

/**
 * Keeps the cursor in a clause whose text a command replaces: mapped as usual it would land in the next clause.
 * Gives back the transaction.
 */
export function keepCursorIn(
  instanceId: string,
  { selection }: EditorState,
  transaction: Transaction | null,
): Transaction | null {
  const { $from } = selection;
  const here = $from.depth > 0 ? $from.node(1).attrs['instanceId'] : null;
  if (transaction === null || here !== instanceId) return transaction;
  const start = positionOfInstance(transaction.doc, instanceId);
  if (start === null) return transaction;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + 1), 1));
}

/** A reference is looked for as `reference:<target>`, as findings name it. */
const REFERENCE = 'reference:';

function isAtomOf(node: PMNode, variable: string): boolean {
  if (variable.startsWith(REFERENCE)) {
    return node.type.name === 'crossReference' && node.attrs['target'] === variable.slice(REFERENCE.length);
  }
  return node.type.name === 'placeholder' && node.attrs['variable'] === variable;
}

function positionOfVariable(document: PMNode, from: number, to: number, variable: string): number | null {
  let found: number | null = null;
  document.nodesBetween(from, to, (node, pos) => {
    if (found === null && isAtomOf(node, variable)) found = pos;
    return found === null;
  });
  return found;
}

function show(view: EditorView, pos: number, block: ScrollLogicalPosition): void {
  const { node } = view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block });
  view.focus();
}

/** Puts the cursor at the start of the text at or after a position and scrolls it near the top. */
export function jumpToPosition(view: EditorView, pos: number): void {
  const { doc, tr } = view.state;
  const selection = TextSelection.near(doc.resolve(Math.min(pos, doc.content.size)), 1);
  view.dispatch(tr.setSelection(selection));
  show(view, selection.from, 'start');
}

/** Jumps to a clause instance, or to the first placeholder with a variable in it; false when it is not there. */
export function jumpToInstance(view: EditorView, instanceId: string, variable?: string): boolean {
  const { doc, tr } = view.state;
  const start = positionOfInstance(doc, instanceId);
  if (start === null) return false;
  const end = start + (doc.nodeAt(start)?.nodeSize ?? 0);
  const chip = variable === undefined ? null : positionOfVariable(doc, start, end, variable);
  if (chip === null) {
    jumpToPosition(view, start + 1);
    return true;
  }
  view.dispatch(tr.setSelection(NodeSelection.create(doc, chip)));
  show(view, chip, 'center');
  return true;
}
