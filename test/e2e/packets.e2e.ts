/**
 * The program sends no packet: the security tests, in which the page tries every way out, run once more in a network
 * namespace of their own, where every packet is counted. Two controls prove that the counter sees. Linux and root only.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = fileURLToPath(new URL('network-namespace.sh', import.meta.url));
const canIsolate =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-nm', 'ip', 'link', 'add', 'v0', 'type', 'veth']).status === 0;

it.skipIf(!canIsolate)('sends no packet while a page tries every way out', () => {
  const vitest = [
    `${root}/node_modules/vitest/vitest.mjs`,
    'run',
    '--project',
    'e2e',
    'test/e2e/security.e2e.ts',
  ];
  const { stdout, stderr } = spawnSync('unshare', ['-nm', 'sh', script, process.execPath, ...vitest], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath },
  });
  const counted = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name, packets, status]) => [name, { packets: Number(packets), status: Number(status) }]),
  );
  expect(counted, stderr).toEqual({
    idle: { packets: 0, status: 0 },
    lookup: { packets: expect.toSatisfy((packets: number) => packets >= 1), status: 0 },
    command: { packets: 0, status: 0 },
  });
});
