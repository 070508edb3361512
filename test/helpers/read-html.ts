/**
 * Reads HTML by the specification's own algorithm (parse5) and reports every parse error.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type ReadHtml = { elements: HtmlElement[]; errors: string[]; root: HtmlNode };

function childrenOf(node: HtmlNode): HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function collect(node: HtmlNode, out: HtmlElement[]): HtmlElement[] {
  if ('tagName' in node) out.push(node);
  for (const child of childrenOf(node)) collect(child, out);
  return out;
}

export function readHtml(html: string, form: 'page' | 'fragment'): ReadHtml {
  const errors: string[] = [];
  const onParseError = (error: ParserError) => errors.push(error.code);
  const root = form === 'page' ? parse(html, { onParseError }) : parseFragment(html, { onParseError });
  return { root, errors, elements: collect(root, []) };
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

const hasClass = (element: HtmlElement, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** Text of a node; a line break element is a line end. Elements with one of the classes are left out. */
export function htmlText(node: HtmlNode, without: string[] = []): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node) {
    if (node.tagName === 'br') return '\n';
    if (without.some((name) => hasClass(node, name))) return '';
  }
  return childrenOf(node)
    .map((child) => htmlText(child, without))
    .join('');
}
