/**
 * What the node views of one editor share: live values, computed numbers, the ways out of the editor and the words.
 * Node views register here; `policy-views.ts` tells them what changed. The document itself knows nothing of it.
 */
import type { LibraryIndex } from '../../shared/library/library-index';
import type { DocumentNumbers } from '../../shared/resolve/numbering';
import type { Translate } from '../i18n/messages';
import type { LiveValues } from './live-values';
import type { ClauseView } from './views/clause-view';
import type { ReferenceView } from './views/cross-reference-view';

/** What the editor asks of the window around it. */
export type EditorPorts = {
  /** Opens the Leitfaden at a question. */
  goToQuestion(questionId: string): void;
  /** Opens a web or mail address outside, after asking. */
  openLink(href: string): void;
  /** Shows the details of a clause instance. */
  showClause(instanceId: string): void;
  /** The clause instance that holds the cursor has changed. */
  instanceChanged(instanceId: string | null): void;
  /** The heading above the cursor has changed (heading-at-cursor.ts). */
  headingChanged(key: string | null): void;
};

/** What a clause's bar offers; each is a command of shared/render/policy-commands. */
export type ClauseAction = 'takeLibraryText' | 'keepOwnText' | 'removeClause';

export type EditorRuntime = {
  readonly index: LibraryIndex;
  readonly values: LiveValues;
  readonly clauses: Set<ClauseView>;
  readonly references: Set<ReferenceView>;
  ports: EditorPorts;
  t: Translate;
  /** Numbers of the document as it is drawn now; null before the first drawing. */
  numbering: DocumentNumbers | null;
  /** A heading or reference was drawn anew and has no number yet. */
  numbersWanted: boolean;
  /** Carries out an action of a clause's bar. */
  actOnClause(action: ClauseAction, instanceId: string): void;
};
