/**
 * Styles and numbering of the Word file. Everything is a named style, so that a lawyer's office can give the document
 * its own look by changing styles only. Measures in twips (1/20 pt), sizes in half points. Data, hardly any logic.
 */
import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  DocumentAttributes,
  DocumentDefaults,
  LevelFormat,
  LineRuleType,
  type ILevelsOptions,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  type NumberingDefinition,
} from 'docx';

/** Letters, digits and numbers are set in what every office has; metric twins exist everywhere else. */
const FONT = 'Arial';
const INK = '1C2430';
const SOFT = '55606F';
const LINE = 'C4CAD3';
export const HEADER_FILL = 'EEF1F5';

/** A4 with room for notes: text width 160 mm. */
export const PAGE = { width: 11906, height: 16838, top: 1418, bottom: 1304, side: 1417, edge: 680 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
export const LIST_STEP = 397;

/**
 * References of the lists. `docx` writes `{reference-instance}` first and replaces it in the whole XML later; a
 * noncharacter, which `cleanText` lets no text hold, keeps words in braces from being replaced along.
 */
const MARK = '\uFDD0';
const HEADING_LIST = `headings${MARK}`;
const LIST_DEPTH = 9;

export const deepestLevel = (level: number): number => Math.min(level, LIST_DEPTH - 1);

const headingNumbers: NumberingDefinition = {
  reference: HEADING_LIST,
  levels: (['%1.', '%1.%2', '%1.%2.%3'] as const).map((text, level) => ({
    level,
    text,
    format: LevelFormat.DECIMAL,
    alignment: AlignmentType.LEFT,
    style: { style: `Heading${level + 1}`, paragraph: { indent: { left: 680, hanging: 680 } } },
  })),
};

function listLevels(level: (depth: number) => Partial<ILevelsOptions>): ILevelsOptions[] {
  return Array.from({ length: LIST_DEPTH }, (_, depth) => ({
    level: depth,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: LIST_STEP * (depth + 1), hanging: LIST_STEP } } },
    ...level(depth),
  }));
}

export const BULLETS: NumberingDefinition = {
  reference: `bullets${MARK}`,
  levels: listLevels((depth) => ({ format: LevelFormat.BULLET, text: depth % 2 === 0 ? '•' : '–' })),
};

const orderedLists = new Map<number, NumberingDefinition>();

/** Numbered lists that begin with `start`; each list of the text is an instance of its own and so counts anew. */
export function orderedList(start: number): NumberingDefinition {
  let list = orderedLists.get(start);
  if (list === undefined) {
    const levels = listLevels((depth) => ({ format: LevelFormat.DECIMAL, text: `%${depth + 1}.`, start }));
    list = { reference: `numbers${MARK}${start}`, levels };
    orderedLists.set(start, list);
  }
  return list;
}

export const NUMBERING = { config: [headingNumbers, BULLETS] };

function headingStyle(level: 1 | 2 | 3, size: number, before: number, after: number): IParagraphStyleOptions {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 9,
    run: { bold: true, size, color: INK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      numbering: { reference: HEADING_LIST, level: level - 1 },
      spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    },
  };
}

/** Below the last item of a list as much space as below a paragraph. */
export const LIST_END = 150;

/** What every paragraph starts from. Typed as a paragraph's own options, since `docx` knows widow control only there. */
const bodyParagraph: IParagraphPropertiesOptions = {
  widowControl: true,
  spacing: { after: 130, line: 283, lineRule: LineRuleType.AUTO },
};

const paragraphStyles: IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true, run: { color: INK } },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Subtitle',
    quickFormat: true,
    uiPriority: 10,
    run: { bold: true, size: 44, color: INK },
    paragraph: { keepNext: true, spacing: { before: 0, after: 80, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 11,
    run: { color: SOFT },
    paragraph: { spacing: { before: 0, after: 360 } },
  },
  headingStyle(1, 28, 440, 140),
  headingStyle(2, 23, 320, 100),
  headingStyle(3, 21, 260, 80),
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    basedOn: 'Normal',
    quickFormat: true,
    uiPriority: 34,
    paragraph: { spacing: { after: 60 } },
  },
  { id: 'ListContinue', name: 'List Continue', basedOn: 'ListParagraph', uiPriority: 35 },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19 },
    paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    quickFormat: true,
    run: { bold: true },
    paragraph: { keepNext: true },
  },
  {
    id: 'TableSpace',
    name: 'Table Space',
    basedOn: 'Normal',
    run: { size: 8 },
    paragraph: { spacing: { before: 0, after: 0, line: 200, lineRule: LineRuleType.EXACT } },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { size: 17, color: SOFT },
    paragraph: { spacing: { before: 0, after: 0 } },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 17, color: SOFT },
    paragraph: { spacing: { before: 0, after: 0 } },
  },
];

type Attributes = Record<string, string | number>;

function element(name: string, attributes: Attributes, ...children: BuilderElement[]): BuilderElement {
  const entries = Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]);
  return new BuilderElement({
    name: `w:${name}`,
    attributes: Object.fromEntries(entries) as never,
    children,
  });
}

/** Thin grey lines and some air: the one table style (ECMA-376 17.7.6). */
function tableStyle(): BuilderElement {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) =>
    element(edge, { val: BorderStyle.SINGLE, sz: 4, space: 0, color: LINE }),
  );
  const margin = (side: string, w: number) => element(side, { w, type: 'dxa' });
  return element(
    'style',
    { type: 'table', styleId: 'PolicyTable', customStyle: 1 },
    element('name', { val: 'Policy Table' }),
    element('uiPriority', { val: 59 }),
    element(
      'tblPr',
      {},
      element('tblBorders', {}, ...edges),
      element(
        'tblCellMar',
        {},
        margin('top', 40),
        margin('left', 100),
        margin('bottom', 40),
        margin('right', 100),
      ),
    ),
  );
}

/** All styles, in the language of the text (spell checking and hyphenation follow it). */
export function documentStyles(languageTag: string): IStylesOptions {
  return {
    initialStyles: new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
    importedStyles: [
      new DocumentDefaults({
        run: { font: FONT, size: 21, language: { value: languageTag, eastAsia: languageTag } },
        paragraph: bodyParagraph,
      }),
      tableStyle(),
    ],
    paragraphStyles,
    characterStyles: [
      {
        id: 'DefaultParagraphFont',
        name: 'Default Paragraph Font',
        uiPriority: 1,
        semiHidden: true,
        unhideWhenUsed: true,
      },
      {
        id: 'Hyperlink',
        name: 'Hyperlink',
        basedOn: 'DefaultParagraphFont',
        uiPriority: 99,
        unhideWhenUsed: true,
        run: { color: '0B57A4', underline: {} },
      },
      {
        id: 'Gap',
        name: 'Gap',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { color: '4A3800', shading: { fill: 'FFE999' } },
      },
    ],
  };
}
