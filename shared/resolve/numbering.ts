/**
 * Heading numbers for the view: the same counter as in `resolvePolicy`, over ProseMirror nodes. What a top-level node
 * holds is cached by the node (nodes are immutable), so that a key press costs one look-up per clause.
 */
import type { Node as PolicyNode } from '@tiptap/pm/model';
import { cleanText } from './clean-text';
import { createHeadingCounter, type HeadingLevel } from './heading-counter';

export type NumberedHeading = {
  /** Position before the heading in the document. */
  pos: number;
  level: HeadingLevel;
  /** "3.1" */
  number: string;
  text: string;
  /** Clause instance it stands in; null for free text. */
  instanceId: string | null;
};
export type ClauseNumber = { number: string; title: string };
export type DocumentNumbers = {
  headings: NumberedHeading[];
  /** By clause instance id: its first heading, or the heading it stands under (number '' when there is none). */
  byInstance: Map<string, ClauseNumber>;
};

type TitlePart = string | { variable: string } | { target: string };
type LocalHeading = { offset: number; level: HeadingLevel; title: TitlePart[] };
type LocalOutline = { instanceId: string | null; headings: LocalHeading[] };

const cache = new WeakMap<PolicyNode, LocalOutline>();

function isBlankNode(heading: PolicyNode): boolean {
  let blank = true;
  heading.forEach((child) => {
    if (child.type.name === 'hardBreak') return;
    if (!child.isText || cleanText(child.text ?? '').trim() !== '') blank = false;
  });
  return blank;
}

function titleParts(heading: PolicyNode): TitlePart[] {
  const parts: TitlePart[] = [];
  heading.forEach((child) => {
    if (child.isText) parts.push(child.text ?? '');
    else if (child.type.name === 'placeholder') parts.push({ variable: String(child.attrs['variable']) });
    else if (child.type.name === 'crossReference') parts.push({ target: String(child.attrs['target']) });
    else parts.push(' ');
  });
  return parts;
}

function localHeading(node: PolicyNode, offset: number): LocalHeading[] {
  if (node.type.name !== 'heading' || isBlankNode(node)) return [];
  return [{ offset, level: node.attrs['level'] as HeadingLevel, title: titleParts(node) }];
}

function localOutline(node: PolicyNode): LocalOutline {
  let outline = cache.get(node);
  if (outline !== undefined) return outline;
  if (node.type.name === 'clause') {
    const headings: LocalHeading[] = [];
    node.forEach((child, offset) => headings.push(...localHeading(child, offset + 1)));
    outline = { instanceId: String(node.attrs['instanceId']), headings };
  } else {
    outline = { instanceId: null, headings: localHeading(node, 0) };
  }
  cache.set(node, outline);
  return outline;
}

/**
 * Numbers all headings of a policy. `wordsOf` fills a placeholder in a heading and names the target of a reference in
 * one; without it an ellipsis stands there.
 */
export function numberDocument(
  doc: PolicyNode,
  wordsOf: (part: { variable: string } | { target: string }) => string = () => '…',
): DocumentNumbers {
  const count = createHeadingCounter();
  const headings: NumberedHeading[] = [];
  const byInstance = new Map<string, ClauseNumber>();
  let above: ClauseNumber = { number: '', title: '' };
  doc.forEach((node, start) => {
    const { instanceId, headings: own } = localOutline(node);
    if (instanceId !== null && own.length === 0 && !byInstance.has(instanceId))
      byInstance.set(instanceId, above);
    own.forEach((heading, index) => {
      const text = heading.title
        .map((part) => (typeof part === 'string' ? part : wordsOf(part)))
        .join('')
        .replace(/ +/g, ' ')
        .trim();
      const place = count(heading.level);
      headings.push({ pos: start + heading.offset, ...place, text, instanceId });
      above = { number: place.number, title: text };
      if (index === 0 && instanceId !== null && !byInstance.has(instanceId))
        byInstance.set(instanceId, above);
    });
  });
  return { headings, byInstance };
}
