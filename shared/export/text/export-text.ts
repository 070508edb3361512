/**
 * The policy as plain text in lines of at most 80 characters, for e-mail and terminals.
 */
import { headingLabel } from '../../resolve/heading-counter';
import { policyWords, type PolicyWords } from '../../resolve/policy-words';
import { gapText } from '../../resolve/resolve-inlines';
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { linkRuns } from '../link-runs';
import { tableGrid } from '../table-grid';
import { tableLines } from './text-table';
import { textLength, wrapHanging, wrapText } from './wrap-text';

const WIDTH = 80;

const inlineHandlers: Handlers<ResolvedInline, PolicyWords, string> = {
  text: (inline) => inline.text,
  break: () => '\n',
  gap: (inline, words) => gapText(inline.label, words),
  reference: (inline) => inline.text,
  deadReference: (inline, words) => gapText(inline.text, words),
};

/** The address of a link stands behind its words, unless the words are the address. */
function inlinesToText(inlines: readonly ResolvedInline[], words: PolicyWords): string {
  return linkRuns(inlines)
    .map(({ href, inlines: own }) => {
      const text = own.map((inline) => handle(inlineHandlers, inline, words)).join('');
      if (href === null) return text;
      const bare = (address: string) =>
        address
          .trim()
          .replace(/^(mailto:|https:\/\/)/i, '')
          .replace(/\/$/, '');
      return bare(text) === bare(href) ? text : `${text} <${href.replace(/^mailto:/i, '')}>`;
    })
    .join('');
}

type BlockContext = { words: PolicyWords; width: number };

function cellText(blocks: readonly ResolvedBlock[], words: PolicyWords): string {
  return blocksToLines(blocks, { words, width: Number.MAX_SAFE_INTEGER })
    .filter((line) => line !== '')
    .join('\n');
}

const blockHandlers: Handlers<ResolvedBlock, BlockContext, string[]> = {
  heading: (block, { words, width }) => {
    const text = inlinesToText(block.inlines, words).replaceAll('\n', ' ');
    const lines = wrapHanging(text, `${headingLabel(block.level, block.number)} `, width);
    if (block.level > 1) return lines;
    return ['', ...lines, '-'.repeat(Math.min(width, Math.max(...lines.map(textLength))))];
  },
  paragraph: (block, { words, width }) => wrapText(inlinesToText(block.inlines, words), width),
  list: (block, { words, width }) => {
    const markers = block.items.map((_, index) => (block.ordered ? `${block.start + index}. ` : '- '));
    const indent = markers.reduce((most, marker) => Math.max(most, marker.length), 0);
    return block.items.flatMap((item, index) => {
      const inner = blocksToLines(item.blocks, { words, width: Math.max(20, width - indent) }, true);
      const lines = inner.length > 0 ? inner : [''];
      return lines.map((line, part) => {
        const before = part === 0 ? markers[index]!.padEnd(indent) : ' '.repeat(indent);
        return line === '' && part > 0 ? '' : `${before}${line}`.trimEnd();
      });
    });
  },
  table: (block, { words, width }) =>
    tableLines(tableGrid(block.rows), Math.min(width, WIDTH), ({ cell }) => cellText(cell.blocks, words)),
};

/** Blocks with an empty line between them; inside a list item paragraphs follow each other closely. */
function blocksToLines(blocks: readonly ResolvedBlock[], context: BlockContext, close = false): string[] {
  return blocks.flatMap((block, index) => {
    const lines = handle(blockHandlers, block, context);
    return index === 0 || close ? lines : ['', ...lines];
  });
}

/** Exports as plain text with LF line ends. */
export function exportText(document: ResolvedDocument): string {
  const words = policyWords(document.settings);
  const title = wrapText(document.title, WIDTH);
  const rule = '='.repeat(Math.min(WIDTH, Math.max(...title.map(textLength))));
  const blocks = document.sections.flatMap((section) => section.blocks);
  const body = blocksToLines(blocks, { words, width: WIDTH });
  return `${[...title, rule, '', `${words.status}: ${document.statusDateText}`, '', ...body].join('\n')}\n`;
}
