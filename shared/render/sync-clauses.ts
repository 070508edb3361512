/**
 * Brings the clauses of a document in line with changed answers or settings, inside one transaction.
 * Untouched clauses follow; adapted ones stay as they are (their status then says that they need a look);
 * a clause that the DSB deleted does not come back, because only what is new in the plan is inserted.
 */
import type { Node as PolicyNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '../document/document-json';
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
function updateClauses(transaction: Transaction, before: RenderedPlan, after: RenderedPlan): void {
  const { schema } = transaction.doc.type;
  for (const { node, position } of clausesOf(transaction.doc).toReversed()) {
    if (isAdapted(node)) continue;
    const entry = after.entryFor(node);
    const previous = before.entry(instanceIdOf(node));
    const content = entry === undefined ? [] : after.content(entry);
    // A text that only a newer library changes is not for an answer to replace: that goes through the update inbox.
    if (previous !== undefined && content.length > 0 && sameJson(before.content(previous), content)) continue;
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

function insertNewClauses(transaction: Transaction, before: RenderedPlan, after: RenderedPlan): void {
  const present = new Set(clausesOf(transaction.doc).map(({ node }) => instanceIdOf(node)));
  after.plan.entries.forEach((entry, planPosition) => {
    if (present.has(entry.instanceId)) return;
    const previous = before.entry(entry.instanceId);
    if (previous !== undefined && before.content(previous).length > 0) return;
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

/** Applies the difference between two rendered plans to the document of a transaction. */
export function syncClauses(transaction: Transaction, before: RenderedPlan, after: RenderedPlan): void {
  updateClauses(transaction, before, after);
  insertNewClauses(transaction, before, after);
}
