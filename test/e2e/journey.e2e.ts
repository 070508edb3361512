/**
 * The main job as a user does it: new project, Leitfaden, edit, undo, save, open again, export in every format,
 * and every export read back with tools of others.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_FORMAT } from '../../shared/project-file/project';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
const TITLE = 'Datenschutzerklärung der Reise-Werkstatt';
const SENTENCE = 'Diesen Satz hat die Datenschutzbeauftragte von Hand ergänzt.';

let folder: string;
let app: LaunchedApp;

beforeAll(() => {
  folder = temporaryFolder('journey');
});
afterEach(async () => {
  await app.close();
});
afterAll(async () => {
  await removeFolder(folder);
});

async function start(args: string[] = []): Promise<Page> {
  app = await launchApp({ main, args, userData: join(folder, 'profile') });
  return app.firstWindow();
}

const paper = (page: Page) => page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' });

async function createProject(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neues Projekt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Neues Projekt' });
  await dialog.getByRole('radio', { name: 'Website' }).check();
  await dialog.getByLabel('Titel').fill(TITLE);
  await dialog.getByRole('button', { name: 'Projekt anlegen' }).click();
  await paper(page).waitFor();
}

const question = (page: Page, name: RegExp) => page.getByRole('group', { name });

/** Opens a topic of the Leitfaden unless it is open. */
async function openTopic(page: Page, name: RegExp): Promise<void> {
  const head = page.getByRole('heading', { level: 3 }).getByRole('button', { name });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
}

async function answerController(page: Page): Promise<void> {
  await openTopic(page, /^Verantwortlicher/);
  const name = question(page, /Wie heißt der Verantwortliche/).getByRole('textbox');
  await name.fill('Reise-Werkstatt GmbH');
  await name.blur();
  const address = page.locator('[data-question="controller.address"]');
  await address.getByLabel('Straße und Hausnummer').fill('Hafenweg 4');
  await address.getByLabel('PLZ').fill('48155');
  await address.getByLabel('Ort').fill('Münster');
  await address.getByLabel('Ort').blur();
}

/** Clicks behind the last word of the paragraph with this text and types. */
async function typeBehind(page: Page, paragraph: RegExp, text: string): Promise<void> {
  const target = paper(page).locator('p').filter({ hasText: paragraph }).first();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`no paragraph ${String(paragraph)}`);
  await target.click({ position: { x: box.width - 3, y: box.height - 6 } });
  await page.keyboard.type(` ${text}`);
}

async function exportAs(page: Page, label: string, file: string): Promise<string> {
  const path = join(folder, file);
  await app.dialogs.answerNext('showSaveDialog', { canceled: false, filePath: path });
  await page.getByRole('button', { name: 'Exportieren' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Exportieren' });
  await dialog.getByRole('radio', { name: label }).check();
  await dialog.getByRole('button', { name: /xportieren$/ }).click();
  await dialog.getByText(`„${file}“ wurde gespeichert`).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return path;
}

const has = (command: string) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
const folded = (text: string) => text.replace(/\s+/g, ' ');

function pdfText(path: string): string {
  return folded(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
}

/** What must stand in every export, whatever its format; the title in all but the fragment, whose page has its own. */
const EXPECTED = ['Reise-Werkstatt GmbH', 'Hafenweg 4, 48155 Münster', SENTENCE];
const WITH_TITLE = [TITLE, ...EXPECTED];
const EXPORTS = [
  ['Word (DOCX)', 'reise.docx'],
  ['PDF', 'reise.pdf'],
  ['HTML-Seite', 'reise.html'],
  ['HTML-Fragment', 'teil.html'],
  ['Markdown', 'reise.md'],
  ['Nur Text', 'reise.txt'],
] as const;

describe('from an empty folder to a policy in Word', () => {
  test('a new project is drafted, edited, undone, saved, opened again and exported in every format', async () => {
    const page = await start();
    await createProject(page);
    await answerController(page);
    await paper(page).getByText('Hafenweg 4, 48155 Münster').first().waitFor();

    await typeBehind(page, /Diese Erklärung beschreibt/, SENTENCE);
    await paper(page).getByText(SENTENCE).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => paper(page).innerText()).not.toContain(SENTENCE);
    await page.keyboard.press('Control+Shift+z');
    await paper(page).getByText(SENTENCE).waitFor();

    const project = join(folder, 'reise.klw');
    await app.dialogs.answerNext('showSaveDialog', { canceled: false, filePath: project });
    await page.keyboard.press('Control+s');
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    expect(JSON.parse(readFileSync(project, 'utf8'))).toMatchObject({
      klauselwerk: { format: PROJECT_FORMAT },
      settings: { title: TITLE },
      answers: { 'controller.name': 'Reise-Werkstatt GmbH' },
    });
    expect(readdirSync(folder).filter((name) => name !== 'profile')).toEqual(['reise.klw']);
    await app.close();

    const again = await start([project]);
    await paper(again).getByText(SENTENCE).waitFor();
    for (const [format, file] of EXPORTS) await exportAs(again, format, file);
  }, 240_000);

  test('the Word file says it all, read back by mammoth', async () => {
    const { value } = await mammoth.extractRawText({ path: join(folder, 'reise.docx') });
    for (const words of [...WITH_TITLE, 'Offen']) expect(folded(value)).toContain(words);
  });

  test.skipIf(!has('soffice'))(
    'the Word file opens in LibreOffice, which makes a PDF that says it all',
    () => {
      const profile = `-env:UserInstallation=file://${folder}/libreoffice`;
      const target = join(folder, 'converted');
      const options = ['--headless', profile, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', target];
      execFileSync('soffice', [...options, join(folder, 'reise.docx')], { stdio: 'ignore' });
      expect(readdirSync(target)).toEqual(['reise.pdf']);
      if (has('pdftotext'))
        for (const words of WITH_TITLE) expect(pdfText(join(target, 'reise.pdf'))).toContain(words);
    },
  );

  test.skipIf(!has('pdftotext'))('the PDF says it all, read back by pdftotext (poppler)', () => {
    for (const words of [...WITH_TITLE, 'Offen']) expect(pdfText(join(folder, 'reise.pdf'))).toContain(words);
  });

  test('the web page, the fragment, Markdown and text say it all', () => {
    const [html, fragment, markdown, text] = ['reise.html', 'teil.html', 'reise.md', 'reise.txt'].map(
      (file) => readFileSync(join(folder, file), 'utf8'),
    ) as [string, string, string, string];
    expect(html).toContain('<html lang="de-');
    expect(fragment).not.toContain('<html');
    for (const output of [html, fragment, markdown, text]) {
      for (const words of [...EXPECTED, 'Offen'])
        expect(folded(output.replace(/<[^>]+>/g, ''))).toContain(words);
    }
    for (const output of [html, markdown, text]) expect(output).toContain(TITLE);
  });
});

describe('undo', () => {
  test('takes an answer and the text it changed back together, and brings both again', async () => {
    const page = await start();
    await createProject(page);
    await openTopic(page, /^Server-Logdateien/);
    const question = page.locator('[data-question="logs.usual"]');
    const before = await paper(page).textContent();
    await question.getByRole('radio').first().check();
    await expect.poll(() => paper(page).textContent()).toContain('Logdateien');
    await paper(page).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => paper(page).textContent()).toBe(before);
    await expect.poll(() => question.getAttribute('data-state')).toBe('open');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => paper(page).textContent()).toContain('Logdateien');
  });
});
