/**
 * Laws of the shipped library under random answers: whatever a DSB answers, in whatever order, the policy is one that the
 * file format takes, without a hole, and the same as if it were drafted anew.
 */
import { history } from '@tiptap/pm/history';
import type { Node as PolicyNode } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseLibrary } from 'virtual:clause-library';
import { checkPolicy } from '../../shared/check/check-policy';
import type { Finding } from '../../shared/check/finding';
import type { PolicyJson } from '../../shared/document/document-json';
import { policySchema } from '../../shared/document/schema';
import { indexLibrary } from '../../shared/library/library-index';
import { isUnknown, type AnswerValue, type Answers, type FieldValue } from '../../shared/model/answers';
import type { Question, QuestionField } from '../../shared/model/question';
import {
  ADDRESS_FORMS,
  DOCUMENT_KINDS,
  GENDER_STYLES,
  HEADING_STYLES,
  JURISDICTIONS,
  RIGHTS_TEXTS,
  SELF_REFERENCES,
  type Settings,
} from '../../shared/model/settings';
import { parseProject } from '../../shared/project-file/parse-project';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { answerQuestion, changeSettings, contextOf } from '../../shared/render/policy-commands';
import { renderPolicy } from '../../shared/render/render-policy';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';
import { resolvedLines } from '../../shared/resolve/resolved-text';
import { questionsOf } from '../../shared/rules/explain-condition';
import { contextOver } from '../helpers/library-files';

const index = indexLibrary(clauseLibrary);
const questions = [...index.questions.values()];
const unknown = { unknown: true as const };
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const words = fc.constantFrom('Muster', 'Äpfel & Birnen', LONG, ' ', '', '1. Eins', 'A, B und C.');
const facts = fc.constantFrom('Muster eG', LONG);
const countries = fc.constantFrom('DE', 'AT', 'CH', 'US', 'XX', '');
const period = fc.oneof(
  fc.record({ amount: fc.constantFrom(1, 7, 120), unit: fc.constantFrom('days', 'months', 'years') }),
  fc.record({ criterion: fc.constantFrom('bis zum Ende der Sitzung', ' ') }),
);

const FIELDS = {
  text: () => words,
  longText: () => words,
  email: () => fc.constantFrom('a@b.example', ''),
  url: () => fc.constantFrom('https://b.example', ''),
  phone: () => words,
  address: () =>
    fc.record({ street: words, postcode: fc.constantFrom('50667', ''), city: words, country: countries }),
  yesNo: () => fc.boolean(),
  oneOf: ({ options = [] }) => fc.constantFrom(...options.map(({ id }) => id)),
  manyOf: ({ options = [] }) => fc.subarray([...options.map(({ id }) => id), 'eigener Eintrag']),
  list: () => fc.array(words, { maxLength: 3 }),
  date: () => fc.constantFrom('2026-11-22', ''),
  period: () => period,
} satisfies Record<QuestionField['kind'], (field: Pick<Question, 'options'>) => fc.Arbitrary<unknown>>;

const ownService = (categories: readonly string[]) =>
  fc.record(
    {
      name: fc.constantFrom('Talerpost', LONG),
      category: fc.constantFrom(...categories),
      role: fc.constantFrom('processor', 'joint', 'controller', 'selfHosted'),
      operator: facts,
      country: fc.constantFrom('DE', 'CH', 'US'),
      purposes: fc.array(facts, { maxLength: 2 }),
      thirdCountries: fc.subarray(['US', 'IN']),
      legalBasis: fc.constantFrom(...index.legalBases.keys()),
    },
    { requiredKeys: ['name', 'category', 'role'] },
  );

function services(question: Question): fc.Arbitrary<unknown> {
  const categories = question.categories ?? [...new Set(index.library.providers.map((one) => one.category))];
  const offered = index.library.providers.filter(({ category }) => categories.includes(category));
  const listed = fc.subarray(
    offered.map(({ id }) => ({ id })),
    { maxLength: Math.min(5, offered.length) },
  );
  const own = ownService(categories).map((facts) => ({
    id: `own-${question.id.replace(/\W/g, '').toLowerCase()}`,
    own: facts,
  }));
  return fc.tuple(listed, fc.option(own)).map(([some, one]) => (one === null ? some : [...some, one]));
}

function group({ fields = [] }: Question): fc.Arbitrary<unknown> {
  const shape = Object.fromEntries(
    fields.map((field) => [
      field.id,
      fc.oneof(
        { weight: 6, arbitrary: FIELDS[field.kind](field) as fc.Arbitrary<FieldValue> },
        fc.constant(unknown),
      ),
    ]),
  );
  return fc.array(fc.record(shape, { requiredKeys: [] }), { maxLength: 3 });
}

function valueOf(question: Question): fc.Arbitrary<unknown> {
  if (question.kind === 'services') return services(question);
  return question.kind === 'group' ? group(question) : FIELDS[question.kind](question);
}

