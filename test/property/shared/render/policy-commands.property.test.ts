/**
 * Laws of the way from answers to text, over random sequences of answers, settings, hand edits and undo.
 */
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import type { AnswerValue } from '../../../../shared/model/answers';
import { checkDocument } from '../../../../shared/project-file/check-document';
import { clauseStatus } from '../../../../shared/render/clause-status';
import type { Jurisdiction } from '../../../../shared/model/settings';
import {
  answerQuestion,
  changeSettings,
  contextOf,
  openAssumptions,
} from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile('a', '## A\n\n{anrede, select, du {Du} other {Sie}} und {controller_name}.', { order: '1' }),
  clauseFile('b', '## B\n\n- {logs_fields}\n\nSiehe {has_c, select, yes {[](#c)} other {nichts}}.', {
    order: '2',
    when: '{question: logs.kept, is: true}',
  }),
  clauseFile('c', '## C\n\n| Name |\n|---|\n| {cookies_list_name} |', {
    order: '3',
    when: '{question: cookies.list, answered: true}',
  }),
  clauseFile('d', '## D\n\n{service_name} {land, select, AT {hier} other {dort}}.', {
    order: '4',
    each: '{serviceCategory: payment}',
  }),
  clauseFile(
    'e',
    '## {products_list_name}\n\n- {products_list_data}\n\n:::when\nif: {item: cloud, is: true}\n\nCloud.\n:::\n\nSiehe {has_f, select, yes {[](#f)} other {nichts}}.',
    {
      order: '5',
      each: '{group: products.list}',
      kind: 'processing',
      legalBases: '[gdpr-6-1-b]',
      overview: '{ purpose: "{products_list_name}", basis: Vertrag, period: "{logs_period}" }',
    },
  ),
  clauseFile(
    'f',
    '## {ueberschrift, select, question {Was steht in der Post?} other {Post}}\n\n- {mail_fields}\n\n{wir, select, name {{controller_name} schreibt} other {Wir schreiben}}.',
    {
      order: '6',
      when: '{any: [{question: mail.fields, includes: name}, {question: mail.usual, is: true}]}',
      kind: 'processing',
      legalBases: '[gdpr-6-1-b]',
      overview: '{ purpose: Post, basis: Vertrag, period: so lange wie nötig }',
    },
  ),
  clauseFile('g', '## Überblick\n\n::overview', {
    order: '7',
    when: '{setting: overviewTable, is: true}',
  }),
);

type Step =
  | { do: 'answer'; id: string; value: AnswerValue | undefined }
  | { do: 'setting'; patch: Parameters<typeof changeSettings>[1] }
  | { do: 'open'; id: string }
  | { do: 'type'; at: number; text: string }
  | { do: 'undo' }
  | { do: 'redo' };

const unknown = fc.constant({ unknown: true as const });
const answers = fc.oneof(
  fc.record({ id: fc.constant('controller.name'), value: fc.oneof(fc.string({ maxLength: 9 }), unknown) }),
  fc.record({ id: fc.constant('logs.kept'), value: fc.oneof(fc.boolean(), unknown, fc.constant(undefined)) }),
  fc.record({ id: fc.constant('logs.fields'), value: fc.subarray(['ip', 'time']) }),
  fc.record({
    id: fc.constant('cookies.list'),
    value: fc.array(fc.record({ name: fc.string({ maxLength: 5 }) }), { maxLength: 3 }),
  }),
  fc.record({
    id: fc.constant('payment.services'),
    value: fc.subarray(['stripe', 'paypal']).map((ids) => ids.map((id) => ({ id }))),
  }),
);
const flag = fc.oneof(fc.boolean(), unknown, fc.constant(undefined));
const usual = fc.oneof(
  fc.record({ id: fc.constant('mail.usual'), value: flag }),
  fc.record({
    id: fc.constant('mail.fields'),
    value: fc.oneof(fc.subarray(['name', 'text', 'eigenes']), unknown, fc.constant(undefined)),
  }),
  fc.record({
    id: fc.constant('products.list'),
    value: fc.oneof(
      unknown,
      fc.constant(undefined),
      fc.array(
        fc.record(
          {
            name: fc.constantFrom('A', 'B', 'C'),
            data: fc.subarray(['x', 'y', ' ']),
            cloud: fc.oneof(fc.boolean(), unknown),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 4 },
      ),
    ),
  }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: answers.map((answer): Step => ({ do: 'answer', ...answer })) },
    { weight: 4, arbitrary: usual.map((answer): Step => ({ do: 'answer', ...answer })) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'open', id: 'mail.usual' }) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          addressForm: fc.constantFrom('sie' as const, 'du' as const),
          jurisdictions: fc.constantFrom<Jurisdiction[]>(['DE'], ['AT', 'DE']),
          headingStyle: fc.constantFrom('topic' as const, 'question' as const),
          selfReference: fc.constantFrom('we' as const, 'name' as const),
          overviewTable: fc.boolean(),
        })
        .map((patch): Step => ({ do: 'setting', patch })),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ at: fc.nat(2000), text: fc.stringMatching(/^[a-zäöü]{1,6}$/) })
        .map((edit): Step => ({ do: 'type', ...edit })),
    },
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'undo' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'redo' }) },
  ),
  { maxLength: 25 },
);

