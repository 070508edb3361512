/**
 * The policy as Markdown: CommonMark with GFM tables. The title is the one heading of the first level.
 */
import { headingLabel } from '../../resolve/heading-counter';
import { policyWords } from '../../resolve/policy-words';
import type { ResolvedBlock, ResolvedDocument, ResolvedListItem } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { tableGrid } from '../table-grid';
import { escapeMarkdown } from './escape-markdown';
import { inlinesToMarkdown, type MarkdownContext } from './markdown-inlines';

/** `alternate`: the block before was a list of the same kind, so another marker keeps the two apart. */
type BlockContext = MarkdownContext & { alternate: boolean };

function indented(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

function isParagraph(block: ResolvedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.inlines.some(({ kind }) => kind !== 'break');
}

/** CommonMark 5.3: a list follows words without an empty line only if it starts with 1 and its first item has words. */
function mayFollowWords(block: ResolvedBlock): boolean {
  return (
    block.kind === 'list' && (!block.ordered || block.start === 1) && isParagraph(block.items[0]?.blocks[0])
  );
}

function isTight(item: ResolvedListItem): boolean {
  const [first, ...rest] = item.blocks;
  return (first === undefined || isParagraph(first)) && rest.length < 2 && rest.every(mayFollowWords);
}

function listItem(item: ResolvedListItem, marker: string, context: BlockContext, tight: boolean): string {
  const content = joinBlocks(item.blocks, context, tight ? '\n' : '\n\n');
  return `${marker} ${indented(content, marker.length + 1)}`.trimEnd();
}

/** A cell holds one line: paragraphs and items are kept apart by line breaks. */
function cellText(blocks: readonly ResolvedBlock[], context: MarkdownContext): string {
  const inside: MarkdownContext = { ...context, hardBreak: '<br>' };
  return blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [inlinesToMarkdown(block.inlines, inside)];
        case 'list':
          return block.items.map((item, index) => {
            const mark = block.ordered ? `${block.start + index}\\.` : '•';
            return `${mark} ${cellText(item.blocks, inside)}`;
          });
        case 'table':
          return block.rows.map((row) => row.map((cell) => cellText(cell.blocks, inside)).join(', '));
      }
    })
    .join('<br>');
}

const blockHandlers: Handlers<ResolvedBlock, BlockContext, string> = {
  heading: (block, context) => {
    const label = headingLabel(block.level, block.number);
    const text = inlinesToMarkdown(block.inlines, { ...context, hardBreak: ' ' });
    return `${'#'.repeat(block.level + 1)} ${label} ${text}`;
  },
  paragraph: (block, context) => inlinesToMarkdown(block.inlines, context),
  list: (block, context) => {
    const tight = block.items.every(isTight);
    const items = block.items.map((item, index) => {
      const delimiter = context.alternate ? ')' : '.';
      const bullet = context.alternate ? '*' : '-';
      const marker = block.ordered ? `${block.start + index}${delimiter}` : bullet;
      return listItem(item, marker, context, tight);
    });
    return items.join(tight ? '\n' : '\n\n');
  },
  table: (block, context) => {
    const grid = tableGrid(block.rows);
    const lines = grid.places.map((row, rowIndex) => {
      const cells = row.map((placed, column) => {
        const isHere = placed !== null && placed.row === rowIndex && placed.column === column;
        return isHere ? cellText(placed.cell.blocks, context) : '';
      });
      return `| ${cells.join(' | ')} |`;
    });
    const rule = `|${' --- |'.repeat(grid.columns)}`;
    // GFM knows no table without a header.
    if (grid.headerRows === 0) lines.unshift(`|${'  |'.repeat(grid.columns)}`);
    lines.splice(1, 0, rule);
    return lines.join('\n');
  },
};

function joinBlocks(blocks: readonly ResolvedBlock[], context: BlockContext, separator: string): string {
  let alternate = false;
  const parts = blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isSameList = block.kind === 'list' && before?.kind === 'list' && before.ordered === block.ordered;
    alternate = isSameList && !alternate;
    return handle(blockHandlers, block, { ...context, alternate });
  });
  return parts.filter((part) => part !== '').join(separator);
}

/** Exports as Markdown with LF line ends. */
export function exportMarkdown(document: ResolvedDocument): string {
  const words = policyWords(document.settings);
  const context: BlockContext = { words, hardBreak: '\\\n', alternate: false };
  const blocks = document.sections.flatMap((section) => section.blocks);
  const title = `# ${escapeMarkdown(document.title, false)}`;
  const status = `${words.status}: ${document.statusDateText}`;
  return `${[title, status, joinBlocks(blocks, context, '\n\n')].filter((part) => part !== '').join('\n\n')}\n`;
}
