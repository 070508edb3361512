/**
 * The words of failures and findings: every kind has them, every fact they use is one that the failure carries.
 * The message files are data, so this is what keeps them complete.
 */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import cli from '../../../../assets/interface/de/cli.json';
import failures from '../../../../assets/interface/de/failures.json';
import findings from '../../../../assets/interface/de/findings.json';
import { failureSentence } from '../../../../electron/cli/cli-words';
import { SAVE_FAILURE_KINDS } from '../../../../electron/operations/save-failure';
import { FINDING_KINDS } from '../../../../shared/check/check-policy';
import type { ProjectFailureFacts } from '../../../../shared/project-file/project-failure';

const place = { line: 3, column: 5, pointer: '/settings' };
const PROJECT_FACTS: ProjectFailureFacts = {
  emptyFile: {},
  tooLarge: { size: 160, limit: 150 },
  binaryFile: { found: 'zip' },
  notUtf8: { line: 1, byte: 7 },
  notJson: { line: 1, column: 2, problem: 'CommaExpected' },
  tooDeep: { line: 1, column: 201, limit: 200 },
  notAProject: {},
  newerFormat: { format: 2, supported: 1, writtenBy: '2.0.0' },
  duplicateKey: { ...place, field: 'id' },
  unknownField: { ...place, field: 'tone' },
  missingField: { ...place, field: 'id' },
  wrongType: { ...place, expected: 'object', found: 'array' },
  wrongValue: { ...place, expected: 'attribute_level', found: '99' },
  unknownNode: { ...place, found: 'image' },
  unknownMark: { ...place, found: 'blink' },
  invalidStructure: { ...place, parent: 'paragraph', expected: 'inline*', found: 'listItem' },
  emptyText: place,
  duplicateInstance: { ...place, found: 'controller' },
  unsafeLink: place,
};

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
      ];
    }
    return [element.value];
  });
}

describe('words for failures', () => {
  test.each(Object.entries<Record<string, string | number>>(PROJECT_FACTS))(
    '%s of a project file can be said with its facts',
    (kind, facts) => {
      const sentence = failureSentence({ kind, facts });
      expect(sentence).toMatch(/^\P{Ll}.*\.$/u);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    },
  );

  test('every failure of saving can be said with its file name and code', () => {
    for (const kind of SAVE_FAILURE_KINDS) {
      expect(failureSentence({ kind, facts: { name: 'a.klw', code: 'EIO' } })).toMatch(/\.$/);
    }
  });

  test('every failure has a sentence for what happened and one for what to do', () => {
    for (const [kind, words] of Object.entries(failures)) {
      expect(Object.keys(words), kind).toEqual(['what', 'todo']);
      for (const text of Object.values(words)) {
        expect(
          argumentsOf(parse(text)).every((name) => /^[a-zA-Z]+$/.test(name)),
          kind,
        ).toBe(true);
        expect(text, kind).not.toMatch(/"|\.\.\.|(?:^|[^\\])'/);
      }
    }
  });

  test('a kind without words is a bug and throws', () => {
    expect(() => failureSentence({ kind: 'noSuchKind', facts: {} })).toThrow();
  });
});

describe('words for findings and commands', () => {
  test('exactly the kinds of findings have words', () => {
    expect(Object.keys(findings).toSorted()).toEqual([...FINDING_KINDS].toSorted());
  });

  test('all words are valid messages', () => {
    for (const text of [...Object.values(findings), ...Object.values(cli)])
      expect(parse(text).length).toBeGreaterThan(0);
  });
});
