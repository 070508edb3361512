/**
 * Rows of the exports, each beside the least that could be done: for DOCX the same words as hand-written XML zipped by
 * fflate, for the others one walk that joins the words.
 */
import { strToU8, zipSync } from 'fflate';
import { exportDocx } from '../../shared/export/docx/export-docx';
import { exportHtml } from '../../shared/export/html/export-html';
import { exportMarkdown } from '../../shared/export/markdown/export-markdown';
import { exportText } from '../../shared/export/text/export-text';
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../shared/resolve/resolved-document';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';
import { smallIndex } from '../helpers/small-library';
import { largePolicy } from './large-policy';
import { pairedRow, type Row } from './measure';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function textOf(inline: ResolvedInline): string {
  if (inline.kind === 'break') return '\n';
  return inline.kind === 'gap' ? inline.label : inline.text;
}

function runs(inlines: readonly ResolvedInline[]): string {
  return inlines
    .map((inline) => {
      const bold = inline.kind === 'text' && inline.marks.bold ? '<w:rPr><w:b/></w:rPr>' : '';
      return `<w:r>${bold}<w:t xml:space="preserve">${escape(textOf(inline))}</w:t></w:r>`;
    })
    .join('');
}

function floorBlock(block: ResolvedBlock, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/></w:pPr>${runs(block.inlines)}</w:p>`;
    case 'paragraph':
      return `<w:p>${runs(block.inlines)}</w:p>`;
    case 'list':
      return block.items
        .map((item) =>
          item.blocks
            .map((child) =>
              child.kind === 'paragraph'
                ? `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs(child.inlines)}</w:p>`
                : floorBlock(child, level + 1),
            )
            .join(''),
        )
        .join('');
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map(
          (cell) => `<w:tc><w:tcPr/>${cell.blocks.map((child) => floorBlock(child, 0)).join('')}</w:tc>`,
        );
        return `<w:tr>${cells.join('')}</w:tr>`;
      });
      return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
    }
  }
}

/** The smallest package Word opens, with the same words and structure. */
function floorDocx(document: ResolvedDocument): Uint8Array {
  const body = document.sections
    .map(({ blocks }) => blocks.map((block) => floorBlock(block, 0)).join(''))
    .join('');
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${part}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`),
  });
}

/** One walk over everything that joins the words. */
function floorWalk(document: ResolvedDocument): string {
  const join = (block: ResolvedBlock): string => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.inlines.map(textOf).join('');
      case 'list':
        return block.items.map((item) => item.blocks.map(join).join('\n')).join('\n');
      case 'table':
        return block.rows
          .map((row) => row.map((cell) => cell.blocks.map(join).join('\n')).join('\n'))
          .join('\n');
    }
  };
  return document.sections.map(({ blocks }) => blocks.map(join).join('\n')).join('\n');
}

/** DOCX, HTML, Markdown and text of 12,000 words warm, the size of the DOCX, and resolving before it. */
export async function exportRows(): Promise<Row[]> {
  const policy = largePolicy(12_000);
  const document = resolvePolicy(policy, smallIndex);
  const walk = () => floorWalk(document);
  const walked = 'one walk joining the words';
  const docx = await exportDocx(document);
  const least = floorDocx(document);
  return [
    await pairedRow(
      { name: 'DOCX 12k warm', floorName: 'hand-written XML + fflate', goal: 5 },
      () => exportDocx(document),
      () => floorDocx(document),
    ),
    {
      name: 'DOCX 12k size',
      value: docx.length,
      unit: 'bytes',
      floor: least.length,
      floorName: 'hand-written XML + fflate',
      ratio: docx.length / least.length,
      goal: 1.4,
    },
    await pairedRow(
      { name: 'HTML page 12k', floorName: walked, goal: null },
      () => exportHtml(document, { form: 'page' }),
      walk,
    ),
    await pairedRow(
      { name: 'Markdown 12k', floorName: walked, goal: null },
      () => exportMarkdown(document),
      walk,
    ),
    await pairedRow(
      { name: 'plain text 12k', floorName: walked, goal: null },
      () => exportText(document),
      walk,
    ),
    await pairedRow(
      { name: 'resolve 12k', floorName: 'JSON.stringify of the document', goal: null },
      () => resolvePolicy(policy, smallIndex),
      () => JSON.stringify(policy),
    ),
  ];
}
