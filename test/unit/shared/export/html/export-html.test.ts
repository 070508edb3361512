import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../../../../shared/export/html/export-html';
import type { NodeJson } from '../../../../../shared/document/document-json';
import { resolvePolicy } from '../../../../../shared/resolve/resolve-policy';
import {
  a,
  b,
  clause,
  h1,
  li,
  ol,
  p,
  policy,
  ref,
  settings,
  spanning,
  table,
  td,
  th,
  tr,
  ul,
} from '../../../../helpers/doc-builders';
import { attribute, htmlText, readHtml } from '../../../../helpers/read-html';
import { samplePolicy } from '../../../../helpers/sample-policy';
import { smallIndex } from '../../../../helpers/small-library';

const sample = resolvePolicy(samplePolicy(), smallIndex);

/** The fragment without its wrapper and "Stand". */
function body(...content: NodeJson[]): string {
  const html = exportHtml(resolvePolicy(policy(settings(), {}, ...content), smallIndex), {
    form: 'fragment',
  });
  return html.split('\n').slice(2, -2).join('\n');
}

describe('exportHtml, page', () => {
  const html = exportHtml(sample, { form: 'page' });
  const { elements, errors } = readHtml(html, 'page');
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));

  it('is a whole document without parse errors, scripts or anything remote', () => {
    expect(errors).toEqual([]);
    expect(attribute(named('html')[0]!, 'lang')).toBe('de-AT');
    expect(htmlText(named('title')[0]!)).toBe('Datenschutzerklärung der Muster GmbH');
    expect(named('script', 'link', 'img', 'iframe').length).toBe(0);
    expect(html).not.toMatch(/url\(|@import|src=/);
  });

  it('has one h1, headings without a skipped level, contents that lead to them, and a way past the contents', () => {
    expect(named('h1', 'h2', 'h3', 'h4').map((heading) => `${heading.tagName} ${htmlText(heading)}`)).toEqual(
      [
        'h1 Datenschutzerklärung der Muster GmbH',
        'h2 Inhalt',
        'h2 1. Verantwortlicher',
        'h2 2. Verarbeitungen im Einzelnen',
        'h3 2.1 Server-Logdateien',
        'h4 2.1.1 Speicherdauer',
        'h3 2.2 Eingesetzte Dienste',
        'h2 3. Ihre Rechte',
        'h2 4. Änderungen',
      ],
    );
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const targets = named('a').flatMap((link) => attribute(link, 'href')?.match(/^#(.*)$/)?.[1] ?? []);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(attribute(named('a')[0]!, 'href')).toBe('#_text');
  });

  it('shows gaps as marked text', () => {
    expect(named('mark').map((mark) => htmlText(mark))).toEqual([
      '[Offen: Telefon]',
      '[Offen: Verweis auf gone]',
      '[Offen: Logdaten]',
    ]);
  });

  it('prints on A4 with page numbers', () => {
    const [style] = named('style');
    expect(htmlText(style!)).toContain('counter(page)');
    expect(htmlText(style!)).toContain('size: A4');
  });

  it('keeps a hostile title inside its places', () => {
    const title = '</style><script>alert(1)</script>";}*{color:red}';
    const hostile = resolvePolicy(policy(settings({ title }), {}, p('x')), smallIndex);
    const page = readHtml(exportHtml(hostile, { form: 'page' }), 'page');
    expect(page.errors).toEqual([]);
    expect(page.elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    const style = page.elements.find(({ tagName }) => tagName === 'style')!;
    expect(htmlText(style)).not.toContain('color:red}');
  });
});

describe('exportHtml, fragment', () => {
  it('has no page around it, and every class and id begins with kw-', () => {
    const html = exportHtml(sample, { form: 'fragment' });
    const { elements, errors } = readHtml(html, 'fragment');
    expect(errors).toEqual([]);
    expect(
      elements.filter(({ tagName }) => ['html', 'head', 'style', 'h1', 'nav'].includes(tagName)),
    ).toEqual([]);
    const names = elements.flatMap((element) => [attribute(element, 'class'), attribute(element, 'id')]);
    expect(names.filter((name) => name !== undefined && !name.startsWith('kw-'))).toEqual([]);
  });

  it('writes paragraphs, marks, links and references', () => {
    expect(
      body(
        clause('rights', h1('Rechte'), p('a ', b('fett'), ' <b>')),
        p(a('https://example.org/?a=1&b=2', 'Seite'), ' ', ref('rights')),
      ),
    ).toBe(
      [
        '<h2 id="kw-rights"><span class="kw-number">1.</span> Rechte</h2>',
        '<p>a <strong>fett</strong> &lt;b&gt;</p>',
        '<p><a href="https://example.org/?a=1&amp;b=2">Seite</a> <a class="kw-reference" href="#kw-rights">Abschnitt\u00A01 „Rechte“</a></p>',
      ].join('\n'),
    );
  });

  it('keeps one link for one target, whatever is emphasised in it', () => {
    expect(body(p(a('https://example.org/', 'Teil '), a('https://example.org/', b('fett'))))).toBe(
      '<p><a href="https://example.org/">Teil <strong>fett</strong></a></p>',
    );
  });

  it('writes lists without needless paragraphs', () => {
    expect(body(ol(3, 'a', li('b', ul('c')), li('d', p('e'))))).toBe(
      [
        '<ol start="3">',
        '<li>a</li>',
        '<li>b<ul>',
        '<li>c</li>',
        '</ul>',
        '</li>',
        '<li><p>d</p>',
        '<p>e</p>',
        '</li>',
        '</ol>',
      ].join('\n'),
    );
  });

  it('writes tables with header, scopes and spans', () => {
    expect(
      body(table(tr(th('A'), th('B')), tr(th('x'), td('1')), tr(spanning(td('y'), 2)), tr(td('z')))),
    ).toBe(
      [
        '<table>',
        '<thead>',
        '<tr><th scope="col">A</th><th scope="col">B</th></tr>',
        '</thead>',
        '<tbody>',
        '<tr><th scope="row">x</th><td>1</td></tr>',
        '<tr><td colspan="2">y</td></tr>',
        '<tr><td>z</td><td></td></tr>',
        '</tbody>',
        '</table>',
      ].join('\n'),
    );
  });

  it('gives a clause without a heading an anchor', () => {
    expect(body(clause('rights', p('x')))).toBe('<div id="kw-rights">\n<p>x</p>\n</div>');
  });

  it('refuses kinds it does not know', () => {
    const document = resolvePolicy(policy(settings(), {}, p('x')), smallIndex);
    document.sections[0]!.blocks.push({ kind: 'constructor' } as never);
    expect(() => exportHtml(document, { form: 'page' })).toThrow('No export handler for constructor');
  });

  it('unlinks a target that is not allowed, even if resolving let it through', () => {
    const document = resolvePolicy(policy(settings(), {}, p('x')), smallIndex);
    document.sections[0]!.blocks = [
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'x', marks: {}, href: 'javascript:alert(1)' }] },
    ];
    expect(exportHtml(document, { form: 'fragment' })).toContain('<p>x</p>');
  });
});
