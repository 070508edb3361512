import { beforeAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../../../../shared/export/docx/export-docx';
import { resolvePolicy } from '../../../../../shared/resolve/resolve-policy';
import { resolvedLines } from '../../../../../shared/resolve/resolved-text';
import { p, policy, settings } from '../../../../helpers/doc-builders';
import { docxLines, readDocx, relationships, type DocxParts } from '../../../../helpers/read-docx';
import { samplePolicy } from '../../../../helpers/sample-policy';
import { smallIndex } from '../../../../helpers/small-library';
import { elementsNamed, textOf, type XmlElement } from '../../../../helpers/xml-tree';

const resolved = resolvePolicy(samplePolicy(), smallIndex);
let bytes: Uint8Array;
let docx: DocxParts;

beforeAll(async () => {
  bytes = await exportDocx(resolved);
  docx = readDocx(bytes);
});

const first = (tree: XmlElement, name: string) => elementsNamed(tree, name)[0];
const value = (tree: XmlElement, name: string) => first(tree, name)?.attributes['w:val'];

function style(id: string): XmlElement {
  const found = elementsNamed(docx.part('word/styles.xml'), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === id,
  );
  if (found === undefined) throw new Error(`No style ${id}`);
  return found;
}

function paragraphs(): XmlElement[] {
  return elementsNamed(docx.part('word/document.xml'), 'w:p');
}

/** The list a paragraph is in, as "level list", where lists are numbered in order of their first use. */
function listPlaces(): string[] {
  const lists: string[] = [];
  return paragraphs().flatMap((paragraph) => {
    const id = value(paragraph, 'w:numId');
    if (id === undefined) return [];
    if (!lists.includes(id)) lists.push(id);
    return [`${value(paragraph, 'w:ilvl')} ${lists.indexOf(id)} ${textOf(paragraph)}`];
  });
}

describe('exportDocx', () => {
  it('holds the words of the policy for an independent reader', async () => {
    const [title, status, ...lines] = await docxLines(bytes);
    expect([title, status]).toEqual([
      'Datenschutzerklärung der Muster GmbH',
      'Stand: 21.\u00A0November 2026',
    ]);
    // mammoth's raw text has no line breaks inside a paragraph.
    expect(lines.join('')).toBe(resolvedLines(resolved).join(''));
  });

  it('has heading styles with outline level, list level and page rules', () => {
    const facts = ['Heading1', 'Heading2', 'Heading3'].map((id) => {
      const heading = style(id);
      return [
        value(heading, 'w:name'),
        value(heading, 'w:outlineLvl'),
        value(heading, 'w:ilvl'),
        first(heading, 'w:keepNext') !== undefined,
      ];
    });
    expect(facts).toEqual([
      ['heading 1', '0', '0', true],
      ['heading 2', '1', '1', true],
      ['heading 3', '2', '2', true],
    ]);
  });

  it('numbers headings by one multi-level list that is tied to the heading styles', () => {
    const numbering = docx.part('word/numbering.xml');
    const numId = value(style('Heading1'), 'w:numId');
    const list = elementsNamed(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId)!;
    const abstract = elementsNamed(numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === value(list, 'w:abstractNumId'),
    )!;
    expect(
      elementsNamed(abstract, 'w:lvl').map((level) => [value(level, 'w:lvlText'), value(level, 'w:pStyle')]),
    ).toEqual([
      ['%1.', 'Heading1'],
      ['%1.%2', 'Heading2'],
      ['%1.%2.%3', 'Heading3'],
    ]);
    const used = paragraphs().flatMap((paragraph) => value(paragraph, 'w:pStyle') ?? []);
    expect(used.filter((id) => id.startsWith('Heading'))).toEqual([
      'Heading1',
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading2',
      'Heading1',
      'Heading1',
    ]);
  });

  it('has real lists: nested by level, each numbered list counting anew', () => {
    expect(listPlaces()).toEqual([
      '0 0 IP-Adresse',
      '0 0 Angaben zum Gerät, nämlich',
      '1 0 Betriebssystem',
      '1 0 Browser',
      '0 0 Zeitpunkt',
      '0 1 Aufruf der Seite',
      '0 1 Speicherung',
      '1 2 auf dem Server',
      '1 2 in der Sicherung',
      '0 1 Löschung',
      '0 3 Prüfung',
      '0 3 Bericht',
      '0 0 Auskunft (Art.\u00A015 DSGVO)',
      '0 0 Berichtigung (Art.\u00A016 DSGVO)',
    ]);
    const numId = value(
      paragraphs().find((paragraph) => textOf(paragraph) === 'Prüfung')!,
      'w:numId',
    );
    const list = elementsNamed(docx.part('word/numbering.xml'), 'w:num').find(
      ({ attributes }) => attributes['w:numId'] === numId,
    )!;
    expect(value(list, 'w:startOverride')).toBe('4');
  });

  it('repeats the header row of a table, keeps rows whole and spans columns', () => {
    const table = first(docx.part('word/document.xml'), 'w:tbl')!;
    const rows = elementsNamed(table, 'w:tr');
    expect(
      rows.map((row) => [first(row, 'w:tblHeader') !== undefined, first(row, 'w:cantSplit') !== undefined]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
    expect(value(rows[3]!, 'w:gridSpan')).toBe('3');
    const grid = elementsNamed(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9072);
    expect(value(table, 'w:tblStyle')).toBe('PolicyTable');
  });

  it('writes references as fields to bookmarks around the headings, with the present words', () => {
    const document = docx.part('word/document.xml');
    const names = elementsNamed(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!);
    const codes = elementsNamed(document, 'w:instrText').map(textOf);
    expect(codes).toEqual([
      ' REF _Ref_rights \\w \\h ',
      ' REF _Ref_rights \\h ',
      ' REF _Ref_logs_server \\w \\h ',
      ' REF _Ref_logs_server \\h ',
    ]);
    for (const code of codes) expect(names).toContain(code.trim().split(' ')[1]);
    const ids = elementsNamed(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']);
    const ends = elementsNamed(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ends).toHaveLength(ids.length);
    expect(new Set(ends)).toEqual(new Set(ids));
  });

  it('puts a bookmark with the instance id around every clause', () => {
    const names = elementsNamed(docx.part('word/document.xml'), 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'],
    );
    expect(names.filter((name) => !name!.startsWith('_Ref_'))).toEqual([
      'controller',
      'processing',
      'logs_server',
      'services',
      'rights',
    ]);
  });

  it('has relationships that all lead somewhere, outside only to https and mailto', () => {
    const links = relationships(docx);
    const used = elementsNamed(docx.part('word/document.xml'), 'w:hyperlink').flatMap(
      ({ attributes }) => attributes['r:id'] ?? [],
    );
    const external = links.filter(({ isExternal }) => isExternal);
    expect(external.map(({ target }) => target)).toEqual([
      'https://stripe.com/at/privacy',
      'mailto:datenschutz@muster.example',
    ]);
    expect(used).toEqual(external.map(({ id }) => id));
    for (const { target, isExternal } of links)
      if (!isExternal) expect(docx.names).toContain(`word/${target}`);
  });

  it('marks gaps by a style of their own', () => {
    const gaps = elementsNamed(docx.part('word/document.xml'), 'w:r').filter(
      (run) => value(run, 'w:rStyle') === 'Gap',
    );
    expect(gaps.map(textOf)).toEqual(['[Offen: Telefon]', '[Offen: Verweis auf gone]', '[Offen: Logdaten]']);
    expect(first(style('Gap'), 'w:shd')?.attributes['w:fill']).toBe('FFE999');
  });

  it('knows its language, counts its pages and is A4', () => {
    expect(first(docx.part('word/styles.xml'), 'w:lang')?.attributes['w:val']).toBe('de-AT');
    const footers = docx.names.filter((name) => /^word\/footer\d\.xml$/.test(name));
    expect(footers.map((name) => textOf(docx.part(name)))).toEqual(
      footers.map(() => 'Seite PAGE von NUMPAGES'),
    );
    const page = first(docx.part('word/document.xml'), 'w:pgSz')!;
    expect([page.attributes['w:w'], page.attributes['w:h']]).toEqual(['11906', '16838']);
  });

  it('tells title, language and program, and neither person nor working time', () => {
    const properties = docx.part('docProps/core.xml');
    expect(
      properties.children.map((child) => (typeof child === 'string' ? child : [child.name, textOf(child)])),
    ).toEqual([
      ['dc:title', 'Datenschutzerklärung der Muster GmbH'],
      ['dc:subject', 'Informationen zum Datenschutz'],
      ['dc:creator', 'Klauselwerk'],
      ['cp:lastModifiedBy', 'Klauselwerk'],
      ['cp:revision', '1'],
      ['dc:language', 'de-AT'],
      ['dcterms:created', '2026-11-21T00:00:00Z'],
      ['dcterms:modified', '2026-11-21T00:00:00Z'],
    ]);
  });

  it('refuses kinds it does not know', async () => {
    const document = resolvePolicy(policy(settings(), {}, p('x')), smallIndex);
    document.sections[0]!.blocks.push({ kind: 'image' } as never);
    await expect(exportDocx(document)).rejects.toThrow('No export handler for image');
  });
});
