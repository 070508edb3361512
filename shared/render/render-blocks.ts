/**
 * Blocks of a clause -> nodes. A paragraph, list item or table row that names a field of a repeatable group is
 * written once per item of the group; a list item that is nothing but a list variable once per value.
 * What has nothing to say is left out, so no heading, list or table ever stands empty.
 */
import type { NodeJson } from '../document/document-json';
import type { ClauseBlock, ClauseInline } from '../library/clause-body';
import { groupsOf, soleListOf } from '../library/validate-clause';
import { inlinesBelow } from '../library/walk-body';
import type { ArgumentMeaning } from '../library/arguments';
import { conditionContext } from '../library/asked-answers';
import { serviceFieldItems } from '../library/services';
import { inSpelling } from '../library/spelling';
import { valueItems } from '../library/value-text';
import { variableText, wordContextOf } from '../library/variables';
import { isUnknown, type GroupItem } from '../model/answers';
import type { Condition } from '../model/condition';
import { evaluateCondition } from '../rules/evaluate-condition';
import { atomsOf, questionsOf } from '../rules/explain-condition';
import { renderInlines } from './render-inlines';
import { countOf, groupItem, type RenderScope } from './render-scope';
import type { PlanEntry } from '../select/select-clauses';

/** The scopes in which a unit is written: one, or one per item of the group or list it repeats. */
function scopesFor(unit: readonly ClauseInline[], scope: RenderScope, isListItem: boolean): RenderScope[] {
  const list = isListItem ? soleListOf(unit, scope.index) : null;
  const values = list === null ? null : valueCount(list, scope);
  if (values !== null) return Array.from({ length: values }, (_, value) => ({ ...scope, value }));
  const group = scope.item === null ? groupsOf(unit, scope.index)[0] : undefined;
  const questionId = list?.kind === 'answer' ? list.question.id : group;
  if (questionId === undefined) return [scope];
  return Array.from({ length: countOf(questionId, scope) }, (_, position) => ({
    ...scope,
    item: { questionId, position },
  }));
}

/** How many items a list fact or a list field of the present item has; null for lists that are answers themselves. */
function valueCount(list: ArgumentMeaning, scope: RenderScope): number | null {
  if (list.kind === 'service' && scope.service !== null) {
    const { answers, index, service } = scope;
    return Math.max(1, serviceFieldItems(service, list.field, answers, index, wordContextOf(scope)).length);
  }
  if (list.kind !== 'groupField' || scope.item?.questionId !== list.question.id) return null;
  const value = groupItem(scope, list.question.id)?.[list.field.id];
  return Math.max(1, valueItems(value, list.field, wordContextOf(scope))?.length ?? 0);
}

function textBlock(
  block: Extract<ClauseBlock, { kind: 'heading' | 'paragraph' }>,
  scope: RenderScope,
): NodeJson[] {
  const attrs = block.kind === 'heading' ? { attrs: { level: block.level } } : {};
  return scopesFor(block.inlines, scope, false).flatMap((itemScope) => {
    const content = renderInlines(block.inlines, itemScope);
    return content.length === 0 ? [] : [{ type: block.kind, ...attrs, content }];
  });
}

function listBlock(block: Extract<ClauseBlock, { kind: 'list' }>, scope: RenderScope): NodeJson[] {
  const items = block.items.flatMap((item) =>
    scopesFor(inlinesBelow(item), scope, true).flatMap((itemScope) => {
      const content = renderBlocks(item, itemScope);
      if (content.length === 0) return [];
      const padded = content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
      return [{ type: 'listItem', content: padded }];
    }),
  );
  if (items.length === 0) return [];
  return block.ordered
    ? [{ type: 'orderedList', attrs: { start: block.start }, content: items }]
    : [{ type: 'bulletList', content: items }];
}

function tableBlock(block: Extract<ClauseBlock, { kind: 'table' }>, scope: RenderScope): NodeJson[] {
  const rows = block.rows.flatMap(({ header, cells }) =>
    scopesFor(cells.flat(), scope, false).map((rowScope) => ({
      header,
      node: {
        type: 'tableRow',
        content: cells.map((cell) => ({
          type: header ? 'tableHeader' : 'tableCell',
          content: [paragraph(renderInlines(cell, rowScope))],
        })),
      },
    })),
  );
  const hasBody = rows.some(({ header }) => !header);
  return hasBody ? [{ type: 'table', content: rows.map(({ node }) => node) }] : [];
}

