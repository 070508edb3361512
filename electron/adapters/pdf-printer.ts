/**
 * Prints HTML to PDF in a hidden window that cannot run scripts: own session in memory, one document served from
 * memory, every other request refused. The window is made at the first print and kept, so that the next one is quick.
 */
import type { Session } from 'electron';
import { BrowserWindow, session } from 'electron';
import { APP_SCHEME, notServed, pathUnder, schemeHeaders } from '../security/app-scheme';
import { silenceSession } from '../security/network-silence';
import { CLOSED_WEB_PREFERENCES } from '../security/window-preferences';

const PRINT_ORIGIN = `${APP_SCHEME}://print`;
/** The export brings its styles along; nothing else may be loaded and nothing run. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
/** ISO A4 with the margins of the page's own CSS; tags and outline come from the headings. */
const PDF_OPTIONS = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

export type PdfPrinter = {
  /** The bytes of a tagged PDF with outline. Prints queue up; one at a time. */
  print: (html: string) => Promise<Uint8Array>;
  /** Ends the hidden window; the app calls it before it quits. */
  destroy: () => void;
};

/** Makes the printer; no window exists until the first print. */
export function createPdfPrinter(): PdfPrinter {
  let page: { number: number; html: string } | null = null;
  let opened: Promise<BrowserWindow> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  let closedSession: Promise<Session> | null = null;

  async function makeSession(): Promise<Session> {
    const made = session.fromPartition('print');
    await silenceSession(made);
    made.protocol.handle(APP_SCHEME, (request) => {
      if (page === null || pathUnder(PRINT_ORIGIN, request.url) !== `/${page.number}.html`)
        return notServed();
      return new Response(page.html, { headers: schemeHeaders('text/html; charset=utf-8', PRINT_POLICY) });
    });
    return made;
  }

  async function open(): Promise<BrowserWindow> {
    closedSession ??= makeSession();
    return new BrowserWindow({
      show: false,
      webPreferences: { ...CLOSED_WEB_PREFERENCES, session: await closedSession, javascript: false },
    });
  }

  async function printWindow(): Promise<BrowserWindow> {
    try {
      opened ??= open();
      const window = await opened;
      // A window whose page crashed or that the system closed is replaced.
      if (!window.isDestroyed() && !window.webContents.isCrashed()) return window;
      return await (opened = open());
    } catch (error) {
      // The next print tries anew instead of failing for ever.
      opened = null;
      closedSession = null;
      throw error;
    }
  }

  async function printNow(html: string): Promise<Uint8Array> {
    const window = await printWindow();
    page = { number: (count += 1), html };
    try {
      await window.loadURL(`${PRINT_ORIGIN}/${page.number}.html`);
      return new Uint8Array(await window.webContents.printToPDF(PDF_OPTIONS));
    } finally {
      page = null;
    }
  }

  return {
    print(html) {
      const printed = queue.then(() => printNow(html));
      queue = printed.catch(() => undefined);
      return printed;
    },
    destroy() {
      void opened?.then((window) => window.isDestroyed() || window.destroy());
      opened = null;
    },
  };
}
