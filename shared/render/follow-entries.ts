/**
 * A clause, a placeholder and a reference point to an entry of a list by its position. When an answer removes or reorders
 * entries, everything in the text that the DSB wrote or adapted follows its entry here, so that a sentence about one product
 * never comes to speak of another. What spoke of a removed entry keeps its last words.
 */
import { Fragment, type Node as PolicyNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '../document/document-json';
import type { LibraryIndex } from '../library/library-index';
import { variableText, type VariableContext } from '../library/variables';
import { isAdapted } from './clause-status';
import { movedLists, movedPath, type MovedLists, type Moves } from './moved-entries';

/** Name that an instance had before a change; null for one that is new. */
export type FormerName = (instanceId: string) => string | null;

/** Renames the instances of clauses that are written per entry of a moved group. */
class InstanceNames {
  readonly #lists: MovedLists;
  readonly #index: LibraryIndex;
  readonly #taken: Set<string>;
  readonly #removed = new Map<string, string>();

  constructor(lists: MovedLists, index: LibraryIndex, taken: Set<string>) {
    this.#lists = lists;
    this.#index = index;
    this.#taken = taken;
  }

  #moves(instanceId: string): { clauseId: string; position: number; moves: Moves } | null {
    const [, clauseId = '', position = ''] = /^(.+)--(\d+)$/.exec(instanceId) ?? [];
    const each = this.#index.clauses.get(clauseId)?.each;
    const moves = each !== undefined && 'group' in each ? this.#lists.get(each.group) : undefined;
    return moves === undefined ? null : { clauseId, position: Number(position), moves };
  }

  /** Is the instance about an entry of a list in which something moved? */
  follows(instanceId: string): boolean {
    return this.#moves(instanceId) !== null;
  }

  /** Is the instance about an entry that is gone? */
  isGone(instanceId: string): boolean {
    const found = this.#moves(instanceId);
    return found !== null && found.moves[found.position] === null;
  }

  /** Its name now; one about a removed entry gets a name that no entry will ever have. */
  now(instanceId: string): string {
    const found = this.#moves(instanceId);
    const to = found?.moves[found.position];
    if (found === null || to === undefined) return instanceId;
    if (to !== null) return `${found.clauseId}--${to}`;
    const known = this.#removed.get(instanceId) ?? this.#freeName(found.clauseId);
    this.#removed.set(instanceId, known);
    return known;
  }

  #freeName(clauseId: string): string {
    let number = 1;
    while (this.#taken.has(`${clauseId}--removed-${number}`)) number += 1;
    const name = `${clauseId}--removed-${number}`;
    this.#taken.add(name);
    return name;
  }

  /** The name it had before; null for one about a new entry. */
  former: FormerName = (instanceId) => {
    const found = this.#moves(instanceId);
    if (found === null) return instanceId;
    const from = found.moves.indexOf(found.position);
    return from < 0 ? null : `${found.clauseId}--${from}`;
  };
}

type Rewriting = { lists: MovedLists; names: InstanceNames; before: VariableContext };

function rewriteInline(node: PolicyNode, { lists, names, before }: Rewriting): PolicyNode {
  const { schema } = node.type;
  if (node.type.name === 'crossReference') {
    const target = String(node.attrs['target']);
    const now = names.now(target);
    return now === target ? node : node.type.create({ target: now }, null, node.marks);
  }
  if (node.type.name !== 'placeholder') return node;
  const variable = String(node.attrs['variable']);
  const now = movedPath(variable, lists);
  if (now === variable) return node;
  if (now !== null) return node.type.create({ variable: now }, null, node.marks);
  const words = variableText(variable, before);
  if (words.kind === 'text') return schema.text(words.text.replace(/\s+/g, ' '), node.marks);
  return node.type.create({ variable: `gap:${words.questionId ?? variable}` }, null, node.marks);
}

