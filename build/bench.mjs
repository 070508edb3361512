/**
 * `npm run bench`: measures and prints one table. What runs in Node and in the floors' page is bundled first, as the app
 * is, so that both sides run the same kind of code. `npm run bench -- --no-window` leaves out what starts a browser.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ROOT } from './ready.mjs';

if (!ensureInstalled() || !ensureBuilt()) process.exit(1);
process.chdir(ROOT);
const { build, runnerImport } = await import('vite');
const load = async (path, config) => (await runnerImport(join(ROOT, path), config)).module;
const { libraryPlugin } = await load('build/library-plugin.ts');
const shared = { root: ROOT, configFile: false, logLevel: 'warn', plugins: [libraryPlugin(ROOT)] };
const outDir = join(ROOT, '.cache/bench');

await build({
  ...shared,
  ssr: { noExternal: true },
  build: { ssr: 'test/bench/run.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
});
await build({
  ...shared,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: {
      entry: join(ROOT, 'test/bench/page.ts'),
      formats: ['iife'],
      name: 'bench',
      fileName: () => 'page.js',
    },
    outDir,
    emptyOutDir: false,
  },
});

const { nodeRows, table } = await import(pathToFileURL(join(outDir, 'run.js')).href);
const rows = await nodeRows();
if (!process.argv.includes('--no-window')) {
  const { pdfRows } = await load('test/bench/pdf.bench.ts', shared);
  const { windowRows } = await load('test/bench/window.bench.ts', shared);
  rows.push(...(await pdfRows()), ...(await windowRows(join(outDir, 'page.js'))));
}
process.stdout.write(`${table(rows)}\n`);
