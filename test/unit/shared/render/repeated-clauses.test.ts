/** Clauses written per group item, lists of facts, the overview table, and what is assumed. */
import { describe, expect, test } from 'vitest';
import { EditorState } from '@tiptap/pm/state';
import { policySchema } from '../../../../shared/document/schema';
import { interviewTopics } from '../../../../shared/interview/interview';
import { askedAnswers } from '../../../../shared/library/asked-answers';
import type { Answers } from '../../../../shared/model/answers';
import type { Settings } from '../../../../shared/model/settings';
import { clauseStatus } from '../../../../shared/render/clause-status';
import {
  answerQuestion,
  contextOf,
  keepOwnText,
  openAssumptions,
} from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { resolvePolicy } from '../../../../shared/resolve/resolve-policy';
import { resolvedLines } from '../../../../shared/resolve/resolved-text';
import { selectClauses } from '../../../../shared/select/select-clauses';
import { clauseFile, contextOver, libraryOf, settings } from '../../../helpers/library-files';

const overview =
  "{ purpose: Verkauf, basis: '{controller_name}; {controller_name}', period: '{land, select, AT {sieben Jahre} other {acht Jahre}}' }";
const index = libraryOf(
  clauseFile('table', '## Überblick\n\n::overview', {
    order: '1',
    when: '{ setting: overviewTable, is: true }',
  }),
  clauseFile(
    'product',
    '## {products_list_name}\n\nDaten:\n\n- {products_list_data}\n\n:::when\nif: { item: cloud, is: true }\n\nIn der Cloud mit {logs_fields}.\n:::',
    {
      order: '2',
      kind: 'processing',
      each: '{ group: products.list }',
      legalBases: '[gdpr-6-1-b]',
      overview,
    },
  ),
  clauseFile('mail', '## Post\n\nWir lesen:\n\n- {mail_fields}', {
    order: '3',
    when: '{ question: mail.fields, includes: text }',
  }),
  clauseFile(
    'pay',
    '## {service_name}\n\n{service_basis, select, contract {Vertrag} other {anders}}:\n\n- {service_data}',
    {
      order: '4',
      each: '{ service: [stripe] }',
    },
  ),
  clauseFile('away', '## Drittland\n\n{ueberschrift, select, question {Frage} other {Thema}}.', {
    order: '5',
    when: '{ serviceTransfer: dpf }',
  }),
);
const two: Answers = {
  'products.list': [
    { name: 'A', data: ['Name', 'E-Mail'], cloud: false },
    { name: 'B', data: ['Ort'], cloud: true },
  ],
};
const context = (answers: Answers, changes: Partial<Settings> = {}) =>
  contextOver(index, answers, { ...settings, ...changes });
const lines = (answers: Answers, changes?: Partial<Settings>) =>
  resolvedLines(resolvePolicy(renderPolicy(context(answers, changes)), index));

describe('a clause per group item', () => {
  test('is written once per item, with its own list and its own conditions', () => {
    expect(lines(two).map((line) => line.trim())).toEqual([
      'A',
      'Daten:',
      'Name',
      'E-Mail',
      'B',
      'Daten:',
      'Ort',
      'In der Cloud mit [Offen: Protokolldaten].',
    ]);
    expect(selectClauses(context(two)).entries.map(({ instanceId }) => instanceId)).toEqual([
      'product--0',
      'product--1',
    ]);
  });

  test('is left out without items, and shows one gap for "Weiß ich nicht"', () => {
    expect(lines({ 'products.list': [] })).toEqual([]);
    expect(lines({ 'products.list': { unknown: true } }).join(' ')).toContain('[Offen: Produkte]');
  });

  test('an item more or less changes only its own clause', () => {
    const doc = policySchema.nodeFromJSON(renderPolicy(context(two)));
    const before = EditorState.create({ doc, schema: policySchema });
    const one = (two['products.list'] as object[]).slice(0, 1) as never;
    const after = before.apply(answerQuestion(before, 'products.list', one, index)!);
    expect(after.doc.childCount).toBe(1);
    expect(after.doc.child(0)).toBe(before.doc.child(0));
  });
});

describe('the overview table', () => {
  test('has a row for each processing that stands in the text, in the words of its country', () => {
    const on = { overviewTable: true };
    const table = lines({ ...two, 'controller.name': 'Lindenhof' }, { ...on, jurisdictions: ['AT'] });
    expect(table[1]).toContain('Abschnitt');
    expect(table.join(' ')).not.toMatch(/Lindenhof; Lindenhof/);
    expect(table.join(' ')).toContain('sieben Jahre');
    expect(table.filter((line) => line.includes('Verkauf'))).toHaveLength(2);
    expect(lines({}, on)).toEqual(['Überblick']);
    expect(lines(two).join(' ')).not.toContain('Verkauf');
  });
});

