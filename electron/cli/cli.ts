/**
 * The command line in a checkout: built to out/cli/cli.js, which runs under plain Node. `build/klauselwerk.mjs` loads it
 * and hands in the printer; the installed program uses `runCli` with Electron's.
 */
export { NoPrinter } from '../operations/export-policy';
export { runCli } from './run-cli';
