import { describe, expect, it } from 'vitest';
import type { NodeJson } from '../../../../../shared/document/document-json';
import { exportMarkdown } from '../../../../../shared/export/markdown/export-markdown';
import { resolvePolicy } from '../../../../../shared/resolve/resolve-policy';
import {
  a,
  b,
  br,
  chip,
  h1,
  h2,
  i,
  li,
  ol,
  p,
  policy,
  settings,
  spanning,
  table,
  td,
  th,
  tr,
  ul,
} from '../../../../helpers/doc-builders';
import { smallIndex } from '../../../../helpers/small-library';

/** The Markdown below title and "Stand". */
function markdown(...content: NodeJson[]): string {
  const text = exportMarkdown(resolvePolicy(policy(settings(), {}, ...content), smallIndex));
  return text.split('\n').slice(4).join('\n').trimEnd();
}

describe('exportMarkdown', () => {
  it('begins with title and Stand', () => {
    expect(exportMarkdown(resolvePolicy(policy(settings(), {}, p('x')), smallIndex))).toBe(
      '# Datenschutzerklärung\n\nStand: 21.\u00A0November 2026\n\nx\n',
    );
  });

  it('writes headings below the title, with their numbers', () => {
    expect(markdown(h1('A'), h2('B #'))).toBe('## 1. A\n\n### 1.1 B \\#');
  });

  it.each<[string, NodeJson, string]>([
    ['emphasis', p('a ', b('b'), ' ', i('c')), 'a **b** _c_'],
    ['spaces outside of emphasis', p('a', b(' b '), 'c'), 'a **b** c'],
    ['a letter right behind emphasis', p(b('b'), 'c'), '**b**&#x63;'],
    ['a letter right before emphasis', p('a', i('b')), '&#x61;_b_'],
    ['both', p(b(i('b'))), '**_b_**'],
    ['line breaks', p('a', br(), 'b'), 'a\\\nb'],
    ['links', p(a('https://example.org/(a)', '[x]')), '[\\[x\\]](<https://example.org/(a)>)'],
    ['gaps', p('Tel. ', chip('controller.phone')), 'Tel. **\\[Offen: Telefon\\]**'],
    ['what would be a list', p('1. Mai'), '1\\. Mai'],
    ['what would be a list behind a break and a space', p('a', br(), b(' '), '- b'), 'a\\\n\\- b'],
    ['what would be a heading or HTML', p('# <b> &amp; *x*'), '\\# \\<b\\> \\&amp; \\*x\\*'],
    ['tight lists', ul('a', li('b', ol(1, 'c'))), '- a\n- b\n  1. c'],
    ['numbered lists', ol(9, 'a', li('b', ul('c'))), '9. a\n10. b\n    - c'],
    ['items of several paragraphs', ul(li('a', p('b'))), '- a\n\n  b'],
  ])('writes %s', (_name, node, expected) => {
    expect(markdown(node)).toBe(expected);
  });

  it('keeps two lists apart', () => {
    expect(markdown(ul('a'), ul('b'), ul('c'))).toBe('- a\n\n* b\n\n- c');
  });

  it('writes GFM tables, with an empty header where there is none', () => {
    expect(markdown(table(tr(th('A'), th('B|')), tr(spanning(td('x', br(), 'y'), 2))))).toBe(
      '| A | B\\| |\n| --- | --- |\n| x<br>y |  |',
    );
    expect(markdown(table(tr(td('x'))))).toBe('|  |\n| --- |\n| x |');
  });
});
