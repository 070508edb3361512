/**
 * Reads the arguments of one command strictly: an unknown option, a missing file or a wrong value ends with one
 * sentence that shows the command's form.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliFailure } from './cli-io';
import { say } from './cli-words';
import type { CommandName } from './command-names';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Arguments = { files: string[]; text: Map<string, string>; flags: Set<string> };

/** Parses `argv` (without the command's name) by `options` of node:util. */
export function readArguments(command: CommandName, argv: string[], options: Options): Arguments {
  const { tokens } = parseArgs({ args: argv, options, strict: false, allowPositionals: true, tokens: true });
  const read: Arguments = { files: [], text: new Map(), flags: new Set() };
  for (const token of tokens) {
    if (token.kind === 'positional') read.files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw wrongUse(command, 'unknownOption', { word: token.rawName });
    if (read.text.has(token.name)) throw wrongUse(command, 'twiceOption', { option: token.rawName });
    if (option.type === 'boolean') {
      if (token.value !== undefined)
        throw wrongUse(command, 'unknownOption', { word: `${token.rawName}=${token.value}` });
      read.flags.add(token.name);
    } else {
      if (token.value === undefined || token.value === '') {
        throw wrongUse(command, 'missingOption', { option: token.rawName });
      }
      read.text.set(token.name, token.value);
    }
  }
  return read;
}

/** The one file that a command works on. */
export function oneFile(command: CommandName, { files }: Arguments): string {
  const [file] = files;
  if (files.length !== 1 || file === undefined || file === '') throw wrongUse(command, 'missingInput', {});
  return file;
}

/** An option that must be there. */
export function neededOption(command: CommandName, { text }: Arguments, name: string, shown: string): string {
  const value = text.get(name);
  if (value === undefined) throw wrongUse(command, 'missingOption', { option: shown });
  return value;
}

/** An option with a fixed set of values. */
export function oneOf<T extends string>(found: string, option: string, allowed: readonly T[]): T {
  const value = allowed.find((word) => word === found);
  if (value === undefined) {
    throw new CliFailure(null, {
      sentence: say('wrongOption', { option, found, expected: allowed.join(', ') }),
    });
  }
  return value;
}

function wrongUse(
  command: CommandName,
  id: 'unknownOption' | 'twiceOption' | 'missingInput' | 'missingOption',
  values: Record<string, string>,
): CliFailure {
  return new CliFailure(null, { sentence: say(id, { command, usage: say(`usage.${command}`), ...values }) });
}
