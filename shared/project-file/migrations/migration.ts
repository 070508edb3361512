/** One step from a format of the project file to the next. */

/** The parsed file before it is validated: any JSON object. */
export type RawProject = Record<string, unknown>;

export type Migration = {
  /** The format this step makes out of the one before. */
  to: number;
  /** What changed, in one sentence. */
  what: string;
  up: (raw: RawProject) => RawProject;
};
