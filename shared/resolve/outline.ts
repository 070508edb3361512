/**
 * First pass of resolving: which headings the document has, their numbers, ids and titles, and what a reference to a
 * clause points at. Only headings that stand directly in the document or in a clause belong to the outline; one inside
 * a list item or a table cell is emphasised text.
 */
import type { NodeJson, PolicyJson } from '../document/document-json';
import { cleanText } from './clean-text';
import { createHeadingCounter, type HeadingLevel } from './heading-counter';
import { createOutlineIds } from './outline-ids';

export type OutlineHeading = { level: HeadingLevel; number: string; id: string };
/** What a reference shows: the clause's first heading, or for a clause without one the heading it stands under. */
export type ReferenceTarget = { id: string; number: string; title: string };

export type Outline = {
  headings: ReadonlyMap<NodeJson, OutlineHeading>;
  /** By clause instance id. */
  targets: ReadonlyMap<string, ReferenceTarget>;
  /** Anchor of each clause node. */
  anchors: ReadonlyMap<NodeJson, string>;
};

/** True for a heading or paragraph without any words: white space typed by hand, or what no output may carry. */
export function isBlank(block: NodeJson): boolean {
  return (block.content ?? []).every(
    (node) => node.type === 'hardBreak' || (node.type === 'text' && cleanText(node.text ?? '').trim() === ''),
  );
}

function levelOf(heading: NodeJson): HeadingLevel {
  const level = heading.attrs?.['level'];
  if (level === 1 || level === 2 || level === 3) return level;
  throw new Error(`Unknown heading level ${String(level)}`);
}

/**
 * Walks the top of the document once. `titleOf` gives the words of a heading (placeholders filled).
 */
export function outlineOf(document: PolicyJson, titleOf: (heading: NodeJson) => string): Outline {
  const instanceIds = document.content.flatMap((node) =>
    node.type === 'clause' ? [String(node.attrs?.['instanceId'])] : [],
  );
  const ids = createOutlineIds(instanceIds);
  const count = createHeadingCounter();
  const headings = new Map<NodeJson, OutlineHeading>();
  const targets = new Map<string, ReferenceTarget>();
  const anchors = new Map<NodeJson, string>();
  let above = { number: '', title: '' };

  const enter = (heading: NodeJson, idFor: (title: string) => string) => {
    const title = titleOf(heading);
    const place = { ...count(levelOf(heading)), id: idFor(title) };
    headings.set(heading, place);
    above = { number: place.number, title };
  };
  const isOutlineHeading = (node: NodeJson) => node.type === 'heading' && !isBlank(node);

  for (const node of document.content) {
    if (node.type !== 'clause') {
      if (isOutlineHeading(node)) enter(node, ids.free);
      continue;
    }
    const instanceId = String(node.attrs?.['instanceId']);
    const anchor = ids.clause(instanceId);
    anchors.set(node, anchor);
    const own = (node.content ?? []).filter(isOutlineHeading);
    if (own.length === 0 && !targets.has(instanceId)) targets.set(instanceId, { id: anchor, ...above });
    own.forEach((heading, index) => {
      enter(heading, () => (index === 0 ? anchor : ids.further(anchor)));
      if (index === 0 && !targets.has(instanceId)) targets.set(instanceId, { id: anchor, ...above });
    });
  }
  return { headings, targets, anchors };
}
