/**
 * The compiled body of a clause: Markdown blocks whose inline text is an ICU message tree.
 * Plain JSON on purpose: it is made at build time and shipped.
 */
import type { Condition } from '../model/condition';

export type InlineMarks = ('bold' | 'italic' | 'underline')[];

export type ClauseInline =
  | { kind: 'text'; text: string }
  /** `{controller_name}`: `name` is the ICU argument as written (underscores). */
  | { kind: 'variable'; name: string }
  | { kind: 'select'; name: string; options: Record<string, ClauseInline[]> }
  | { kind: 'plural'; name: string; options: Record<string, ClauseInline[]> }
  | { kind: 'marked'; marks: InlineMarks; children: ClauseInline[] }
  /** `target` is a literal https:/mailto: address, or the ICU argument whose value is one. */
  | { kind: 'link'; target: { href: string } | { variable: string; mail: boolean }; children: ClauseInline[] }
  | { kind: 'reference'; clauseId: string }
  | { kind: 'break' };

/** `line` is the line in the clause file, for messages. */
export type ClauseBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; inlines: ClauseInline[]; line: number }
  | { kind: 'paragraph'; inlines: ClauseInline[]; line: number }
  | { kind: 'list'; ordered: boolean; start: number; items: ClauseBlock[][]; line: number }
  | { kind: 'table'; rows: { header: boolean; cells: ClauseInline[][] }[]; line: number }
  | { kind: 'when'; condition: Condition; blocks: ClauseBlock[]; line: number }
  /** `::overview`: the table of all processings of the policy. */
  | { kind: 'overview'; line: number };
