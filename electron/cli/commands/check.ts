/** `check`: what the window's Prüfung finds, as lines or JSON. Exit code 1 when an error is among it. */
import { resolve } from 'node:path';
import { checkPolicy, type Severity } from '../../../shared/check/check-policy';
import type { LibraryIndex } from '../../../shared/library/library-index';
import { openProject } from '../../operations/open-project';
import type { CliIo, ExitCode } from '../cli-io';
import { findingSentence, say } from '../cli-words';
import { oneFile, readArguments } from '../read-arguments';
import { valueOf } from '../value-of';

/** Checks one project. */
export async function checkCommand(argv: string[], io: CliIo, index: LibraryIndex): Promise<ExitCode> {
  const read = readArguments('check', argv, { json: { type: 'boolean' } });
  const file = oneFile('check', read);
  const { project } = valueOf(file, await openProject(resolve(io.cwd, file)));
  const findings = checkPolicy(project.document, index);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), hints: count('hint') };
  if (read.flags.has('json')) {
    const described = findings.map((finding) => ({ ...finding, text: findingSentence(finding) }));
    io.stdout(`${JSON.stringify({ ...counts, findings: described }, null, 2)}\n`);
  } else {
    const lines = findings.map(
      (finding) => `${say('severity', { severity: finding.severity })}: ${findingSentence(finding)}`,
    );
    io.stdout(`${[...lines, say('checked', { file, ...counts })].join('\n')}\n`);
  }
  return counts.errors > 0 ? 1 : 0;
}
