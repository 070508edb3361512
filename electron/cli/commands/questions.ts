/** `questions`: what can be answered, for people (indented text) and for programs (JSON). */
import { stringify } from 'yaml';
import { OWN_SERVICE_REQUIRED, ownServiceForms } from '../../../shared/interview/own-services';
import type { LibraryIndex } from '../../../shared/library/library-index';
import type { Question, QuestionField, QuestionOption, Topic } from '../../../shared/model/question';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/model/settings';
import { SETTING_FORMS } from '../../operations/read-answers';
import { CliFailure, type CliIo, type ExitCode } from '../cli-io';
import { say } from '../cli-words';
import { oneOf, readArguments } from '../read-arguments';

/** Lists the questions of one document kind, or all. */
export async function questionsCommand(argv: string[], io: CliIo, index: LibraryIndex): Promise<ExitCode> {
  const read = readArguments('questions', argv, { kind: { type: 'string' }, json: { type: 'boolean' } });
  const [word] = read.files;
  if (word !== undefined) {
    throw new CliFailure(null, {
      sentence: say('unknownOption', { command: 'questions', word, usage: say('usage.questions') }),
    });
  }
  const wanted = read.text.get('kind');
  const kind = wanted === undefined ? null : oneOf(wanted, '--kind', DOCUMENT_KINDS);
  const topics = index.library.topics
    .filter((topic) => isFor(topic.kinds, kind))
    .map((topic) => ({
      ...topic,
      questions: topic.questions.filter((question) => isFor(question.kinds, kind)),
    }))
    .filter((topic) => topic.questions.length > 0);
  io.stdout(read.flags.has('json') ? asJson(topics, index) : asText(topics, index));
  return 0;
}

function isFor(kinds: Topic['kinds'], kind: DocumentKind | null): boolean {
  return kind === null || kinds === undefined || kinds.includes('all') || kinds.includes(kind);
}

function asJson(topics: Topic[], index: LibraryIndex): string {
  const ownService = {
    id: 'own-…',
    own: Object.fromEntries(
      ownServiceFields(index).map(({ name, expected, required }) => [name, { expected, required }]),
    ),
    region: 'text ≤ 200',
    note: 'text ≤ 1000',
  };
  return `${JSON.stringify({ settings: SETTING_FORMS, ownService, topics }, null, 2)}\n`;
}

/** The fields below `own` of a service that is not in the catalogue. */
function ownServiceFields(index: LibraryIndex) {
  return Object.entries(ownServiceForms(index)).map(([name, expected]) => ({
    name,
    expected,
    required: OWN_SERVICE_REQUIRED.some((field) => field === name),
  }));
}

function asText(topics: Topic[], index: LibraryIndex): string {
  const settings = Object.entries(SETTING_FORMS).map(
    ([name, expected]) => `  ${say('asked', { name, expected })}`,
  );
  const own = ownServiceFields(index).map(({ name, expected, required }) => {
    const words = say('asked', { name, expected });
    return `  ${required ? say('ownServiceRequired', { words }) : words}`;
  });
  const head = [say('settingsHead'), ...settings, '', say('ownServiceHead'), ...own, '', say('answersHead')];
  return `${[...head, ...topics.flatMap(topicLines)].join('\n')}\n`;
}

function topicLines(topic: Topic): string[] {
  return ['', topic.title, ...restrictions(topic, '  '), ...topic.questions.flatMap(questionLines)];
}

function questionLines(question: Question): string[] {
  const required = question.required === true ? [`    ${say('questionRequired')}`] : [];
  const categories = question.categories?.join(', ');
  return [
    `  ${say('question', { id: question.id, kind: say('form', { kind: question.kind }) })}`,
    `    ${question.label}`,
    ...required,
    ...optionLines(question.options),
    ...(question.fields ?? []).flatMap(fieldLines),
    ...(categories === undefined ? [] : [`    ${say('questionCategories', { categories })}`]),
    ...restrictions(question, '    '),
    ...assumptionLines(question.assume),
  ];
}

function assumptionLines(assume: Question['assume']): string[] {
  if (assume === undefined) return [];
  return [`    ${say('questionAssumed', { condition: flow(assume.when), value: flow(assume.value) })}`];
}

/** A value in one line of YAML. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function optionLines(options: QuestionOption[] | undefined): string[] {
  return (options ?? []).map(
    (option) => `    - ${say('asked', { name: option.id, expected: option.label })}`,
  );
}

function fieldLines(field: QuestionField): string[] {
  const expected = `${say('form', { kind: field.kind })} – ${field.label}`;
  return [
    `    . ${say('asked', { name: field.id, expected })}`,
    ...optionLines(field.options).map((line) => `  ${line}`),
  ];
}

function restrictions({ when, kinds }: Pick<Question, 'when' | 'kinds'>, indent: string): string[] {
  const condition = when === undefined ? null : flow(when);
  return [
    ...(kinds === undefined || kinds.includes('all')
      ? []
      : [`${indent}${say('questionKinds', { kinds: kinds.join(', ') })}`]),
    ...(condition === null ? [] : [`${indent}${say('questionWhen', { condition })}`]),
  ];
}
