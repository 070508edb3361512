/**
 * Finds, starts and speaks with Chromium over a pipe (DevTools protocol, one connection for the whole browser).
 * The pipe rather than a port: nothing else can connect, and Chromium ends by itself when this process dies.
 * Only for tests a port is opened as well, so that the test's own playwright-core can look at the same pages.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { host } from './host.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** Always given: a profile without first-run pages and without services of its own; iframes stay in their page's process. */
const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-site-isolation-trials',
  '--password-store=basic',
  '--use-mock-keychain',
];
const FEATURES_OFF = ['Translate', 'MediaRouter', 'OptimizationHints', 'IsolateOrigins', 'site-per-process'];

/** What the app window shows until the first BrowserWindow takes it over. */
export const START_PAGE = 'data:text/html,';

/** Path of the Chromium to use, or undefined. Order: KLAUSELWERK_CHROMIUM, then PATH. */
export function findChromium(env = process.env) {
  const candidates = env.KLAUSELWERK_CHROMIUM
    ? [env.KLAUSELWERK_CHROMIUM]
    : (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Switches of the app (`app.commandLine`) win; lists of features are joined, since Chromium only reads the last one. */
function commandLine(appSwitches, folder, headless) {
  const off = [...FEATURES_OFF, ...(appSwitches.get('disable-features') ?? '').split(',').filter(Boolean)];
  const rest = [...appSwitches].filter(([name]) => name !== 'disable-features' && name !== 'user-data-dir');
  return [
    ...SWITCHES,
    `--user-data-dir=${folder}`,
    '--remote-debugging-pipe',
    ...(host.controlled && headless === host.headless ? ['--remote-debugging-port=0'] : []),
    ...(headless ? ['--headless=new', '--no-startup-window', '--hide-scrollbars', '--disable-gpu'] : []),
    // Chromium's own sandbox refuses to run for root (containers, build servers).
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--disable-features=${off.join(',')}`,
    ...rest.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    // An app window (no tabs, no address bar) that the first BrowserWindow takes over.
    ...(headless ? [] : [`--app=${START_PAGE}<title>${encodeURIComponent(host.manifest.name)}</title>`]),
  ];
}

/**
 * Starts Chromium.
 * @param switches Map of switch name -> value ('' = no value)
 * @param folder profile folder, made if missing
 * @param headless without windows; else with an app window
 * @returns {send, on, ended, close}: `send(method, params, sessionId)` -> result; `on(method, listener(params, sessionId))`
 *   returns the function that ends it
 */
export async function startChromium(switches, folder, headless) {
  const path = findChromium();
  if (!path)
    throw new Error(
      'No Chromium found. Install the package "chromium" or name its program in KLAUSELWERK_CHROMIUM.',
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A process group of its own: it can be ended whole, and a Ctrl+C in the terminal is the app's to answer.
  const child = spawn(path, commandLine(switches, folder, headless), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const connection = connect(child);
  const address = readAddress(child);
  await connection.send('Browser.getVersion');
  if (host.controlled && headless === host.headless) host.debuggingAddress = await address;
  return connection;
}

function connect(child) {
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  const listeners = new Map();
  let lastId = 0;
  let rest = '';
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const failAll = (reason) => {
    for (const { reject } of waiting.values()) reject(new Error(`Chromium ended: ${reason}`));
    waiting.clear();
  };
  child.once('error', (error) => failAll(error.message));
  child.once('exit', (code) => failAll(`exit code ${code}`));
  input.on('error', () => {});
  output.on('error', () => {});
  output.setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop();
    for (const part of parts) receive(JSON.parse(part));
  });
  const receive = ({ id, error, result, method, params, sessionId }) => {
    if (id === undefined) {
      for (const listener of listeners.get(method) ?? []) listener(params, sessionId);
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  };
  return {
    ended,
    send(method, params = {}, sessionId) {
      return new Promise((resolve, reject) => {
        if (child.exitCode !== null) return reject(new Error('Chromium has ended'));
        waiting.set(++lastId, { method, resolve, reject });
        input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      });
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
      return () =>
        listeners.set(
          method,
          listeners.get(method).filter((one) => one !== listener),
        );
    },
    close() {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    },
  };
}

/** Chromium names its debugging address on stderr; everything else it says there is noise for an app's user. */
function readAddress(child) {
  return new Promise((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      const match = /DevTools listening on (ws:\S+)/.exec(text);
      if (match) resolve(match[1]);
    });
  });
}