function start(): EditorState {
  const doc = policySchema.nodeFromJSON(renderPolicy(contextOver(index)));
  return EditorState.create({ doc, schema: policySchema, plugins: [history()] });
}

/** A place inside text, spread over the document. */
function textPosition(state: EditorState, at: number): number | null {
  const places: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.isTextblock) places.push(position + 1 + node.content.size);
  });
  return places[at % Math.max(places.length, 1)] ?? null;
}

function transactionFor(state: EditorState, step: Step): Transaction | null {
  switch (step.do) {
    case 'answer':
      return answerQuestion(state, step.id, step.value, index);
    case 'setting':
      return changeSettings(state, step.patch, index);
    case 'open':
      return openAssumptions(state, step.id, index);
    case 'type': {
      const place = textPosition(state, step.at);
      return place === null ? null : state.tr.insertText(step.text, place);
    }
    default: {
      let transaction: Transaction | null = null;
      (step.do === 'undo' ? undo : redo)(state, (made) => (transaction = made));
      return transaction;
    }
  }
}

function run(state: EditorState, step: Step): EditorState {
  const transaction = transactionFor(state, step);
  return transaction === null ? state : state.apply(transaction);
}

describe('any sequence of answers, settings, edits, undo and redo', () => {
  test('leaves a valid document', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { doc } = sequence.reduce(run, start());
        doc.check();
        expect(checkDocument(doc.content.toJSON() as unknown[], [])).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('goes back to the start by undo and to the end by redo', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const first = start();
        const last = sequence.reduce(run, first);
        const wound = last;
        let state = wound;
        while (undoDepth(state) > 0) state = run(state, { do: 'undo' });
        expect(state.doc.toJSON()).toEqual(first.doc.toJSON());
        while (redoDepth(state) > 0) state = run(state, { do: 'redo' });
        if (redoDepth(last) === 0) expect(state.doc.toJSON()).toEqual(last.doc.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  test('keeps every hand-written word unless it is undone', () => {
    fc.assert(
      fc.property(steps, fc.nat(2000), (sequence, at) => {
        const word = 'handgeschrieben';
        const typed = run(start(), { do: 'type', at, text: word });
        const forward = sequence.filter((step) => step.do !== 'undo' && step.do !== 'redo');
        expect(forward.reduce(run, typed).doc.textContent).toContain('handgeschrieben');
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same clauses as drafting from the final answers when nothing was edited', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const decisions = sequence.filter(
          (step) => step.do !== 'type' && step.do !== 'undo' && step.do !== 'redo',
        );
        const state = decisions.reduce(run, start());
        const fresh = policySchema.nodeFromJSON(renderPolicy(contextOf(state.doc, index)));
        expect(state.doc.content.toJSON()).toEqual(fresh.content.toJSON());
        state.doc.forEach((node) => {
          if (node.type.name === 'clause')
            expect(clauseStatus(node, contextOf(state.doc, index))).toBe('untouched');
        });
      }),
      { numRuns: 300 },
    );
  });
});
