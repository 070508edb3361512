/**
 * The policy as a Word file (ECMA-376, transitional) through `docx`: styles, multi-level heading numbers, lists,
 * tables, fields and bookmarks are Word's own, so that a lawyer can work on in it.
 */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { policyWords, type PolicyWords } from '../../resolve/policy-words';
import type { ResolvedDocument, ResolvedSection } from '../../resolve/resolved-document';
import { blocksToDocx, type BlockElement } from './docx-blocks';
import { clauseBookmark, docxContext, type DocxContext } from './docx-context';
import { bookmarkEnds, StyledParagraph } from './docx-elements';
import { clearZipTimes, coreProperties } from './docx-package';
import { documentStyles, NUMBERING, PAGE, TEXT_WIDTH } from './docx-styles';

/**
 * A clause with a bookmark around it, whose ends stand inside its first and last paragraph, as Word writes them.
 */
function sectionToDocx(section: ResolvedSection, context: DocxContext): BlockElement[] {
  const place = { width: TEXT_WIDTH, listDepth: 0, style: null, endsList: false, leads: false };
  const blocks = blocksToDocx(section.blocks, { context, place });
  const [first] = blocks;
  if (section.id === null || first === undefined) return blocks;
  const { start, end } = bookmarkEnds(clauseBookmark(context, section.id), context.nextBookmarkId());
  // A table that comes first has no paragraph of its own; a small space carries the start. After a table one follows.
  if (first instanceof StyledParagraph) first.extend([start], []);
  else blocks.unshift(new StyledParagraph('TableSpace', [start]));
  const last = blocks.at(-1);
  if (!(last instanceof StyledParagraph)) throw new Error('A section ends with a paragraph');
  last.extend([], [end]);
  return blocks;
}

function pageNumber(words: PolicyWords): Footer {
  const children = [`${words.page} `, PageNumber.CURRENT, ` ${words.pageOf} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: 'right', children: [new TextRun({ children })] })],
  });
}

function runningTitle(document: ResolvedDocument, status: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun(document.title), new TextRun({ children: ['\t', status] })],
      }),
    ],
  });
}

function wordDocument(document: ResolvedDocument): Document {
  const context = docxContext(document);
  const { words } = context;
  const status = `${words.status}: ${document.statusDateText}`;
  const children: FileChild[] = [
    new Paragraph({ style: 'Title', children: [new TextRun(document.title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(status)] }),
    ...document.sections.flatMap((section) => sectionToDocx(section, context)),
  ];
  return new Document({
    title: document.title,
    styles: documentStyles(document.languageTag),
    numbering: NUMBERING,
    defaultTabStop: 567,
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, hyphenationZone: 425 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.edge,
              footer: PAGE.edge,
              gutter: 0,
            },
          },
        },
        // The first page shows the title itself.
        headers: { default: runningTitle(document, status) },
        footers: { default: pageNumber(words), first: pageNumber(words) },
        children,
      },
    ],
  });
}

/** Exports as the bytes of a .docx file. The same document gives the same bytes. */
export async function exportDocx(document: ResolvedDocument): Promise<Uint8Array> {
  const subject = policyWords(document.settings).documentSubject;
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document, subject) }];
  const bytes = await Packer.pack(wordDocument(document), 'uint8array', undefined, overrides);
  return clearZipTimes(bytes);
}
