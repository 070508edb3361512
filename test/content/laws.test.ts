/**
 * Laws over the shipped clauses and questions: every clause can be reached, every question is read, and every text
 * is well formed in every address form, gender style and jurisdiction, with all answers and with none.
 */
import { describe, expect, test } from 'vitest';
import { clauseLibrary } from 'virtual:clause-library';
import { policySchema } from '../../shared/document/schema';
import { conditionContext, isAsked } from '../../shared/interview/interview';
import { AUTHORITY_QUESTIONS } from '../../shared/library/authority';
import { indexLibrary } from '../../shared/library/library-index';
import { variableText, type VariableContext } from '../../shared/library/variables';
import { ADDRESS_FORMS, GENDER_STYLES, JURISDICTIONS, type Settings } from '../../shared/model/settings';
import { RenderedPlan, handEntry } from '../../shared/render/clause-status';
import { evaluateCondition } from '../../shared/rules/evaluate-condition';
import { questionsOf } from '../../shared/rules/explain-condition';
import type { Node as PolicyNode } from '@tiptap/pm/model';
import { ask, fullAnswers, openAnswers, satisfy, type Wish } from './samples';

const index = indexLibrary(clauseLibrary);
const base: Settings = {
  documentKind: 'website',
  jurisdictions: ['AT'],
  language: 'de',
  addressForm: 'sie',
  genderStyle: 'neutral',
  title: 'Datenschutzerklärung',
  clientName: '',
  statusDate: '2026-11-21',
};

function wordsOf(block: PolicyNode, context: VariableContext): string {
  let words = '';
  block.forEach((node) => {
    if (node.isText) words += node.text ?? '';
    else if (node.type.name === 'placeholder') {
      const value = variableText(String(node.attrs['variable']), context);
      words += value.kind === 'text' ? value.text : `[${value.label}]`;
    } else words += node.type.name === 'crossReference' ? 'Abschnitt 7' : '\n';
  });
  return words;
}

type Block = { type: string; inItem: boolean; inCell: boolean; words: string };

/** Text blocks of one clause in one form; nothing when `seen` holds the same form already. */
function blocksOf(clauseId: string, rendered: RenderedPlan, seen = new Set<string>()): Block[] {
  const clause = index.clauses.get(clauseId)!;
  const { context } = rendered;
  return servicesOf(clauseId).flatMap((service) => {
    const content = rendered.content(handEntry(clause, `${clauseId}--${service ?? ''}`, service));
    const form = JSON.stringify([content, service]);
    if (seen.has(form)) return [];
    seen.add(form);
    const blocks: Block[] = [];
    if (content.length === 0) return blocks;
    const node = policySchema.nodeFromJSON({ type: 'doc', attrs: { settings: null, answers: {} }, content });
    node.descendants((child, _position, parent) => {
      if (!child.isTextblock) return true;
      const inCell = /^table(Cell|Header)$/.test(parent?.type.name ?? '');
      blocks.push({
        type: child.type.name,
        inItem: parent?.type.name === 'listItem',
        inCell,
        words: wordsOf(child, context),
      });
      return false;
    });
    return blocks;
  });
}

function servicesOf(clauseId: string): (string | null)[] {
  const each = index.clauses.get(clauseId)?.each;
  if (each === undefined) return [null];
  if ('service' in each) return each.service;
  return index.library.providers
    .filter(({ category }) => category === each.serviceCategory)
    .map(({ id }) => id);
}

/** Lines of an address block or "Label: value", which are no sentences. */
function isContactLine(words: string): boolean {
  return words.includes('\n') || /^[^.]{2,60}: \S/u.test(words);
}

const FAULTS: [string, (block: Block, next: Block | undefined) => boolean][] = [
  ['undefined or null', ({ words }) => /undefined|null|NaN|\[object/.test(words)],
  ['double space', ({ words }) => / {2}/.test(words)],
  ['space before punctuation', ({ words }) => / [.,;:!?](\s|$)/.test(words)],
  [
    'doubled punctuation',
    ({ words }) => /,,|;;|::|\.\.|[,;:]\.|[.;:],(?<!\p{L}\.,)/u.test(words.replace(/…/g, '')),
  ],
  ['left-over braces', ({ words }) => /[{}]/.test(words)],
  ['heading with an end mark', ({ type, words }) => type === 'heading' && /[.:;,]$/.test(words)],
  [
    'sentence without an end',
    ({ type, inItem, inCell, words }, next) =>
      type === 'paragraph' &&
      !inItem &&
      !inCell &&
      !isContactLine(words) &&
      next?.inItem !== true &&
      !/[.:!?…“\])]$|\S@\S+$/u.test(words),
  ],
  [
    'colon before nothing',
    ({ type, inItem, words }, next) =>
      type === 'paragraph' &&
      words.endsWith(':') &&
      !inItem &&
      !(next?.inItem || next?.inCell || next?.type === 'paragraph'),
  ],
  [
    'heading without text',
    ({ type }, next) => type === 'heading' && (next === undefined || next.type === 'heading'),
  ],
  ['breaking space in a norm', ({ words }) => /(Art\.|§|Abs\.|lit\.) (\d|[a-z]\b)/.test(words)],
  ['straight quotes', ({ words }) => /"|(?<!\p{L})'|'(?!\p{L})/u.test(words)],
];

