/** `questions`: what can be answered, for people (indented text) and for programs (JSON). */
import { stringify } from 'yaml';
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
  io.stdout(read.flags.has('json') ? asJson(topics) : asText(topics));
  return 0;
}

function isFor(kinds: Topic['kinds'], kind: DocumentKind | null): boolean {
  return kind === null || kinds === undefined || kinds.includes('all') || kinds.includes(kind);
}

function asJson(topics: Topic[]): string {
  return `${JSON.stringify({ settings: SETTING_FORMS, topics }, null, 2)}\n`;
}

function asText(topics: Topic[]): string {
  const settings = Object.entries(SETTING_FORMS).map(
    ([name, expected]) => `  ${say('asked', { name, expected })}`,
  );
  const head = [say('settingsHead'), ...settings, '', say('answersHead')];
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
  ];
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
  const condition =
    when === undefined ? null : stringify(when, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return [
    ...(kinds === undefined || kinds.includes('all')
      ? []
      : [`${indent}${say('questionKinds', { kinds: kinds.join(', ') })}`]),
    ...(condition === null ? [] : [`${indent}${say('questionWhen', { condition })}`]),
  ];
}
