import { describe, expect, it } from 'vitest';
import type { NodeJson } from '../../../../../shared/document/document-json';
import { exportText } from '../../../../../shared/export/text/export-text';
import { resolvePolicy } from '../../../../../shared/resolve/resolve-policy';
import {
  a,
  br,
  chip,
  h1,
  h2,
  li,
  ol,
  p,
  policy,
  settings,
  table,
  td,
  th,
  tr,
  ul,
} from '../../../../helpers/doc-builders';
import { smallIndex } from '../../../../helpers/small-library';

/** The lines below title and "Stand". */
function lines(...content: NodeJson[]): string[] {
  const text = exportText(resolvePolicy(policy(settings(), {}, ...content), smallIndex));
  return text.trimEnd().split('\n').slice(5);
}

describe('exportText', () => {
  it('begins with the underlined title and Stand', () => {
    expect(exportText(resolvePolicy(policy(settings(), {}, p('x')), smallIndex))).toBe(
      'Datenschutzerklärung\n====================\n\nStand: 21.\u00A0November 2026\n\nx\n',
    );
  });

  it('underlines main headings and numbers all', () => {
    expect(lines(h1('Eins'), h2('Zwei'), p('x'))).toEqual([
      '',
      '1. Eins',
      '-------',
      '',
      '1.1 Zwei',
      '',
      'x',
    ]);
  });

  it('wraps at 80 columns and never inside a word', () => {
    const long = lines(p(`${'Wort '.repeat(30)}${'x'.repeat(90)}`));
    expect(long.map((line) => line.length)).toEqual([79, 69, 90]);
  });

  it('indents lists and their further lines', () => {
    expect(lines(ul('a', li('b', ol(9, 'c', 'd'), p('e'))))).toEqual([
      '- a',
      '- b',
      '  9.  c',
      '  10. d',
      '  e',
    ]);
  });

  it('names the address behind the words of a link, once', () => {
    expect(
      lines(
        p(
          a('https://example.org/x', 'Seite'),
          br(),
          a('mailto:a@example.org', 'a@example.org'),
          br(),
          a('https://example.org/', 'example.org'),
        ),
      ),
    ).toEqual(['Seite <https://example.org/x>', 'a@example.org', 'example.org']);
  });

  it('sets tables in columns while they fit', () => {
    expect(
      lines(table(tr(th('Dienst'), th('Dauer')), tr(td('Stripe'), td(chip('controller.phone'))))),
    ).toEqual(['Dienst  Dauer', '------  ----------------', 'Stripe  [Offen: Telefon]']);
  });

  it('writes a record per row where columns would not fit', () => {
    const address = `https://example.org/${'x'.repeat(80)}`;
    expect(
      lines(table(tr(th('Dienst'), th('Adresse')), tr(td('A'), td(address)), tr(td('B'), td('-')))),
    ).toEqual(['Dienst: A', 'Adresse:', `  ${address}`, '', 'Dienst: B', 'Adresse: -']);
  });
});