const DU_WORDS = /(^|[^\p{L}])(Ihnen|Ihrer|Ihrem|Ihren|Ihres)(?!\p{L})/u;
const SIE_WORDS = /(^|[^\p{L}])(du|dir|dich|dein|deine|deiner|deinem|deinen|deines)(?!\p{L})/iu;

const FORMS = ADDRESS_FORMS.flatMap((addressForm) =>
  GENDER_STYLES.map((genderStyle) => ({ addressForm, genderStyle })),
);

function faultsOf(blocks: readonly Block[], addressForm: 'sie' | 'du'): string[] {
  const wrongForm = addressForm === 'du' ? DU_WORDS : SIE_WORDS;
  return blocks.flatMap((block, position) => {
    const named = FAULTS.filter(([, isFault]) => isFault(block, blocks[position + 1]));
    return [
      ...named.map(([name]) => `${name}: ${block.words.slice(-90)}`),
      ...(wrongForm.test(block.words) ? [`wrong address form: ${block.words.slice(0, 90)}`] : []),
    ];
  });
}

describe('every clause', () => {
  const ids = clauseLibrary.clauses.map(({ id }) => id);

  test('can be reached by answers to questions that are asked', () => {
    const unreachable = clauseLibrary.clauses.flatMap((clause) => {
      const kinds = clause.kinds.length === 0 ? [base.documentKind] : clause.kinds;
      const wish: Wish = {
        answers: {},
        settings: { documentKind: kinds[0]!, jurisdictions: [clause.jurisdictions[0]!] },
      };
      const found = satisfy(clause.when, wish, index);
      const context = { settings: { ...base, ...wish.settings }, answers: wish.answers, index };
      return found && evaluateCondition(clause.when, conditionContext(context)) === 'true' ? [] : [clause.id];
    });
    expect(unreachable).toEqual([]);
  });

  test('is well formed in every address form, gender style and jurisdiction, answered or open', () => {
    const faults = new Set<string>();
    let forms = 0;
    for (const answers of [fullAnswers(index), openAnswers(index), {}]) {
      for (const jurisdiction of JURISDICTIONS) {
        const seen = new Set<string>();
        for (const form of FORMS) {
          const settings = { ...base, ...form, jurisdictions: [jurisdiction] };
          const rendered = new RenderedPlan({ settings, answers, index });
          for (const { id, jurisdictions } of clauseLibrary.clauses) {
            forms += 1;
            if (!jurisdictions.includes(jurisdiction)) continue;
            for (const fault of faultsOf(blocksOf(id, rendered, seen), form.addressForm))
              faults.add(`${id}: ${fault}`);
          }
        }
      }
    }
    expect(forms).toBeGreaterThan(ids.length * 20);
    expect([...faults].sort()).toEqual([]);
  }, 120_000);

  test('has at most 25 words a sentence on average', () => {
    const rendered = new RenderedPlan({ settings: base, answers: fullAnswers(index), index });
    const long = ids.flatMap((id) => {
      const text = blocksOf(id, rendered)
        .filter(({ type, inCell, inItem }) => type === 'paragraph' && !inCell && !inItem)
        .map(({ words }) => words.replace(/(Art|Abs|lit|Nr|bzw|etc|Inc|Ltd|z|B|S)\.\u00A0?/g, '$1'))
        .join(' ');
      const sentences = text.split(/[.!?:](?:\s|$)/).filter((sentence) => sentence.trim() !== '');
      const words = text.split(/\s+/).filter((word) => word !== '').length;
      const average = sentences.length === 0 ? 0 : words / sentences.length;
      return average > 25 ? [`${id}: ${average.toFixed(1)}`] : [];
    });
    expect(long).toEqual([]);
  });
});

describe('every question', () => {
  test('is read by a clause, a condition or the choice of the authority', () => {
    const read = new Set<string>(AUTHORITY_QUESTIONS);
    for (const { dependsOn } of clauseLibrary.clauses) for (const id of dependsOn) read.add(id);
    for (const question of index.questions.values()) {
      if (question.when !== undefined) for (const id of questionsOf(question.when)) read.add(id);
      if (question.kind === 'services') read.add(question.id);
    }
    for (const { when } of clauseLibrary.topics)
      if (when !== undefined) for (const id of questionsOf(when)) read.add(id);
    expect([...index.questions.keys()].filter((id) => !read.has(id))).toEqual([]);
  });

  test('can be asked', () => {
    const never = [...index.questions.values()].filter((question) => {
      const topic = index.topicOf.get(question.id)!;
      const kinds = [question.kinds, topic.kinds].flatMap(
        (list) => list?.filter((kind) => kind !== 'all') ?? [],
      );
      const wish: Wish = { answers: {}, settings: kinds[0] === undefined ? {} : { documentKind: kinds[0] } };
      const holds = ask(question, wish, index);
      const context = conditionContext({
        settings: { ...base, ...wish.settings },
        answers: wish.answers,
        index,
      });
      return !holds || !isAsked(question, topic, context);
    });
    expect(never.map(({ id }) => id)).toEqual([]);
  });
});