describe('facts of a service', () => {
  test('are repeated one item each, and its basis chooses the words', () => {
    expect(lines({ 'payment.services': [{ id: 'stripe' }] }).slice(0, 4)).toEqual([
      'Stripe',
      'Vertrag:',
      'Zahlungsdaten',
      'Gerätedaten',
    ]);
    expect(lines({ 'payment.services': [{ id: 'stripe', legalBasis: 'gdpr-6-1-a' }] })[1]).toBe('anders:');
  });

  test('decide on clauses, and settings on words', () => {
    expect(lines({ 'payment.services': [{ id: 'stripe' }] })).toContain('Thema.');
    expect(lines({ 'payment.services': [{ id: 'stripe' }] }, { headingStyle: 'question' })).toContain(
      'Frage.',
    );
    expect(lines({ 'payment.services': [{ id: 'paypal' }] })).not.toContain('Thema.');
  });
});

describe('what is assumed', () => {
  const kept: Answers = { 'logs.kept': true };
  const asked = (answers: Answers) =>
    interviewTopics(context(answers)).flatMap(({ questions }) => questions.map(({ id }) => id));

  test('stands for the answer while its condition holds, and is not asked', () => {
    expect(lines({ ...kept, 'mail.usual': true })).toEqual(['Post', 'Wir lesen:', 'Name', 'Text']);
    expect(asked({ ...kept, 'mail.usual': true })).not.toContain('mail.fields');
    expect(asked(kept)).not.toContain('mail.fields');
    expect(asked({ ...kept, 'mail.fields': ['name'] })).toContain('mail.fields');
    expect(asked({ ...kept, 'mail.usual': false })).toContain('mail.fields');
    expect(lines({ ...kept, 'mail.usual': false })).toEqual([]);
  });

  test('goes before an answer given earlier, which is kept and comes back', () => {
    const answers: Answers = { ...kept, 'mail.fields': ['text'], 'mail.usual': true };
    expect(lines(answers)).toContain('Name');
    expect(answers['mail.fields']).toEqual(['text']);
    expect(lines({ ...answers, 'mail.usual': false })).toEqual(['Post', 'Wir lesen:', 'Text']);
  });

  test('is opened for editing without a change to the text', () => {
    const answers: Answers = { ...kept, 'mail.usual': true };
    const doc = policySchema.nodeFromJSON(renderPolicy(context(answers)));
    const before = EditorState.create({ doc, schema: policySchema });
    const opened = before.apply(openAssumptions(before, 'mail.usual', index)!);
    expect(opened.doc.attrs['answers']).toEqual({
      ...kept,
      'mail.usual': false,
      'mail.fields': ['name', 'text'],
    });
    expect(opened.doc.content.eq(before.doc.content)).toBe(true);
    expect(openAssumptions(opened, 'mail.usual', index)).toBeNull();
  });

  test('is not assumed where the question does not matter at all', () => {
    expect(askedAnswers(context({ 'logs.kept': false, 'mail.usual': true }))).toEqual({ 'logs.kept': false });
  });
});

describe('what is open or changes', () => {
  test('"Weiß ich nicht" in a field of an item is a gap that names the field, not an empty line', () => {
    const open: Answers = { 'products.list': [{ name: 'A', data: ['Name'], cloud: { unknown: true } }] };
    expect(lines(open).at(-1)).toMatch(/^\[.*Cloud\]$/);
  });

  test('what counts is worked out once per answers and settings, in whatever turn they are asked for', () => {
    const first = context(two);
    const second = { ...first, settings: { ...first.settings, addressForm: 'du' as const } };
    const asked = askedAnswers(first);
    askedAnswers(second);
    expect(askedAnswers(first)).toBe(asked);
  });

  test('a clause kept after its item is gone is no longer compared with that of another item', () => {
    const doc = policySchema.nodeFromJSON(renderPolicy(context(two)));
    let state = EditorState.create({ doc, schema: policySchema });
    const place = state.doc.child(0).nodeSize - 2;
    state = state.apply(state.tr.insertText(' von Hand', place));
    state = state.apply(answerQuestion(state, 'products.list', [two['products.list']![1 as never]], index)!);
    const gone = () => state.doc.children.find(({ attrs }) => attrs['instanceId'] === 'product--removed-1')!;
    expect(gone().textContent).toContain('A');
    expect(clauseStatus(gone(), contextOf(state.doc, index))).toBe('obsolete');
    state = state.apply(keepOwnText(state, 'product--removed-1', index)!);
    expect(clauseStatus(gone(), contextOf(state.doc, index))).toBe('adapted');
    expect(state.doc.children.map(({ attrs }) => attrs['instanceId'])).toContain('product--0');
  });
});
