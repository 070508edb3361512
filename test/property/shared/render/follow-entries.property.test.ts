/**
 * Laws of text that speaks of one entry of a group: whatever happens to the list, it stays with its entry.
 */
import { history, undo, undoDepth } from '@tiptap/pm/history';
import type { Node as PolicyNode } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import { variableText } from '../../../../shared/library/variables';
import type { GroupItem } from '../../../../shared/model/answers';
import { clauseStatus } from '../../../../shared/render/clause-status';
import { movesBetween } from '../../../../shared/render/moved-entries';
import { answerQuestion, contextOf, removeClause } from '../../../../shared/render/policy-commands';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { checkDocument } from '../../../../shared/project-file/check-document';
import { clauseFile, contextOver, libraryOf } from '../../../helpers/library-files';

const LIST = 'products.list';
const index = libraryOf(
  clauseFile('start', '## Anfang\n\nText.', { order: '1' }),
  clauseFile('product', '## {products_list_name}\n\nDaten: {products_list_data}.', {
    order: '2',
    each: `{group: ${LIST}}`,
  }),
  clauseFile('table', '## Alle\n\n| Name |\n|---|\n| {products_list_name} |', {
    order: '3',
    when: `{question: ${LIST}, answered: true}`,
  }),
);

type Step =
  | { do: 'append' }
  | { do: 'remove'; at: number }
  | { do: 'up'; at: number }
  | { do: 'edit'; at: number }
  | { do: 'note'; at: number }
  | { do: 'drop'; at: number };

const at = fc.nat(7);
const steps = fc.array(
  fc.oneof(
    fc.constant<Step>({ do: 'append' }),
    fc.record({ do: fc.constantFrom('remove', 'up', 'edit', 'note', 'drop'), at }) as fc.Arbitrary<Step>,
  ),
  { maxLength: 20 },
);

/** Names are never used twice, so that a sentence tells which product it was written about. */
function start(count: number): { state: EditorState; named: number } {
  const items = Array.from({ length: count }, (_, number) => ({ name: `P${number}.`, data: ['x'] }));
  const doc = policySchema.nodeFromJSON(renderPolicy(contextOver(index, { [LIST]: items })));
  return { state: EditorState.create({ doc, schema: policySchema, plugins: [history()] }), named: count };
}

function itemsOf(state: EditorState): GroupItem[] {
  return (contextOf(state.doc, index).answers[LIST] as GroupItem[] | undefined) ?? [];
}

function nextItems(items: GroupItem[], step: Step, named: number): GroupItem[] {
  if (step.do === 'append') return [...items, { name: `P${named}.`, data: ['x'] }];
  const place = items.length === 0 ? 0 : step.at % items.length;
  if (step.do === 'remove') return items.filter((_, position) => position !== place);
  if (step.do === 'edit')
    return items.map((item, position) => (position === place ? { ...item, data: ['x', 'y'] } : item));
  const moved = [...items];
  if (place > 0) moved.splice(place - 1, 2, items[place]!, items[place - 1]!);
  return moved;
}

function productClauses(doc: PolicyNode): { node: PolicyNode; position: number }[] {
  const found: { node: PolicyNode; position: number }[] = [];
  doc.forEach((node, position) => {
    if (node.attrs['clauseId'] === 'product') found.push({ node, position });
  });
  return found;
}

function nameIn(node: PolicyNode, state: EditorState): string {
  let name = '';
  node.firstChild?.descendants((child) => {
    if (child.type.name !== 'placeholder' || !String(child.attrs['variable']).endsWith('.name')) return;
    const value = variableText(String(child.attrs['variable']), contextOf(state.doc, index));
    name = value.kind === 'text' ? value.text : 'offen';
  });
  return name === '' ? (/P\d+\./.exec(node.firstChild?.textContent ?? '')?.[0] ?? '') : name;
}

function run({ state, named }: { state: EditorState; named: number }, step: Step) {
  const clauses = productClauses(state.doc);
  if (step.do === 'note' || step.do === 'drop') {
    const chosen = clauses[step.at % Math.max(clauses.length, 1)];
    if (chosen === undefined) return { state, named };
    const note = `über ${nameIn(chosen.node, state)}`;
    const made =
      step.do === 'drop'
        ? removeClause(state, String(chosen.node.attrs['instanceId']))
        : state.tr.insertText(note, chosen.position + chosen.node.nodeSize - 2);
    return { state: made === null ? state : state.apply(made), named };
  }
  const items = nextItems(itemsOf(state), step, named);
  const made = answerQuestion(state, LIST, items.length === 0 ? undefined : items, index);
  return { state: made === null ? state : state.apply(made), named: named + 1 };
}

describe('whatever happens to a list of products', () => {
  test('a sentence about a product stands in the clause of that product', () => {
    fc.assert(
      fc.property(fc.nat(4), steps, (count, sequence) => {
        let current = start(count);
        for (const step of sequence) {
          current = run(current, step);
          const { state } = current;
          state.doc.check();
          expect(checkDocument(state.doc.content.toJSON() as unknown[], [])).toBeNull();
          for (const { node } of productClauses(state.doc)) {
            for (const [, about] of node.textContent.matchAll(/über (P\d+\.)/g))
              expect(nameIn(node, state)).toBe(about);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a clause about a product that is gone is obsolete and never that of another one', () => {
    fc.assert(
      fc.property(fc.nat(4), steps, (count, sequence) => {
        const { state } = sequence.reduce(run, start(count));
        const names = new Set(itemsOf(state).map(({ name }) => name));
        for (const { node } of productClauses(state.doc)) {
          const gone = clauseStatus(node, contextOf(state.doc, index)) === 'obsolete';
          expect(names.has(nameIn(node, state))).toBe(!gone);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a product whose clause was removed does not get it back', () => {
    fc.assert(
      fc.property(fc.nat(4), steps, fc.nat(7), (count, sequence, which) => {
        const first = start(count + 1);
        const item = itemsOf(first.state)[which % (count + 1)]!;
        const dropped = run(first, { do: 'drop', at: which % (count + 1) });
        const { state } = sequence.reduce(run, dropped);
        expect(productClauses(state.doc).map(({ node }) => nameIn(node, state))).not.toContain(item['name']);
      }),
      { numRuns: 300 },
    );
  });

  test('undo takes all of it back', () => {
    fc.assert(
      fc.property(fc.nat(4), steps, (count, sequence) => {
        const first = start(count);
        let { state } = sequence.reduce(run, first);
        while (undoDepth(state) > 0) undo(state, (made) => (state = state.apply(made)));
        expect(state.doc.toJSON()).toEqual(first.state.doc.toJSON());
      }),
      { numRuns: 200 },
    );
  });
});

describe('movesBetween', () => {
  test('sends every entry to a place of its own, where the same entry stands if it is still there', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const moves = movesBetween(before, after) ?? before.map((_, place) => place);
        const places = moves.filter((place) => place !== null);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => place < after.length)).toBe(true);
        const kept = moves.filter((place, from) => place !== null && after[place] === before[from]).length;
        const count = (entries: string[], wanted: string) =>
          entries.filter((entry) => entry === wanted).length;
        const common = ['a', 'b', 'c', 'd'].reduce(
          (sum, wanted) => sum + Math.min(count(before, wanted), count(after, wanted)),
          0,
        );
        expect(kept).toBe(common);
      }),
    );
  });
});
