/** `draft`: answers in, project out. */
import { resolve } from 'node:path';
import type { LibraryIndex } from '../../../shared/library/library-index';
import { decodeProjectBytes } from '../../../shared/project-file/decode-bytes';
import { serialiseProject } from '../../../shared/project-file/serialise-project';
import { resolvePolicy } from '../../../shared/resolve/resolve-policy';
import { draftProject } from '../../operations/draft-project';
import { readInput } from '../../operations/open-project';
import { readAnswers } from '../../operations/read-answers';
import { saveProject } from '../../operations/save-project';
import type { CliIo, ExitCode } from '../cli-io';
import { say } from '../cli-words';
import { neededOption, oneFile, readArguments } from '../read-arguments';
import { refuseSameFile } from '../refuse-same-file';
import { valueOf } from '../value-of';

/** Answers are small; what is larger is the wrong file. */
const MAX_ANSWERS_MEGABYTES = 5;

/** The calendar day where the user is, YYYY-MM-DD; in UTC it would be yesterday after midnight. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Drafts a project and writes it whole or not at all. */
export async function draftCommand(argv: string[], io: CliIo, index: LibraryIndex): Promise<ExitCode> {
  const read = readArguments('draft', argv, { output: { type: 'string', short: 'o' } });
  const input = oneFile('draft', read);
  const output = neededOption('draft', read, 'output', '-o');
  await refuseSameFile('draft', io, input, output);
  const bytes = valueOf(input, await readInput(resolve(io.cwd, input), undefined, MAX_ANSWERS_MEGABYTES));
  const text = valueOf(input, decodeProjectBytes(bytes));
  const answers = valueOf(input, readAnswers(text, index, localDay(io.now())));
  const project = draftProject(answers, index);
  const place = resolve(io.cwd, output);
  valueOf(output, await saveProject({ path: place, text: serialiseProject(project), expectedHash: null }));
  const clauses = project.document.content.filter((node) => node.type === 'clause').length;
  const gaps = resolvePolicy(project.document, index).gaps.length;
  io.stdout(`${say('drafted', { file: output, clauses, gaps })}\n`);
  return 0;
}
