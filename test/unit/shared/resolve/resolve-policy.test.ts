import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import type { NodeJson } from '../../../../shared/document/document-json';
import { resolvedLines } from '../../../../shared/resolve/resolved-text';
import { resolvePolicy } from '../../../../shared/resolve/resolve-policy';
import {
  a,
  b,
  br,
  chip,
  clause,
  h1,
  h2,
  h3,
  li,
  ol,
  p,
  policy,
  ref,
  settings,
  table,
  td,
  th,
  tr,
  ul,
} from '../../../helpers/doc-builders';
import { smallIndex } from '../../../helpers/small-library';

const NB = '\u00A0';

function resolved(...content: NodeJson[]) {
  const document = policy(settings(), { 'controller.name': 'Muster GmbH' }, ...content);
  policySchema.nodeFromJSON(document).check();
  return resolvePolicy(document, smallIndex);
}

function headings(...content: NodeJson[]) {
  return resolved(...content).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.number} ${block.id}`] : [],
    ),
  );
}

describe('resolvePolicy', () => {
  it('numbers headings over the whole document, across clauses and free text', () => {
    expect(
      headings(
        clause('controller', h1('A'), h2('B'), h3('C'), h2('D')),
        h1('Frei geschrieben'),
        clause('logs-server', h2('E')),
        clause('rights', h1('F')),
      ),
    ).toEqual([
      '1 1 controller',
      '2 1.1 controller-2',
      '3 1.1.1 controller-3',
      '2 1.2 controller-4',
      '1 2 frei-geschrieben',
      '2 2.1 logs-server',
      '1 3 rights',
    ]);
  });

  it('closes up skipped levels, so that no number holds a zero', () => {
    expect(headings(h3('A'), h3('B'), h1('C'), h3('D'), h2('E'))).toEqual([
      '1 1 a',
      '1 2 b',
      '1 3 c',
      '2 3.1 d',
      '2 3.2 e',
    ]);
  });

  it('keeps a clause id for the clause, whatever stands before it', () => {
    expect(headings(h1('Rights'), h1('Rights'), clause('rights', h1('Ihre Rechte')))).toEqual([
      '1 1 rights-2',
      '1 2 rights-3',
      '1 3 rights',
    ]);
  });

  it('leaves out white space typed by hand', () => {
    const document = resolved(h1(), p(), clause('controller', h1('A'), p('  '), p('Text')));
    expect(document.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  it('writes references with the present number and title, without repeating the words in the document', () => {
    expect(
      resolvedLines(
        resolved(
          clause(
            'controller',
            h1('Verantwortlicher'),
            p('siehe ', ref('rights'), ' und ', ref('logs-server')),
          ),
          clause('rights', h1('Rechte von ', chip('controller.name'))),
          clause('logs-server', p('ohne Überschrift')),
        ),
      ),
    ).toEqual([
      'Verantwortlicher',
      `siehe Abschnitt${NB}2 „Rechte von Muster GmbH“ und Abschnitt${NB}2 „Rechte von Muster GmbH“`,
      'Rechte von Muster GmbH',
      'ohne Überschrift',
    ]);
  });

  it('names the clause by its library title when no heading stands above the target', () => {
    expect(resolvedLines(resolved(clause('logs-server', p('x')), p(ref('logs-server'))))).toEqual([
      'x',
      '„Server-Logdateien“',
    ]);
  });

  it('counts open placeholders and dead references as gaps, in order', () => {
    const document = resolved(
      clause('controller', p(chip('controller.phone'), ref('rights'), chip('gap:logs.fields'))),
      p(chip('controller.address')),
    );
    expect(document.gaps).toEqual([
      {
        label: 'Telefon',
        variable: 'controller.phone',
        questionId: 'controller.phone',
        instanceId: 'controller',
      },
      {
        label: 'Verweis auf Ihre Rechte',
        variable: 'reference:rights',
        questionId: null,
        instanceId: 'controller',
      },
      { label: 'Logdaten', variable: 'gap:logs.fields', questionId: 'logs.fields', instanceId: 'controller' },
      {
        label: 'Anschrift',
        variable: 'controller.address',
        questionId: 'controller.address',
        instanceId: null,
      },
    ]);
    expect(resolvedLines(document)).toEqual([
      '[Offen: Telefon][Offen: Verweis auf Ihre Rechte][Offen: Logdaten]',
      '[Offen: Anschrift]',
    ]);
  });

  it('keeps the lines of a long answer', () => {
    const document = resolvePolicy(
      policy(settings(), { 'controller.note': 'eins\r\nzwei\n\ndrei' }, p(chip('controller.note'))),
      smallIndex,
    );
    expect(resolvedLines(document)).toEqual(['eins', 'zwei', '', 'drei']);
  });

  it('resolves lists, tables, marks and links; a heading inside a list is emphasised text', () => {
    const document = resolved(
      ol(3, li('eins', ul('innen')), li('vier', h2('fett'))),
      table(tr(th('Dienst')), tr(td(a('https://example.org/', b('Link'))))),
    );
    expect(document.sections[0]?.blocks).toEqual([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            blocks: [
              { kind: 'paragraph', inlines: [{ kind: 'text', text: 'eins', marks: {} }] },
              {
                kind: 'list',
                ordered: false,
                start: 1,
                items: [
                  { blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'innen', marks: {} }] }] },
                ],
              },
            ],
          },
          {
            blocks: [
              { kind: 'paragraph', inlines: [{ kind: 'text', text: 'vier', marks: {} }] },
              { kind: 'paragraph', inlines: [{ kind: 'text', text: 'fett', marks: { bold: true } }] },
            ],
          },
        ],
      },
      {
        kind: 'table',
        rows: [
          [
            {
              header: true,
              colspan: 1,
              rowspan: 1,
              blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Dienst', marks: {} }] }],
            },
          ],
          [
            {
              header: false,
              colspan: 1,
              rowspan: 1,
              blocks: [
                {
                  kind: 'paragraph',
                  inlines: [
                    { kind: 'text', text: 'Link', marks: { bold: true }, href: 'https://example.org/' },
                  ],
                },
              ],
            },
          ],
        ],
      },
    ]);
  });

  it('drops what no output may carry: forbidden characters and forbidden link targets', () => {
    const hostile = policy(
      settings({ title: 'Titel\uFFFE\u0000' }),
      {},
      p('a\u0001b\uD800c\uDC00d\u{1F600}e\tf\ng', a('javascript:alert(1)', 'x'), br()),
    );
    const document = resolvePolicy(hostile, smallIndex);
    expect(document.title).toBe('Titel');
    expect(document.sections[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'abcd\u{1F600}e f g', marks: {} },
          { kind: 'text', text: 'x', marks: {} },
          { kind: 'break' },
        ],
      },
    ]);
  });

  it('says "Stand" in the words of the main jurisdiction', () => {
    const austrian = policy(settings({ jurisdictions: ['AT', 'DE'], statusDate: '2027-01-05' }), {}, p('x'));
    const document = resolvePolicy(austrian, smallIndex);
    expect([document.languageTag, document.statusDateText]).toEqual(['de-AT', `5.${NB}Jänner 2027`]);
  });

  it('refuses nodes and marks it does not know', () => {
    const unknown = (node: NodeJson) => () => resolvePolicy(policy(settings(), {}, node), smallIndex);
    expect(unknown({ type: 'image' })).toThrow('Unknown block node image');
    expect(unknown({ type: 'constructor' })).toThrow('Unknown block node constructor');
    expect(unknown(p({ type: 'mention' }))).toThrow('Unknown inline node mention');
    expect(unknown(p({ type: 'text', text: 'x', marks: [{ type: 'code' }] }))).toThrow('Unknown mark code');
  });
});

describe('a heading or paragraph of nothing but forbidden characters', () => {
  it('is left out like an empty one', () => {
    const resolved = resolvePolicy(
      policy(settings(), {}, h1('\u0001\uFFFE'), p('\u0000'), p('Text')),
      smallIndex,
    );
    expect(resolved.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(['paragraph']);
  });
});
