/**
 * Random valid projects: every node, mark, attribute and form of an answer that the schema allows, with hostile text.
 */
import fc from 'fast-check';
import type { MarkJson, NodeJson, PolicyJson } from '../../../../shared/document/document-json';
import { answersSchema, PERIOD_UNITS, type Answers } from '../../../../shared/model/answers';
import { SERVICE_ROLES } from '../../../../shared/model/facts';
import {
  ADDRESS_FORMS,
  DOCUMENT_KINDS,
  GENDER_STYLES,
  HEADING_STYLES,
  RIGHTS_TEXTS,
  SELF_REFERENCES,
  JURISDICTIONS,
  type Settings,
} from '../../../../shared/model/settings';
import type { Project } from '../../../../shared/project-file/project';

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"\\"\\\\ud800',
  '\u0000\u0007\u2028\u202E',
  '{a, plural, other {#}}',
  ']]>&amp;',
  '😀 „Grüße“ § 25',
  '__proto__',
);
const text = (max: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: max }),
    fc.string({ unit: 'binary', maxLength: max }),
    hostile,
  );
const someText = fc.oneof(text(40), hostile).filter((value) => value.length > 0);
const date = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const settings: fc.Arbitrary<Settings> = fc.record({
  documentKind: fc.constantFrom(...DOCUMENT_KINDS),
  jurisdictions: fc.uniqueArray(fc.constantFrom(...JURISDICTIONS), { minLength: 1 }),
  language: fc.constant('de' as const),
  addressForm: fc.constantFrom(...ADDRESS_FORMS),
  genderStyle: fc.constantFrom(...GENDER_STYLES),
  title: someText,
  clientName: text(40),
  statusDate: date,
  selfReference: fc.constantFrom(...SELF_REFERENCES),
  headingStyle: fc.constantFrom(...HEADING_STYLES),
  rightsText: fc.constantFrom(...RIGHTS_TEXTS),
  definitions: fc.boolean(),
  overviewTable: fc.boolean(),
});

const unknown = fc.constant({ unknown: true as const });
const address = fc.record({
  street: text(40),
  postcode: text(10),
  city: text(40),
  country: fc.constantFrom('', 'DE', 'AT'),
});
const period = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 10_000 }), unit: fc.constantFrom(...PERIOD_UNITS) }),
  fc.record({ criterion: someText }),
);
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,10}$/);
const fieldValue = fc.oneof(
  text(40),
  fc.boolean(),
  fc.array(text(20), { maxLength: 3 }),
  unknown,
  period,
  address,
);
const line = someText.filter((value) => /^\S([^\r\n]*\S)?$/.test(value));
const ownService = fc.record(
  {
    id: fc.stringMatching(/^own-[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/),
    own: fc.record(
      {
        name: line,
        category: line,
        role: fc.constantFrom(...SERVICE_ROLES),
        operator: line,
        street: line,
        city: line,
        country: fc.constantFrom('DE', 'US'),
        purposes: fc.array(line, { maxLength: 2 }),
        thirdCountries: fc.array(fc.constantFrom('US', 'CH'), { maxLength: 2 }),
        dpf: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
        consent: fc.constantFrom('yes' as const, 'no' as const, 'depends' as const),
        legalBasis: line,
        privacyUrl: fc.constant('https://beispiel.example/datenschutz'),
        cookies: fc.array(line, { maxLength: 2 }),
      },
      { requiredKeys: ['name', 'category', 'role'] },
    ),
    region: text(30),
    note: text(30),
  },
  { requiredKeys: ['id', 'own'] },
);
const answerValue = fc.oneof(
  fieldValue,
  date,
  fc.array(ownService, { maxLength: 2 }),
  fc.array(fc.record({ id: name, note: text(30) }, { requiredKeys: ['id'] }), { maxLength: 3 }),
  fc.array(fc.dictionary(name, fieldValue, { maxKeys: 3 }), { maxLength: 3 }),
);
const answers: fc.Arbitrary<Answers> = fc
  .dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}(\.[a-z]{1,6})?$/), answerValue, {
    maxKeys: 8,
    noNullPrototype: true,
  })
  .filter((value) => answersSchema.safeParse(value).success);

