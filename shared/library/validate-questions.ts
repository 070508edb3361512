/**
 * Checks the questions of a topic against the rest of the library: conditions, duties, and what each kind must carry.
 */
import type { z } from 'zod';
import type { Condition } from '../model/condition';
import type { Question, topicFileSchema } from '../model/question';
import type { LibraryIndex } from './library-index';
import type { LibraryProblem } from './library-problem';
import { lineStartingWith } from './read-yaml';
import { validateCondition } from './validate-clause';

export type TopicFile = { file: string; value: z.output<typeof topicFileSchema> };

/** Adds a problem for everything in the topic that does not resolve. `source` is the text of its file. */
export function validateTopic(
  { file, value }: TopicFile,
  source: string,
  index: LibraryIndex,
  problems: LibraryProblem[],
): void {
  const checkCondition = (condition: Condition | undefined, line: number, name: string) => {
    if (condition === undefined) return;
    validateCondition(condition, index, line, (kind, _line, found, allowed) =>
      problems.push({ kind, file, line, found: `${name}: ${found}`, allowed }),
    );
  };
  checkCondition(value.topic.when, lineStartingWith('when:', source), value.topic.id);
  for (const question of value.questions) {
    const line = lineOfQuestion(question.id, source);
    checkCondition(question.when, line, question.id);
    checkCondition(question.assume?.when, line, question.id);
    for (const [found, allowed] of faultsOf(question, index)) {
      problems.push({ kind: 'badField', file, line, found: `${question.id}: ${found}`, allowed });
    }
  }
}

/** What the question lacks or has too much of, with what is allowed. */
function faultsOf(
  { kind, options, fields, categories, duties }: Question,
  index: LibraryIndex,
): [found: string, allowed: string][] {
  const known = new Set(index.library.providers.map(({ category }) => category));
  const isChoice = kind === 'oneOf' || kind === 'manyOf';
  const faults: [string, string][] = [];
  for (const duty of duties ?? []) if (!index.duties.has(duty)) faults.push([duty, 'an id of duties.yaml']);
  for (const id of categories ?? []) if (!known.has(id)) faults.push([id, [...known].join(', ')]);
  if (isChoice !== (options !== undefined)) faults.push(['options', 'with oneOf and manyOf']);
  if ((kind === 'group') !== (fields !== undefined)) faults.push(['fields', 'with group']);
  if ((kind === 'services') !== (categories !== undefined)) faults.push(['categories', 'with services']);
  return faults;
}

/** Questions are written as a block (`- id: x`) or in one line (`- { id: x, … }`). */
function lineOfQuestion(id: string, source: string): number {
  const block = lineStartingWith(`id: ${id}`, source);
  return block === 1 ? lineStartingWith(`{ id: ${id},`, source) : block;
}
