/**
 * Blocks of a clause -> nodes. A paragraph, list item or table row that names a field of a repeatable group is
 * written once per item of the group; a list item that is nothing but a list variable once per value.
 * What has nothing to say is left out, so no heading, list or table ever stands empty.
 */
import type { NodeJson } from '../document/document-json';
import type { ClauseBlock, ClauseInline } from '../library/clause-body';
import { groupsOf, soleListOf } from '../library/validate-clause';
import { inlinesBelow } from '../library/walk-body';
import { conditionContext } from '../interview/interview';
import { isUnknown } from '../model/answers';
import { evaluateCondition } from '../rules/evaluate-condition';
import { questionsOf } from '../rules/explain-condition';
import { renderInlines } from './render-inlines';
import { countOf, type RenderScope } from './render-scope';

/** The scopes in which a unit is written: one, or one per item of the group or list it repeats. */
function scopesFor(unit: readonly ClauseInline[], scope: RenderScope, isListItem: boolean): RenderScope[] {
  if (scope.item !== null) return [scope];
  const questionId = groupsOf(unit, scope.index)[0] ?? (isListItem ? soleListOf(unit, scope.index) : null);
  if (questionId === null) return [scope];
  return Array.from({ length: countOf(questionId, scope) }, (_, position) => ({
    ...scope,
    item: { questionId, position },
  }));
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

/** A paragraph of visible gaps for questions answered with "Weiß ich nicht". */
export function gapParagraph(questionIds: readonly string[]): NodeJson {
  const gaps = questionIds.map((id): NodeJson => ({ type: 'placeholder', attrs: { variable: `gap:${id}` } }));
  return paragraph(
    gaps.flatMap((gap, position) => (position === 0 ? [gap] : [{ type: 'text', text: ' ' }, gap])),
  );
}

/** Undecided blocks are neither promised nor dropped: the open questions stand in their place. */
function whenBlock(block: Extract<ClauseBlock, { kind: 'when' }>, scope: RenderScope): NodeJson[] {
  const conditions = conditionContext(scope);
  const truth = evaluateCondition(block.condition, conditions);
  if (truth === 'true') return renderBlocks(block.blocks, scope);
  if (truth === 'false') return [];
  return [gapParagraph(questionsOf(block.condition).filter((id) => isUnknown(conditions.answers[id])))];
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
    }
  });
}
