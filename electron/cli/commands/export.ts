/** `export`: a project in, a document out. */
import { resolve } from 'node:path';
import { EXPORT_FORMATS } from '../../../shared/ipc/contract';
import { exportPolicy } from '../../operations/export-policy';
import { openProject } from '../../operations/open-project';
import { writeExport } from '../../operations/write-export';
import type { CliIo, ExitCode } from '../cli-io';
import { say } from '../cli-words';
import { neededOption, oneFile, oneOf, readArguments } from '../read-arguments';
import { refuseSameFile } from '../refuse-same-file';
import { valueOf } from '../value-of';

/** Exports a project; the file is made first and then written whole or not at all. */
export async function exportCommand(argv: string[], io: CliIo): Promise<ExitCode> {
  const read = readArguments('export', argv, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const input = oneFile('export', read);
  const format = oneOf(neededOption('export', read, 'to', '--to'), '--to', EXPORT_FORMATS);
  const output = neededOption('export', read, 'output', '-o');
  await refuseSameFile('export', io, input, output);
  const { text } = valueOf(input, await openProject(resolve(io.cwd, input)));
  const { bytes, gaps } = valueOf(input, await exportPolicy({ text, format, printPdf: io.printPdf }));
  valueOf(output, await writeExport(resolve(io.cwd, output), bytes));
  io.stdout(`${say('exported', { file: output, kilobytes: Math.ceil(bytes.length / 1000), gaps })}\n`);
  return 0;
}
