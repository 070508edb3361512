/**
 * Finds Electron's binary, and fetches it once when it is missing. Its release host cannot be reached from every
 * network, so a failed try is remembered for a day and not repeated at every start.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, say } from './ready.mjs';

const PACKAGE = join(ROOT, 'node_modules/electron');
const FAILED = join(ROOT, '.cache/electron-fetch-failed');
const SECONDS = 60;
const DAY = 24 * 60 * 60 * 1000;

/** Version of the electron package that is installed. */
export function electronVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
}

/** Path of the binary, or null when it is not there. */
export function electronBinary() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const binary = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The binary, fetched when it is missing and no try of the last day failed; else null. */
export function ensureElectronBinary() {
  const present = electronBinary();
  if (present !== null || failedLately()) return present;
  process.stderr.write(`${say('fetching', { version: electronVersion(), seconds: SECONDS })}\n`);
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: SECONDS * 1000 });
  const fetched = electronBinary();
  if (fetched === null) {
    mkdirSync(dirname(FAILED), { recursive: true });
    writeFileSync(FAILED, `${electronVersion()} ${Date.now()}\n`);
  } else {
    rmSync(FAILED, { force: true });
  }
  return fetched;
}

function failedLately() {
  if (!existsSync(FAILED)) return false;
  const [version, time] = readFileSync(FAILED, 'utf8').split(' ');
  return version === electronVersion() && Date.now() - Number(time) < DAY;
}
