/**
 * Turns a preload file into the two scripts that Chromium runs before each document: one for the main world (it receives
 * what the preload exposes) and one for the isolated world (the preload itself). A preload must be one CommonJS file:
 * Electron's sandbox loads no ES modules and no relative modules.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, isAbsolute } from 'node:path';
import { compileFunction } from 'node:vm';
import { bridgeEnd } from '../page/bridge-end.mjs';
import { isolatedWorld } from '../page/isolated-world.mjs';
import { mainWorld } from '../page/main-world.mjs';
import { host } from './host.mjs';
import { decode, encode } from './wire.mjs';

export const WORLD = 'electron-preload';
export const RECEIVER = '__electronOnChromiumReceive';
export const BINDING = '__electronOnChromiumTell';
const PARAMETERS = ['require', 'module', 'exports', 'process', 'global'];

/**
 * @param path absolute path of the preload, or undefined
 * @param rehearse runs a source in an empty document without policy and returns its value
 * @returns {main, isolated, error}: two sources, and the error that Electron would report as 'preload-error', if any
 */
export async function preloadScripts(path, rehearse) {
  let code;
  let error;
  if (path !== undefined) {
    try {
      code = readPreload(path);
    } catch (failure) {
      error = failure;
    }
  }
  const config = {
    token: randomBytes(16).toString('hex'),
    binding: BINDING,
    receiver: RECEIVER,
    interactive: !host.headless,
    process: {
      platform: process.platform,
      arch: process.arch,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      versions: { ...process.versions },
    },
  };
  const preload = code === undefined ? 'undefined' : `function (${PARAMETERS.join(', ')}) {${code}\n}`;
  const programs = code?.includes('executeInMainWorld') ? await rehearse(rehearsal(preload)) : [];
  const listed = programs.map((source) => `[${JSON.stringify(source)}, ${asExpression(source)}]`);
  return {
    main: `(${mainWorld})(${JSON.stringify(config.token)}, ${bridgeEnd}, [${listed.join(', ')}]);`,
    isolated: `(${isolatedWorld})(${JSON.stringify(config)}, { encode: ${encode}, decode: ${decode}, bridgeEnd: ${bridgeEnd} }, ${preload});`,
    error,
  };
}

/** The text of a method (`func() {}`) is no expression by itself. */
function asExpression(source) {
  try {
    compileFunction(`return (${source});`);
    return source;
  } catch {
    return `Object.values({ ${source} })[0]`;
  }
}

/**
 * Source that runs a preload with modules that do nothing and lists the functions it gives to executeInMainWorld: these
 * have to be part of the main world's script, since a page's policy may forbid code made of text.
 */
function rehearsal(preload) {
  return `(() => {
    const sources = [];
    const nothing = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '' : nothing), apply: () => nothing, construct: () => nothing });
    const contextBridge = { exposeInMainWorld() {}, executeInMainWorld: ({ func }) => void sources.push(String(func)) };
    const require = (name) => (name === 'electron' ? { contextBridge, ipcRenderer: nothing } : nothing);
    try {
      (${preload})(require, { exports: {} }, {}, nothing, globalThis);
    } catch {
      // Reported when it happens in earnest.
    }
    return sources;
  })()`;
}

/** @throws Error when the file is missing or is not what a sandboxed preload may be (CommonJS that parses). */
function readPreload(path) {
  if (!isAbsolute(path)) throw new Error(`preload script must have absolute path: ${path}`);
  if (extname(path) === '.mjs') throw new Error('a sandboxed preload cannot be an ES module');
  const code = readFileSync(path, 'utf8').replace(/^#!.*/, '');
  // Import and export statements are a SyntaxError here, as in Electron's sandbox.
  compileFunction(code, PARAMETERS, { filename: path });
  return code;
}
