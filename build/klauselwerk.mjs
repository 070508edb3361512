/**
 * `npm run klauselwerk -- <command>`: the command line in a checkout. Installs what is missing, builds what is out of
 * date, and prints PDF with the Chromium of this machine. Relative file names count from where npm was called.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ROOT, say } from './ready.mjs';

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

if (!ensureInstalled()) stop(say('installFailed'));
if (!ensureBuilt()) stop(say('buildFailed'));
const { runCli, NoPrinter } = await import(pathToFileURL(join(ROOT, 'out/cli/cli.js')).href);
const { printPdf } = await import('./print-pdf.mjs');

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  printPdf: async (html) => {
    const bytes = await printPdf(html);
    if (bytes === null) throw new NoPrinter('no Chromium');
    return bytes;
  },
});
