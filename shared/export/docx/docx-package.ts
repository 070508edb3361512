/**
 * What the package tells about its making: nothing but title, language, program and the date the policy states.
 * `docx` writes the present time into the properties and the zip; both are replaced, so that the same policy gives
 * the same bytes and no working hours leave the house. Sources: ECMA-376 part 2, 11; PKWARE APPNOTE 4.4.6.
 */
import type { ResolvedDocument } from '../../resolve/resolved-document';

const PROGRAM = 'Klauselwerk';

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** docProps/core.xml */
export function coreProperties(document: ResolvedDocument, subject: string): string {
  const date = `${document.statusDate}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${PROGRAM}</dc:creator><cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision><dc:language>${document.languageTag}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
  );
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, 00:00, the zero of a zip's clock. */
const ZERO_DATE = 0x0021;

/** Sets every entry's time in a zip, in place, to the zero of its clock. */
export function clearZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('Not a zip');
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== CENTRAL) throw new Error('Not a zip directory');
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, ZERO_DATE << 16, true);
    view.setUint32(local + 10, ZERO_DATE << 16, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}
