/**
 * What a check reports. Words are chosen in `renderer/i18n` and in the command line by `kind`, exhaustively; a finding
 * itself only carries facts. `id` stays the same while the cause stays, so that a list keeps its place.
 */
import type { Node as PolicyNode } from '@tiptap/pm/model';
import type { PolicyJson } from '../document/document-json';
import type { LibraryIndex } from '../library/library-index';
import type { ResolvedDocument } from '../resolve/resolved-document';

/** `error`: must not be published so. `warning`: look at it. `hint`: may be better. */
export type Severity = 'error' | 'warning' | 'hint';

export const FINDING_KINDS = [
  /** facts: detail (of the schema, English) */
  'invalidDocument',
  /** Two clauses with one instance id. facts: title */
  'duplicateClause',
  /** An open placeholder in the text. facts: label, count */
  'openGap',
  /** A required question without an answer that leaves no gap in the text. facts: label, topic */
  'unansweredQuestion',
  /** An own service of a category that no clause serves: it is nowhere in the text. facts: name, category */
  'ownServiceWithoutClause',
  /** A cross-reference to a clause that is not in the text. facts: title, count */
  'deadReference',
  /** A heading without words. facts: number of headings before it as `count` */
  'emptyHeading',
  /** A heading with nothing under it. facts: title, number */
  'headingWithoutText',
  /** A clause without any words. facts: title */
  'emptyClause',
  /** An adapted clause whose answers or library text changed. facts: title */
  'clauseNeedsLook',
  /** An adapted clause whose condition no longer holds. facts: title */
  'clauseObsolete',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Finding = {
  id: string;
  /** Name of the check that found it. */
  check: CheckName;
  severity: Severity;
  kind: FindingKind;
  facts: Record<string, string | number>;
  /**
   * The clause instance (null: free text or the whole policy); `blockIndex` counts the blocks of the clause, or the
   * top-level nodes of the document for free text; `variable` as in the placeholder (`reference:<target>` for a reference).
   */
  where: { instanceId: string | null; blockIndex?: number; variable?: string; questionId?: string };
};

export type CheckName = 'schema' | 'gaps' | 'questions' | 'references' | 'headings' | 'clauses' | 'services';

/** What every check may look at; made once for all of them. */
export type CheckContext = {
  document: PolicyJson;
  node: PolicyNode;
  resolved: ResolvedDocument;
  index: LibraryIndex;
};
export type Check = (context: CheckContext) => Finding[];

/** Name of a clause for people: its title in the library, else its id. */
export function clauseName(clauseId: string, index: LibraryIndex): string {
  return index.clauses.get(clauseId)?.title ?? clauseId;
}
