/**
 * Makes a checkout ready to run: installs packages when they are missing or older than the lock file, builds when a
 * source is newer than the built app. Plain Node without packages, because it runs before any is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What npm writes after each install. */
const INSTALLED = 'node_modules/.package-lock.json';
const SOURCES = [
  'assets',
  'build',
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
];
const BUILT = ['out/main/main.js', 'out/cli/cli.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** The words this folder's programs say, from assets; `{name}` is filled from `facts`. */
export function say(key, facts = {}) {
  const words = JSON.parse(readFileSync(join(ROOT, 'assets/interface/de/start.json'), 'utf8'));
  return words[key].replace(/\{(\w+)\}/g, (_whole, name) => String(facts[name]));
}

/** Time of the last change in milliseconds; of a folder, the newest below it; 0 when it is not there. */
export function lastChange(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return 0;
  const found = statSync(absolute);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(absolute).map((name) => lastChange(join(path, name))));
}

/** Whether every package of the lock file is installed. */
export function isInstalled() {
  const installed = lastChange(INSTALLED);
  return installed > 0 && installed >= lastChange('package-lock.json');
}

/** Whether the built app is newer than all it is built from. */
export function isBuilt() {
  const oldest = Math.min(...BUILT.map(lastChange));
  return oldest > 0 && oldest >= Math.max(...SOURCES.map(lastChange));
}

/** Installs what is missing; false when npm failed (its own message is on the screen). */
export function ensureInstalled() {
  if (isInstalled()) return true;
  process.stderr.write(`${say('installing')}\n`);
  // Not `npm ci`: it fails where a registry lacks a binary for a system that is not this one; `install` keeps to the lock.
  // npm is a batch file on Windows, which only a shell starts; no word of the command comes from outside.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return false;
  // npm leaves its mark untouched when nothing was missing.
  utimesSync(join(ROOT, INSTALLED), new Date(), new Date());
  return true;
}

/** Builds when needed; false when the build failed (its own message is on the screen). */
export function ensureBuilt() {
  if (isBuilt()) return true;
  process.stderr.write(`${say('building')}\n`);
  const tool = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}
