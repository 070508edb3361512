/**
 * The policy document as JSON: what is stored, sent over the border and handed to pure functions.
 * Types only for reading; validity is always decided by the schema (`parseDocument`).
 */
import type { Answers } from '../model/answers';
import type { Settings } from '../model/settings';

export type MarkJson = { type: string; attrs?: Record<string, unknown> };
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};
/** A whole policy: the root's attributes are settings and answers. */
export type PolicyJson = {
  type: 'doc';
  attrs: { settings: Settings; answers: Answers };
  content: NodeJson[];
};
