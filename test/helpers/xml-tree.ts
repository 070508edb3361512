/**
 * A second, strict XML parser over what we write: throws on anything that is not well-formed XML 1.0 with namespaces.
 */
import { SaxesParser } from 'saxes';

export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

/** Parses a whole document into a plain tree. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element = { name: tag.name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') throw new Error('No root element');
  return root;
}

/** All elements with the name, in document order. */
export function elementsNamed(tree: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === name) found.push(element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(tree);
  return found;
}

/** All text inside, joined. */
export function textOf(tree: XmlElement): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
