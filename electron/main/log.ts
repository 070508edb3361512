/**
 * The program's log: one line each on standard error, kinds and names only, never document text or a path.
 */
import { traceOf } from '../ipc/handle';

/** Writes one line. */
export function log(line: string): void {
  process.stderr.write(`klauselwerk: ${line}\n`);
}

/**
 * A bug in main must not take the window and its unsaved text down with it: it is logged and the program goes on.
 */
export function surviveBugs(): void {
  process.on('uncaughtException', (error) => log(`uncaught ${traceOf(error)}`));
  process.on('unhandledRejection', (error) => log(`unhandled ${traceOf(error)}`));
}
