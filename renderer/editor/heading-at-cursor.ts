/**
 * The heading under which the cursor stands, for the outline. Reads backwards from the cursor to the nearest heading,
 * so a key costs a few nodes however long the text is.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** The outline leaves out headings without words; so must the count. */
function isOutlineHeading(block: PMNode): boolean {
  if (block.type.name !== 'heading') return false;
  return block.textBetween(0, block.content.size, ' ', () => '\uFFFC').trim() !== '';
}

/** Number of headings among the first `end` children. */
function headingsBefore(parent: PMNode, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i += 1) if (isOutlineHeading(parent.child(i))) count += 1;
  return count;
}

/**
 * Key of the heading as the outline names it: the clause's instance id (empty for free text) and the heading's place
 * in it, like `logs-server/0`. Null above the first heading.
 */
export function headingAtCursor({ doc, selection }: EditorState): string | null {
  const { $from } = selection;
  const here = Math.min($from.index(0), doc.childCount - 1);
  for (let i = here; i >= 0; i -= 1) {
    const block = doc.child(i);
    if (block.type.name === 'clause') {
      const end = i === here && $from.depth > 0 ? $from.index(1) + 1 : block.childCount;
      const count = headingsBefore(block, Math.min(end, block.childCount));
      if (count > 0) return `${String(block.attrs['instanceId'])}/${String(count - 1)}`;
    } else if (isOutlineHeading(block)) {
      return `/${String(headingsBefore(doc, i))}`;
    }
  }
  return null;
}
