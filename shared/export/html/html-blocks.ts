/**
 * Blocks as HTML. The title of the policy is h1 (or the page's own around a fragment), so headings start at h2.
 */
import { headingLabel } from '../../resolve/heading-counter';
import type { ResolvedBlock, ResolvedSection } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { tableGrid, type PlacedCell, type TableGrid } from '../table-grid';
import { inlinesToHtml, type HtmlContext } from './html-inlines';
import { escapeHtml } from './escape-html';

/** Content of a list item or cell: a leading paragraph needs no `<p>` unless another one follows. */
function innerHtml(blocks: readonly ResolvedBlock[], context: HtmlContext): string {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  if (paragraphs > 1) return blocksToHtml(blocks, context);
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlinesToHtml(block.inlines, context)
        : handle(blockHandlers, block, context),
    )
    .join('');
}

function cellHtml(
  { cell, column, row, colspan, rowspan }: PlacedCell,
  grid: TableGrid,
  context: HtmlContext,
): string {
  const spans = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  const content = innerHtml(cell.blocks, context);
  if (!cell.header) return `<td${spans}>${content}</td>`;
  const scope = row < grid.headerRows || column > 0 ? 'col' : 'row';
  return `<th scope="${scope}"${spans}>${content}</th>`;
}

function rowsHtml(grid: TableGrid, from: number, to: number, context: HtmlContext): string {
  let out = '';
  for (let row = from; row < to; row += 1) {
    const cells = grid.places[row]!.flatMap((placed, column) => {
      if (placed === null) return ['<td></td>'];
      return placed.row === row && placed.column === column ? [cellHtml(placed, grid, context)] : [];
    });
    out += `<tr>${cells.join('')}</tr>\n`;
  }
  return out;
}

const blockHandlers: Handlers<ResolvedBlock, HtmlContext, string> = {
  heading: (block, context) => {
    const tag = `h${block.level + 1}`;
    const label = headingLabel(block.level, block.number);
    const { prefix } = context;
    const text = inlinesToHtml(block.inlines, context);
    return `<${tag} id="${prefix}${escapeHtml(block.id)}"><span class="${prefix}number">${label}</span> ${text}</${tag}>\n`;
  },
  paragraph: (block, context) => `<p>${inlinesToHtml(block.inlines, context)}</p>\n`,
  list: (block, context) => {
    const open = block.ordered ? (block.start === 1 ? '<ol>' : `<ol start="${block.start}">`) : '<ul>';
    const items = block.items.map((item) => `<li>${innerHtml(item.blocks, context)}</li>\n`).join('');
    return `${open}\n${items}${block.ordered ? '</ol>' : '</ul>'}\n`;
  },
  table: (block, context) => {
    const grid = tableGrid(block.rows);
    const head =
      grid.headerRows > 0 ? `<thead>\n${rowsHtml(grid, 0, grid.headerRows, context)}</thead>\n` : '';
    const body =
      grid.rows > grid.headerRows
        ? `<tbody>\n${rowsHtml(grid, grid.headerRows, grid.rows, context)}</tbody>\n`
        : '';
    return `<table>\n${head}${body}</table>\n`;
  },
};

function blocksToHtml(blocks: readonly ResolvedBlock[], context: HtmlContext): string {
  let out = '';
  for (const block of blocks) out += handle(blockHandlers, block, context);
  return out;
}

/** All sections in order. A clause without a heading of its own gets an anchor, since references may point at it. */
export function sectionsToHtml(sections: readonly ResolvedSection[], context: HtmlContext): string {
  let out = '';
  for (const { id, blocks } of sections) {
    const html = blocksToHtml(blocks, context);
    const anchored = id === null || blocks.some((block) => block.kind === 'heading' && block.id === id);
    out += anchored ? html : `<div id="${context.prefix}${escapeHtml(id)}">\n${html}</div>\n`;
  }
  return out;
}
