/**
 * Second pass, inline nodes: placeholders become words or gaps, references become number and title, links are checked.
 * A table over the schema's inline node names; an unknown node is an error.
 */
import type { MarkJson, NodeJson } from '../document/document-json';
import type { VariableValue } from '../library/variables';
import { safeHref } from '../model/safe-link';
import { cleanText } from './clean-text';
import type { PolicyWords } from './policy-words';
import type { ReferenceTarget } from './outline';
import { referenceText } from './reference-text';
import type { ResolvedGap, ResolvedInline, TextMarks } from './resolved-document';

export type InlineContext = {
  words: PolicyWords;
  valueOf: (variable: string) => VariableValue;
  targetOf: (instanceId: string) => ReferenceTarget | undefined;
  /** Name of a clause of the library, for a reference that leads nowhere. */
  clauseTitle: (instanceId: string) => string;
  onGap: (gap: Omit<ResolvedGap, 'instanceId'>) => void;
};

type InlineHandler = (
  node: NodeJson,
  style: InlineStyle,
  context: InlineContext,
  out: ResolvedInline[],
) => void;
type InlineStyle = { marks: TextMarks; href: string | null };

const NO_MARKS: TextMarks = Object.freeze({});
const PLAIN: InlineStyle = Object.freeze({ marks: NO_MARKS, href: null });

function styleOf(marks: readonly MarkJson[] | undefined): InlineStyle {
  if (marks === undefined || marks.length === 0) return PLAIN;
  const style: InlineStyle = { marks: {}, href: null };
  for (const mark of marks) {
    if (mark.type === 'bold' || mark.type === 'italic' || mark.type === 'underline')
      style.marks[mark.type] = true;
    else if (mark.type === 'link') style.href = safeHref(mark.attrs?.['href']);
    else throw new Error(`Unknown mark ${mark.type}`);
  }
  return style;
}

function pushText(text: string, style: InlineStyle, out: ResolvedInline[], variable?: string): void {
  const clean = cleanText(text);
  if (clean === '') return;
  const inline: ResolvedInline = { kind: 'text', text: clean, marks: style.marks };
  if (style.href !== null) inline.href = style.href;
  if (variable !== undefined) inline.variable = variable;
  out.push(inline);
}

const inlineHandlers: Record<string, InlineHandler> = {
  text: (node, style, _context, out) => pushText(node.text ?? '', style, out),
  hardBreak: (_node, _style, _context, out) => {
    out.push({ kind: 'break' });
  },
  placeholder: (node, style, context, out) => {
    const variable = String(node.attrs?.['variable']);
    const value = context.valueOf(variable);
    if (value.kind === 'gap') {
      const label = cleanText(value.label);
      context.onGap({ label, variable, questionId: value.questionId });
      out.push({ kind: 'gap', label, variable, marks: style.marks });
      return;
    }
    // A long answer keeps its lines.
    value.text.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) out.push({ kind: 'break' });
      pushText(line, style, out, variable);
    });
  },
  crossReference: (node, { marks }, context, out) => {
    const instanceId = String(node.attrs?.['target']);
    const target = context.targetOf(instanceId);
    if (target === undefined) {
      const text = cleanText(`${context.words.deadReference} ${context.clauseTitle(instanceId)}`);
      context.onGap({ label: text, variable: `reference:${instanceId}`, questionId: null });
      out.push({ kind: 'deadReference', targetId: instanceId, text, marks });
      return;
    }
    const { id, number, title } = target;
    out.push({
      kind: 'reference',
      targetId: id,
      number,
      title,
      text: referenceText(context.words, number, title),
      marks,
    });
  },
};

/** Resolves the content of a heading, paragraph or cell. */
export function resolveInlines(
  content: readonly NodeJson[] | undefined,
  context: InlineContext,
): ResolvedInline[] {
  const out: ResolvedInline[] = [];
  for (const node of content ?? []) {
    const handler = Object.hasOwn(inlineHandlers, node.type) ? inlineHandlers[node.type] : undefined;
    if (handler === undefined) throw new Error(`Unknown inline node ${node.type}`);
    handler(node, styleOf(node.marks), context, out);
  }
  return out;
}

/** The words of a heading for outlines and references: on one line, gaps by their label. */
export function inlineTitle(inlines: readonly ResolvedInline[], words: PolicyWords): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'reference') return inline.text;
      return gapText(inline.kind === 'gap' ? inline.label : inline.text, words);
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** How a gap reads in every format: "[Offen: Telefon]". */
export function gapText(label: string, words: PolicyWords): string {
  return `[${words.open}: ${label}]`;
}
