/** Keeps a command from writing over the very file it reads: the project or the answers would be gone. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliFailure, type CliIo } from './cli-io';
import { say } from './cli-words';
import type { CommandName } from './command-names';

/** Throws CliFailure when both names lead to one file, by links too. */
export async function refuseSameFile(
  command: CommandName,
  io: CliIo,
  input: string,
  output: string,
): Promise<void> {
  const [from, to] = await Promise.all([input, output].map((name) => realPlace(resolve(io.cwd, name))));
  if (from !== to) return;
  throw new CliFailure(output, { sentence: say('sameFile', { command, file: input }) });
}

/** A file that is not there yet is no other file's place. */
async function realPlace(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
