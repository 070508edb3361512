/**
 * What comes in from the clipboard or by dropping, and what goes out. In: read by the schema only, whose attributes
 * refuse foreign values already when a node is made (also those written into `data-pm-slice`); a clause's identity
 * never comes along. Out: chips and references with their words, and clauses without identity and base text.
 */
import {
  DOMParser,
  DOMSerializer,
  Fragment,
  Slice,
  type Node as PMNode,
  type ParseOptions,
  type Schema,
} from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { prepareForeignTree, withoutInvisible, withoutStyleSheets } from './foreign-html';

/** Words of an inline atom, as they are shown. */
export type LeafWords = (leaf: PMNode) => string;

/** Wrappers that carry an identity of this document; their content is pasted without them. */
const IDENTITIES = new Set(['clause', 'doc']);

function unwrapped(content: Fragment): PMNode[] {
  const nodes: PMNode[] = [];
  content.forEach((node) =>
    nodes.push(...(IDENTITIES.has(node.type.name) ? unwrapped(node.content) : [node])),
  );
  return nodes;
}

/** The slice with clauses replaced by their blocks. */
export function withoutIdentities(slice: Slice): Slice {
  let { openStart, openEnd } = slice;
  for (
    let node = slice.content.firstChild;
    node && openStart > 0 && IDENTITIES.has(node.type.name);
    node = node.firstChild
  ) {
    openStart -= 1;
  }
  for (
    let node = slice.content.lastChild;
    node && openEnd > 0 && IDENTITIES.has(node.type.name);
    node = node.lastChild
  ) {
    openEnd -= 1;
  }
  return new Slice(Fragment.from(unwrapped(slice.content)), openStart, openEnd);
}

/** A lone closed paragraph flows into the text at the cursor, like any copied words. */
function opened(slice: Slice): Slice {
  const only = slice.content.childCount === 1 ? slice.content.firstChild : null;
  return only?.type.name === 'paragraph' ? new Slice(slice.content, 1, 1) : slice;
}

/** The pasted slice as it may enter the document. */
export function acceptedSlice(slice: Slice): Slice {
  return opened(withoutIdentities(slice));
}

/** Reads foreign HTML after tidying it; our own slices and plain text are read as they are. */
class PolicyClipboardParser extends DOMParser {
  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    if (options?.preserveWhitespace !== true && dom instanceof Element) prepareForeignTree(dom);
    return super.parseSlice(dom, options);
  }
}

function inlineText(node: PMNode, words: LeafWords): string {
  return node.textBetween(0, node.content.size, '', words);
}

/** Plain text of blocks: cells of a row by tabs, rows and list items by lines, other blocks by an empty line. */
export function plainText(content: Fragment, words: LeafWords, separator = '\n\n'): string {
  const parts: string[] = [];
  let line = '';
  content.forEach((node) => {
    if (node.isInline) line += node.isText ? (node.text ?? '') : words(node);
    else if (node.isTextblock) parts.push(inlineText(node, words));
    else if (node.type.name === 'tableRow') parts.push(plainText(node.content, words, '\t'));
    else if (node.type.name === 'clause') parts.push(plainText(node.content, words));
    else parts.push(plainText(node.content, words, '\n'));
  });
  if (line !== '') parts.push(line);
  return parts.join(separator);
}

function serializerFor(schema: Schema, words: LeafWords): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  nodes['placeholder'] = (node) => ['span', { 'data-variable': String(node.attrs['variable']) }, words(node)];
  nodes['crossReference'] = (node) => [
    'span',
    { 'data-reference': String(node.attrs['target']) },
    words(node),
  ];
  const marks = DOMSerializer.marksFromSchema(schema);
  // Without the hint that the editor shows on its links.
  marks['link'] = (mark) => ['a', { href: String(mark.attrs['href']) }, 0];
  return new DOMSerializer(nodes, marks);
}

/** The clipboard behaviour as properties of the editor view. */
export function clipboardProps(schema: Schema, words: LeafWords): EditorProps {
  return {
    clipboardParser: new PolicyClipboardParser(schema, DOMParser.fromSchema(schema).rules),
    clipboardSerializer: serializerFor(schema, words),
    clipboardTextSerializer: (slice) => plainText(slice.content, words),
    transformCopied: withoutIdentities,
    transformPastedHTML: withoutStyleSheets,
    transformPastedText: withoutInvisible,
    transformPasted: acceptedSlice,
  };
}
