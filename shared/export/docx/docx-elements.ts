/**
 * The WordprocessingML elements that `docx` has no class for in the form we need: paragraphs, runs and
 * bookmarks without its object tree (it would double the export's time), fields with a formatted cached result, and
 * hyperlinks that share one relationship per target (`docx` makes a random one for every link).
 * Source: ECMA-376 part 1, 17.3.2, 17.13.6, 17.16.18, 17.16.22.
 */
import {
  BaseXmlComponent,
  FileChild,
  NumberProperties,
  type IContext,
  type IXmlableObject,
  type NumberingDefinition,
  type ParagraphChild,
} from 'docx';
import type { TextMarks } from '../../resolve/resolved-document';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** An element whose XML is known when it is made. */
class KnownElement extends BaseXmlComponent {
  private readonly xml: IXmlableObject;

  constructor(name: string, content: unknown) {
    super(name);
    this.xml = { [name]: content };
  }

  prepForXml(): IXmlableObject {
    return this.xml;
  }
}

/** A paragraph may hold any component; the type of `docx` only names its own. */
const asChild = (element: BaseXmlComponent) => element as unknown as ParagraphChild;

const ON = {};
const PRESERVE = { _attr: { 'xml:space': 'preserve' } };

/** Run properties in the order of the schema (17.3.2.28), or null when the paragraph's own will do. */
function runProperties(marks: TextMarks, style: string | null): object[] | null {
  const out: object[] = [];
  if (style !== null) out.push({ 'w:rStyle': { _attr: { 'w:val': style } } });
  if (marks.bold) out.push({ 'w:b': ON }, { 'w:bCs': ON });
  if (marks.italic) out.push({ 'w:i': ON }, { 'w:iCs': ON });
  if (marks.underline) out.push({ 'w:u': { _attr: { 'w:val': 'single' } } });
  return out.length === 0 ? null : out;
}

/** Words in one format; `style` is the id of a character style. */
export function textRun(text: string, marks: TextMarks, style: string | null): ParagraphChild {
  const words = { 'w:t': [PRESERVE, text] };
  const properties = runProperties(marks, style);
  return asChild(new KnownElement('w:r', properties === null ? [words] : [{ 'w:rPr': properties }, words]));
}

/** A line break inside a paragraph. */
export function lineBreak(): ParagraphChild {
  return asChild(new KnownElement('w:r', [{ 'w:br': ON }]));
}

const fieldCharacter = (type: string) => ({ 'w:fldChar': { _attr: { 'w:fldCharType': type } } });
const BEGIN = fieldCharacter('begin');
const SEPARATE = fieldCharacter('separate');
const END = fieldCharacter('end');

/**
 * A complex field: code, then the result as it is now, which stays visible until fields are updated.
 * Complex and not simple, because that is what Word writes and what every reader understands.
 */
export function field(code: string, result: ParagraphChild): ParagraphChild[] {
  const start = [BEGIN, { 'w:instrText': [PRESERVE, ` ${code} `] }, SEPARATE];
  return [asChild(new KnownElement('w:r', start)), result, asChild(new KnownElement('w:r', [END]))];
}

/** The two ends of a bookmark inside paragraphs, in one or in two. `id` is unique in the document. */
export function bookmarkEnds(name: string, id: number): { start: ParagraphChild; end: ParagraphChild } {
  return {
    start: asChild(new KnownElement('w:bookmarkStart', { _attr: { 'w:id': id, 'w:name': name } })),
    end: asChild(new KnownElement('w:bookmarkEnd', { _attr: { 'w:id': id } })),
  };
}

export type ListPlace = { list: NumberingDefinition; instance: number; level: number };
/** `indent` and `after` in twips; `keepNext`: on one page with what follows. */
export type ParagraphMore = { list?: ListPlace; indent?: number; after?: number; keepNext?: boolean };

/**
 * A paragraph with a named style (null: the normal one).
 */
export class StyledParagraph extends FileChild {
  private readonly style: string | null;
  private children: readonly ParagraphChild[];
  private readonly more: ParagraphMore;

  constructor(style: string | null, children: readonly ParagraphChild[], more: ParagraphMore = {}) {
    super('w:p');
    this.style = style;
    this.children = children;
    this.more = more;
  }

  /** Puts something, an end of a bookmark, at the front or the back of the paragraph. */
  extend(front: readonly ParagraphChild[], back: readonly ParagraphChild[]): void {
    this.children = [...front, ...this.children, ...back];
  }

  /** In the order of the schema (17.3.1.26). */
  private properties(context: IContext): object[] {
    const { list, indent, after, keepNext } = this.more;
    const out: object[] = [];
    if (this.style !== null) out.push({ 'w:pStyle': { _attr: { 'w:val': this.style } } });
    if (keepNext) out.push({ 'w:keepNext': ON });
    if (list !== undefined) {
      const { reference } = list.list;
      context.file.Numbering.createConcreteNumberingInstance(reference, list.instance, list.list);
      out.push(new NumberProperties(`${reference}-${list.instance}`, list.level).prepForXml(context)!);
    }
    if (after !== undefined) out.push({ 'w:spacing': { _attr: { 'w:after': after } } });
    if (indent !== undefined) out.push({ 'w:ind': { _attr: { 'w:left': indent } } });
    return out;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = this.properties(context);
    const content = this.children.map((child) => (child as unknown as BaseXmlComponent).prepForXml(context));
    return { 'w:p': properties.length === 0 ? content : [{ 'w:pPr': properties }, ...content] };
  }
}

/** Hands out one relationship per link target of a document. */
export class LinkTargets {
  private readonly ids = new Map<string, string>();

  /** Id of the relationship to `href`; `isNew` the first time. */
  idOf(href: string): { id: string; isNew: boolean } {
    const known = this.ids.get(href);
    if (known !== undefined) return { id: known, isNew: false };
    const id = `Link${this.ids.size + 1}`;
    this.ids.set(href, id);
    return { id, isNew: true };
  }
}

class ExternalLink extends BaseXmlComponent {
  private readonly href: string;
  private readonly targets: LinkTargets;
  private readonly children: readonly ParagraphChild[];

  constructor(href: string, targets: LinkTargets, children: readonly ParagraphChild[]) {
    super('w:hyperlink');
    this.href = href;
    this.targets = targets;
    this.children = children;
  }

  prepForXml(context: IContext): IXmlableObject {
    const { id, isNew } = this.targets.idOf(this.href);
    if (isNew) context.viewWrapper.Relationships.addRelationship(id, HYPERLINK, this.href, 'External');
    const attributes = { _attr: { 'r:id': `rId${id}`, 'w:history': 1 } };
    const children = this.children.map((child) => (child as unknown as BaseXmlComponent).prepForXml(context));
    return { 'w:hyperlink': [attributes, ...children] };
  }
}

/** Runs as a hyperlink to an external address, which the caller has checked. */
export function externalLink(
  href: string,
  targets: LinkTargets,
  children: readonly ParagraphChild[],
): ParagraphChild {
  return asChild(new ExternalLink(href, targets, children));
}
