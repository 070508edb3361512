/**
 * A project: one policy with its answers and settings. Answers and settings live in the document's root
 * attributes (one owner); title and client are settings.
 */
import type { PolicyJson } from '../document/document-json';

/** The newest format this program writes. A file with a higher number is refused by name, never guessed at. */
export const PROJECT_FORMAT = 2;

export type Project = {
  /** Random id of the policy, kept for ever; names its recovery data. */
  id: string;
  /** Version of the program that wrote the file, for support only. */
  writtenBy: string;
  document: PolicyJson;
};
