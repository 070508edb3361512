/**
 * Whether two documents have the same headings: same levels, words and clauses in the same order. Then no number and no
 * title can differ, and a key in a paragraph ends here after one comparison of top-level blocks.
 * Nodes are immutable, so what a block contributes is worked out once per block.
 */
import type { Node as PMNode } from '@tiptap/pm/model';

const signatures = new WeakMap<PMNode, string>();

function leafSign(leaf: PMNode): string {
  if (leaf.type.name === 'placeholder') return `\u0001${String(leaf.attrs['variable'])}\u0001`;
  return leaf.type.name === 'hardBreak' ? ' ' : '\u0002';
}

/** Words of a heading with a sign for each inline atom. */
function signatureOf(block: PMNode): string {
  if (block.isTextblock && block.type.name !== 'heading') return '';
  let signature = signatures.get(block);
  if (signature !== undefined) return signature;
  const parts: string[] = block.type.name === 'clause' ? [`#${String(block.attrs['instanceId'])}`] : [];
  const add = (node: PMNode) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    parts.push(`${String(node.attrs['level'])}${node.textBetween(0, node.content.size, '', leafSign)}`);
    return false;
  };
  if (add(block)) block.descendants(add);
  signature = parts.join('\n');
  signatures.set(block, signature);
  return signature;
}

function structuralBlocks(document: PMNode): string[] {
  const found: string[] = [];
  document.forEach((block) => {
    const signature = signatureOf(block);
    if (signature !== '') found.push(signature);
  });
  return found;
}

/** True when numbers, titles and the outline of both documents are the same. */
export function sameStructure(before: PMNode, after: PMNode): boolean {
  if (before.content === after.content) return true;
  if (before.childCount === after.childCount) {
    for (let i = 0; i < after.childCount; i += 1) {
      const one = before.child(i);
      const other = after.child(i);
      if (one !== other && signatureOf(one) !== signatureOf(other)) return false;
    }
    return true;
  }
  const one = structuralBlocks(before);
  const other = structuralBlocks(after);
  return one.length === other.length && one.every((signature, i) => signature === other[i]);
}

const NO_INSTANCES: readonly string[] = [];

/**
 * Makes a function that lists the clause instances of a document, in order, and gives back the very same list while
 * they stay the same: a key costs one comparison of top-level blocks.
 */
export function instanceLister(): (document: PMNode | null) => readonly string[] {
  let last: { document: PMNode; ids: readonly string[] } | null = null;
  const same = (before: PMNode, after: PMNode) => {
    if (before.childCount !== after.childCount) return false;
    for (let i = 0; i < after.childCount; i += 1) {
      const one = before.child(i);
      const other = after.child(i);
      if (one !== other && one.attrs['instanceId'] !== other.attrs['instanceId']) return false;
    }
    return true;
  };
  return (document) => {
    if (document === null) return NO_INSTANCES;
    if (last !== null && same(last.document, document)) {
      last = { document, ids: last.ids };
      return last.ids;
    }
    const ids: string[] = [];
    document.forEach((block) => {
      if (block.type.name === 'clause') ids.push(String(block.attrs['instanceId']));
    });
    last = { document, ids };
    return ids;
  };
}
