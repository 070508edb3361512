/**
 * The installed program as its own command line: the same commands as under plain Node, with PDF printed by Electron.
 */
import { app } from 'electron';
import { createPdfPrinter } from '../adapters/pdf-printer';
import { silenceResolver } from '../security/network-silence';
import { traceOf } from '../ipc/handle';
import { log } from './log';

/** Runs one command and ends the process with its exit code; 70 (sysexits EX_SOFTWARE) for a bug of ours. */
export async function runAsCommand(argv: string[]): Promise<void> {
  const printer = createPdfPrinter();
  let code: number;
  try {
    await app.whenReady();
    silenceResolver(app);
    if (process.platform === 'darwin') app.dock?.hide();
    const { runCli } = await import('../cli/run-cli');
    code = await runCli(argv, { printPdf: printer.print });
  } catch (error) {
    log(`command ${argv[0] ?? ''}: ${traceOf(error)}`);
    code = 70;
  }
  printer.destroy();
  // What was written to a pipe must be out before the process goes.
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  app.exit(code);
}
