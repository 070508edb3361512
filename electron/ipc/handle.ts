/**
 * The one door from the window into main: check who asks, parse what is asked, call, parse what is answered. Whatever
 * happens the window gets a `Result`; a throw is a bug and is logged by name, never with text of a document.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Failure, Handlers, RequestName } from '../../shared/ipc/contract';
import { requests } from '../../shared/ipc/contract';
import { channelOf, REQUEST_NAMES } from '../../shared/ipc/names';
import { fail } from '../../shared/model/result';

/** The part of an IPC event by which a caller is known. */
export type Caller = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Where bugs are written: one line, kinds and names only. */
export type Log = (line: string) => void;

type Door<Context> = {
  ipc: Pick<IpcMain, 'handle'>;
  handlers: Handlers<Context>;
  context: Context;
  /** Whether the caller is the main frame of our own window at our own address. */
  isTrusted: (caller: Caller) => boolean;
  log: Log;
};

type AnyHandler = (input: unknown, context: unknown) => Promise<unknown>;

/** Registers one listener per request of the contract. */
export function handleRequests<Context>(door: Door<Context>): void {
  for (const name of REQUEST_NAMES) {
    door.ipc.handle(channelOf(name), (event, input: unknown) => answer(door, name, event, input));
  }
}

/**
 * Answers one request; never rejects.
 * Failure kinds of its own: `notAllowed` (foreign caller), `badRequest` (input against the contract; facts `request`,
 * `where`, `code`), `bug` (we threw or answered against the contract; fact `request`).
 */
export async function answer<Context>(
  door: Omit<Door<Context>, 'ipc'>,
  name: RequestName,
  caller: Caller,
  input: unknown,
): Promise<unknown> {
  if (!door.isTrusted(caller)) {
    door.log(`request ${name}: refused a foreign caller`);
    return failure('notAllowed', { request: name });
  }
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure('badRequest', {
      request: name,
      where: `/${(issue?.path ?? []).map(String).join('/')}`,
      code: issue?.code ?? 'invalid',
    });
  }
  try {
    const handler = door.handlers[name] as unknown as AnyHandler;
    const output = requests[name].output.safeParse(await handler(parsed.data, door.context));
    if (output.success) return output.data;
    door.log(
      `request ${name}: answer against the contract at /${output.error.issues[0]?.path.join('/') ?? ''}`,
    );
  } catch (error) {
    door.log(`request ${name}: ${traceOf(error)}`);
  }
  return failure('bug', { request: name });
}

/** The name of an error and where it was thrown; its message may quote a document and is left out. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\\/()]+)\)?$/, '$1'));
  return [error.name, ...places].join(' ');
}

function failure(kind: string, facts: Failure['facts']) {
  return fail<Failure>({ kind, facts });
}
