/**
 * Headings without words, headings with nothing under them, and clauses without any text: what is left behind when a
 * text is cut by hand.
 */
import type { NodeJson } from '../document/document-json';
import { cleanText } from '../resolve/clean-text';
import { isBlank } from '../resolve/outline';
import type { ResolvedBlock } from '../resolve/resolved-document';
import { clauseName, type Check, type CheckContext, type Finding } from './finding';

type Heading = Extract<ResolvedBlock, { kind: 'heading' }>;
/** Blocks of the outline in order: a heading as resolved (null: it has no words), or some text. */
type Entry = {
  instanceId: string | null;
  blockIndex: number;
  kind: 'heading' | 'text';
  heading: Heading | null;
};

function hasWords(node: NodeJson): boolean {
  if (node.type === 'text') return cleanText(node.text ?? '').trim() !== '';
  if (node.type === 'placeholder' || node.type === 'crossReference') return true;
  return (node.content ?? []).some(hasWords);
}

function entries({ document, resolved }: CheckContext): Entry[] {
  const headings = resolved.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Heading => block.kind === 'heading');
  const out: Entry[] = [];
  const add = (node: NodeJson, instanceId: string | null, blockIndex: number) => {
    if (node.type === 'heading') {
      const heading = isBlank(node) ? null : (headings.shift() ?? null);
      out.push({ instanceId, blockIndex, kind: 'heading', heading });
    } else if (hasWords(node)) out.push({ instanceId, blockIndex, kind: 'text', heading: null });
  };
  document.content.forEach((node, index) => {
    if (node.type !== 'clause') return add(node, null, index);
    const instanceId = String(node.attrs?.['instanceId']);
    (node.content ?? []).forEach((block, blockIndex) => add(block, instanceId, blockIndex));
  });
  return out;
}

function titleOf(heading: Heading): string {
  return heading.inlines
    .map((inline) => (inline.kind === 'break' ? ' ' : inline.kind === 'gap' ? inline.label : inline.text))
    .join('')
    .trim();
}

function headingFindings(all: readonly Entry[]): Finding[] {
  return all.flatMap((entry, index): Finding[] => {
    if (entry.kind !== 'heading') return [];
    const where = { instanceId: entry.instanceId, blockIndex: entry.blockIndex };
    if (entry.heading === null) {
      const count = all.slice(0, index).filter(({ heading }) => heading !== null).length;
      return [
        {
          id: `headings:emptyHeading:${entry.instanceId ?? ''}:${entry.blockIndex}`,
          check: 'headings',
          severity: 'warning',
          kind: 'emptyHeading',
          facts: { count },
          where,
        },
      ];
    }
    const next = all.slice(index + 1).find(({ kind, heading }) => kind === 'text' || heading !== null);
    const isFilled =
      next !== undefined && (next.kind === 'text' || next.heading!.level > entry.heading.level);
    if (isFilled) return [];
    return [
      {
        id: `headings:headingWithoutText:${entry.heading.id}`,
        check: 'headings',
        severity: 'warning',
        kind: 'headingWithoutText',
        facts: { title: titleOf(entry.heading), number: entry.heading.number },
        where,
      },
    ];
  });
}

function emptyClauses({ document, index }: CheckContext): Finding[] {
  return document.content.flatMap((node): Finding[] => {
    if (node.type !== 'clause' || hasWords(node)) return [];
    const instanceId = String(node.attrs?.['instanceId']);
    return [
      {
        id: `headings:emptyClause:${instanceId}`,
        check: 'headings',
        severity: 'warning',
        kind: 'emptyClause',
        facts: { title: clauseName(String(node.attrs?.['clauseId']), index) },
        where: { instanceId },
      },
    ];
  });
}

export const checkHeadings: Check = (context) => [
  ...headingFindings(entries(context)),
  ...emptyClauses(context),
];