const marks: fc.Arbitrary<MarkJson[]> = fc
  .record({
    link: fc.option(fc.constantFrom('https://beispiel.example/a?b=c#d', 'mailto:a@b.example')),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
  })
  .map(({ link, ...simple }) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...Object.entries(simple).flatMap(([type, on]) => (on ? [{ type }] : [])),
  ]);

const inline: fc.Arbitrary<NodeJson> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: someText.map((value): NodeJson => ({ type: 'text', text: value })) },
      fc.constant<NodeJson>({ type: 'hardBreak' }),
      fc
        .stringMatching(/^[a-z]{1,8}\.[a-z0-9]{1,8}$/)
        .map((variable): NodeJson => ({ type: 'placeholder', attrs: { variable } })),
      fc
        .stringMatching(/^[a-z][a-z-]{0,10}$/)
        .map((target): NodeJson => ({ type: 'crossReference', attrs: { target } })),
    ),
    marks,
  )
  .map(([node, nodeMarks]) => (nodeMarks.length > 0 ? { ...node, marks: nodeMarks } : node));

/** Neighbouring texts always differ in their marks: the editor joins the others. */
const inlines = fc
  .array(inline, { maxLength: 4 })
  .map((nodes) => nodes.filter((node, index) => node.type !== 'text' || nodes[index - 1]?.type !== 'text'));
const withContent = (type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content } : {}),
});
const paragraph = inlines.map((content) => withContent('paragraph', content));
const heading = fc
  .tuple(fc.constantFrom(1, 2, 3), inlines)
  .map(([level, content]) => withContent('heading', content, { level }));

const { block } = fc.letrec<{ block: NodeJson; item: NodeJson; cell: NodeJson }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    paragraph,
    heading,
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => withContent('bulletList', items)),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 9999 }))
      .map(([items, start]) => withContent('orderedList', items, { start })),
    fc
      .array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) =>
        withContent(
          'table',
          rows.map((cells) => withContent('tableRow', cells)),
        ),
      ),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => withContent('listItem', [first, ...rest])),
  cell: fc
    .tuple(
      fc.constantFrom('tableHeader', 'tableCell'),
      fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    )
    .map(([type, content]) => withContent(type, content, { colspan: 1, rowspan: 1, colwidth: null })),
}));

const blocks = fc.array(block, { minLength: 1, maxLength: 3 });
const clause = fc
  .tuple(fc.nat(1000), blocks, fc.option(blocks), fc.integer({ min: 1, max: 99 }))
  .map(([number, content, base, version]) =>
    withContent('clause', content, {
      instanceId: `clause-${number}`,
      clauseId: `clause-${number}`,
      version,
      service: null,
      origin: number % 2 === 0 ? 'plan' : 'hand',
      dependsOn: ['controller.name'],
      base: base ?? content,
    }),
  );

const document: fc.Arbitrary<PolicyJson> = fc
  .tuple(settings, answers, fc.array(fc.oneof(clause, block), { minLength: 1, maxLength: 4 }))
  .map(([settingsValue, answersValue, nodes]) => {
    const ids = new Set<unknown>();
    const content = nodes.filter((node) => {
      const id = node.attrs?.['instanceId'];
      const doubled = node.type === 'clause' && ids.has(id);
      ids.add(id);
      return !doubled;
    });
    return { type: 'doc', attrs: { settings: settingsValue, answers: answersValue }, content };
  });

/** A whole project that the program could have written. */
export const arbitraryProject: fc.Arbitrary<Project> = fc.record({
  id: fc.uuid(),
  writtenBy: fc.constantFrom('0.1.0', '1.20.3'),
  document,
});
