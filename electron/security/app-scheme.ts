/**
 * The `app://` scheme: the window's files come from a table of known built files, looked up by exact path. Nothing is
 * ever joined to a folder, so no request can leave it. Every answer carries the content security policy.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://klauselwerk';
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** What the page may load: its own files, images it was given as data, and nothing else (reliability-security §2). */
export const PAGE_POLICY = [
  "default-src 'none'",
  'script-src app:',
  'style-src app:',
  'img-src app: data: blob:',
  'font-src app:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The privileges of the scheme; `standard` gives it an origin, the rest stays off. Must be registered before ready. */
export const APP_SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: {
    standard: true,
    secure: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    supportFetchAPI: false,
    corsEnabled: false,
    stream: false,
  },
} as const;

/** The only kinds of file that are served; a file of any other kind is not in the table. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Path on disk and media type of one served file. */
export type ServedFile = { path: string; mediaType: string };
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/** Lists every file below a built folder as URL path -> file. Reads the folder once, at start. */
export function servedFiles(folder: string, prefix = '/'): ServedFiles {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [name, file] of servedFiles(path, `${prefix}${entry.name}/`)) files.set(name, file);
      continue;
    }
    const mediaType = MEDIA_TYPES[entry.name.slice(entry.name.lastIndexOf('.') + 1)];
    if (entry.isFile() && mediaType !== undefined) files.set(`${prefix}${entry.name}`, { path, mediaType });
  }
  return files;
}

/** Headers of every answer under the scheme. */
export function schemeHeaders(mediaType: string, policy: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The answer to everything that is not in the table; it does not say what was asked for. */
export function notServed(): Response {
  return new Response('', {
    status: 404,
    headers: schemeHeaders('text/plain; charset=utf-8', "default-src 'none'"),
  });
}

/**
 * Serves the table: only GET, only our host, only an exact path without query.
 * @param read reads a file's bytes; given by tests, else the file system
 */
export function serveFiles(files: ServedFiles, read: (path: string) => Promise<Uint8Array> = readFile) {
  return async (request: { method: string; url: string }): Promise<Response> => {
    const path = pathUnder(APP_ORIGIN, request.url);
    const file = path === null ? undefined : files.get(path);
    if (request.method !== 'GET' || file === undefined) return notServed();
    const bytes = await read(file.path);
    return new Response(new Uint8Array(bytes), { headers: schemeHeaders(file.mediaType, PAGE_POLICY) });
  };
}

/** The path of an address under an origin, exactly as written; null for another origin, a query or a login. */
export function pathUnder(origin: string, address: string): string | null {
  if (!address.startsWith(`${origin}/`)) return null;
  const path = address.slice(origin.length).split('#', 1)[0] ?? '';
  return path.includes('?') ? null : path;
}
