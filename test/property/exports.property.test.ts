/**
 * Laws of the exports over random policies: the words are the same in every format, hostile words leave every output
 * well-formed, and no link but https: and mailto: leaves the house.
 */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../shared/document/schema';
import { exportDocx } from '../../shared/export/docx/export-docx';
import { exportHtml } from '../../shared/export/html/export-html';
import { exportMarkdown } from '../../shared/export/markdown/export-markdown';
import { exportText } from '../../shared/export/text/export-text';
import { numberDocument } from '../../shared/resolve/numbering';
import type { ResolvedDocument } from '../../shared/resolve/resolved-document';
import { resolvedLines } from '../../shared/resolve/resolved-text';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';
import { randomPolicy } from '../helpers/random-policy';
import { docxLines, readDocx, relationships } from '../helpers/read-docx';
import { attribute, htmlText, readHtml } from '../helpers/read-html';
import { smallIndex } from '../helpers/small-library';

/** Words without regard to white space: every format sets spaces and line ends in its own way. */
const letters = (text: string): string => text.replace(/\s+/g, '');
const wordsOf = (document: ResolvedDocument): string => letters(resolvedLines(document).join(''));

const resolved = randomPolicy.map((policy) => resolvePolicy(policy, smallIndex));
/** Texts of all inlines anywhere inside. */
function inlineTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(inlineTexts);
  if (typeof node !== 'object' || node === null) return [];
  const { kind, text, label } = node as Record<string, unknown>;
  if (kind === 'text' || kind === 'reference' || kind === 'deadReference') return [String(text)];
  return kind === 'gap' ? [String(label)] : Object.values(node).flatMap(inlineTexts);
}

const SAFE = /^(https:\/\/|mailto:)/;

describe('exports of random policies', () => {
  it('random policies are valid by the schema, and the view numbers them as the exports do', () => {
    fc.assert(
      fc.property(randomPolicy, (policy) => {
        const doc = policySchema.nodeFromJSON(policy);
        doc.check();
        const exported = resolvePolicy(policy, smallIndex).sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.number}`] : [])),
        );
        expect(numberDocument(doc).headings.map(({ level, number }) => `${level} ${number}`)).toEqual(
          exported,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('HTML holds exactly the words, parses without error and runs nothing', () => {
    fc.assert(
      fc.property(resolved, fc.constantFrom('page' as const, 'fragment' as const), (document, form) => {
        const { elements, errors } = readHtml(exportHtml(document, { form }), form);
        expect(errors).toEqual([]);
        const wanted = form === 'page' ? 'main' : 'div';
        const body = elements.find(({ tagName }) => tagName === wanted)!;
        const shown = letters(htmlText(body, ['number', 'kw-number', 'kw-status']));
        expect(shown).toBe(wordsOf(document));
        const hrefs = elements.flatMap((element) => attribute(element, 'href') ?? []);
        expect(hrefs.filter((href) => !href.startsWith('#') && !SAFE.test(href))).toEqual([]);
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        expect(ids).toEqual([...new Set(ids)]);
        expect(hrefs.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
        const foreign = elements.filter(
          ({ tagName, attrs }) =>
            ['script', 'img', 'iframe', 'link', 'object'].includes(tagName) ||
            attrs.some(({ name }) => name.startsWith('on')),
        );
        expect(foreign.map(({ tagName }) => tagName)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('DOCX holds exactly the words for an independent reader, and every part is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(resolved, async (document) => {
        const bytes = await exportDocx(document);
        const docx = readDocx(bytes);
        for (const { target, isExternal } of relationships(docx)) {
          if (isExternal) expect(target).toMatch(SAFE);
          else expect(docx.names).toContain(`word/${target}`);
        }
        const [title = '', ...lines] = await docxLines(bytes);
        const status = `Stand: ${document.statusDateText}`;
        const all = letters([title, ...lines].join(''));
        expect(all).toBe(letters(document.title) + letters(status) + wordsOf(document));
        expect(docx.text('word/document.xml')).not.toMatch(/\{[^{}]*\uFDD0/);
      }),
      { numRuns: 100 },
    );
  });

  it('Markdown read back by CommonMark with GFM tables holds the words', () => {
    fc.assert(
      fc.property(resolved, (document) => {
        const tree = fromMarkdown(exportMarkdown(document), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        });
        const kinds = new Set<string>();
        const read = (node: { type: string; value?: string; children?: unknown[]; url?: string }): string => {
          kinds.add(node.type);
          if (node.url !== undefined) expect(node.url).toMatch(SAFE);
          if (node.type === 'html') expect(node.value).toBe('<br>');
          if (node.type === 'break' || node.type === 'html') return ' ';
          return node.value ?? (node.children as (typeof node)[] | undefined)?.map(read).join('') ?? '';
        };
        const [title, status, ...rest] = tree.children;
        expect(letters(read(title as never))).toBe(letters(document.title));
        expect(read(status as never)).toBe(`Stand: ${document.statusDateText}`);
        // Numbers of headings are words in Markdown.
        const body = rest.map((node) => {
          const shown = read(node);
          return node.type === 'heading' ? shown.replace(/^[\d.]+/, '') : shown;
        });
        expect(letters(body.join(''))).toBe(wordsOf(document));
        expect(
          ['code', 'inlineCode', 'image', 'thematicBreak', 'blockquote', 'definition'].filter((kind) =>
            kinds.has(kind),
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('plain text holds every word in order and keeps its lines short', () => {
    fc.assert(
      fc.property(resolved, (document) => {
        const text = exportText(document);
        for (const line of text.split('\n')) {
          const longest = Math.max(0, ...line.split(' ').map((word) => word.length));
          expect([...line].length <= 80 || longest > 20).toBe(true);
        }
        const words = document.sections
          .flatMap(({ blocks }) => inlineTexts(blocks))
          .flatMap((part) => part.split(/\s+/));
        const missing = words.filter((word) => !text.includes(word));
        expect(missing).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('the same document gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(randomPolicy, async (policy) => {
        const first = await exportDocx(resolvePolicy(policy, smallIndex));
        const second = await exportDocx(resolvePolicy(structuredClone(policy), smallIndex));
        expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
