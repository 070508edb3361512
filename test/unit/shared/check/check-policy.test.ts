import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../../shared/check/check-policy';
import type { NodeJson } from '../../../../shared/document/document-json';
import type { Answers } from '../../../../shared/model/answers';
import {
  chip,
  clause,
  h1,
  h2,
  li,
  p,
  policy,
  ref,
  settings,
  table,
  td,
  tr,
  ul,
} from '../../../helpers/doc-builders';
import { smallIndex } from '../../../helpers/small-library';

const ANSWERED: Answers = {
  'controller.name': 'Muster GmbH',
  'controller.address': { street: 'Hauptstraße 1', postcode: '8010', city: 'Graz', country: 'AT' },
};

function findings(answers: Answers, ...content: NodeJson[]) {
  return checkPolicy(policy(settings(), answers, ...content), smallIndex);
}

describe('checkPolicy', () => {
  it('finds nothing in a complete policy', () => {
    expect(
      findings(
        ANSWERED,
        clause('controller', h1('Verantwortlicher'), p(chip('controller.name'), ', siehe ', ref('rights'))),
        clause('rights', h1('Rechte'), ul('Auskunft')),
      ),
    ).toEqual([]);
  });

  it('says what the schema refuses, and nothing else', () => {
    const [finding, ...rest] = findings(ANSWERED, { type: 'heading', attrs: { level: 9 } }, h1());
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      id: 'schema:invalidDocument',
      severity: 'error',
      kind: 'invalidDocument',
    });
    expect(findings(ANSWERED, { type: 'image' }).map(({ kind }) => kind)).toEqual(['invalidDocument']);
  });

  it('reports a gap once, with its first place and how often it shows', () => {
    expect(
      findings(
        ANSWERED,
        clause('controller', p('Tel. ', chip('controller.phone'))),
        clause('rights', p(chip('controller.phone'), ' oder ', chip('gap:logs.fields'))),
      ),
    ).toEqual([
      {
        id: 'gaps:controller.phone:Telefon',
        check: 'gaps',
        severity: 'error',
        kind: 'openGap',
        facts: { label: 'Telefon', count: 2 },
        where: { instanceId: 'controller', variable: 'controller.phone', questionId: 'controller.phone' },
      },
      {
        id: 'gaps:logs.fields:Logdaten',
        check: 'gaps',
        severity: 'error',
        kind: 'openGap',
        facts: { label: 'Logdaten', count: 1 },
        where: { instanceId: 'rights', variable: 'gap:logs.fields', questionId: 'logs.fields' },
      },
    ]);
  });

  it('reports required questions without an answer, unless the gap already shows', () => {
    const kinds = findings({ 'controller.address': { unknown: true } }, p(chip('controller.name'))).map(
      ({ kind, where }) => `${kind} ${where.questionId}`,
    );
    expect(kinds).toEqual(['openGap controller.name', 'unansweredQuestion controller.address']);
  });

  it('reports references that lead nowhere, per clause and target', () => {
    expect(
      findings(
        ANSWERED,
        clause('controller', p(ref('logs-server'), ref('logs-server'))),
        p(ref('logs-server')),
      ),
    ).toEqual([
      {
        id: 'references:controller:logs-server',
        check: 'references',
        severity: 'error',
        kind: 'deadReference',
        facts: { title: 'Server-Logdateien', count: 2 },
        where: { instanceId: 'controller', variable: 'reference:logs-server' },
      },
      {
        id: 'references::logs-server',
        check: 'references',
        severity: 'error',
        kind: 'deadReference',
        facts: { title: 'Server-Logdateien', count: 1 },
        where: { instanceId: null, variable: 'reference:logs-server' },
      },
    ]);
  });

  it('reports what is left when text is cut: headings without text or words, clauses without words', () => {
    const found = findings(
      ANSWERED,
      clause('controller', h1('Mit Unterpunkt'), h2('Ohne Text'), p(), h2('Mit Liste'), ul(li('x'))),
      h1(),
      h1('Leer'),
      h1('Mit Tabelle'),
      table(tr(td('x'))),
      clause('rights', p('')),
      h2('Am Ende'),
    ).map(({ kind, facts, where }) => ({ kind, facts, where }));
    expect(found).toEqual([
      {
        kind: 'headingWithoutText',
        facts: { title: 'Ohne Text', number: '1.1' },
        where: { instanceId: 'controller', blockIndex: 1 },
      },
      { kind: 'emptyHeading', facts: { count: 3 }, where: { instanceId: null, blockIndex: 1 } },
      {
        kind: 'headingWithoutText',
        facts: { title: 'Leer', number: '2' },
        where: { instanceId: null, blockIndex: 2 },
      },
      {
        kind: 'headingWithoutText',
        facts: { title: 'Am Ende', number: '3.1' },
        where: { instanceId: null, blockIndex: 6 },
      },
      { kind: 'emptyClause', facts: { title: 'Ihre Rechte' }, where: { instanceId: 'rights' } },
    ]);
  });

  it('reports two clauses with one instance id, once', () => {
    const twice = clause('rights', p('x'));
    expect(findings(ANSWERED, twice, twice, twice).map(({ id }) => id)).toEqual([
      'schema:duplicateClause:rights',
    ]);
  });

  it('reports an adapted clause that no longer belongs into the text', () => {
    const adapted = clause('rights', p('von Hand'));
    const unknown = {
      ...adapted,
      attrs: { ...adapted.attrs, clauseId: 'gone', instanceId: 'gone', base: [p('vorher')] },
    };
    expect(findings(ANSWERED, unknown).map(({ id, severity }) => [id, severity])).toEqual([
      ['clauses:clauseObsolete:gone', 'warning'],
    ]);
  });

  it('gives findings unique ids', () => {
    const ids = findings({}, p(chip('controller.name'), ref('gone')), h1(), h1(), h1('A'), h1('A')).map(
      ({ id }) => id,
    );
    expect(ids).toEqual([...new Set(ids)]);
  });
});
