/**
 * The built app with the sample policy open, and a probe into its editor: for tests of what a browser decides
 * (selection, clipboard, drawing). TipTap leaves the editor on its element; the probe reads it from there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clauseLibrary } from 'virtual:clause-library';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { indexLibrary } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { renderPolicy } from '../../shared/render/render-policy';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { removeFolder, temporaryFolder } from './temporary-folder';

const main = fileURLToPath(new URL('../..', import.meta.url));

type Block = {
  type: { name: string };
  attrs: Record<string, unknown>;
  nodeSize: number;
  textContent: string;
  lastChild: Block;
  isTextblock: boolean;
  toString(): string;
  forEach(each: (block: Block, offset: number, i: number) => void): void;
};
type Probe = {
  editor: {
    state: { doc: Block; selection: { $from: { node(depth: number): Block; parent: Block } } };
    view: { focus(): void };
    commands: { setTextSelection(range: { from: number; to: number }): void; undo(): boolean };
  };
};

/** A clause by its place in the text, and an offset in its first block; -1 is the end of its last block. */
export type Spot = [clause: number, offset: number];

function probeOf(page: Page) {
  return {
    /** Clause instances in the order of the text; free blocks by their type. */
    instances: () =>
      page.evaluate(() => {
        const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
        const ids: string[] = [];
        editor.state.doc.forEach((block) => ids.push(String(block.attrs['instanceId'] ?? block.type.name)));
        return ids;
      }),
    /** Puts the cursor or a selection there and the focus into the text. */
    select: (from: Spot, to: Spot = from) =>
      page.evaluate(
        ([start, end]) => {
          const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
          const place = ([clause, offset]: Spot) => {
            let pos = 0;
            editor.state.doc.forEach((block, at, i) => {
              if (i !== clause) return;
              pos = offset >= 0 ? at + 2 + offset : at + block.nodeSize - 1;
              if (offset >= 0) return;
              for (let last = block; !last.isTextblock; last = last.lastChild) pos -= 1;
            });
            return pos;
          };
          editor.commands.setTextSelection({ from: place(start!), to: place(end!) });
          editor.view.focus();
        },
        [from, to],
      ),
    paste: (html: string, text = '') =>
      page.evaluate(
        ([markup, plain]) => {
          const data = new DataTransfer();
          if (markup !== '') data.setData('text/html', markup!);
          data.setData('text/plain', plain!);
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector('.ProseMirror')?.dispatchEvent(event);
        },
        [html, text],
      ),
    /** The blocks of the clause at the cursor. */
    blocksHere: () =>
      page.evaluate(() => {
        const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
        const blocks: string[] = [];
        editor.state.selection.$from.node(1).forEach((block) => blocks.push(block.toString()));
        return blocks;
      }),
    textHere: () =>
      page.evaluate(() => {
        const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
        return editor.state.selection.$from.parent.textContent;
      }),
    documentText: () =>
      page.evaluate(() => {
        const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
        return editor.state.doc.textContent;
      }),
    /** Takes every change back. */
    undoAll: () =>
      page.evaluate(() => {
        const { editor } = document.querySelector('.ProseMirror') as unknown as Probe;
        while (editor.commands.undo());
      }),
  };
}

export type EditorWindow = ReturnType<typeof probeOf> & {
  app: LaunchedApp;
  page: Page;
  /** Errors that the browser has reported. */
  complaints: string[];
  close(): Promise<void>;
};

/** Starts the app with the shipped sample open. */
export async function openEditorWindow(): Promise<EditorWindow> {
  const folder = temporaryFolder('editor');
  const sample = parse(readFileSync(join(main, 'assets/samples/beispiel-webapp.answers.yaml'), 'utf8')) as {
    settings: Settings;
    answers: Answers;
  };
  const policy = renderPolicy({ ...sample, index: indexLibrary(clauseLibrary) });
  const file = join(folder, 'probe.klw');
  writeFileSync(
    file,
    serialiseProject({ id: '00000000-0000-4000-8000-000000000000', writtenBy: 'test', document: policy }),
  );
  const app = await launchApp({ main, args: [file], userData: join(folder, 'profile') });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A plain Chromium asks every page for an icon; Electron does not.
    if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
    complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  await page.locator('.ProseMirror .clause').first().waitFor({ timeout: 30_000 });
  return {
    ...probeOf(page),
    app,
    page,
    complaints,
    async close() {
      await app.close();
      await removeFolder(folder);
    },
  };
}
