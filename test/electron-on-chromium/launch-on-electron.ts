/** Runs the app on real Electron by playwright's `_electron`. Needs a display, and a binary whose fuses allow `--inspect`. */
import { _electron } from 'playwright-core';
import type { LaunchOptions, RemoteFunction, RunningApp } from './launch';
import * as remote from './remote';

export async function launchOnElectron(
  options: LaunchOptions & { userData: string },
  executablePath: string | undefined,
): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${options.userData}`, options.main, ...(options.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const child = app.process();
  let stderr = '';
  let stdout = '';
  child.stderr?.on('data', (text) => (stderr += text));
  child.stdout?.on('data', (text) => (stdout += text));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await app.evaluate(remote.install);
  return {
    evaluate: <A, R>(remoteFunction: RemoteFunction<A, R>, argument: A) =>
      app.evaluate<R, A>(remoteFunction as never, argument as never),
    pages: async () => app.windows(),
    stderr: () => stderr,
    stdout: () => stdout,
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
