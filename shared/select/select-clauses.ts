/**
 * Answers and settings select the clauses of a policy, each with the reason why it is there.
 * Pure: the same input gives the same plan, in the library's order.
 */
import type { Condition } from '../model/condition';
import { conditionContext } from '../interview/interview';
import type { Clause } from '../library/library';
import type { VariableContext } from '../library/variables';
import { chosenServices, evaluateCondition, type ConditionContext } from '../rules/evaluate-condition';
import { explainCondition, questionsOf, type Reason } from '../rules/explain-condition';
import { isUnknown } from '../model/answers';

export type PlanEntry = {
  /** The clause id, or `<clause id>--<service id>` for a clause written per service. */
  instanceId: string;
  clause: Clause;
  service: string | null;
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

function servicesFor(
  clause: Clause,
  chosen: readonly string[],
  named: Set<string>,
  context: ConditionContext,
): (string | null)[] {
  const { each } = clause;
  if (each === undefined) return [null];
  if ('service' in each) return chosen.filter((id) => each.service.includes(id));
  return chosen.filter((id) => context.categoryOf(id) === each.serviceCategory && !named.has(id));
}

/** Selects the clauses for these answers and settings, in the order in which they stand in the policy. */
export function selectClauses(context: VariableContext): ClausePlan {
  const { index, settings } = context;
  const conditions = conditionContext(context);
  const { answers } = conditions;
  const chosen = chosenServices(answers);
  const eligible = index.library.clauses.filter(
    ({ kinds, jurisdictions }) =>
      (kinds.length === 0 || kinds.includes(settings.documentKind)) &&
      jurisdictions.some((jurisdiction) => settings.jurisdictions.includes(jurisdiction)),
  );
  const named = namedServices(eligible);
  const entries = eligible.flatMap((clause): PlanEntry[] => {
    const truth = evaluateCondition(clause.when, conditions);
    if (truth === 'false') return [];
    const open = truth === 'unknown' ? questionsOf(clause.when).filter((id) => isUnknown(answers[id])) : [];
    return servicesFor(clause, chosen, named, conditions).map((service) => ({
      instanceId: service === null ? clause.id : `${clause.id}--${service}`,
      clause,
      service,
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
