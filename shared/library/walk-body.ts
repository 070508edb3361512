/**
 * Walks over a compiled clause body. The compiler, the validator and the search index read bodies through these.
 */
import type { ClauseBlock, ClauseInline } from './clause-body';

/** Inline texts that stand directly in a block (a table's cells included, list items and `when` not). */
export function ownInlines(block: ClauseBlock): ClauseInline[][] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.inlines];
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [];
}

/** Blocks inside a block. */
export function childBlocks(block: ClauseBlock): ClauseBlock[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'when' ? block.blocks : [];
}

/** Calls `visit` for every block, parents first. */
export function forEachBlock(blocks: readonly ClauseBlock[], visit: (block: ClauseBlock) => void): void {
  for (const block of blocks) {
    visit(block);
    forEachBlock(childBlocks(block), visit);
  }
}

/** Calls `visit` for every inline, parents first. */
export function forEachInline(inlines: readonly ClauseInline[], visit: (inline: ClauseInline) => void): void {
  for (const inline of inlines) {
    visit(inline);
    if ('children' in inline) forEachInline(inline.children, visit);
    if ('options' in inline) {
      for (const branch of Object.values(inline.options)) forEachInline(branch, visit);
    }
  }
}

/** Bodies never change, and rendering asks for the same again and again. */
function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

/** Names of all ICU arguments in these inlines, link targets included, without repetition. Cached. */
export const argumentsOf = remembered((inlines: readonly ClauseInline[]): readonly string[] => {
  const names = new Set<string>();
  forEachInline(inlines, (inline) => {
    if ('name' in inline) names.add(inline.name);
    if (inline.kind === 'link' && 'variable' in inline.target) names.add(inline.target.variable);
  });
  return [...names];
});

/** All inlines of blocks and everything below them. Cached. */
export const inlinesBelow = remembered((blocks: readonly ClauseBlock[]): readonly ClauseInline[] => {
  const all: ClauseInline[] = [];
  forEachBlock(blocks, (block) => all.push(...ownInlines(block).flat()));
  return all;
});
