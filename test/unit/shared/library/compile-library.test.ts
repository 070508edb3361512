import { describe, expect, test } from 'vitest';
import { clauseFile, libraryOf } from '../../../helpers/library-files';

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

  test('keeps a gender star that is escaped, and a gender colon', () => {
    const index = libraryOf(clauseFile('x', 'Klient\\*innen und Klient:innen.'));
    expect(index.clauses.get('x')?.body[0]).toMatchObject({
      inlines: [{ kind: 'text', text: 'Klient*innen und Klient:innen.' }],
    });
  });
});
