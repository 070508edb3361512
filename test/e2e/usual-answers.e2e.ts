/**
 * The short way through the Leitfaden: one yes for what is usual, opened for editing without a change to the text; and the
 * style of the whole text from the project settings.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clauseLibrary } from 'virtual:clause-library';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { indexLibrary } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { renderPolicy } from '../../shared/render/render-policy';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { settings } from '../helpers/doc-builders';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let app: LaunchedApp;

beforeAll(() => {
  folder = temporaryFolder('usual');
});
afterEach(async () => {
  await app.close();
});
afterAll(async () => {
  await removeFolder(folder);
});

const paper = (page: Page) => page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' });
const text = (page: Page) => async () => (await paper(page).innerText()).replace(/\s+/g, ' ');
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);

/** Opens the window with a policy drafted from these answers. */
async function open(more: Answers = {}): Promise<Page> {
  const project = join(folder, 'seite.klw');
  const answers: Answers = { 'controller.name': 'Tischlerei Auer', 'scope.topics': [], ...more };
  const index = indexLibrary(clauseLibrary);
  const document = renderPolicy({ settings: settings({ documentKind: 'website' }), answers, index });
  writeFileSync(
    project,
    serialiseProject({ id: '00000000-0000-4000-8000-000000000000', writtenBy: 'test', document }),
  );
  app = await launchApp({ main, args: [project], userData: join(folder, 'profile') });
  const page = await app.firstWindow();
  await paper(page).waitFor();
  return page;
}

test('one yes stands for the usual logs, shows what it means, and opens for editing', async () => {
  const page = await open();
  await page
    .getByRole('heading', { level: 3 })
    .getByRole('button', { name: /^Server-Logdateien/ })
    .click();
  const usual = question(page, 'logs.usual');
  await usual.waitFor();
  expect(await question(page, 'logs.fields').count()).toBe(0);

  await usual.getByRole('radio', { name: 'Ja' }).check();
  await expect.poll(text(page)).toContain('übertragene Datenmenge');
  await usual.getByText('Damit steht im Text:').waitFor();
  expect(await usual.locator('.assumed').innerText()).toContain('IP-Adresse');
  expect(await question(page, 'logs.fields').count()).toBe(0);

  const before = await text(page)();
  await usual.getByRole('button', { name: 'Im Einzelnen anpassen' }).click();
  await question(page, 'logs.fields').waitFor();
  expect(await text(page)()).toBe(before);
  expect(await usual.locator('.assumed').count()).toBe(0);

  await page
    .getByRole('button', { name: /^Rückgängig/ })
    .first()
    .click();
  await expect.poll(() => question(page, 'logs.fields').count()).toBe(0);
  expect(await text(page)()).toBe(before);
});

test('the project settings turn headings into questions and add the table of processings', async () => {
  const page = await open({ 'logs.usual': true });
  const heads = () => paper(page).locator('h1, h2, h3').allInnerTexts();
  expect((await heads()).some((head) => head.trim().endsWith('?'))).toBe(false);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Projekteinstellungen');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Projekteinstellungen' });
  await dialog.getByRole('radio', { name: 'Frage', exact: true }).check();
  await dialog.getByRole('checkbox', { name: 'Tabelle aller Verarbeitungen' }).check();
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await heads()).filter((head) => head.trim().endsWith('?')).length)
    .toBeGreaterThan(5);
  await expect.poll(() => paper(page).locator('th').allInnerTexts()).toContain('Rechtsgrundlage');
});
