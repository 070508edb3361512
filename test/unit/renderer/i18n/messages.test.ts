import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { failureMessages } from '../../../../renderer/i18n/failure-messages';
import { failureWords } from '../../../../renderer/i18n/failure-text';
import { foldText, searchScore } from '../../../../renderer/i18n/fold-text';
import { createMessages, messagesOf } from '../../../../renderer/i18n/messages';

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.select || element.type === TYPE.plural
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    return [element.value, ...inner];
  });
}

/** All code of the window, without the catalogue itself. */
function windowCode(): string {
  const root = join(import.meta.dirname, '../../../../renderer');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/^i18n[\\/]messages[\\/]/.test(file));
  return code.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

const argumentSet = (text: string) => [...new Set(argumentsOf(parse(text)))].sort();

describe('the message catalogue', () => {
  it('has the same messages with the same values in both languages', () => {
    const de = messagesOf('de');
    const en = messagesOf('en');
    expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort());
    expect(Object.keys(de).length).toBeGreaterThan(200);
    for (const [id, text] of Object.entries(de)) {
      expect([id, argumentSet(en[id] ?? '')]).toEqual([id, argumentSet(text)]);
    }
  });

  it('has no message that nothing shows', () => {
    const code = windowCode();
    const patterns = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*)\.\$\{[^}]*\}`/g)].map(
      ([, prefix]) => `${prefix}.`,
    );
    expect(patterns.length).toBeGreaterThan(10);
    const unused = Object.keys(messagesOf('de')).filter(
      (id) => !code.includes(`'${id}'`) && !patterns.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('uses typographic quotation marks and no straight ones in German', () => {
    const straight = Object.entries(messagesOf('de')).filter(([, text]) => /["“][^“]*["]|"/.test(text));
    expect(straight).toEqual([]);
  });

  it('words every failure in both languages from the same facts', () => {
    const de = failureMessages('de');
    const en = failureMessages('en');
    expect(Object.keys(en)).toEqual(Object.keys(de));
    expect(Object.keys(de).length).toBeGreaterThan(80);
    for (const [id, text] of Object.entries(de)) {
      expect([id, argumentSet(en[id] ?? '')]).toEqual([id, argumentSet(text)]);
    }
  });

  it('words a failure with its facts, and still names one without words', () => {
    const messages = createMessages('de');
    const words = failureWords(
      { kind: 'unknownField', facts: { line: 3, column: 5, pointer: '/x', field: 'x' } },
      messages,
    );
    expect(words.what).toBe('In Zeile 3, Spalte 5 (/x) steht das unbekannte Feld „x“.');
    expect(failureWords({ kind: 'neverHeardOf', facts: {} }, messages)).toEqual({
      what: 'Unerwarteter Fehler (neverHeardOf).',
      todo: null,
    });
  });
});

describe('search words', () => {
  it('ignore case, accents and sharp s', () => {
    expect(foldText('Große Übung')).toBe('grosse ubung');
  });

  it('find parts of compounds and rank beginnings first', () => {
    expect(searchScore('schutz', ['Datenschutz'])).toBe(0.5);
    expect(searchScore('daten', ['Datenschutz'])).toBe(1);
    expect(searchScore('cookie', ['Welche Cookies?'])).toBe(0.8);
    expect(searchScore('cookie hosting', ['Welche Cookies?'])).toBe(0);
  });
});
