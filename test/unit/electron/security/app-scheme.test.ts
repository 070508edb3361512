import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  APP_ORIGIN,
  PAGE_POLICY,
  pathUnder,
  servedFiles,
  serveFiles,
} from '../../../../electron/security/app-scheme';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klauselwerk-scheme-'));
  mkdirSync(join(folder, 'out/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'out/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'out/assets/app.js'), 'export {};');
  writeFileSync(join(folder, 'out/assets/tool.exe'), 'MZ');
  symlinkSync(join(folder, 'secret.html'), join(folder, 'out/link.html'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (address: string, method = 'GET') =>
  serveFiles(servedFiles(join(folder, 'out')))({ method, url: address });

describe('the table of served files', () => {
  it('holds every built file of a known kind, by exact path; no links and nothing else', () => {
    expect([...servedFiles(join(folder, 'out'))]).toEqual([
      [
        '/assets/app.js',
        { path: join(folder, 'out/assets/app.js'), mediaType: 'text/javascript; charset=utf-8' },
      ],
      ['/index.html', { path: join(folder, 'out/index.html'), mediaType: 'text/html; charset=utf-8' }],
    ]);
  });

  it('answers a known file with its type, the policy and no sniffing', async () => {
    const response = await get(`${APP_ORIGIN}/assets/app.js`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('export {};');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(PAGE_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['another folder', `${APP_ORIGIN}/../secret.html`],
    ['another folder, encoded', `${APP_ORIGIN}/%2e%2e/secret.html`],
    ['backslashes', `${APP_ORIGIN}/..\\secret.html`],
    ['an absolute path', `${APP_ORIGIN}//etc/passwd`],
    ['a link out of the folder', `${APP_ORIGIN}/link.html`],
    ['a file of an unknown kind', `${APP_ORIGIN}/assets/tool.exe`],
    ['other letters', `${APP_ORIGIN}/INDEX.html`],
    ['a folder', `${APP_ORIGIN}/assets/`],
    ['the bare origin', `${APP_ORIGIN}/`],
    ['a query', `${APP_ORIGIN}/index.html?x=1`],
    ['another host', 'app://print/index.html'],
    ['a longer host', `${APP_ORIGIN}.evil/index.html`],
    ['a login', 'app://user@klauselwerk/index.html'],
    ['a port', `${APP_ORIGIN}:80/index.html`],
    ['another scheme', 'https://klauselwerk/index.html'],
  ])('answers %s with 404 and an empty body', async (_case, address) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it('answers nothing but GET', async () => {
    expect((await get(`${APP_ORIGIN}/index.html`, 'POST')).status).toBe(404);
  });

  it('ignores the fragment, which never leaves a page', () => {
    expect(pathUnder(APP_ORIGIN, `${APP_ORIGIN}/index.html#a?b`)).toBe('/index.html');
  });

  it('has a policy without any wildcard, inline or eval', () => {
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect(PAGE_POLICY).toContain("default-src 'none'");
    expect(PAGE_POLICY).toContain("connect-src 'none'");
  });
});
