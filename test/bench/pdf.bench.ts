/** The PDF row: resolving, writing the page and printing it, beside Chromium's print of the same finished page. */
import { chromium } from 'playwright-core';
import { exportHtml } from '../../shared/export/html/export-html';
import { resolvePolicy } from '../../shared/resolve/resolve-policy';
import { startPrinter } from '../../build/print-pdf.mjs';
import { findChromium } from '../electron-on-chromium/parts/chromium.mjs';
import { benchIndex, benchProject } from './bench-project';
import { pairedRow, type Row } from './measure';

/** PDF of 12,000 words, warm. */
export async function pdfRows(): Promise<Row[]> {
  const printer = await startPrinter();
  const executablePath = findChromium();
  if (printer === null || executablePath === undefined) throw new Error('Chromium is missing');
  const { document } = benchProject(12_000);
  const pageOf = () => exportHtml(resolvePolicy(document, benchIndex), { form: 'page' });
  const finished = pageOf();
  const sandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: sandbox,
    args: sandbox ? [] : ['--no-sandbox'],
  });
  const page = await browser.newPage({ javaScriptEnabled: false });
  const row = await pairedRow(
    { name: 'PDF 12k warm', floorName: "Chromium's print of the finished page", goal: 1.15 },
    () => printer.print(pageOf()),
    async () => {
      await page.setContent(finished);
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    },
    { turns: 7, warmUp: 2 },
  );
  await Promise.all([printer.close(), browser.close()]);
  return [row];
}
