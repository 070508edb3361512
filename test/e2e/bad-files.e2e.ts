/**
 * Files that are no projects, opened in the window: each gives its own clear words with the place, and nothing is lost.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder('bad');
let app: LaunchedApp;
let page: Page;

beforeAll(async () => {
  app = await launchApp({ main, userData: join(folder, 'profile') });
  page = await app.firstWindow();
  await page.getByRole('button', { name: 'Projekt öffnen' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await removeFolder(folder);
});

const good = {
  klauselwerk: { format: 1, writtenBy: '0.1.0' },
  id: '0d3a6f3e-6a51-4f0a-9d0f-0c9a4d0f7f10',
  settings: {
    documentKind: 'website',
    jurisdictions: ['DE'],
    language: 'de',
    addressForm: 'sie',
    genderStyle: 'neutral',
    title: 'Datenschutzerklärung',
    clientName: '',
    statusDate: '2026-11-21',
  },
  answers: {},
  document: [{ type: 'paragraph', content: [{ type: 'text', text: 'Der Text der guten Datei.' }] }],
};
const json = (changes: object) => JSON.stringify({ ...good, ...changes }, null, 2);

const CASES: [name: string, content: string | Buffer, words: RegExp][] = [
  ['unknown field', json({ colour: 'red' }), /Zeile \d+, Spalte \d+.*unbekannte Feld „colour“/],
  ['wrong type', json({ answers: [] }), /Zeile \d+, Spalte \d+ \(\/answers\).*ein Objekt/],
  ['newer format', json({ klauselwerk: { format: 99, writtenBy: '9.0.0' } }), /Format 99.*9\.0\.0/],
  ['not JSON', '{ "klauselwerk": ', /kein gültiges JSON\. Zeile 1/],
  ['empty file', '', /Datei ist leer/],
  ['binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 254, 0, 1]), /keine Projektdatei, sondern/],
  ['10 MB of brackets', '['.repeat(10_000_000), /tiefer als \d+ Ebenen/],
  [
    'an answer of the wrong kind',
    json({ answers: { 'controller.address': 'Weg 1' } }),
    /controller\.address/,
  ],
];

async function open(file: string): Promise<void> {
  await app.dialogs.answerNext('showOpenDialog', { canceled: false, filePaths: [file] });
  await page.keyboard.press('Control+o');
}

describe('opening', () => {
  test.each(CASES)('%s is refused in words', async (name, content, words) => {
    const file = join(folder, `${name}.klw`);
    writeFileSync(file, content);
    await open(file);
    const dialog = page.getByRole('dialog', { name: 'Das Projekt lässt sich nicht öffnen' });
    await dialog.waitFor();
    expect(await dialog.getByRole('alert').innerText()).toMatch(words);
    expect(await dialog.innerText()).toContain('Die Datei wurde nicht verändert.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(file).equals(Buffer.from(content))).toBe(true);
  });

  test('a good file still opens afterwards', async () => {
    const file = join(folder, 'good.klw');
    writeFileSync(file, json({}));
    await open(file);
    await page.getByText('Der Text der guten Datei.').waitFor();
  });
});