type Step = { id: string; value: AnswerValue | undefined } | { patch: Partial<Settings> };

const answer = (question: Question): fc.Arbitrary<Step> =>
  fc
    .oneof(
      { weight: 8, arbitrary: valueOf(question) as fc.Arbitrary<AnswerValue> },
      fc.constant(unknown),
      fc.constant(undefined),
    )
    .map((value) => ({ id: question.id, value }));

const setting: fc.Arbitrary<Step> = fc
  .record(
    {
      documentKind: fc.constantFrom(...DOCUMENT_KINDS),
      jurisdictions: fc.shuffledSubarray([...JURISDICTIONS], { minLength: 1 }),
      addressForm: fc.constantFrom(...ADDRESS_FORMS),
      genderStyle: fc.constantFrom(...GENDER_STYLES),
      selfReference: fc.constantFrom(...SELF_REFERENCES),
      headingStyle: fc.constantFrom(...HEADING_STYLES),
      rightsText: fc.constantFrom(...RIGHTS_TEXTS),
      definitions: fc.boolean(),
      overviewTable: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((patch) => ({ patch }));

/** The gate opens first, or most questions would never be asked; then anything in any order. */
const gate = index.questions.get('scope.topics')!;
const everything = fc.constant<Step>({ id: gate.id, value: gate.options!.map(({ id }) => id) });
const anything = fc.constantFrom(...questions).chain((question) => answer(question));
const steps = (length: number) =>
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: everything }, answer(gate)),
      fc.array(fc.oneof({ weight: 12, arbitrary: anything }, setting), {
        minLength: length / 2,
        maxLength: length,
        size: 'max',
      }),
    )
    .map(([first, others]) => [first, ...others]);

function run(state: EditorState, step: Step): EditorState {
  const made =
    'patch' in step
      ? changeSettings(state, step.patch, index)
      : answerQuestion(state, step.id, step.value, index);
  return made === null ? state : state.apply(made);
}

/** Clauses as one line each, so that a difference can be read. */
function clausesOf(doc: PolicyNode): string[] {
  return doc.children.map(
    (node) => `${String(node.attrs['instanceId'])} ${JSON.stringify(node.content.toJSON())}`,
  );
}

function start(): EditorState {
  const doc = policySchema.nodeFromJSON(renderPolicy(contextOver(index)));
  return EditorState.create({ doc, schema: policySchema, plugins: [history()] });
}

const BROKEN = /undefined|NaN|\[object|\bnull\b|[{}]| {2}|own-\w|\u00A0 | \u00A0| [,.;:](?!\.)/;
const FAULTS = new Set([
  'invalidDocument',
  'duplicateClause',
  'deadReference',
  'emptyHeading',
  'headingWithoutText',
  'emptyClause',
]);

/** A reference to a section that hangs on a "Weiß ich nicht" is rightly an error until that question is answered. */
function waitsForAnswer({ kind, where }: Finding, answers: Answers): boolean {
  const target = index.clauses.get(
    String(where.variable)
      .replace(/^reference:/, '')
      .replace(/--.*$/, ''),
  );
  return (
    kind === 'deadReference' &&
    target !== undefined &&
    questionsOf(target.when).some((id) => isUnknown(answers[id]))
  );
}

describe('random answers to the shipped questions', () => {
  test('give a policy without holes, with references that lead somewhere, that is saved and read back the same', () => {
    fc.assert(
      fc.property(steps(200), (sequence) => {
        const { doc } = sequence.reduce(run, start());
        doc.check();
        const document = doc.toJSON() as PolicyJson;
        const faults = checkPolicy(document, index).filter(
          (finding) => FAULTS.has(finding.kind) && !waitsForAnswer(finding, document.attrs.answers),
        );
        expect(faults).toEqual([]);
        const lines = resolvedLines(resolvePolicy(document, index));
        expect(lines.filter((line) => BROKEN.test(line))).toEqual([]);
        const project = { id: '00000000-0000-4000-8000-000000000000', writtenBy: '1.0.0', document };
        const parsed = parseProject(serialiseProject(project));
        expect(parsed).toEqual({ ok: true, value: project });
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('give the same policy step by step as drafted at once', () => {
    fc.assert(
      fc.property(steps(100), (sequence) => {
        const { doc } = sequence.reduce(run, start());
        const fresh = policySchema.nodeFromJSON(renderPolicy(contextOf(doc, index)));
        expect(clausesOf(doc)).toEqual(clausesOf(fresh));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('stand in the order of the document kind, also when it is changed later', () => {
    let state = run(start(), { id: gate.id, value: gate.options!.map(({ id }) => id) });
    for (const documentKind of [...DOCUMENT_KINDS, ...DOCUMENT_KINDS.toReversed()]) {
      state = run(state, { patch: { documentKind } });
      const fresh = policySchema.nodeFromJSON(renderPolicy(contextOf(state.doc, index)));
      expect(clausesOf(state.doc)).toEqual(clausesOf(fresh));
    }
  });
});
