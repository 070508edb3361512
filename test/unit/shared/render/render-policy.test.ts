import { describe, expect, test } from 'vitest';
import type { NodeJson } from '../../../../shared/document/document-json';
import { policySchema } from '../../../../shared/document/schema';
import type { LibraryFile } from '../../../../shared/library/compile-library';
import type { Answers } from '../../../../shared/model/answers';
import type { Settings } from '../../../../shared/model/settings';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

/** One readable line per block: text as it stands, placeholders as {variable}, references as →target. */
function lines(node: NodeJson): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [(node.content ?? []).map(words).join('')];
  return (node.content ?? []).flatMap(lines);
}

function words(node: NodeJson): string {
  if (node.type === 'placeholder') return `{${String(node.attrs?.['variable'])}}`;
  return node.type === 'crossReference' ? `→${String(node.attrs?.['target'])}` : (node.text ?? '|');
}

function rendered(files: LibraryFile[], answers: Answers = {}, changes: Partial<Settings> = {}): string[] {
  const policy = renderPolicy(contextOver(libraryOf(...files), answers, changes));
  policySchema.nodeFromJSON(policy).check();
  return policy.content.flatMap(lines);
}

describe('rendering', () => {
  const logs = clauseFile(
    'logs',
    '## Protokoll\n\n{anrede, select, du {Dein} other {Ihr}} Browser:\n\n- {logs_fields}',
    {
      when: '{question: logs.kept, is: true}',
    },
  );

  test('selects by condition and follows the address form', () => {
    const answers = { 'logs.kept': true, 'logs.fields': ['ip', 'time'] };
    expect(rendered([logs], answers, { addressForm: 'du' })).toEqual([
      'Protokoll',
      'Dein Browser:',
      '{logs.fields.0}',
      '{logs.fields.1}',
    ]);
    expect(rendered([logs])).toEqual(['']);
  });

  test('shows an undecided clause as its heading with a gap', () => {
    expect(rendered([logs], { 'logs.kept': { unknown: true } })).toEqual(['Protokoll', '{gap:logs.kept}']);
  });

  test('writes an open list once, as a gap, and leaves an empty one out', () => {
    expect(rendered([logs], { 'logs.kept': true })).toEqual(['Protokoll', 'Ihr Browser:', '{logs.fields.0}']);
    expect(rendered([logs], { 'logs.kept': true, 'logs.fields': [] })).toEqual(['Protokoll', 'Ihr Browser:']);
  });

  test('repeats rows and paragraphs per item of a group', () => {
    const table = clauseFile(
      'cookies',
      '| Name | Zweck |\n|---|---|\n| {cookies_list_name} | {cookies_list_purpose} |',
    );
    const answers = { 'cookies.list': [{ name: 'a' }, { name: 'b' }] };
    expect(rendered([table], answers)).toEqual([
      'Name',
      'Zweck',
      '{cookies.list.0.name}',
      '{cookies.list.0.purpose}',
      '{cookies.list.1.name}',
      '{cookies.list.1.purpose}',
    ]);
    expect(rendered([table], { 'cookies.list': [] })).toEqual(['']);
  });

  test('writes a clause per service, the named ones apart from their category', () => {
    const files = [
      clauseFile('pay-stripe', 'Stripe: {service_operator}', { each: '{service: [stripe]}' }),
      clauseFile(
        'pay-other',
        'Andere: {service_operator} {service_transfer, select, none {hier} other {dort}}',
        {
          each: '{serviceCategory: payment}',
          order: '20',
        },
      ),
    ];
    expect(rendered(files, { 'payment.services': [{ id: 'paypal' }, { id: 'stripe' }] })).toEqual([
      'Stripe: {service.stripe.operator}',
      'Andere: {service.paypal.operator} hier',
    ]);
  });

  test('guards references by has_ and points them at the first instance', () => {
    const files = [
      clauseFile('a', '{has_pay, select, yes {Siehe [](#pay).} other {Nichts.}}'),
      clauseFile('pay', 'Text', { each: '{service: [stripe]}' }),
    ];
    expect(rendered(files)).toEqual(['Nichts.']);
    expect(rendered(files, { 'payment.services': [{ id: 'stripe' }] })).toEqual([
      'Siehe →pay--stripe.',
      'Text',
    ]);
  });

  test('leaves no double spaces, no space before a full stop and no empty text', () => {
    const file = clauseFile(
      'a',
      'Wort {anrede, select, du {} other {}} und {anrede, select, du {x} other {}}.',
    );
    expect(rendered([file])).toEqual(['Wort und.']);
  });

  test('counts with German plurals', () => {
    const file = clauseFile('a', '{logs_fields_count, plural, one {ein Datum} other {mehrere Daten}}');
    expect(rendered([file], { 'logs.fields': ['ip'] })).toEqual(['ein Datum']);
    expect(rendered([file], { 'logs.fields': ['ip', 'time'] })).toEqual(['mehrere Daten']);
  });

  test('shows an undecided part as a gap in its place', () => {
    const file = clauseFile('a', 'Vorher.\n\n:::when\nif: {question: logs.kept, is: true}\n\nInnen.\n:::');
    expect(rendered([file], { 'logs.kept': { unknown: true } })).toEqual(['Vorher.', '{gap:logs.kept}']);
    expect(rendered([file], { 'logs.kept': true })).toEqual(['Vorher.', 'Innen.']);
  });
});
