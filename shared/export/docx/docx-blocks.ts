/**
 * Blocks as paragraphs and tables with named styles, real list numbering and real heading levels.
 */
import {
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { ResolvedBlock, ResolvedListItem } from '../../resolve/resolved-document';
import { columnShares } from '../column-shares';
import { handle, type Handlers } from '../handler-table';
import { tableGrid, type PlacedCell, type TableGrid } from '../table-grid';
import { headingBookmark, type DocxContext } from './docx-context';
import { bookmarkEnds, StyledParagraph, type ListPlace } from './docx-elements';
import { inlinesToDocx } from './docx-inlines';
import { BULLETS, deepestLevel, HEADER_FILL, LIST_END, LIST_STEP, orderedList } from './docx-styles';

export type BlockElement = StyledParagraph | Table;
/**
 * Where a block stands: how wide it may be, how deep in lists, and the style of its plain paragraphs.
 * `endsList`: its last paragraph is the last of the whole list and so stands off from what follows.
 * `leads`: it leads to the list or table that follows and stays with it.
 */
export type DocxPlace = {
  width: number;
  listDepth: number;
  style: string | null;
  endsList: boolean;
  leads: boolean;
};
type BlockContext = { context: DocxContext; place: DocxPlace };

function paragraph(
  children: ParagraphChild[],
  { style, listDepth, endsList, leads }: DocxPlace,
): StyledParagraph {
  const indent = LIST_STEP * listDepth;
  return new StyledParagraph(style ?? (listDepth > 0 ? 'ListContinue' : null), children, {
    ...(indent > 0 ? { indent } : {}),
    ...(endsList && style === null ? { after: LIST_END } : {}),
    ...(leads ? { keepNext: true } : {}),
  });
}

function listItem(item: ResolvedListItem, list: ListPlace, { context, place }: BlockContext): BlockElement[] {
  const [first, ...others] = item.blocks;
  const startsWithText = first?.kind === 'paragraph';
  const rest = startsWithText ? others : item.blocks;
  const words = startsWithText ? inlinesToDocx(first.inlines, context) : [];
  const isEnd = place.endsList && place.style === null && rest.length === 0;
  const leads = rest[0]?.kind === 'list' || rest[0]?.kind === 'table';
  const own = new StyledParagraph(place.style ?? 'ListParagraph', words, {
    list,
    ...(isEnd ? { after: LIST_END } : {}),
    ...(leads ? { keepNext: true } : {}),
  });
  return [own, ...blocksToDocx(rest, { context, place: { ...place, listDepth: place.listDepth + 1 } })];
}

/** `docx` types a cell's content by its own classes, and asks only for an element that is a paragraph. */
const cellChildren = (children: readonly BlockElement[]) => children as unknown as (Paragraph | Table)[];

function tableCell(
  placed: PlacedCell,
  grid: TableGrid,
  widths: readonly number[],
  context: DocxContext,
): TableCell {
  const { cell, row, column, colspan, rowspan } = placed;
  const width = widths.slice(column, column + colspan).reduce((sum, part) => sum + part, 0);
  const style = cell.header || row < grid.headerRows ? 'TableHeading' : 'TableText';
  const place: DocxPlace = {
    width: Math.max(500, width - 200),
    listDepth: 0,
    style,
    endsList: false,
    leads: false,
  };
  const children = blocksToDocx(cell.blocks, { context, place });
  return new TableCell({
    children: cellChildren(children.length > 0 ? children : [new StyledParagraph(style, [])]),
    width: { size: width, type: WidthType.DXA },
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(cell.header ? { shading: { fill: HEADER_FILL } } : {}),
  });
}

function tableRow(grid: TableGrid, row: number, widths: readonly number[], context: DocxContext): TableRow {
  const children = grid.places[row]!.flatMap((placed, column) => {
    if (placed === null)
      return [new TableCell({ children: cellChildren([new StyledParagraph('TableText', [])]) })];
    const isHere = placed.row === row && placed.column === column;
    return isHere ? [tableCell(placed, grid, widths, context)] : [];
  });
  return new TableRow({ children, cantSplit: true, ...(row < grid.headerRows ? { tableHeader: true } : {}) });
}

/** Whole twips for each column; the last one takes what rounding left. */
function columnWidths(grid: TableGrid, width: number): number[] {
  const widths = columnShares(grid).map((share) => Math.round(share * width));
  const used = widths.slice(0, -1).reduce((sum, part) => sum + part, 0);
  return [...widths.slice(0, -1), Math.max(1, width - used)];
}

const blockHandlers: Handlers<ResolvedBlock, BlockContext, BlockElement[]> = {
  heading: (block, { context }) => {
    const inlines = inlinesToDocx(block.inlines, context);
    if (!context.referredHeadings.has(block.id))
      return [new StyledParagraph(`Heading${block.level}`, inlines)];
    const { start, end } = bookmarkEnds(headingBookmark(context, block.id), context.nextBookmarkId());
    const children = [start, ...inlines, end];
    return [new StyledParagraph(`Heading${block.level}`, children)];
  },
  paragraph: (block, { context, place }) => [paragraph(inlinesToDocx(block.inlines, context), place)],
  list: (block, { context, place }) => {
    const list: ListPlace = {
      list: block.ordered ? orderedList(block.start) : BULLETS,
      instance: block.ordered ? context.nextListInstance() : 0,
      level: deepestLevel(place.listDepth),
    };
    const isOutermost = place.listDepth === 0;
    return block.items.flatMap((item, index) => {
      const endsList = (isOutermost || place.endsList) && index === block.items.length - 1;
      return listItem(item, list, { context, place: { ...place, endsList } });
    });
  },
  table: (block, { context, place }) => {
    const grid = tableGrid(block.rows);
    const indent = LIST_STEP * place.listDepth;
    const width = Math.max(1000, place.width - indent);
    const widths = columnWidths(grid, width);
    if (grid.rows === 0) return [];
    return [
      new Table({
        style: 'PolicyTable',
        layout: TableLayoutType.FIXED,
        width: { size: width, type: WidthType.DXA },
        columnWidths: widths,
        ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
        rows: grid.places.map((_, row) => tableRow(grid, row, widths, context)),
      }),
    ];
  },
};

/** Blocks in order. Word joins neighbouring tables, so a small space follows each (headings bring their own). */
export function blocksToDocx(blocks: readonly ResolvedBlock[], where: BlockContext): BlockElement[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.kind;
    const endsList = where.place.endsList && next === undefined;
    const leads = next === 'list' || next === 'table';
    const elements = handle(blockHandlers, block, { ...where, place: { ...where.place, endsList, leads } });
    if (block.kind === 'table' && next !== 'heading') {
      elements.push(new StyledParagraph('TableSpace', []));
    }
    return elements;
  });
}
