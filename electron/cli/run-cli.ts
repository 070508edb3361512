/**
 * The command line: the same operations as in the window, without one. Exit code 0 fine, 1 errors found by `check`,
 * 2 wrong input, with one sentence on stderr that names file, place and what was expected.
 */
import { clauseLibrary } from 'virtual:clause-library';
import { version } from '../../package.json';
import { indexLibrary, type LibraryIndex } from '../../shared/library/library-index';
import { DOCUMENT_KINDS } from '../../shared/model/settings';
import type { PrintPdf } from '../operations/export-policy';
import { CliFailure, type CliIo, type ExitCode } from './cli-io';
import { failureSentence, say } from './cli-words';
import { COMMAND_NAMES, type CommandName } from './command-names';
import { checkCommand } from './commands/check';
import { draftCommand } from './commands/draft';
import { exportCommand } from './commands/export';
import { questionsCommand } from './commands/questions';

type Command = (argv: string[], io: CliIo, index: LibraryIndex) => Promise<ExitCode>;

const COMMANDS: Record<CommandName, Command> = {
  questions: questionsCommand,
  draft: draftCommand,
  export: exportCommand,
  check: checkCommand,
  help: async (_argv, io) => {
    io.stdout(`${say('help', { version, kinds: DOCUMENT_KINDS.join(', ') })}\n`);
    return 0;
  },
};

/**
 * Runs one command. `argv` begins with its name; everything but the printer has the process's own as default.
 * Only a bug rejects.
 */
export async function runCli(
  argv: string[],
  ports: Partial<CliIo> & { printPdf: PrintPdf },
): Promise<ExitCode> {
  for (const [name, stream] of [
    ['stdout', process.stdout],
    ['stderr', process.stderr],
  ] as const) {
    if (ports[name] === undefined && !stream.listeners('error').includes(ignoreClosedPipe))
      stream.on('error', ignoreClosedPipe);
  }
  const io: CliIo = {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    now: () => new Date(),
    ...ports,
  };
  try {
    const [word = 'help', ...rest] = argv;
    if (word === '--version') {
      io.stdout(`${version}\n`);
      return 0;
    }
    return await commandOf(word)(rest, io, indexLibrary(clauseLibrary));
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    io.stderr(`${sentenceOf(error)}\n`);
    return 2;
  }
}

/** `klauselwerk questions | head`: the reader has seen enough, which is no fault of anybody. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function commandOf(word: string): Command {
  const name =
    word === '--help' || word === '-h' ? 'help' : COMMAND_NAMES.find((command) => command === word);
  if (name === undefined) {
    throw new CliFailure(null, {
      sentence: say('unknownCommand', { word, expected: COMMAND_NAMES.join(', ') }),
    });
  }
  return COMMANDS[name];
}

function sentenceOf({ file, failure }: CliFailure): string {
  const sentence = 'sentence' in failure ? failure.sentence : failureSentence(failure);
  return file === null ? sentence : `${file}: ${sentence}`;
}
