/** The Leitfaden: what is asked, and which answers count. */
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import { answerSchemaOf } from '../../../../shared/interview/answer-kinds';
import { interviewTopics } from '../../../../shared/interview/interview';
import { askedAnswers } from '../../../../shared/library/asked-answers';
import type { Answers } from '../../../../shared/model/answers';
import { answerQuestion } from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { resolvePolicy } from '../../../../shared/resolve/resolve-policy';
import { resolvedLines } from '../../../../shared/resolve/resolved-text';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile('intro', '## Einleitung\n\nText.'),
  clauseFile('ip', '## IP-Adressen\n\nWir speichern {logs_fields}.', {
    when: '{ question: logs.fields, includes: ip }',
  }),
  clauseFile(
    'block',
    '## Dauer\n\nText.\n\n:::when\nif: { question: logs.period, answered: true }\n\nSo lange: {logs_period}.\n:::',
  ),
);
const lines = (answers: Answers) =>
  resolvedLines(resolvePolicy(renderPolicy(contextOver(index, answers)), index));
const kept: Answers = {
  'logs.kept': true,
  'logs.fields': ['ip'],
  'logs.period': { amount: 3, unit: 'days' },
};

describe('an answer to a question that no longer matters', () => {
  test('leaves the text, and comes back with the question', () => {
    expect(lines(kept)).toContain('So lange: 3\u00A0Tage.');
    expect(lines({ ...kept, 'logs.kept': false })).toEqual(lines({ 'logs.kept': false }));
    expect(lines({ ...kept, 'logs.kept': false }).join()).not.toContain('IP-Adressen');
  });

  test('is kept in the answers and counts in no topic', () => {
    const context = contextOver(index, { ...kept, 'logs.kept': false });
    expect(Object.keys(askedAnswers(context))).toEqual(['logs.kept']);
    expect(interviewTopics(context).map(({ answered }) => answered)).toEqual([1]);
    const all = contextOver(index, kept);
    expect(askedAnswers(all)).toBe(all.answers);
  });

  test('leaves an open text at once, also in a clause whose own answers did not change', () => {
    const doc = policySchema.nodeFromJSON(renderPolicy(contextOver(index, kept)));
    const before = EditorState.create({ doc, schema: policySchema });
    const after = before.apply(answerQuestion(before, 'logs.kept', false, index)!);
    const wanted = renderPolicy(contextOver(index, { ...kept, 'logs.kept': false }));
    expect(after.doc.toJSON()).toEqual(policySchema.nodeFromJSON(wanted).toJSON());
  });
});

describe('blank entries of a list', () => {
  const list = libraryOf(
    clauseFile(
      'fields',
      '## Protokoll\n\n- {logs_fields}\n\n{logs_fields_count, plural, one {Ein Wert} other {Werte}}.',
    ),
  );
  test('are written nowhere and counted nowhere', () => {
    const answers: Answers = { 'logs.kept': true, 'logs.fields': ['', 'ip', '  '] };
    const resolved = resolvePolicy(renderPolicy(contextOver(list, answers)), list);
    expect(resolved.gaps).toEqual([]);
    expect(resolvedLines(resolved)).toEqual(['Protokoll', 'IP-Adresse', 'Ein Wert.']);
  });
});

describe('an e-mail address', () => {
  const fits = (text: string) =>
    answerSchemaOf({ id: 'a', kind: 'email', label: 'A', short: 'A' }).safeParse(text).success;
  test('may have umlauts in its domain, but must be one address', () => {
    expect(['info@müller.de', 'a.b+c@sub.example.com', ''].map(fits)).toEqual([true, true, true]);
    expect(
      ['info@', 'a@b', 'a b@c.de', 'a@b..de', 'a@b.de, c@d.de', 'mailto:a@b.de', '<a@b.de>'].map(fits),
    ).toEqual(Array.from({ length: 7 }, () => false));
  });
});
