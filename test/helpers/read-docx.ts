/**
 * Reads a .docx the way a strict reader would: every XML part is parsed, every relationship must lead somewhere.
 */
import mammoth from 'mammoth';
import { strFromU8, unzipSync } from 'fflate';
import { elementsNamed, parseXml, type XmlElement } from './xml-tree';

export type DocxParts = {
  names: string[];
  part: (name: string) => XmlElement;
  text: (name: string) => string;
};

/** Unzips and parses all XML parts (throws on one that is not well-formed). */
export function readDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const trees = new Map<string, XmlElement>();
  for (const [name, data] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) trees.set(name, parseXml(strFromU8(data)));
  }
  return {
    names: Object.keys(files),
    part: (name) => {
      const tree = trees.get(name);
      if (tree === undefined) throw new Error(`No part ${name}`);
      return tree;
    },
    text: (name) => strFromU8(files[name] ?? new Uint8Array()),
  };
}

export type Relationship = { id: string; target: string; isExternal: boolean };

/** Relationships of the main document. */
export function relationships(docx: DocxParts): Relationship[] {
  return elementsNamed(docx.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id']!,
    target: attributes['Target']!,
    isExternal: attributes['TargetMode'] === 'External',
  }));
}

/** Paragraphs as mammoth, an independent reader, sees them. */
export async function docxLines(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n').filter((line) => line.trim() !== '');
}
