/**
 * Evaluates conditions with Kleene's three values: an answer "Weiß ich nicht" makes a condition `unknown`,
 * so that the clause behind it is neither silently dropped nor silently promised.
 */
import { isPeriod, isUnknown, type AnswerValue, type Answers, type GroupItem } from '../model/answers';
import type { Condition } from '../model/condition';
import type { Provider, TransferKind } from '../model/facts';
import type { Settings } from '../model/settings';

export type Truth = 'true' | 'false' | 'unknown';

export type ConditionContext = {
  settings: Settings;
  answers: Answers;
  /** Facts about a service; undefined for an id that neither the catalogue nor the answers know. */
  providerOf: (serviceId: string) => Pick<Provider, 'category' | 'role'> | undefined;
  transferOf: (serviceId: string) => TransferKind;
  /** The item of a repeatable group that a clause is written for. */
  item?: GroupItem;
};

const truth = (value: boolean): Truth => (value ? 'true' : 'false');

/** True when there is something to show: "Weiß ich nicht" counts (it shows a gap), empty or blank text and lists do not. */
export function hasAnswer(value: AnswerValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some((item) => typeof item !== 'string' || item.trim() !== '');
  return !isPeriod(value) || !('criterion' in value) || value.criterion.trim() !== '';
}

const servicesOf = new WeakMap<Answers, readonly string[]>();

/** Ids of all services that are chosen in any answer, in the order of the answers. Cached: answers never change. */
export function chosenServices(answers: Answers): readonly string[] {
  const known = servicesOf.get(answers) ?? collectServices(answers);
  servicesOf.set(answers, known);
  return known;
}

function collectServices(answers: Answers): string[] {
  const ids = new Set<string>();
  for (const value of Object.values(answers)) {
    if (!Array.isArray(value)) continue;
    for (const item of value) {
      if (typeof item === 'object' && 'id' in item && typeof item.id === 'string') ids.add(item.id);
    }
  }
  return [...ids];
}

function compare(value: AnswerValue | undefined, expected: string | boolean): Truth {
  if (value === undefined) return 'false';
  if (isUnknown(value)) return 'unknown';
  return truth(value === expected);
}

function includes(value: AnswerValue | undefined, expected: string): Truth {
  if (isUnknown(value)) return 'unknown';
  if (!Array.isArray(value)) return 'false';
  return truth(
    value.some((item) => (typeof item === 'string' ? item === expected : item['id'] === expected)),
  );
}

/** A condition on the value of an answer or of a field. */
type ValueCondition = Extract<Condition, { question: string } | { item: string }>;

function fold(values: Truth[], decisive: Truth, otherwise: Truth): Truth {
  if (values.includes(decisive)) return decisive;
  return values.includes('unknown') ? 'unknown' : otherwise;
}

/**
 * Evaluates one condition. An unanswered question is `false`, "Weiß ich nicht" is `unknown`;
 * `all`, `any` and `not` follow Kleene's strong logic.
 */
export function evaluateCondition(condition: Condition, context: ConditionContext): Truth {
  const { settings, answers } = context;
  if ('always' in condition) return 'true';
  if ('all' in condition) {
    return fold(
      condition.all.map((part) => evaluateCondition(part, context)),
      'false',
      'true',
    );
  }
  if ('any' in condition) {
    return fold(
      condition.any.map((part) => evaluateCondition(part, context)),
      'true',
      'false',
    );
  }
  if ('not' in condition) {
    const inner = evaluateCondition(condition.not, context);
    return inner === 'unknown' ? 'unknown' : truth(inner === 'false');
  }
  if ('jurisdiction' in condition) return truth(settings.jurisdictions.includes(condition.jurisdiction));
  if ('mainJurisdiction' in condition) return truth(settings.jurisdictions[0] === condition.mainJurisdiction);
  if ('kind' in condition) return truth([condition.kind].flat().includes(settings.documentKind));
  if ('service' in condition) return truth(chosenServices(answers).includes(condition.service));
  if ('serviceCategory' in condition) {
    const { serviceCategory } = condition;
    return truth(chosenServices(answers).some((id) => context.providerOf(id)?.category === serviceCategory));
  }
  if ('serviceTransfer' in condition) {
    const { serviceTransfer } = condition;
    return truth(chosenServices(answers).some((id) => context.transferOf(id) === serviceTransfer));
  }
  if ('serviceRole' in condition) {
    const { serviceRole } = condition;
    return truth(chosenServices(answers).some((id) => context.providerOf(id)?.role === serviceRole));
  }
  if ('setting' in condition) return truth(settings[condition.setting] === condition.is);
  return compareValue(
    condition,
    'item' in condition ? context.item?.[condition.item] : answers[condition.question],
  );
}

function compareValue(condition: ValueCondition, value: AnswerValue | undefined): Truth {
  if ('is' in condition) return compare(value, condition.is);
  if ('includes' in condition) return includes(value, condition.includes);
  return truth(hasAnswer(value) === condition.answered);
}
