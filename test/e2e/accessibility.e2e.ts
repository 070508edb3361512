/**
 * Accessibility of the window by axe, rules of WCAG 2.2 A and AA, in light and dark: start screen, dialogs, and the
 * window with a policy, at the usual size and at 200 % zoom of a small one.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from '../helpers/temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder('axe');
let app: LaunchedApp;
let page: Page;

beforeAll(async () => {
  app = await launchApp({ main, userData: join(folder, 'profile') });
  page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Neues Projekt' }).waitFor();
  await page.evaluate(axe.source);
});
afterAll(async () => {
  await app.close();
  await removeFolder(folder);
});

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

/** Rule and place of every violation, in both colour schemes. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const result = await page.evaluate(async () => {
      const runner = Reflect.get(window, 'axe') as {
        run: (options: object) => Promise<{ violations: Violation[] }>;
      };
      return runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    });
    for (const { id, nodes } of result.violations) {
      for (const { target, failureSummary } of nodes.slice(0, 3)) {
        found.push(
          `${colorScheme} ${id} ${JSON.stringify(target)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        );
      }
    }
  }
  return found;
}

describe('the window', () => {
  test('axe sees a fault when there is one', async () => {
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('img'), { src: 'data:,' })),
    );
    expect((await violations()).some((line) => line.includes('image-alt'))).toBe(true);
    await page.evaluate(() => document.body.querySelector('img[src="data:,"]')?.remove());
  });

  test('has no violation on the start screen', async () => {
    await page.getByRole('button', { name: 'Neues Projekt' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  test('has none in the dialog for a new project', async () => {
    await page.getByRole('button', { name: 'Neues Projekt' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Projekt anlegen' }).click();
  });

  test('has none with a policy, in every pane', async () => {
    await page.getByRole('textbox', { name: 'Text der Datenschutzerklärung' }).waitFor();
    for (const tab of ['Leitfaden', 'Bausteine', 'Gliederung', 'Prüfung', 'Baustein']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      expect(await violations(), tab).toEqual([]);
    }
  });

  test('has none in the export dialog and the command palette', async () => {
    await page.getByRole('button', { name: 'Exportieren' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('loses nothing at 200 % zoom', async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await violations()).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
});
