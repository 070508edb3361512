/**
 * Entries of a group as a DSB handles them all day: thirty products, one taken out in the middle while another one's section
 * is adapted by hand, order changed by keyboard, and the way from a gap to the question behind an "as usual".
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
  folder = temporaryFolder('entries');
});
afterEach(async () => {
  await app.close();
});
afterAll(async () => {
  await removeFolder(folder);
});

/** TipTap leaves the editor on its element. */
type Probe = {
  editor: {
    state: {
      doc: {
        forEach(
          each: (block: { attrs: Record<string, unknown>; nodeSize: number }, at: number) => void,
        ): void;
      };
      tr: { insertText(text: string, at: number): unknown };
    };
    view: { dispatch(transaction: unknown): void };
  };
};

const paper = (page: Page) => page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' });
const section = (page: Page, title: string) =>
  paper(page)
    .locator('.clause')
    .filter({ has: page.getByRole('heading', { name: title }) });

async function open(answers: Answers): Promise<Page> {
  const project = join(folder, 'produkte.klw');
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

const products = (count: number): Answers => ({
  'controller.name': 'Lindenplan GmbH',
  'scope.topics': ['products'],
  'products.list': Array.from({ length: count }, (_, number) => ({
    name: `Produkt ${number + 1}`,
    personal: true,
    data: ['Name', 'E-Mail-Adresse'],
  })),
});

/** Types at the end of a clause; where a click would land is the browser's business, not this test's. */
function write(page: Page, instanceId: string, words: string): Promise<void> {
  return page.evaluate(
    ([instance, typed]) => {
      const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
      editor.state.doc.forEach((block, at) => {
        if (block.attrs['instanceId'] === instance)
          editor.view.dispatch(editor.state.tr.insertText(typed!, at + block.nodeSize - 2));
      });
    },
    [instanceId, words],
  );
}

async function openProducts(page: Page) {
  await page
    .getByRole('heading', { level: 3 })
    .getByRole('button', { name: /^Produkte/ })
    .first()
    .click();
  const question = page.locator('[data-question="products.list"]');
  await question.waitFor();
  return question;
}

test('an adapted section stays with its product when another one is taken out before it', async () => {
  const page = await open(products(30));
  const question = await openProducts(page);
  await write(page, 'products-product--2', ' Nur für Produkt drei.');
  await question.getByRole('button', { name: 'Produkt 2 entfernen', exact: true }).click();
  await expect.poll(() => question.getByRole('button', { name: 'Produkt 2', exact: true }).count()).toBe(0);
  const adapted = paper(page).locator('.clause').filter({ hasText: 'Nur für Produkt drei.' });
  expect(await adapted.count()).toBe(1);
  expect(await adapted.getByRole('heading').first().innerText()).toContain('Produkt 3');

  await question.getByRole('button', { name: 'Produkt 3 entfernen', exact: true }).click();
  await expect.poll(() => question.getByRole('button', { name: 'Produkt 3', exact: true }).count()).toBe(0);
  expect(await adapted.getByRole('heading').first().innerText()).toContain('Produkt 3');
  expect(await section(page, 'Produkt 4').count()).toBe(1);
});

test('the keyboard follows an entry that it adds, moves or removes', async () => {
  const page = await open(products(3));
  const question = await openProducts(page);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  await question.getByRole('button', { name: 'Produkt 3 nach oben' }).press('Enter');
  await expect.poll(focused).toBe('Produkt 3 nach oben');
  await page.keyboard.press('Enter');
  const names = () => question.locator('.group-item__name').allInnerTexts();
  await expect.poll(names).toEqual(['Produkt 3', 'Produkt 1', 'Produkt 2']);
  await expect.poll(focused).toBe('Produkt 3');

  await question.getByRole('button', { name: 'Produkt 1 entfernen' }).press('Enter');
  await expect.poll(names).toEqual(['Produkt 3', 'Produkt 2']);
  await expect.poll(focused).toBe('Produkt 2');

  await question.getByRole('button', { name: 'Hinzufügen' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('Neues');
  await expect.poll(names).toEqual(['Produkt 3', 'Produkt 2', 'Neues']);
});

test('a value that "as usual" has put into the text leads to that question', async () => {
  const page = await open({ 'controller.name': 'Lindenplan GmbH', 'scope.topics': [], 'logs.usual': true });
  await paper(page).locator('[data-variable="logs.fields.0"]').first().click();
  await page.keyboard.press('Enter');
  await page.locator('[data-question="logs.usual"]').waitFor();
});
