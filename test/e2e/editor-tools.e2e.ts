/**
 * Around the text in the built app: toolbar, links, cross-references, outline.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEditorWindow, type EditorWindow } from '../helpers/editor-window';

let text: EditorWindow;
let untouched: string;
beforeAll(async () => {
  text = await openEditorWindow();
  untouched = await text.documentText();
});
afterAll(() => text?.close());

/** Takes everything back, so that each test starts from the opened text. */
beforeEach(async () => {
  await text.undoAll();
  if ((await text.documentText()) !== untouched) throw new Error('undo did not lead back to the opened text');
});

describe('toolbar and jumps', () => {
  let place: number;
  beforeAll(async () => {
    place = (await text.instances()).indexOf('general-purpose-limitation');
  });

  it('is reached by Alt+F10, walked by arrows, left by Escape', async () => {
    await text.select([place, -1]);
    await text.page.keyboard.press('Alt+F10');
    const focused = () => text.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toContain('Absatzart');
    await text.page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('Fett');
    await text.page.keyboard.press('Escape');
    expect(await text.page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(
      true,
    );
  });

  it('inserts a table, and a cross-reference with its number and title that leads to its clause', async () => {
    await text.select([place, -1]);
    await text.page.keyboard.press('Enter');
    await text.page.getByRole('button', { name: 'Querverweis einfügen' }).click();
    await text.page.getByRole('combobox', { name: 'Abschnitt suchen' }).fill('verantwortliche stelle');
    await text.page.keyboard.press('Enter');
    const reference = text.page.locator('.ProseMirror > .clause').nth(place).locator('.reference').last();
    await expect.poll(() => reference.textContent()).toBe('Abschnitt\u00a02 „Verantwortliche Stelle“');
    await reference.click();
    expect(await text.textHere()).toBe('Verantwortliche Stelle');
    await text.select([place, -1]);
    await text.page.keyboard.press('Enter');
    await text.page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    await text.page.getByRole('menuitem', { name: 'Tabelle einfügen' }).click();
    await expect.poll(async () => (await text.blocksHere()).at(-1)).toMatch(/^table\(tableRow\(tableHeader/);
  });

  it('sets a link by address only when it may be one', async () => {
    await text.select([place, 0], [place, 6]);
    await text.page.getByRole('button', { name: 'Link', exact: true }).click();
    const address = text.page.getByLabel('Adresse', { exact: true });
    await address.fill('javascript:alert(1)');
    await text.page.keyboard.press('Enter');
    await text.page.getByText('Bitte eine Adresse mit https://').waitFor();
    await address.fill('example.org');
    await text.page.keyboard.press('Enter');
    await expect.poll(async () => (await text.blocksHere())[0]).toContain('link(');
  });

  it('moves a clause in the outline by keyboard and goes with it', async () => {
    await text.page.getByRole('tab', { name: 'Gliederung' }).click();
    const before = await text.instances();
    const row = text.page.locator('[data-key="general-purpose-limitation/0"]');
    await row.focus();
    await row.press('Alt+ArrowDown');
    const after = [...before];
    after.splice(place, 2, before[place + 1]!, before[place]!);
    await expect.poll(text.instances).toEqual(after);
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    await row.press('Alt+ArrowUp');
    await expect.poll(text.instances).toEqual(before);
  });

  it('opens a link only with Ctrl, and only after asking', async () => {
    await text.select([place, 0], [place, 6]);
    await text.page.getByRole('button', { name: 'Link', exact: true }).click();
    await text.page.getByLabel('Adresse', { exact: true }).fill('https://example.org/seite');
    await text.page.keyboard.press('Enter');
    const own = text.page.locator('.ProseMirror a[href="https://example.org/seite"]').first();
    await own.click();
    expect(await text.app.dialogs.shown()).toEqual([]);
    await text.app.dialogs.answerNext('showMessageBox', { response: 1, checkboxChecked: false });
    await own.click({ modifiers: ['Control'] });
    await expect.poll(async () => (await text.app.dialogs.shown()).length).toBe(1);
    expect(JSON.stringify(await text.app.dialogs.shown())).toContain('https://example.org/seite');
    expect(await text.app.calls()).toEqual([]);
  });

  it('numbers headings anew when one is added, in the text and in the outline', async () => {
    await text.page.getByRole('tab', { name: 'Gliederung' }).click();
    const second = text.page.locator('.outline__row[data-level="1"]').nth(1);
    expect(await second.textContent()).toBe('2.Verantwortliche Stelle');
    await text.select([0, 0]);
    await text.page.keyboard.press('Control+Alt+1');
    await expect
      .poll(() => text.page.locator('.outline__row[data-level="1"]').nth(2).textContent())
      .toBe('3.Verantwortliche Stelle');
    expect(await text.page.locator('.ProseMirror [data-number="3."]').textContent()).toBe(
      'Verantwortliche Stelle',
    );
  });
});

it('causes no complaint of the browser', () => {
  expect(text.complaints).toEqual([]);
});
