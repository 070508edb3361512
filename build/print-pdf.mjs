/**
 * Prints HTML to a tagged PDF with outline through the Chromium of this machine: the command line's printer in a
 * checkout and the tests'. No script runs and no request leaves while it prints. Not part of the packaged app.
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../test/electron-on-chromium/parts/chromium.mjs';

const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Starts the browser that prints, or null when this machine has none. */
export async function startPrinter() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({
    executablePath,
    args: ARGUMENTS,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  return {
    print: async (html) => {
      await page.setContent(html);
      const bytes = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      return new Uint8Array(bytes);
    },
    close: () => browser.close(),
  };
}

/** Prints one document; null when there is no Chromium. */
export async function printPdf(html) {
  const printer = await startPrinter();
  if (printer === null) return null;
  try {
    return await printer.print(html);
  } finally {
    await printer.close();
  }
}
