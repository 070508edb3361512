/**
 * The policy as it leaves the house: placeholders filled, references and numbers computed, identities kept.
 * All exporters read this tree and nothing else, so the outputs cannot differ in words.
 */
import type { Settings } from '../model/settings';
import type { HeadingLevel } from './heading-counter';

export type TextMarks = { bold?: true; italic?: true; underline?: true };

export type ResolvedInline =
  /** Plain words. `href` (https: or mailto:, already checked) when they are a link. `variable` when they fill a placeholder. */
  | { kind: 'text'; text: string; marks: TextMarks; href?: string; variable?: string }
  | { kind: 'break' }
  /** An open placeholder: `label` is its short name, shown as a visible gap in every format. */
  | { kind: 'gap'; label: string; variable: string; marks: TextMarks }
  /**
   * A cross-reference: `targetId` is the id of its heading or section; `number` ("7" or "7.2", '' when nothing numbered
   * stands above the target) and `title` are computed now; `text` is both as words.
   */
  | { kind: 'reference'; targetId: string; number: string; title: string; text: string; marks: TextMarks }
  /** A cross-reference whose target is not in the document; visible like a gap. */
  | { kind: 'deadReference'; targetId: string; text: string; marks: TextMarks };

export type ResolvedListItem = { blocks: ResolvedBlock[] };
export type ResolvedCell = {
  header: boolean;
  colspan: number;
  rowspan: number;
  blocks: ResolvedBlock[];
};

export type ResolvedBlock =
  /**
   * `level` is the depth in the outline (levels are never skipped); `number` like "3.1", computed;
   * `id` stable for the same clause in every export, unique in the document.
   */
  | { kind: 'heading'; level: HeadingLevel; number: string; id: string; inlines: ResolvedInline[] }
  | { kind: 'paragraph'; inlines: ResolvedInline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ResolvedListItem[] }
  | { kind: 'table'; rows: ResolvedCell[][] };

/**
 * A run of blocks of one clause instance, or free blocks (`instanceId` null) written between clauses.
 * `id` is what references to the clause point at: the id of its first heading, or of the section when it has none.
 */
export type ResolvedSection = {
  instanceId: string | null;
  clauseId: string | null;
  id: string | null;
  blocks: ResolvedBlock[];
};

/** `questionId` is the question that would fill the gap; null for a dead reference or a fact of the catalogue. */
export type ResolvedGap = {
  label: string;
  variable: string;
  questionId: string | null;
  instanceId: string | null;
};

export type ResolvedDocument = {
  title: string;
  /** BCP 47 tag for the language of the text by main jurisdiction: de-DE, de-AT, de-CH. */
  languageTag: 'de-DE' | 'de-AT' | 'de-CH';
  /** "Stand", YYYY-MM-DD, and in words ("21. November 2026"). */
  statusDate: string;
  statusDateText: string;
  settings: Settings;
  sections: ResolvedSection[];
  /** Every visible gap in order, dead references included: counted before export. */
  gaps: ResolvedGap[];
};
