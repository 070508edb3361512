/**
 * Inline text of a clause -> text, placeholder and cross-reference nodes.
 */
import type { MarkJson, NodeJson } from '../document/document-json';
import type { ClauseInline } from '../library/clause-body';
import { meaningOf } from '../library/arguments';
import { inSpelling } from '../library/spelling';
import { safeHref } from '../model/safe-link';
import { choiceFor, countOf, numberFor, variablePath, wordsFor, type RenderScope } from './render-scope';

/** Rank of marks in the schema, so that rendered and typed text carry them in the same order. */
const MARK_ORDER = ['link', 'bold', 'italic', 'underline'];

function withMark(marks: readonly MarkJson[], mark: MarkJson): MarkJson[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark].toSorted(
    (a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type),
  );
}

function leaf(node: NodeJson, marks: readonly MarkJson[]): NodeJson {
  return marks.length === 0 ? node : { ...node, marks: [...marks] };
}

function branchOf(inline: Extract<ClauseInline, { options: unknown }>, scope: RenderScope): ClauseInline[] {
  const { options } = inline;
  if (inline.kind === 'select') return options[choiceFor(inline.name, scope)] ?? options['other'] ?? [];
  const count = numberFor(inline.name, scope);
  return options[`=${count}`] ?? (count === 1 ? options['one'] : undefined) ?? options['other'] ?? [];
}

function variableNode(name: string, marks: readonly MarkJson[], scope: RenderScope): NodeJson {
  const meaning = meaningOf(name, scope.index);
  if (meaning?.kind === 'count') {
    return leaf({ type: 'text', text: String(countOf(meaning.question.id, scope)) }, marks);
  }
  const variable = variablePath(name, scope);
  if (variable === null)
    throw new Error(`Argument ${name} stands for no placeholder; the compiler lets none through`);
  return leaf({ type: 'placeholder', attrs: { variable } }, marks);
}

function linkMarks(
  inline: Extract<ClauseInline, { kind: 'link' }>,
  marks: readonly MarkJson[],
  scope: RenderScope,
): readonly MarkJson[] {
  const { target } = inline;
  const words = 'href' in target ? target.href : wordsFor(target.variable, scope);
  const href = safeHref('mail' in target && target.mail && words !== null ? `mailto:${words}` : words);
  return href === null ? marks : withMark(marks, { type: 'link', attrs: { href } });
}

function renderOne(inline: ClauseInline, marks: readonly MarkJson[], scope: RenderScope): NodeJson[] {
  switch (inline.kind) {
    case 'text':
      return [leaf({ type: 'text', text: inSpelling(inline.text, scope.settings.jurisdictions[0]) }, marks)];
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'variable':
      return [variableNode(inline.name, marks, scope)];
    case 'select':
    case 'plural':
      return renderAll(branchOf(inline, scope), marks, scope);
    case 'marked':
      return renderAll(
        inline.children,
        inline.marks.reduce<readonly MarkJson[]>((all, type) => withMark(all, { type }), marks),
        scope,
      );
    case 'link':
      return renderAll(inline.children, linkMarks(inline, marks, scope), scope);
    case 'reference': {
      const target = scope.instances.get(inline.clauseId) ?? inline.clauseId;
      return [leaf({ type: 'crossReference', attrs: { target } }, marks)];
    }
  }
}

function renderAll(
  inlines: readonly ClauseInline[],
  marks: readonly MarkJson[],
  scope: RenderScope,
): NodeJson[] {
  return inlines.flatMap((inline) => renderOne(inline, marks, scope));
}

function sameMarks(a: NodeJson, b: NodeJson): boolean {
  if (a.marks === undefined || b.marks === undefined)
    return (a.marks?.length ?? 0) === (b.marks?.length ?? 0);
  return JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

/** Joins neighbouring text, folds the spaces that empty branches leave, trims the ends. Non-breaking spaces stay. */
function tidy(nodes: readonly NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else {
      joined.push(node);
    }
  }
  const folded = joined.map((node) =>
    node.type === 'text'
      ? { ...node, text: (node.text ?? '').replace(/ {2,}/g, ' ').replace(/ ([.,;:!?])/g, '$1') }
      : node,
  );
  return folded
    .map((node, position) => {
      if (node.type !== 'text') return node;
      const afterSpace = position === 0 || folded[position - 1]?.text?.endsWith(' ') === true;
      const start = afterSpace ? (node.text ?? '').replace(/^ +/, '') : node.text;
      return { ...node, text: position === folded.length - 1 ? start?.replace(/ +$/, '') : start };
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

/** Renders inline text in a scope. An empty list means that nothing is left to say. */
export function renderInlines(inlines: readonly ClauseInline[], scope: RenderScope): NodeJson[] {
  return tidy(renderAll(inlines, [], scope));
}
