/**
 * The build: main process and command line (ESM, Node 20 or newer), preload (one CommonJS file, as a sandboxed preload
 * must be), window. Everything is bundled; only 'electron' and Node's own modules stay outside.
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { libraryPlugin } from './build/library-plugin';

const folder = import.meta.dirname;

export default defineConfig({
  main: {
    plugins: [libraryPlugin(folder)],
    build: {
      target: 'node20.19',
      outDir: 'out',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: {
          'main/main': resolve(folder, 'electron/main/main.ts'),
          'cli/cli': resolve(folder, 'electron/cli/cli.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'main/chunks/[name]-[hash].js',
          assetFileNames: 'main/chunks/[name]-[hash][extname]',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.19',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: resolve(folder, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(folder, 'renderer'),
    publicDir: false,
    plugins: [react(), libraryPlugin(folder)],
    build: {
      outDir: 'out/renderer',
      sourcemap: false,
      minify: true,
      // Fonts and images stay files: the content security policy knows only app: and data: images.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(folder, 'renderer/index.html') },
    },
  },
});
