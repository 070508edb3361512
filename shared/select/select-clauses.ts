/**
 * Answers and settings select the clauses of a policy, each with the reason why it is there.
 * Pure: the same input gives the same plan, in the library's order.
 */
import type { Condition } from '../model/condition';
import { conditionContext } from '../library/asked-answers';
import type { Clause } from '../library/library';
import type { LibraryIndex } from '../library/library-index';
import type { VariableContext } from '../library/variables';
import { chosenServices, evaluateCondition, type ConditionContext } from '../rules/evaluate-condition';
import { explainCondition, questionsOf, type Reason } from '../rules/explain-condition';
import { isUnknown, type AnswerValue } from '../model/answers';
import type { DocumentKind } from '../model/settings';

export type PlanEntry = {
  /** The clause id; `<clause id>--<service id>` or `<clause id>--<position>` for one written per service or group item. */
  instanceId: string;
  clause: Clause;
  service: string | null;
  /** Position of the group item it is written for, for a clause with `each: { group }`. */
  item: number | null;
  /** Why it is there: the condition, and the parts of it that decided. */
  reason: { condition: Condition; because: Reason[] };
  /** Questions answered "Weiß ich nicht" that leave undecided whether the clause belongs in the text. */
  open: string[];
};

export type ClausePlan = { entries: PlanEntry[] };

/** Services that some clause serves by name; a category clause leaves them to it. */
function namedServices(clauses: readonly Clause[]): Set<string> {
  return new Set(
    clauses.flatMap(({ each }) => (each !== undefined && 'service' in each ? each.service : [])),
  );
}

type Instance = Pick<PlanEntry, 'instanceId' | 'service' | 'item'>;

/** The instances of a clause: one, or one per service or group item. */
function instancesFor(
  clause: Clause,
  chosen: readonly string[],
  named: Set<string>,
  context: ConditionContext,
): Instance[] {
  const { each, id } = clause;
  if (each === undefined) return [{ instanceId: id, service: null, item: null }];
  if ('group' in each) return groupInstances(id, context.answers[each.group]);
  const services =
    'service' in each
      ? chosen.filter((service) => each.service.includes(service))
      : chosen.filter(
          (service) => context.providerOf(service)?.category === each.serviceCategory && !named.has(service),
        );
  return services.map((service) => ({ instanceId: `${id}--${service}`, service, item: null }));
}

/** A group left open with "Weiß ich nicht" shows its gap once. */
function groupInstances(clauseId: string, value: AnswerValue | undefined): Instance[] {
  if (isUnknown(value)) return [{ instanceId: clauseId, service: null, item: 0 }];
  if (!Array.isArray(value)) return [];
  return value.map((_, item) => ({ instanceId: `${clauseId}--${item}`, service: null, item }));
}

const orders = new WeakMap<LibraryIndex, Map<DocumentKind, readonly Clause[]>>();

/** The library's clauses in the order they have in a document of this kind. */
export function inOrderFor(kind: DocumentKind, index: LibraryIndex): readonly Clause[] {
  const known = orders.get(index) ?? new Map<DocumentKind, readonly Clause[]>();
  orders.set(index, known);
  const rank = ({ category }: Clause) => {
    const entry = index.categories.get(category);
    return entry?.orderFor?.[kind] ?? entry?.order ?? Number.MAX_SAFE_INTEGER;
  };
  const sorted = known.get(kind) ?? index.library.clauses.toSorted((a, b) => rank(a) - rank(b));
  known.set(kind, sorted);
  return sorted;
}

/** Selects the clauses for these answers and settings, in the order in which they stand in the policy. */
export function selectClauses(context: VariableContext): ClausePlan {
  const { index, settings } = context;
  const conditions = conditionContext(context);
  const { answers } = conditions;
  const chosen = chosenServices(answers);
  const eligible = inOrderFor(settings.documentKind, index).filter(
    ({ kinds, jurisdictions }) =>
      (kinds.length === 0 || kinds.includes(settings.documentKind)) &&
      jurisdictions.some((jurisdiction) => settings.jurisdictions.includes(jurisdiction)),
  );
  const named = namedServices(eligible);
  const entries = eligible.flatMap((clause): PlanEntry[] => {
    const truth = evaluateCondition(clause.when, conditions);
    if (truth === 'false') return [];
    const open = truth === 'unknown' ? questionsOf(clause.when).filter((id) => isUnknown(answers[id])) : [];
    if (clause.each !== undefined && 'group' in clause.each && isUnknown(answers[clause.each.group]))
      open.push(clause.each.group);
    return instancesFor(clause, chosen, named, conditions).map((instance) => ({
      ...instance,
      clause,
      reason: { condition: clause.when, because: explainCondition(clause.when, conditions) },
      open,
    }));
  });
  return { entries: withoutRepeatedGaps(entries) };
}

/** Alternatives ("own server", "hoster", "cloud") hang on one question: left open, it shows one gap, not three. */
function withoutRepeatedGaps(entries: readonly PlanEntry[]): PlanEntry[] {
  const shown = new Set<string>();
  return entries.filter(({ open }) => {
    const isNew = open.length === 0 || open.some((id) => !shown.has(id));
    for (const id of open) shown.add(id);
    return isNew;
  });
}
