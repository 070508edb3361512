/**
 * `npm start`: installs what is missing, builds what is out of date and opens the app; with Electron where its binary
 * is or can be fetched, else in a Chromium app window through the stand-in of the end-to-end tests.
 * Plain Node without packages, because it runs before any is installed.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronVersion, ensureElectronBinary } from './electron-binary.mjs';
import { ensureBuilt, ensureInstalled, ROOT, say } from './ready.mjs';

const STAND_IN = 'test/electron-on-chromium';

/** Says one line on standard error and ends with a failure. */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Runs a program as our own: same terminal, its exit code is ours, our signals are its. */
function become(program, args) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const needed = engines.node.replace(/[^\d.]/g, '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  stop(say('nodeTooOld', { needed, found: process.versions.node }));
}

/** The main job without a window: sample answers in, project, Word, HTML and PDF out. */
function commandLineInstead() {
  const folder = 'assets/samples';
  const sample = readdirSync(join(ROOT, folder)).find((name) => /\.ya?ml$/.test(name));
  const run = 'npm run klauselwerk --';
  return [
    `  ${run} draft ${folder}/${sample} -o policy.klw`,
    ...['docx', 'html', 'pdf'].map(
      (format) => `  ${run} export policy.klw --to ${format} -o policy.${format}`,
    ),
  ].join('\n');
}

async function openThroughChromium(args) {
  const version = electronVersion();
  const { findChromium } = await import(`../${STAND_IN}/parts/chromium.mjs`);
  if (!findChromium()) stop(say('noChromium', { version, variable: 'KLAUSELWERK_CHROMIUM' }));
  process.stderr.write(`${say('fallback', { version })}\n`);
  become(process.execPath, [`${STAND_IN}/run.mjs`, 'out/main/main.js', ...args]);
}

checkNode();
if (!ensureInstalled()) stop(say('installFailed'));
if (!ensureBuilt()) stop(say('buildFailed'));
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
  stop(`${say('noDisplay')}\n${commandLineInstead()}`);

const isRoot = process.platform === 'linux' && process.getuid() === 0;
if (isRoot) process.stderr.write(`${say('root')}\n`);
const files = process.argv.slice(2);
const electron = ensureElectronBinary();
if (electron === null) await openThroughChromium(files);
else become(electron, [...(isRoot ? ['--no-sandbox'] : []), '.', ...files]);
