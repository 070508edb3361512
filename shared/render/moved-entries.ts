/**
 * Where the entries of lists went when answers change. Entries have no name of their own: paths point to them by position,
 * and every path in text that is kept has to follow its entry.
 */
import { answerOf, askedAnswers } from '../library/asked-answers';
import type { VariableContext } from '../library/variables';
import type { AnswerValue } from '../model/answers';

/** New position of each former entry; null for one that is gone. */
export type Moves = readonly (number | null)[];

/** Moves by the path of their list: `products.list`, and `products.list.0.data` for a list in an entry (former position). */
export type MovedLists = ReadonlyMap<string, Moves>;

const jsonKey = (entry: unknown) => (typeof entry === 'object' ? JSON.stringify(entry) : entry);

/**
 * Where the entries of a list went: the same object or text first, then one that says the same, then the one at the same
 * place (it was edited). null when each stays where it is.
 */
export function movesBetween(before: readonly unknown[], after: readonly unknown[]): Moves | null {
  const target: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const match = (keyOf: (entry: unknown) => unknown) => {
    const places = new Map<unknown, number[]>();
    after.forEach((entry, at) => {
      if (!taken.has(at)) places.set(keyOf(entry), [...(places.get(keyOf(entry)) ?? []), at]);
    });
    before.forEach((entry, from) => {
      const free = target[from] === null ? places.get(keyOf(entry)) : undefined;
      if (free === undefined || free.length === 0) return;
      const at = free.includes(from) ? from : free[0]!;
      free.splice(free.indexOf(at), 1);
      target[from] = at;
      taken.add(at);
    });
  };
  match((entry) => entry);
  match(jsonKey);
  target.forEach((to, from) => {
    if (to !== null || from >= after.length || taken.has(from)) return;
    target[from] = from;
    taken.add(from);
  });
  return target.every((to, from) => to === from) ? null : target;
}

/** Entries as positions count them: blank texts are not shown and have none. */
function entriesOf(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((entry) => typeof entry !== 'string' || entry.trim() !== '');
}

/** All lists whose entries are elsewhere after a change of answers or settings. */
export function movedLists(before: VariableContext, after: VariableContext): MovedLists {
  const lists = new Map<string, Moves>();
  const ids = new Set(
    [before.answers, after.answers, askedAnswers(before), askedAnswers(after)].flatMap(Object.keys),
  );
  for (const id of ids) {
    const was = answerOf(id, before);
    const is = answerOf(id, after);
    if (was === is) continue;
    addMoves(lists, id, was, is, before.index.questions.get(id)?.kind === 'group');
  }
  return lists;
}

/** An emptied group has lost its entries; an emptied list is only open again, and its gaps say so. */
function addMoves(
  lists: Map<string, Moves>,
  id: string,
  was: AnswerValue | undefined,
  is: AnswerValue | undefined,
  isGroup: boolean,
): void {
  const former = entriesOf(was);
  const present = entriesOf(is) ?? (isGroup ? [] : null);
  if (former === null || present === null) return;
  const moves = movesBetween(former, present);
  if (isGroup) {
    former.forEach((item, from) => {
      const at = moves === null ? from : moves[from];
      if (typeof at === 'number') addFieldMoves(lists, `${id}.${from}`, item, present[at]);
    });
  }
  if (moves !== null) lists.set(id, moves);
}

function addFieldMoves(lists: Map<string, Moves>, path: string, was: unknown, is: unknown): void {
  if (was === is || typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return;
  for (const [field, value] of Object.entries(was)) {
    const former = entriesOf(value);
    const present = entriesOf((is as Record<string, unknown>)[field]);
    const moves = former === null || present === null ? null : movesBetween(former, present);
    if (moves !== null) lists.set(`${path}.${field}`, moves);
  }
}

/** The path of the same entry now; null when the entry is gone. */
export function movedPath(variable: string, lists: MovedLists): string | null {
  const former = variable.split('.');
  const parts = [...former];
  // From the longest list on: the entry's own lists are named by its former position.
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const moves = lists.get(former.slice(0, length).join('.'));
    const from = /^\d+$/.test(parts[length] ?? '') ? Number(parts[length]) : -1;
    const to = moves?.[from];
    if (to === null) return null;
    if (to !== undefined) parts[length] = String(to);
  }
  return parts.join('.');
}
