/**
 * Rows of the whole window, measured in the built app: keys to paint with all panes on, an answer to painted text, and
 * the launch. Floors are a bare contenteditable and a bare ProseMirror (page.ts) in a second Chromium.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { PolicyJson } from '../../shared/document/document-json';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { launchApp, type LaunchedApp } from '../electron-on-chromium/launch';
import { findChromium } from '../electron-on-chromium/parts/chromium.mjs';
import { benchProject } from './bench-project';
import { median, type Row } from './measure';
import { compareTyping, percentile, type Compared } from './typing';

const SIZES = { '12k': 12_000, '120k': 120_000 } as const;
type Size = keyof typeof SIZES;

/** A yes/no question; its answer brings or takes a clause. */
const QUESTION = 'rights.automatedDecision';

declare const floors: {
  showPlain: (json: PolicyJson) => void;
  showProseMirror: (json: PolicyJson) => void;
  replaceClause: (instanceId: string, words: string) => Promise<number>;
};

type Bench = {
  folder: string;
  files: Record<Size, string>;
  documents: Record<Size, PolicyJson>;
  floor: Page;
};

async function openApp(bench: Bench, size: Size): Promise<{ app: LaunchedApp; page: Page }> {
  const app = await launchApp({ main: process.cwd(), args: [bench.files[size]] });
  const page = await app.firstWindow();
  await page.locator('.ProseMirror .clause').first().waitFor({ timeout: 60_000 });
  return { app, page };
}

/** The caret goes behind a paragraph in the middle of the paper. */
async function placeCaret(page: Page): Promise<void> {
  await page.evaluate(() => {
    type Editor = {
      state: { doc: { content: { size: number } } };
      chain: () => { focus: (at: number) => { run: () => void } };
    };
    const { editor } = document.querySelector('.ProseMirror') as unknown as { editor: Editor };
    editor
      .chain()
      .focus(Math.floor(editor.state.doc.content.size / 2))
      .run();
  });
  await page.waitForTimeout(1500);
}

function typingRows(size: Size, plain: Compared): Row[] {
  const floorName = 'bare contenteditable';
  const row = (name: string, value: number, floor: number, goal: number | null): Row => {
    return { name, value, unit: 'ms', floor, floorName, ratio: value / floor, goal };
  };
  const { ours, floor } = plain;
  const p95 = [percentile(ours.toPaint, 0.95), percentile(floor.toPaint, 0.95)] as const;
  return [
    {
      ...row(`key CPU ${size}, all panes`, ours.task, floor.task, size === '12k' ? 1.25 : null),
      ratio: plain.taskRatio,
    },
    row(`key to paint ${size}, all panes, p50`, median(ours.toPaint), median(floor.toPaint), null),
    row(`key to paint ${size}, all panes, p95`, ...p95, size === '120k' ? 0.5 : null),
  ];
}

async function keyRows(bench: Bench, size: Size): Promise<Row[]> {
  const { app, page } = await openApp(bench, size);
  await page.getByRole('tab', { name: 'Gliederung' }).click();
  await placeCaret(page);
  await bench.floor.evaluate((json) => floors.showPlain(json), bench.documents[size]);
  const rows = typingRows(size, await compareTyping(page, bench.floor));
  if (size === '120k') {
    await bench.floor.evaluate((json) => floors.showProseMirror(json), bench.documents[size]);
    const { ours, floor, scriptRatio } = await compareTyping(page, bench.floor);
    rows.push({
      name: 'script per key 120k, all panes',
      value: ours.script,
      unit: 'ms',
      floor: floor.script,
      floorName: 'bare ProseMirror',
      ratio: scriptRatio,
      goal: 2,
    });
  }
  await app.close();
  return rows;
}

