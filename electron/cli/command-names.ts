/** The commands of the command line. Alone in its file, because the window's start only needs the names. */

export const COMMAND_NAMES = ['questions', 'draft', 'export', 'check', 'help'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Whether a word of the process's arguments is a command (then no window opens). */
export function isCommand(word: string): boolean {
  return (COMMAND_NAMES as readonly string[]).includes(word) || word === '--help' || word === '--version';
}
