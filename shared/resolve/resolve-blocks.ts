/**
 * Second pass, block nodes: a table over the schema's block names; an unknown node is an error.
 */
import type { NodeJson } from '../document/document-json';
import { isBlank, type OutlineHeading } from './outline';
import { resolveInlines, type InlineContext } from './resolve-inlines';
import type { ResolvedBlock, ResolvedCell, ResolvedInline, ResolvedListItem } from './resolved-document';

export type BlockContext = InlineContext & { headingOf: (heading: NodeJson) => OutlineHeading | undefined };
type BlockHandler = (node: NodeJson, context: BlockContext) => ResolvedBlock[];

function bold(inlines: ResolvedInline[]): ResolvedInline[] {
  return inlines.map((inline) =>
    inline.kind === 'break' ? inline : { ...inline, marks: { ...inline.marks, bold: true } },
  );
}

function listItems(node: NodeJson, context: BlockContext): ResolvedListItem[] {
  return (node.content ?? []).map((item) => {
    if (item.type !== 'listItem') throw new Error(`Unknown list child ${item.type}`);
    return { blocks: resolveBlocks(item.content, context) };
  });
}

function span(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : 1;
}

function tableRow(row: NodeJson, context: BlockContext): ResolvedCell[] {
  if (row.type !== 'tableRow') throw new Error(`Unknown table child ${row.type}`);
  return (row.content ?? []).map((cell) => {
    if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') {
      throw new Error(`Unknown row child ${cell.type}`);
    }
    return {
      header: cell.type === 'tableHeader',
      colspan: span(cell.attrs?.['colspan']),
      rowspan: span(cell.attrs?.['rowspan']),
      blocks: resolveBlocks(cell.content, context),
    };
  });
}

const blockHandlers: Record<string, BlockHandler> = {
  heading: (node, context) => {
    if (isBlank(node)) return [];
    const inlines = resolveInlines(node.content, context);
    const place = context.headingOf(node);
    if (place === undefined) return [{ kind: 'paragraph', inlines: bold(inlines) }];
    return [{ kind: 'heading', ...place, inlines }];
  },
  // An empty paragraph is space made by hand; distances are the exports' own business.
  paragraph: (node, context) =>
    isBlank(node) ? [] : [{ kind: 'paragraph', inlines: resolveInlines(node.content, context) }],
  bulletList: (node, context) => [
    { kind: 'list', ordered: false, start: 1, items: listItems(node, context) },
  ],
  orderedList: (node, context) => {
    const start = node.attrs?.['start'];
    return [
      {
        kind: 'list',
        ordered: true,
        start: typeof start === 'number' ? start : 1,
        items: listItems(node, context),
      },
    ];
  },
  table: (node, context) => [
    { kind: 'table', rows: (node.content ?? []).map((row) => tableRow(row, context)) },
  ],
};

/** Resolves blocks in order. */
export function resolveBlocks(
  content: readonly NodeJson[] | undefined,
  context: BlockContext,
): ResolvedBlock[] {
  return (content ?? []).flatMap((node) => {
    const handler = Object.hasOwn(blockHandlers, node.type) ? blockHandlers[node.type] : undefined;
    if (handler === undefined) throw new Error(`Unknown block node ${node.type}`);
    return handler(node, context);
  });
}
