/**
 * Starts a built Electron app under the stand-in:
 *
 *   node run.mjs [--headless] MAIN [arguments of the app]
 *
 * MAIN is the app's folder or its built main module. Without --headless the app opens in a Chromium app window, which
 * needs a display. `--controlled` is for launch.ts: a test holds the other end of the process channel.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { host } from './parts/host.mjs';

function readManifest(main) {
  for (let folder = statSync(main).isDirectory() ? main : dirname(main); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) return { folder, manifest: JSON.parse(readFileSync(file, 'utf8')) };
    if (folder === dirname(folder)) throw new Error(`no package.json beside or above ${main}`);
  }
}

function setUp(argv) {
  const args = argv.slice(2);
  const take = (flag) => args[0] === flag && args.shift() !== undefined;
  host.headless = take('--headless');
  host.controlled = take('--controlled');
  const given = args.shift();
  if (!given) throw new Error('usage: run.mjs [--headless] MAIN [arguments]');
  const main = resolve(given);
  if (!existsSync(main)) throw new Error(`There is no ${given}. Build the app first: npm run build`);
  const { folder, manifest } = readManifest(main);
  Object.assign(host, { appPath: folder, manifest, args });
  // As Electron has it: program, app, arguments.
  process.argv = [process.execPath, given, ...args];
  const { version } = JSON.parse(
    readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
  );
  Object.defineProperty(process, 'versions', {
    value: Object.freeze({ ...process.versions, electron: version }),
  });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: folder });
  return statSync(main).isDirectory() ? join(main, manifest.main) : main;
}

async function start() {
  const main = setUp(process.argv);
  if (
    !host.headless &&
    process.platform === 'linux' &&
    !process.env.DISPLAY &&
    !process.env.WAYLAND_DISPLAY
  ) {
    throw new Error('There is no display to open a window on.');
  }
  register('./resolve-electron.mjs', import.meta.url);
  const { app, becomeReady, readSwitches } = await import('./parts/app.mjs');
  readSwitches(host.args);
  // Node would end when nothing is left to do; an app ends when it quits.
  setInterval(() => {}, 2 ** 30);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.quit());
  if (host.controlled) await (await import('./parts/control.mjs')).takeControl();
  // Electron waits for the whole main module, so one that awaits 'ready' at its top level waits for ever.
  const warning = setTimeout(() => {
    process.stderr.write(
      `${main} is still being evaluated after 5 s; 'ready' comes only after that, as in Electron\n`,
    );
  }, 5_000);
  await import(pathToFileURL(main).href);
  clearTimeout(warning);
  becomeReady();
}

try {
  await start();
} catch (error) {
  // A one-sentence fault of ours stays one sentence; a fault of the app's code is shown whole.
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
}
