/**
 * Is a clause in the text still the library's, adapted by hand, or in need of a look? Always computed by
 * comparing with its base and with what would be rendered now; nothing of it is stored.
 */
import { Fragment, type Node as PolicyNode } from '@tiptap/pm/model';
import type { NodeJson } from '../document/document-json';
import type { Answers } from '../model/answers';
import type { Settings } from '../model/settings';
import type { LibraryIndex } from '../library/library-index';
import { askedAnswers } from '../library/asked-answers';
import type { VariableContext } from '../library/variables';
import { serviceUses } from '../library/services';
import { selectClauses, type ClausePlan, type PlanEntry } from '../select/select-clauses';
import { planContext, renderEntry, type PlanContext } from './render-policy';

/**
 * `untouched`: as the library wrote it. `adapted`: changed by hand, base still current.
 * `needsLook`: adapted, and the answers, settings or library would now give another text.
 * `obsolete`: adapted, and its condition no longer holds.
 */
export type ClauseStatus = 'untouched' | 'adapted' | 'needsLook' | 'obsolete';

const adaptedCache = new WeakMap<PolicyNode, boolean>();

/** Content of a clause as JSON blocks, comparable after a round through its schema. */
export function sameContent(node: PolicyNode, content: readonly NodeJson[]): boolean {
  return Fragment.fromJSON(node.type.schema, content).eq(node.content);
}

/** Does the clause differ from its base? Cached: nodes never change. */
export function isAdapted(node: PolicyNode): boolean {
  const known = adaptedCache.get(node);
  if (known !== undefined) return known;
  const adapted = !sameContent(node, node.attrs['base'] as NodeJson[]);
  adaptedCache.set(node, adapted);
  return adapted;
}

/** The plan of a state of answers with what it renders to, each clause rendered at most once. */
export class RenderedPlan {
  readonly plan: ClausePlan;
  readonly context: VariableContext;
  readonly #byInstance: ReadonlyMap<string, PlanEntry>;
  readonly #around: PlanContext;
  readonly #content = new Map<string, NodeJson[]>();
  /** Dropped as soon as it has served, so that plans do not chain up in memory. */
  #previous: RenderedPlan | null;

  /** What `previous` rendered from the same answers is taken over by reference, so that "unchanged" is `===`. */
  constructor(context: VariableContext, previous: RenderedPlan | null = null) {
    this.context = context;
    this.plan = selectClauses(context);
    this.#byInstance = new Map(this.plan.entries.map((entry) => [entry.instanceId, entry]));
    this.#around = planContext(this.plan);
    this.#previous = previous !== null && this.#samePlace(previous) ? previous : null;
  }

  /** Same settings, library, clauses and services: only then can a clause's text depend on nothing but its answers. */
  #samePlace({ context, plan }: RenderedPlan): boolean {
    return (
      context.settings === this.context.settings &&
      context.index === this.context.index &&
      plan.entries.length === this.plan.entries.length &&
      this.#services(context) === this.#services(this.context) &&
      plan.entries.every(({ instanceId }) => this.#byInstance.has(instanceId))
    );
  }

  /** Conditions and selects can ask for a service and its facts without naming the question it was chosen in. */
  #services(context: VariableContext): string {
    return JSON.stringify(serviceUses(askedAnswers(context)));
  }

  #reusable(entry: PlanEntry): NodeJson[] | undefined {
    const before = this.#previous;
    const previous = before?.entry(entry.instanceId);
    if (before === null || previous === undefined || previous.open.length + entry.open.length > 0)
      return undefined;
    // The overview table is written from the clauses of all others.
    if (entry.clause.body.some(({ kind }) => kind === 'overview')) return undefined;
    const askedBefore = askedAnswers(before.context);
    const asked = askedAnswers(this.context);
    const same = entry.clause.dependsOn.every(
      (id) => before.context.answers[id] === this.context.answers[id] && askedBefore[id] === asked[id],
    );
    return same ? before.content(previous) : undefined;
  }

  entry(instanceId: string): PlanEntry | undefined {
    return this.#byInstance.get(instanceId);
  }

  /** Content of a plan entry; an entry outside the plan (added by hand) is rendered in the same way. */
  content(entry: PlanEntry): NodeJson[] {
    const known = this.#content.get(entry.instanceId);
    if (known !== undefined) return known;
    const content = this.#reusable(entry) ?? renderEntry(entry, this.context, this.#around);
    this.#content.set(entry.instanceId, content);
    return content;
  }

  /** Renders every entry now and lets go of the plan before. */
  settle(): void {
    for (const entry of this.plan.entries) this.content(entry);
    this.#previous = null;
  }

  /** The entry for a clause of the text: from the plan, or as it would stand there if it was added by hand. */
  entryFor(node: PolicyNode): PlanEntry | undefined {
    const planned = this.entry(String(node.attrs['instanceId']));
    if (planned !== undefined || node.attrs['origin'] !== 'hand') return planned;
    const clause = this.context.index.clauses.get(String(node.attrs['clauseId']));
    // One that was written for an entry of a group that is gone speaks of nothing that could be rendered now.
    if (clause === undefined || (clause.each !== undefined && 'group' in clause.each)) return undefined;
    return handEntry(clause, String(node.attrs['instanceId']), node.attrs['service'] as string | null);
  }
}

/** A plan entry for a clause that no condition brought. */
export function handEntry(
  clause: PlanEntry['clause'],
  instanceId: string,
  service: string | null,
): PlanEntry {
  return {
    instanceId,
    clause,
    service,
    item: null,
    reason: { condition: { always: true }, because: [] },
    open: [],
  };
}

let latest: { settings: Settings; answers: Answers; index: LibraryIndex; rendered: RenderedPlan } | null =
  null;

/** The rendered plan for these answers; the last one is kept, because every pane asks for the same. */
export function renderedPlanFor(context: VariableContext): RenderedPlan {
  const { settings, answers, index } = context;
  if (latest?.settings === settings && latest.answers === answers && latest.index === index)
    return latest.rendered;
  const rendered = new RenderedPlan({ settings, answers, index }, latest?.rendered ?? null);
  rendered.settle();
  latest = { settings, answers, index, rendered };
  return rendered;
}

/** Status of a clause node for the present answers, settings and library. */
export function clauseStatus(node: PolicyNode, context: VariableContext): ClauseStatus {
  if (!isAdapted(node)) return 'untouched';
  const rendered = renderedPlanFor(context);
  const entry = rendered.entryFor(node);
  // A clause that the library no longer has and that was kept on purpose has nothing to be compared with.
  if (entry === undefined) return node.attrs['origin'] === 'hand' ? 'adapted' : 'obsolete';
  const base = Fragment.fromJSON(node.type.schema, node.attrs['base'] as NodeJson[]);
  const now = Fragment.fromJSON(node.type.schema, rendered.content(entry));
  return base.eq(now) ? 'adapted' : 'needsLook';
}
