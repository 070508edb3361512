/**
 * Reads a condition instead of evaluating it: which questions it asks, and which of its parts decided.
 * The words around it are made where they are shown.
 */
import type { Condition } from '../model/condition';
import { evaluateCondition, type ConditionContext, type Truth } from './evaluate-condition';

/** A part of a condition that is no `all`, `any` or `not`. */
export type AtomicCondition = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** One deciding part: the atom, whether it stands under a `not`, and its value now. */
export type Reason = { atom: AtomicCondition; negated: boolean; value: Truth };

/** All question ids a condition reads, without repetition, in reading order. */
export function questionsOf(condition: Condition): string[] {
  return [...new Set(atomsOf(condition).flatMap(({ atom }) => ('question' in atom ? [atom.question] : [])))];
}

/** All atoms of a condition with the number of negations above them folded into one flag. */
export function atomsOf(
  condition: Condition,
  negated = false,
): { atom: AtomicCondition; negated: boolean }[] {
  if ('all' in condition) return condition.all.flatMap((part) => atomsOf(part, negated));
  if ('any' in condition) return condition.any.flatMap((part) => atomsOf(part, negated));
  if ('not' in condition) return atomsOf(condition.not, !negated);
  return [{ atom: condition, negated }];
}

/**
 * The atoms that speak for the present value of the condition: for a true one those that hold, for an unknown
 * one those that are open. `always` explains itself and is left out.
 */
export function explainCondition(condition: Condition, context: ConditionContext): Reason[] {
  const overall = evaluateCondition(condition, context);
  return atomsOf(condition)
    .filter(({ atom }) => !('always' in atom))
    .map(({ atom, negated }) => ({ atom, negated, value: evaluateCondition(atom, context) }))
    .filter(({ negated, value }) => {
      if (overall === 'unknown' || value === 'unknown') return overall === value;
      const holds = negated ? value === 'false' : value === 'true';
      return overall === 'true' ? holds : !holds;
    });
}
