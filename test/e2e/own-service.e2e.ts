/**
 * A service that the catalogue does not know: added with the keyboard alone, seen in the text, changed, undone, saved, opened
 * again and removed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clauseLibrary } from 'virtual:clause-library';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { indexLibrary } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { renderPolicy } from '../../shared/render/render-policy';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { settings } from '../helpers/doc-builders';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
const QUESTION = 'payments.services';
let folder: string;
let project: string;
let app: LaunchedApp;

beforeAll(() => {
  folder = temporaryFolder('own-service');
  project = join(folder, 'laden.klw');
  const index = indexLibrary(clauseLibrary);
  const answers: Answers = {
    'scope.topics': ['payments'],
    'controller.name': 'Laden GmbH',
    'payments.any': true,
  };
  const document = renderPolicy({ settings: settings({ documentKind: 'website' }), answers, index });
  writeFileSync(
    project,
    serialiseProject({ id: '00000000-0000-4000-8000-000000000000', writtenBy: 'test', document }),
  );
});
afterEach(async () => {
  await app.close();
});
afterAll(async () => {
  await removeFolder(folder);
});

async function open(): Promise<Page> {
  app = await launchApp({ main, args: [project], userData: join(folder, 'profile') });
  const page = await app.firstWindow();
  await paper(page).waitFor();
  const head = page.getByRole('heading', { level: 3 }).getByRole('button', { name: /^Zahlung/ });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  await question(page).waitFor();
  return page;
}

const paper = (page: Page) => page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' });
const question = (page: Page) => page.locator(`[data-question="${QUESTION}"]`);
const text = (page: Page) => async () => (await paper(page).innerText()).replace(/\s+/g, ' ');
const add = (page: Page) => question(page).getByRole('button', { name: 'Eigenen Dienst hinzufügen' });
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Types into the focused field and goes on with Tab. */
async function type(page: Page, ...texts: string[]): Promise<void> {
  for (const words of texts) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
}

/** Rules of WCAG 2.2 A and AA that the open form breaks. */
async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = Reflect.get(window, 'axe') as {
      run: (where: string, options: object) => Promise<{ violations: { id: string }[] }>;
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await runner.run('dialog[open]', { runOnly })).violations.map(({ id }) => id);
  });
}

test('an own service is added by keyboard, stands in the text, and is there when the file is opened again', async () => {
  const page = await open();
  await add(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Eigenen Dienst hinzufügen' });
  await dialog.waitFor();

  // Nothing is saved without a name, and the keyboard is led to it.
  await page.keyboard.press('Enter');
  const name = dialog.getByLabel('Name des Dienstes');
  await dialog.getByText('Geben Sie dem Dienst einen Namen.').waitFor();
  await expect.poll(() => isFocused(name)).toBe(true);

  expect(await axeViolations(page)).toEqual([]);

  await type(page, 'Talerpost', 'Talerpost eG', 'Münzgasse 3', '04109', 'Leipzig');
  await expect.poll(() => isFocused(dialog.getByLabel('Land', { exact: true }))).toBe(true);
  await type(page, 'Deutsch', 'http://talerpost.example');
  await dialog.getByText('Die Adresse beginnt mit https://').waitFor();
  await page.keyboard.press('Shift+Tab');
  await type(page, 'https://talerpost.example/datenschutz');
  // Role: the arrow keys move in the group, and Tab leaves it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => dialog.getByRole('radio', { name: /eigene Zwecke/ }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await type(page, 'Zahlung', 'Name\nBetrag');
  await expect.poll(() => isFocused(dialog.getByRole('radio', { name: 'Noch offen' }))).toBe(true);
  await dialog.getByText('Im Text steht eine Lücke, bis die Drittländer feststehen.').waitFor();
  await page.keyboard.press('ArrowRight');
  await dialog.getByText(/Im Text steht damit: keine Übermittlung/).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('zehn Jahre');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => isFocused(add(page))).toBe(true);

  await expect.poll(text(page)).toMatch(/Talerpost eG.{1,2}Münzgasse 3, 04109 Leipzig, Deutschland/);
  await question(page).getByText('eigener Dienst', { exact: true }).waitFor();

  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  expect(JSON.parse(readFileSync(project, 'utf8'))).toMatchObject({
    answers: { [QUESTION]: [{ id: 'own-talerpost', own: { name: 'Talerpost', role: 'controller' } }] },
  });
  await app.close();

  const again = await open();
  await expect.poll(text(again)).toMatch(/Talerpost eG.{1,2}Münzgasse 3/);
  await question(again).getByText('Talerpost', { exact: true }).waitFor();
});

test('it is changed in its form, undone in one step, and removed', async () => {
  const page = await open();
  const edit = question(page).getByRole('button', { name: 'Talerpost bearbeiten' });
  await edit.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Eigenen Dienst bearbeiten' });
  await dialog.getByLabel('Name des Dienstes').fill('Kronenpost');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => isFocused(edit)).toBe(true);
  expect(await text(page)()).not.toContain('Kronenpost');

  await page.keyboard.press('Enter');
  await dialog.getByLabel('Name des Dienstes').fill('Kronenpost');
  await dialog.getByLabel('Ort', { exact: true }).fill('Halle');
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect.poll(text(page)).toMatch(/Kronenpost.*04109 Halle/);
  await paper(page).click();
  await page.keyboard.press('Control+z');
  await expect.poll(text(page)).toMatch(/Talerpost.*04109 Leipzig/);
  expect(await text(page)()).not.toContain('Kronenpost');

  await question(page).getByRole('button', { name: 'Talerpost entfernen' }).click();
  await expect.poll(text(page)).not.toContain('Talerpost');
});
