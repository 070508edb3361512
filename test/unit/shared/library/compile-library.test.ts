import { describe, expect, test } from 'vitest';
import { compileLibrary, type LibraryFile } from '../../../../shared/library/compile-library';
import { baseFiles, clauseFile, libraryOf } from '../../../helpers/library-files';

function problems(...clauses: LibraryFile[]): string[] {
  const compiled = compileLibrary([...baseFiles(), ...clauses]);
  return compiled.ok
    ? []
    : compiled.error.problems.map(({ kind, line, found }) => `${kind}@${line}: ${found}`);
}

describe('compiling a library', () => {
  test('reads Markdown with ICU messages, marks and selects nested in either order', () => {
    const index = libraryOf(
      clauseFile(
        'one',
        '## Titel\n\n**{anrede, select, du {Du} other {Sie}}** und {anrede, select, du {_dein_} other {Ihr}}.',
      ),
    );
    expect(index.clauses.get('one')?.body).toEqual([
      { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'Titel' }], line: 13 },
      {
        kind: 'paragraph',
        line: 15,
        inlines: [
          {
            kind: 'marked',
            marks: ['bold'],
            children: [
              {
                kind: 'select',
                name: 'anrede',
                options: { du: [{ kind: 'text', text: 'Du' }], other: [{ kind: 'text', text: 'Sie' }] },
              },
            ],
          },
          { kind: 'text', text: ' und ' },
          {
            kind: 'select',
            name: 'anrede',
            options: {
              du: [{ kind: 'marked', marks: ['italic'], children: [{ kind: 'text', text: 'dein' }] }],
              other: [{ kind: 'text', text: 'Ihr' }],
            },
          },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('knows what a clause depends on and refers to', () => {
    const index = libraryOf(
      clauseFile(
        'one',
        '{controller_name}\n\n:::when\nif: {question: logs.kept, is: true}\n\n[](#two) {authority_name}\n:::',
      ),
      clauseFile('two', 'Text.'),
    );
    const clause = index.clauses.get('one');
    expect(clause?.dependsOn).toEqual([
      'controller.address',
      'controller.bundesland',
      'controller.name',
      'logs.kept',
    ]);
    expect(clause?.refersTo).toEqual(['two']);
  });

  test.each([
    ['noFrontMatter@1: nothing', { path: 'library/de/base/x.md', text: 'nothing' }],
    ['badField@6: order', clauseFile('x', 'Text.', { order: 'zehn' })],
    ['badField@2: (file)', clauseFile('x', 'Text.', { colour: 'red' })],
    ['wrongFileName@1: y', { ...clauseFile('y', 'Text.'), path: 'library/de/base/x.md' }],
    ['unknownReference@1: nowhere', clauseFile('x', 'Text.', { category: 'nowhere' })],
    ['unknownReference@13: #nowhere', clauseFile('x', '[](#nowhere)')],
    ['unknownArgument@13: {nobody_name}', clauseFile('x', '{nobody_name}')],
    ['unknownArgument@13: {service_name}', clauseFile('x', '{service_name}')],
    ['unknownArgument@13: {anrede}', clauseFile('x', '{anrede}')],
    ['badOption@13: {anrede: ihr}', clauseFile('x', '{anrede, select, ihr {a} other {b}}')],
    [
      'badOption@13: {controller_name, select}',
      clauseFile('x', '{controller_name, select, a {a} other {b}}'),
    ],
    ['notAllowedMarkup@13: html', clauseFile('x', '<script>alert(1)</script>')],
    ['notAllowedMarkup@13: emphasis with *', clauseFile('x', 'Klient*innen und Therapeut*innen.')],
    ['badLink@13: javascript:alert(1)', clauseFile('x', '[a](javascript:alert(1))')],
    ['emptyBody@12: no text', clauseFile('x', '')],
    ['badCondition@13: Text', clauseFile('x', ':::when\nText\n:::')],
    [
      'badCondition@13: logs.fields includes nothing',
      clauseFile('x', ':::when\nif: {question: logs.fields, includes: nothing}\n\nText.\n:::'),
    ],
    ['badField@1: legalBases', clauseFile('x', 'Text.', { kind: 'processing' })],
  ])('names %s', (expected, file) => {
    expect(problems(file)).toContain(expected);
  });

  test('names a broken message with the reason', () => {
    expect(problems(clauseFile('x', '{anrede, select, du {Du}}'))[0]).toMatch(
      /^badMessage@13: MISSING_OTHER_CLAUSE/,
    );
  });

  test('names an id that is used twice', () => {
    const twice = { ...clauseFile('x', 'Text.'), path: 'library/de/other/x.md' };
    expect(problems(clauseFile('x', 'Text.'), twice)).toEqual(['duplicateId@1: x']);
  });

  test('keeps a gender star that is escaped, and a gender colon', () => {
    const index = libraryOf(clauseFile('x', 'Klient\\*innen und Klient:innen.'));
    expect(index.clauses.get('x')?.body[0]).toMatchObject({
      inlines: [{ kind: 'text', text: 'Klient*innen und Klient:innen.' }],
    });
  });
});
