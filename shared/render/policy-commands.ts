/**
 * Everything that changes a policy except typing: pure functions from an editor state to one transaction.
 * Answer, settings and text change together, so one undo takes them back together. `null` means: nothing to do.
 */
import { closeHistory } from '@tiptap/pm/history';
import type { Node as PolicyNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { AnswerValue, Answers } from '../model/answers';
import { settingsSchema, type Settings } from '../model/settings';
import { assumptionsOf } from '../library/asked-answers';
import type { LibraryIndex } from '../library/library-index';
import type { VariableContext } from '../library/variables';
import { inOrderFor } from '../select/select-clauses';
import { handEntry, renderedPlanFor } from './clause-status';
import { clauseNode } from './render-policy';
import { insertClause, syncClauses } from './sync-clauses';

/** Answers and settings of a document, with the library they are read against. */
export function contextOf(document: PolicyNode, index: LibraryIndex): VariableContext {
  return {
    settings: document.attrs['settings'] as Settings,
    answers: document.attrs['answers'] as Answers,
    index,
  };
}

function changeContext(
  state: EditorState,
  change: Partial<Pick<VariableContext, 'settings' | 'answers'>>,
  index: LibraryIndex,
): Transaction {
  const before = contextOf(state.doc, index);
  const after = { ...before, ...change };
  const transaction = closeHistory(state.tr);
  const renderedBefore = renderedPlanFor(before);
  syncClauses(transaction, renderedBefore, renderedPlanFor(after));
  if (change.settings !== undefined) transaction.setDocAttribute('settings', change.settings);
  if (change.answers !== undefined) transaction.setDocAttribute('answers', change.answers);
  return transaction;
}

/** Sets, replaces or (with undefined) clears one answer, and lets the text follow. */
export function answerQuestion(
  state: EditorState,
  questionId: string,
  value: AnswerValue | undefined,
  index: LibraryIndex,
): Transaction | null {
  const { answers } = contextOf(state.doc, index);
  if (JSON.stringify(answers[questionId]) === JSON.stringify(value)) return null;
  const { [questionId]: _previous, ...others } = answers;
  // An answer keeps its place among the others: services stand in the text in this order.
  const next = value === undefined ? others : { ...answers, [questionId]: value };
  return changeContext(state, { answers: next }, index);
}

/**
 * Opens what a yes took over as usual: each assumed value becomes an answer of its own, and
 * the yes becomes a no, so that the questions are asked. The text stays the same.
 */
export function openAssumptions(
  state: EditorState,
  questionId: string,
  index: LibraryIndex,
): Transaction | null {
  const context = contextOf(state.doc, index);
  const assumed = assumptionsOf(questionId, context);
  if (assumed.length === 0) return null;
  const usual = assumed.map(({ id, assume }) => [id, assume!.value] as const);
  const answers = { ...context.answers, ...Object.fromEntries(usual), [questionId]: false };
  return changeContext(state, { answers }, index);
}

/** Changes settings (address form, countries, title, …), and lets the text follow. Throws on an invalid setting. */
export function changeSettings(
  state: EditorState,
  patch: Partial<Settings>,
  index: LibraryIndex,
): Transaction | null {
  const { settings } = contextOf(state.doc, index);
  const next = settingsSchema.parse({ ...settings, ...patch });
  if (JSON.stringify(next) === JSON.stringify(settings)) return null;
  return changeContext(state, { settings: next }, index);
}

function findClause(document: PolicyNode, instanceId: string): { node: PolicyNode; position: number } | null {
  let found: { node: PolicyNode; position: number } | null = null;
  document.forEach((node, position) => {
    if (node.type.name === 'clause' && node.attrs['instanceId'] === instanceId) found = { node, position };
  });
  return found;
}

/** Puts the library's present text in place of an adapted clause. */
export function takeLibraryText(
  state: EditorState,
  instanceId: string,
  index: LibraryIndex,
): Transaction | null {
  const found = findClause(state.doc, instanceId);
  if (found === null) return null;
  const rendered = renderedPlanFor(contextOf(state.doc, index));
  const entry = rendered.entryFor(found.node);
  const content = entry === undefined ? [] : rendered.content(entry);
  if (entry === undefined || content.length === 0) return null;
  const origin = found.node.attrs['origin'] === 'hand' ? 'hand' : 'plan';
  const next = state.schema.nodeFromJSON(clauseNode(entry, content, origin));
  return closeHistory(state.tr).replaceWith(found.position, found.position + found.node.nodeSize, next);
}

/**
 * Keeps the hand-edited text for good: the library's present text becomes the base it is compared with, so the
 * clause is "adapted" and no longer needs a look. A clause whose condition is gone stays as one added by hand.
 */
export function keepOwnText(state: EditorState, instanceId: string, index: LibraryIndex): Transaction | null {
  const found = findClause(state.doc, instanceId);
  if (found === null) return null;
  const rendered = renderedPlanFor(contextOf(state.doc, index));
  const isPlanned = rendered.entryFor(found.node) !== undefined;
  const attrs = { ...found.node.attrs, ...(isPlanned ? {} : { origin: 'hand' }) };
  // As one added by hand it is rendered for the answers of now, or it would need a look again at once.
  const entry = rendered.entryFor(found.node.type.create(attrs, found.node.content));
  const base =
    entry === undefined
      ? {}
      : { base: rendered.content(entry), version: entry.clause.version, dependsOn: entry.clause.dependsOn };
  return closeHistory(state.tr).setNodeMarkup(found.position, undefined, { ...attrs, ...base });
}

/**
 * Adds a clause from the library by hand: at its place in the plan's order, or behind `behindInstanceId`.
 * null when it is already in the text, unknown, or written per service.
 */
export function addClause(
  state: EditorState,
  clauseId: string,
  index: LibraryIndex,
  behindInstanceId?: string,
): Transaction | null {
  const clause = index.clauses.get(clauseId);
  if (clause === undefined || clause.each !== undefined || findClause(state.doc, clauseId) !== null)
    return null;
  const rendered = renderedPlanFor(contextOf(state.doc, index));
  const planned = rendered.entry(clauseId);
  const entry = planned ?? handEntry(clause, clauseId, null);
  const content = rendered.content(entry);
  if (content.length === 0) return null;
  const behind = behindInstanceId === undefined ? null : findClause(state.doc, behindInstanceId);
  const position =
    behind === null ? placeInOrder(state.doc, clause.id, index) : behind.position + behind.node.nodeSize;
  const transaction = closeHistory(state.tr);
  insertClause(transaction, clauseNode(entry, content, planned === undefined ? 'hand' : 'plan'), position);
  return transaction;
}

/** Behind the last clause of the text that stands before this one in the library's order. */
function placeInOrder(document: PolicyNode, clauseId: string, index: LibraryIndex): number {
  const { documentKind } = document.attrs['settings'] as Settings;
  const order = new Map(inOrderFor(documentKind, index).map(({ id }, position) => [id, position]));
  const wanted = order.get(clauseId) ?? 0;
  let place = 0;
  document.forEach((node, position) => {
    const own = order.get(String(node.attrs['clauseId'] ?? ''));
    if (own !== undefined && own < wanted) place = position + node.nodeSize;
  });
  return place;
}

/** Takes a clause out of the text. It does not come back with the next answer. */
export function removeClause(state: EditorState, instanceId: string): Transaction | null {
  const found = findClause(state.doc, instanceId);
  if (found === null) return null;
  const transaction = closeHistory(state.tr);
  if (state.doc.childCount === 1) {
    return transaction.replaceWith(0, state.doc.content.size, state.schema.node('paragraph'));
  }
  return transaction.delete(found.position, found.position + found.node.nodeSize);
}

/** Moves a clause in front of another one, or to the end (`null`). */
export function moveClause(
  state: EditorState,
  instanceId: string,
  beforeInstanceId: string | null,
): Transaction | null {
  const found = findClause(state.doc, instanceId);
  if (found === null || instanceId === beforeInstanceId) return null;
  const target = beforeInstanceId === null ? null : findClause(state.doc, beforeInstanceId);
  if (beforeInstanceId !== null && target === null) return null;
  const position = target === null ? state.doc.content.size : target.position;
  const end = found.position + found.node.nodeSize;
  if (position === found.position || position === end) return null;
  const transaction = closeHistory(state.tr).delete(found.position, end);
  return transaction.insert(transaction.mapping.map(position), found.node);
}
