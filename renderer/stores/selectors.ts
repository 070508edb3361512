/**
 * What the panes read from the open project. Each selector is remembered by the identity of its input: the settings
 * and the answers keep their identity while the text is typed, so a key costs one comparison here.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import { interviewTopics, type TopicState } from '../../shared/interview/interview';
import type { LibraryIndex } from '../../shared/library/library-index';
import { variableText } from '../../shared/library/variables';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';
import { selectClauses, type ClausePlan } from '../../shared/select/select-clauses';
import type { ProjectState } from './project-store';

const NO_ANSWERS: Answers = {};

/** Settings of the open policy; null without a project. */
export function settingsOf(state: ProjectState): Settings | null {
  return (state.open?.document.attrs['settings'] as Settings | null | undefined) ?? null;
}

/** Answers of the open policy. */
export function answersOf(state: ProjectState): Answers {
  return (state.open?.document.attrs['answers'] as Answers | undefined) ?? NO_ANSWERS;
}

/** Remembers the last result of a function of settings, answers and library by identity. */
function remembered<T>(compute: (settings: Settings, answers: Answers, index: LibraryIndex) => T) {
  let last: { settings: Settings; answers: Answers; index: LibraryIndex; value: T } | null = null;
  return (settings: Settings, answers: Answers, index: LibraryIndex): T => {
    if (last === null || last.settings !== settings || last.answers !== answers || last.index !== index) {
      last = { settings, answers, index, value: compute(settings, answers, index) };
    }
    return last.value;
  };
}

const planFor = remembered<ClausePlan>((settings, answers, index) =>
  selectClauses({ settings, answers, index }),
);
const topicsFor = remembered<TopicState[]>((settings, answers, index) =>
  interviewTopics({ settings, answers, index }),
);

/** The clause plan for the present answers; null without a project. */
export function planOf(index: LibraryIndex): (state: ProjectState) => ClausePlan | null {
  return (state) => {
    const settings = settingsOf(state);
    return settings === null ? null : planFor(settings, answersOf(state), index);
  };
}

const NO_TOPICS: TopicState[] = [];

/** Topics of the Leitfaden with the questions that matter now and their progress. */
export function topicsOf(index: LibraryIndex): (state: ProjectState) => TopicState[] {
  return (state) => {
    const settings = settingsOf(state);
    return settings === null ? NO_TOPICS : topicsFor(settings, answersOf(state), index);
  };
}

const wordsByBlock = new WeakMap<PMNode, number>();

/** Words of a document, placeholders counted as one word each; counted once per top-level block. */
export function countWords(document: PMNode): number {
  let words = 0;
  document.forEach((block) => {
    let count = wordsByBlock.get(block);
    if (count === undefined) {
      const text = block.textBetween(0, block.content.size, ' ', () => '\uFFFC');
      count = text.match(/[\p{L}\p{N}\uFFFC][^\s]*/gu)?.length ?? 0;
      wordsByBlock.set(block, count);
    }
    words += count;
  });
  return words;
}

const variablesByBlock = new WeakMap<PMNode, readonly string[]>();

function variablesIn(block: PMNode): readonly string[] {
  let variables = variablesByBlock.get(block);
  if (variables === undefined) {
    const found: string[] = [];
    block.descendants((node) => {
      if (node.type.name === 'placeholder') found.push(String(node.attrs['variable']));
      return true;
    });
    variables = found;
    variablesByBlock.set(block, variables);
  }
  return variables;
}

let lastGaps: { document: PMNode; attrs: PMNode['attrs']; counts: Map<string, boolean> } | null = null;

/** Visible gaps of a document: placeholders without a value. One look-up per variable while answers stay the same. */
export function countGaps(document: PMNode, index: LibraryIndex): number {
  if (
    lastGaps === null ||
    lastGaps.attrs['answers'] !== document.attrs['answers'] ||
    lastGaps.attrs['settings'] !== document.attrs['settings']
  ) {
    lastGaps = { document, attrs: document.attrs, counts: new Map() };
  }
  const { counts } = lastGaps;
  const context = {
    settings: document.attrs['settings'] as Settings,
    answers: document.attrs['answers'] as Answers,
    index,
  };
  let gaps = 0;
  document.forEach((block) => {
    for (const variable of variablesIn(block)) {
      let gap = counts.get(variable);
      if (gap === undefined) {
        gap = variableText(variable, context).kind === 'gap';
        counts.set(variable, gap);
      }
      if (gap) gaps += 1;
    }
  });
  return gaps;
}