/** The same object when nothing in it has moved. */
function rewrite(node: PolicyNode, rewriting: Rewriting): PolicyNode {
  if (node.isLeaf) return rewriteInline(node, rewriting);
  const children = node.children.map((child) => rewrite(child, rewriting));
  return children.every((child, at) => child === node.child(at))
    ? node
    : node.copy(Fragment.fromArray(children));
}

function rewriteBase(node: PolicyNode, rewriting: Rewriting): NodeJson[] {
  const base = node.attrs['base'] as NodeJson[];
  const former = Fragment.fromJSON(node.type.schema, base);
  const present = former.content.map((block) => rewrite(block, rewriting));
  return present.every((block, at) => block === former.content[at])
    ? base
    : present.map((block) => block.toJSON() as NodeJson);
}

function rewriteClause(node: PolicyNode, rewriting: Rewriting): PolicyNode {
  const content = rewrite(node, rewriting);
  const instanceId = rewriting.names.now(String(node.attrs['instanceId']));
  const base = rewriteBase(node, rewriting);
  if (content === node && base === node.attrs['base'] && instanceId === node.attrs['instanceId']) return node;
  return node.type.create({ ...node.attrs, instanceId, base }, content.content);
}

/** What stands in place of a block now; null for an untouched clause about an entry that is gone. */
function present(node: PolicyNode, rewriting: Rewriting): PolicyNode | null {
  if (node.type.name !== 'clause') return rewrite(node, rewriting);
  const instanceId = String(node.attrs['instanceId']);
  const isNamed = rewriting.names.now(instanceId) !== instanceId;
  if (!isNamed && !isAdapted(node)) return node;
  return rewriting.names.isGone(instanceId) && !isAdapted(node) ? null : rewriteClause(node, rewriting);
}

function positionIn(instanceId: string): number {
  return Number(/--(\d+)$/.exec(instanceId)?.[1] ?? -1);
}

/** Is every number larger than the one before? */
export function ascends(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
}

/** Instances of one clause that stood in the order of their entries stand in it again; an order made by hand stays. */
function inEntryOrder(
  blocks: readonly PolicyNode[],
  next: readonly (PolicyNode | null)[],
  names: InstanceNames,
): (PolicyNode | null)[] {
  const ordered = [...next];
  const places = new Map<string, number[]>();
  next.forEach((node, at) => {
    const former = blocks[at]?.attrs['instanceId'] as string | undefined;
    if (node === null || former === undefined || !names.follows(former) || names.isGone(former)) return;
    const clauseId = String(node.attrs['clauseId']);
    places.set(clauseId, [...(places.get(clauseId) ?? []), at]);
  });
  for (const slots of places.values()) {
    if (!ascends(slots.map((at) => positionIn(String(blocks[at]!.attrs['instanceId']))))) continue;
    const nodes = slots.map((at) => next[at]!);
    nodes.sort(
      (a, b) => positionIn(String(a.attrs['instanceId'])) - positionIn(String(b.attrs['instanceId'])),
    );
    slots.forEach((at, place) => (ordered[at] = nodes[place]!));
  }
  return ordered;
}

/**
 * Lets the document of the transaction follow the entries of all lists from one state of answers to the next. Returns which
 * name an instance had before, for telling new clauses from those that only have a new name.
 */
export function followEntries(
  transaction: Transaction,
  before: VariableContext,
  after: VariableContext,
): FormerName {
  const lists = movedLists(before, after);
  if (lists.size === 0) return (instanceId) => instanceId;
  const blocks = transaction.doc.children;
  const taken = new Set(blocks.map(({ attrs }) => String(attrs['instanceId'] ?? '')));
  const names = new InstanceNames(lists, after.index, taken);
  const rewriting = { lists, names, before };
  const next = inEntryOrder(
    blocks,
    blocks.map((block) => present(block, rewriting)),
    names,
  );
  let end = transaction.doc.content.size;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const start = end - blocks[at]!.nodeSize;
    const node = next[at] ?? null;
    if (node === null) transaction.delete(start, end);
    else if (node !== blocks[at]) transaction.replaceWith(start, end, node);
    end = start;
  }
  return names.former;
}