function paragraph(content: NodeJson[]): NodeJson {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** A paragraph of visible gaps for questions and fields of the present item that are answered with "Weiß ich nicht". */
export function gapParagraph(questionIds: readonly string[], fieldPaths: readonly string[] = []): NodeJson {
  const variables = [...questionIds.map((id) => `gap:${id}`), ...fieldPaths];
  const gaps = variables.map((variable): NodeJson => ({ type: 'placeholder', attrs: { variable } }));
  return paragraph(
    gaps.flatMap((gap, position) => (position === 0 ? [gap] : [{ type: 'text', text: ' ' }, gap])),
  );
}

/** Undecided blocks are neither promised nor dropped: the open questions stand in their place. */
function whenBlock(block: Extract<ClauseBlock, { kind: 'when' }>, scope: RenderScope): NodeJson[] {
  const item = scope.item === null ? undefined : groupItem(scope, scope.item.questionId);
  const conditions = conditionContext(scope, item);
  const truth = evaluateCondition(block.condition, conditions);
  if (truth === 'true') return renderBlocks(block.blocks, scope);
  if (truth === 'false') return [];
  const open = questionsOf(block.condition).filter((id) => isUnknown(conditions.answers[id]));
  return [gapParagraph(open, openFields(block.condition, scope, item))];
}

/** Paths of the fields of the present item that leave a condition undecided. */
function openFields(
  condition: Condition,
  { item: place }: RenderScope,
  item: GroupItem | undefined,
): string[] {
  if (place === null || item === undefined) return [];
  const fields = atomsOf(condition).flatMap(({ atom }) => ('item' in atom ? [atom.item] : []));
  return [...new Set(fields)]
    .filter((field) => isUnknown(item[field]))
    .map((field) => `${place.questionId}.${place.position}.${field}`);
}

/**
 * One row for every processing of the plan that says something: its section, purpose, basis and period
 * (Art. 13(1)(c), 13(2)(a) GDPR).
 */
function overviewTable(scope: RenderScope): NodeJson[] {
  const words = scope.index.library.words.overview;
  const rows = scope.entries.flatMap((entry) => {
    const { overview } = entry.clause;
    const own = entryScope(entry, scope);
    // Block by block: almost every clause says something with its first heading.
    const isEmpty = () => entry.clause.body.every((block) => renderBlocks([block], own).length === 0);
    if (overview === undefined || entry.open.length > 0 || isEmpty()) return [];
    const section: NodeJson = { type: 'crossReference', attrs: { target: entry.instanceId } };
    const cells = [overview.purpose, overview.basis, overview.period].map((cell) =>
      withoutRepeats(renderInlines(cell, own), own),
    );
    return [tableRow('tableCell', [[section], ...cells])];
  });
  if (rows.length === 0) return [];
  const head = [words.processing, words.purpose, words.basis, words.period].map((word) =>
    inSpelling(word, scope.settings.jurisdictions[0]),
  );
  const header = tableRow(
    'tableHeader',
    head.map((text) => [{ type: 'text', text }]),
  );
  return [{ type: 'table', content: [header, ...rows] }];
}

/** Several norms can be one and the same in a country (Art. 31 DSG): it is named once. */
function withoutRepeats(cell: readonly NodeJson[], scope: RenderScope): NodeJson[] {
  const named = new Set<string>();
  const kept: NodeJson[] = [];
  for (const node of cell) {
    const value = node.type === 'placeholder' ? variableText(String(node.attrs?.['variable']), scope) : null;
    const words = value?.kind === 'text' ? value.text : null;
    const isRepeated = words !== null && named.has(words) && /^[,;] $/.test(kept.at(-1)?.text ?? '');
    if (isRepeated) kept.pop();
    else kept.push(node);
    if (words !== null) named.add(words);
  }
  return kept;
}

function tableRow(type: 'tableCell' | 'tableHeader', cells: NodeJson[][]): NodeJson {
  return { type: 'tableRow', content: cells.map((cell) => ({ type, content: [paragraph(cell)] })) };
}

/** The scope a clause of the plan is written in. */
export function entryScope(
  entry: PlanEntry,
  context: Pick<RenderScope, 'settings' | 'answers' | 'index' | 'instances' | 'entries'>,
): RenderScope {
  const { settings, answers, index, instances, entries } = context;
  const { each } = entry.clause;
  const item =
    each !== undefined && 'group' in each ? { questionId: each.group, position: entry.item ?? 0 } : null;
  return { settings, answers, index, instances, entries, service: entry.service, item, value: null };
}

/** Renders blocks in a scope. */
export function renderBlocks(blocks: readonly ClauseBlock[], scope: RenderScope): NodeJson[] {
  return blocks.flatMap((block): NodeJson[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return textBlock(block, scope);
      case 'list':
        return listBlock(block, scope);
      case 'table':
        return tableBlock(block, scope);
      case 'when':
        return whenBlock(block, scope);
      case 'overview':
        return overviewTable(scope);
    }
  });
}
