/**
 * Values of the variables that stand in the text: a small store beside the document. A changed answer is written to the
 * few chips that show it and touches nothing else, so the text around them is neither drawn nor measured again.
 */
import type { LibraryIndex } from '../../shared/library/library-index';
import { variableText, type VariableContext, type VariableValue } from '../../shared/library/variables';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';

export type LiveValues = {
  /** Settings and answers that the values stand for now. */
  context(): VariableContext;
  value(variable: string): VariableValue;
  /** Calls back with the new value whenever it differs from the last one; gives back the way to stop. */
  subscribe(variable: string, listener: (value: VariableValue) => void): () => void;
  /** Takes over the root attributes of the document; does nothing when they are the same objects. */
  update(settings: Settings, answers: Answers): void;
};

function sameValue(one: VariableValue, other: VariableValue): boolean {
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text;
  return other.kind === 'gap' && one.label === other.label && one.questionId === other.questionId;
}

/** Creates the store for one editor. */
export function createLiveValues(index: LibraryIndex, settings: Settings, answers: Answers): LiveValues {
  let context: VariableContext = { settings, answers, index };
  const known = new Map<string, VariableValue>();
  const listeners = new Map<string, Set<(value: VariableValue) => void>>();

  const value = (variable: string): VariableValue => {
    let found = known.get(variable);
    if (found === undefined) {
      found = variableText(variable, context);
      known.set(variable, found);
    }
    return found;
  };

  return {
    context: () => context,
    value,
    subscribe(variable, listener) {
      const group = listeners.get(variable) ?? new Set();
      listeners.set(variable, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(variable) === group) listeners.delete(variable);
      };
    },
    update(nextSettings, nextAnswers) {
      if (nextSettings === context.settings && nextAnswers === context.answers) return;
      context = { settings: nextSettings, answers: nextAnswers, index };
      const before = new Map(known);
      known.clear();
      for (const [variable, group] of listeners) {
        const next = value(variable);
        const last = before.get(variable);
        if (last !== undefined && sameValue(last, next)) continue;
        for (const listener of group) listener(next);
      }
    },
  };
}
