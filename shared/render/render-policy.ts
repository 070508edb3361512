/**
 * Plan -> document: every entry becomes a clause node whose `base` is what was rendered.
 */
import type { NodeJson, PolicyJson } from '../document/document-json';
import type { VariableContext } from '../library/variables';
import { selectClauses, type ClausePlan, type PlanEntry } from '../select/select-clauses';
import { entryScope, gapParagraph, renderBlocks } from './render-blocks';
import type { RenderScope } from './render-scope';

/** What a clause may say about the others: who is in the plan, and the first instance of every clause for references. */
export type PlanContext = Pick<RenderScope, 'instances' | 'entries'>;

/** The context in which the clauses of a plan are written. */
export function planContext(plan: ClausePlan): PlanContext {
  const instances = new Map<string, string>();
  for (const { clause, instanceId } of plan.entries) {
    if (!instances.has(clause.id)) instances.set(clause.id, instanceId);
  }
  return { instances, entries: plan.entries };
}

/** A clause that hangs on a "Weiß ich nicht": its heading, and the open questions as visible gaps. */
function openContent(entry: PlanEntry, scope: RenderScope): NodeJson[] {
  const heading = entry.clause.body.find((block) => block.kind === 'heading');
  return [...(heading === undefined ? [] : renderBlocks([heading], scope)), gapParagraph(entry.open)];
}

/** Renders the content of one clause of the plan; an empty list when it has nothing to say. */
export function renderEntry(
  entry: PlanEntry,
  context: VariableContext,
  { instances, entries }: PlanContext,
): NodeJson[] {
  const scope = entryScope(entry, { ...context, instances, entries });
  return entry.open.length > 0 ? openContent(entry, scope) : renderBlocks(entry.clause.body, scope);
}

/** The clause node for a plan entry and its content. */
export function clauseNode(
  entry: PlanEntry,
  content: NodeJson[],
  origin: 'plan' | 'hand' = 'plan',
): NodeJson {
  return {
    type: 'clause',
    attrs: {
      instanceId: entry.instanceId,
      clauseId: entry.clause.id,
      version: entry.clause.version,
      service: entry.service,
      origin,
      dependsOn: entry.clause.dependsOn,
      base: content,
    },
    content,
  };
}

/** Renders a whole policy from settings and answers: plan, clauses, document. */
export function renderPolicy(context: VariableContext): PolicyJson {
  const plan = selectClauses(context);
  const around = planContext(plan);
  const content = plan.entries.flatMap((entry) => {
    const blocks = renderEntry(entry, context, around);
    return blocks.length === 0 ? [] : [clauseNode(entry, blocks)];
  });
  return {
    type: 'doc',
    attrs: { settings: context.settings, answers: context.answers },
    content: content.length === 0 ? [{ type: 'paragraph' }] : content,
  };
}
