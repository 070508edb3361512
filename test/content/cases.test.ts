/**
 * Whole policies: every folder in test/cases/good is drafted from its answers and compared with the expected text
 * and findings; every folder in test/cases/bad/answers must fail with the kind it names.
 * A new case is a new folder. `UPDATE_CASES=1 npm run content` writes the expected files anew: read the difference.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clauseLibrary } from 'virtual:clause-library';
import { checkPolicy } from '../../shared/check/check-policy';
import { exportMarkdown } from '../../shared/export/markdown/export-markdown';
import { checkAnswers } from '../../shared/interview/check-answers';
import { interviewTopics } from '../../shared/interview/interview';
import { indexLibrary } from '../../shared/library/library-index';
import { settingsSchema } from '../../shared/model/settings';
import { renderPolicy } from '../../shared/render/render-policy';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';

const index = indexLibrary(clauseLibrary);
const good = join('test', 'cases', 'good');
const bad = join('test', 'cases', 'bad', 'answers');
const folders = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function draft(folder: string) {
  const file = parse(readFileSync(join(folder, 'answers.yaml'), 'utf8')) as {
    settings: unknown;
    answers: unknown;
  };
  const answers = checkAnswers(file.answers, index);
  if (!answers.ok) throw new Error(`${folder}: ${JSON.stringify(answers.error)}`);
  const context = { settings: settingsSchema.parse(file.settings), answers: answers.value, index };
  return { context, policy: renderPolicy(context) };
}

/** Compares with the expected file, or writes it when asked to. */
function expectFile(path: string, actual: string): void {
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, actual);
  expect(existsSync(path), `${path} is missing; run with UPDATE_CASES=1 and read it`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

describe.each(folders(good).map(({ name }) => name))('the case %s', (name) => {
  const folder = join(good, name);

  test('gives the expected text and no finding of level error', () => {
    const { policy } = draft(folder);
    const findings = checkPolicy(policy, index);
    expectFile(join(folder, 'expected.md'), exportMarkdown(resolvePolicy(policy, index)));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('answers only what is asked, and leaves no required question open', () => {
    const { context } = draft(folder);
    const topics = interviewTopics(context);
    const asked = new Set(topics.flatMap(({ questions }) => questions.map(({ id }) => id)));
    expect(Object.keys(context.answers).filter((id) => !asked.has(id))).toEqual([]);
    expect(topics.filter(({ open }) => open > 0).map(({ topic }) => topic.id)).toEqual([]);
  });
});

/** What the Leitfaden may ask of a company with hoster, contact form, measurement, newsletter, embeds and applications. */
const ORDINARY_WEBSITE = { folder: 'handwerk', questions: 40 };

test('an ordinary company website is asked at most 40 questions', () => {
  const { context } = draft(join(good, ORDINARY_WEBSITE.folder));
  const asked = interviewTopics(context).reduce((sum, topic) => sum + topic.asked, 0);
  process.stdout.write(`${asked} questions asked for an ordinary company website\n`);
  expect(asked).toBeLessThanOrEqual(ORDINARY_WEBSITE.questions);
});

describe.each(folders(bad).map(({ name }) => name))('the bad case %s', (name) => {
  test('fails with the kind it names', () => {
    const folder = join(bad, name);
    const file = parse(readFileSync(join(folder, 'answers.yaml'), 'utf8')) as { answers: unknown };
    const result = checkAnswers(file.answers, index);
    expect(result.ok ? null : result.error).toEqual(
      JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
    );
  });
});
