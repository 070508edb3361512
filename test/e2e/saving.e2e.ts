/**
 * Saving from the window: a failed save says why and loses nothing, a file that another program changed is not
 * overwritten, and closing with unsaved changes asks.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let file: string;
let app: LaunchedApp;
let page: Page;

beforeEach(async () => {
  folder = temporaryFolder('saving');
  file = join(folder, 'kunde.klw');
  app = await launchApp({ main, userData: join(folder, 'profile') });
  page = await app.firstWindow();
  await page.getByRole('button', { name: 'Neues Projekt' }).click();
  await page.getByRole('button', { name: 'Projekt anlegen' }).click();
  await paper().waitFor();
});
afterEach(async () => {
  await app.close();
  await removeFolder(folder);
});

const paper = () => page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' });

async function type(text: string): Promise<void> {
  await paper().locator('p').first().click();
  await page.keyboard.type(text);
  await paper().getByText(text).first().waitFor();
}

async function saveTo(path: string): Promise<void> {
  await app.dialogs.answerNext('showSaveDialog', { canceled: false, filePath: path });
  await page.keyboard.press('Control+s');
}

const saved = () => page.getByText('Gespeichert', { exact: true });
const failed = () => page.getByRole('dialog', { name: 'Das Projekt wurde nicht gespeichert' });

describe('saving', () => {
  test('into a folder that is gone says so, keeps the text, and works elsewhere', async () => {
    await type('Wichtiger Satz.');
    await saveTo(join(folder, 'gibt-es-nicht', 'kunde.klw'));
    await failed().waitFor();
    expect(await failed().innerText()).toContain('Ihre Änderungen sind noch im Fenster');
    await app.dialogs.answerNext('showSaveDialog', { canceled: false, filePath: file });
    await failed().getByRole('button', { name: 'Speichern unter …' }).click();
    await saved().waitFor();
    expect(readFileSync(file, 'utf8')).toContain('Wichtiger Satz.');
  });

  test('does not overwrite what another program wrote in between', async () => {
    await type('Erster Stand.');
    await saveTo(file);
    await saved().waitFor();
    const foreign = readFileSync(file, 'utf8').replace('Erster', 'Fremder');
    writeFileSync(file, foreign);
    await type('Zweiter Stand.');
    await page.keyboard.press('Control+s');
    await failed().waitFor();
    expect(readFileSync(file, 'utf8')).toBe(foreign);
    expect(await paper().innerText()).toContain('Zweiter Stand.');
    expect(readdirSync(folder).filter((name) => name !== 'profile')).toEqual(['kunde.klw']);
  });
});

describe('closing with unsaved changes', () => {
  const question = () => page.getByRole('dialog', { name: 'Änderungen speichern?' });

  test('stays on cancel and saves when asked to', async () => {
    await type('Noch nicht gespeichert.');
    await app.closeWindow();
    await question().waitFor();
    await question().getByRole('button', { name: 'Abbrechen' }).click();
    await question().waitFor({ state: 'hidden' });
    await app.closeWindow();
    await app.dialogs.answerNext('showSaveDialog', { canceled: false, filePath: file });
    await question().getByRole('button', { name: 'Speichern', exact: true }).click();
    expect(await app.exited).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Noch nicht gespeichert.');
  });

  test('closes without saving when told to', async () => {
    await type('Verworfen.');
    await app.closeWindow();
    await question().getByRole('button', { name: 'Nicht speichern' }).click();
    expect(await app.exited).toBe(0);
    expect(readdirSync(folder)).not.toContain('kunde.klw');
  });
});