/** Milliseconds from clicking the other answer until the changed text is painted. */
function answerToPaint(page: Page): Promise<number> {
  return page.evaluate((question) => {
    const radios = document.querySelectorAll<HTMLElement>(
      `[data-question="${question}"] [role=radio], [data-question="${question}"] input[type=radio]`,
    );
    const isOn = (radio: HTMLElement) =>
      radio instanceof HTMLInputElement ? radio.checked : radio.ariaChecked === 'true';
    const other = [...radios].slice(0, 2).find((radio) => !isOn(radio))!;
    return new Promise<number>((done, failed) => {
      const late = setTimeout(() => failed(new Error('the answer changed no text')), 5000);
      const observer = new MutationObserver(() => {
        observer.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
      });
      observer.observe(document.querySelector('.ProseMirror')!, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      const started = performance.now();
      other.click();
    });
  }, QUESTION);
}

async function answerRow(bench: Bench): Promise<Row> {
  const { app, page } = await openApp(bench, '12k');
  await page.getByRole('tab', { name: 'Leitfaden' }).click();
  const topic = page
    .getByRole('heading', { level: 3 })
    .getByRole('button', { name: /^Rechte und Entscheidungen/ });
  if ((await topic.getAttribute('aria-expanded')) !== 'true') await topic.click();
  await page.locator(`[data-question="${QUESTION}"]`).waitFor();
  await bench.floor.evaluate((json) => floors.showProseMirror(json), bench.documents['12k']);
  const clauseId = String(
    bench.documents['12k'].content.find((node) => node.type === 'clause')?.attrs?.['instanceId'],
  );
  const pairs: { value: number; floor: number }[] = [];
  for (let turn = 0; turn < 14; turn++) {
    const value = await answerToPaint(page);
    const floor = await bench.floor.evaluate(
      ([id, words]) => floors.replaceClause(id!, words!),
      [clauseId, `Runde ${turn}`],
    );
    if (turn > 1) pairs.push({ value, floor });
    await page.waitForTimeout(300);
  }
  await app.close();
  return {
    name: 'answer to painted text 12k',
    unit: 'ms',
    floorName: 'one clause replaced in bare ProseMirror',
    goal: 2,
    ...medians(pairs),
  };
}

const BLANK_APP = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<p>x'));`;

/** Milliseconds until the window shows what is waited for; closing is not part of it. */
async function launch(main: string, args: string[], wanted: string): Promise<number> {
  const started = performance.now();
  const app = await launchApp({ main, args });
  await (await app.firstWindow()).locator(wanted).first().waitFor({ timeout: 60_000 });
  const time = performance.now() - started;
  await app.close();
  return time;
}

async function launchRow(bench: Bench): Promise<Row> {
  const blank = join(bench.folder, 'blank');
  await mkdir(blank);
  await writeFile(join(blank, 'package.json'), '{ "name": "blank", "version": "1.0.0", "main": "main.mjs" }');
  await writeFile(join(blank, 'main.mjs'), BLANK_APP);
  const pairs: { value: number; floor: number }[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const value = await launch(process.cwd(), [bench.files['12k']], '.ProseMirror .clause');
    const floor = await launch(blank, [], 'p');
    if (turn > 0) pairs.push({ value, floor });
  }
  return {
    name: 'launch to editable 12k',
    unit: 'ms',
    floorName: 'blank page in the same shell',
    goal: 1.6,
    ...medians(pairs),
  };
}

function medians(pairs: { value: number; floor: number }[]): Pick<Row, 'value' | 'floor' | 'ratio'> {
  return {
    value: median(pairs.map((pair) => pair.value)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.value / pair.floor)),
  };
}

/** All rows of the window. `pageScript` is the bundled page.ts. */
export async function windowRows(pageScript: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klauselwerk-bench-'));
  const sandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    chromiumSandbox: sandbox,
    args: ['--disable-gpu', ...(sandbox ? [] : ['--no-sandbox'])],
  });
  const floor = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await floor.addScriptTag({ path: pageScript });
  const projects = { '12k': benchProject(SIZES['12k']), '120k': benchProject(SIZES['120k']) };
  const files = { '12k': join(folder, '12k.klw'), '120k': join(folder, '120k.klw') };
  for (const size of ['12k', '120k'] as const) await writeFile(files[size], serialiseProject(projects[size]));
  const bench: Bench = {
    folder,
    files,
    floor,
    documents: { '12k': projects['12k'].document, '120k': projects['120k'].document },
  };
  try {
    return [
      ...(await keyRows(bench, '12k')),
      ...(await keyRows(bench, '120k')),
      await answerRow(bench),
      await launchRow(bench),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
