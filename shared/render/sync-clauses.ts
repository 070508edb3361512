/**
 * Brings the clauses of a document in line with changed answers or settings, inside one transaction.
 * Untouched clauses follow; adapted ones stay as they are (their status then says that they need a look);
 * a clause that the DSB deleted does not come back, because only what is new in the plan is inserted.
 */
import type { Node as PolicyNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '../document/document-json';
import { ascends, followEntries, type FormerName } from './follow-entries';
import { isAdapted, sameContent, type RenderedPlan } from './clause-status';
import { clauseNode } from './render-policy';

type Placed = { node: PolicyNode; position: number };

function clausesOf(document: PolicyNode): Placed[] {
  const placed: Placed[] = [];
  document.forEach((node, position) => {
    if (node.type.name === 'clause') placed.push({ node, position });
  });
  return placed;
}

function instanceIdOf(node: PolicyNode): string {
  return String(node.attrs['instanceId']);
}

function sameJson(a: readonly NodeJson[], b: readonly NodeJson[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Replaces or removes the clauses that are there, from the end so that positions stay valid. */
function updateClauses(
  transaction: Transaction,
  before: (instanceId: string) => NodeJson[] | undefined,
  after: RenderedPlan,
): void {
  const { schema } = transaction.doc.type;
  for (const { node, position } of clausesOf(transaction.doc).toReversed()) {
    if (isAdapted(node)) continue;
    const entry = after.entryFor(node);
    const previous = before(instanceIdOf(node));
    const content = entry === undefined ? [] : after.content(entry);
    // A text that only a newer library changes is not for an answer to replace: that goes through the update inbox.
    if (previous !== undefined && content.length > 0 && sameJson(previous, content)) continue;
    if (entry !== undefined && content.length > 0) {
      if (sameContent(node, content)) continue;
      const origin = node.attrs['origin'] === 'hand' ? 'hand' : 'plan';
      const next = schema.nodeFromJSON(clauseNode(entry, content, origin));
      transaction.replaceWith(position, position + node.nodeSize, next);
    } else if (previous !== undefined) {
      transaction.delete(position, position + node.nodeSize);
    }
  }
}

/** Where a new clause belongs: behind its nearest predecessor in the plan that is in the text. */
function insertPosition(document: PolicyNode, after: RenderedPlan, planPosition: number): number {
  const { entries } = after.plan;
  const placed = new Map(clausesOf(document).map((clause) => [instanceIdOf(clause.node), clause]));
  for (let index = planPosition - 1; index >= 0; index -= 1) {
    const previous = placed.get(entries[index]?.instanceId ?? '');
    if (previous !== undefined) return previous.position + previous.node.nodeSize;
  }
  for (let index = planPosition + 1; index < entries.length; index += 1) {
    const next = placed.get(entries[index]?.instanceId ?? '');
    if (next !== undefined) return next.position;
  }
  return document.content.size;
}

function insertNewClauses(
  transaction: Transaction,
  before: (instanceId: string) => NodeJson[] | undefined,
  after: RenderedPlan,
): void {
  const present = new Set(clausesOf(transaction.doc).map(({ node }) => instanceIdOf(node)));
  after.plan.entries.forEach((entry, planPosition) => {
    if (present.has(entry.instanceId)) return;
    if ((before(entry.instanceId)?.length ?? 0) > 0) return;
    const content = after.content(entry);
    if (content.length === 0) return;
    insertClause(
      transaction,
      clauseNode(entry, content),
      insertPosition(transaction.doc, after, planPosition),
    );
  });
}

/** Inserts a clause; the lone empty paragraph of an empty policy makes room for it. */
export function insertClause(transaction: Transaction, json: NodeJson, position: number): void {
  const document = transaction.doc;
  const node = document.type.schema.nodeFromJSON(json);
  const only = document.firstChild;
  const isEmpty = document.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0;
  if (isEmpty) transaction.replaceWith(0, document.content.size, node);
  else transaction.insert(position, node);
}

/**
 * Another document kind has another order of sections. Clauses that stood in the order of the plan follow it; once the DSB
 * has moved one, the order is theirs.
 */
function reorderClauses(
  transaction: Transaction,
  before: RenderedPlan,
  after: RenderedPlan,
  formerName: FormerName,
): void {
  const rankBefore = new Map(before.plan.entries.map(({ instanceId }, rank) => [instanceId, rank]));
  const rankAfter = new Map(after.plan.entries.map(({ instanceId }, rank) => [instanceId, rank]));
  const rankOf = ({ node }: Placed) => rankAfter.get(instanceIdOf(node))!;
  const formerRankOf = ({ node }: Placed) => rankBefore.get(formerName(instanceIdOf(node)) ?? '') ?? -1;
  const placed = clausesOf(transaction.doc).filter((clause) => rankAfter.has(instanceIdOf(clause.node)));
  if (ascends(placed.map(rankOf))) return;
  if (!ascends(placed.map(formerRankOf).filter((rank) => rank >= 0))) return;
  const ordered = placed.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const { node, position } = placed[at]!;
    const next = ordered[at]!.node;
    if (next !== node) transaction.replaceWith(position, position + node.nodeSize, next);
  }
}

/** What an instance of now was rendered to before, under the name that it had then; undefined when it was not in the plan. */
function contentBefore(before: RenderedPlan, formerName: FormerName) {
  return (instanceId: string): NodeJson[] | undefined => {
    const former = formerName(instanceId);
    const entry = former === null ? undefined : before.entry(former);
    return entry === undefined ? undefined : before.content(entry);
  };
}

/** Applies the difference between two rendered plans to the document of a transaction. */
export function syncClauses(transaction: Transaction, before: RenderedPlan, after: RenderedPlan): void {
  const formerName = followEntries(transaction, before.context, after.context);
  const previous = contentBefore(before, formerName);
  updateClauses(transaction, previous, after);
  reorderClauses(transaction, before, after, formerName);
  insertNewClauses(transaction, previous, after);
}
