/**
 * What the program was started with: a command of the command line, a project file, or nothing.
 */
import { resolve } from 'node:path';

export type Start = { kind: 'command'; argv: string[] } | { kind: 'window'; file: string | null };

type IsCommand = (word: string) => boolean;

/**
 * The program's own words out of the process's: without the executable, without the folder or file that an unpackaged
 * Electron is given, and without Chromium's switches in front. `--help` is a command although it looks like a switch.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean, isCommand: IsCommand): string[] {
  const afterSwitches = (words: readonly string[]) => {
    const first = words.findIndex((word) => !word.startsWith('-') || isCommand(word));
    return first === -1 ? [] : words.slice(first);
  };
  const own = afterSwitches(argv.slice(1));
  return isPackaged ? own : afterSwitches(own.slice(1));
}

/** Reads the words; relative file names count from `folder`. */
export function readStart(words: readonly string[], isCommand: IsCommand, folder: string): Start {
  const [first] = words;
  if (first !== undefined && isCommand(first)) return { kind: 'command', argv: [...words] };
  const file = words.find((word) => word.toLowerCase().endsWith('.klw'));
  return { kind: 'window', file: file === undefined ? null : resolve(folder, file) };
}
