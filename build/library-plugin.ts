/**
 * Vite plugin: compiles assets/ into the module `virtual:clause-library` at build time.
 * A faulty library stops the build with file, line and what is allowed.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileLibrary } from '../shared/library/compile-library';
import { problemText } from '../shared/library/library-problem';
import { readLibraryFiles } from './read-assets';

const NAME = 'virtual:clause-library';
const RESOLVED = `\0${NAME}`;

/** `root` is the project folder that holds assets/. */
export function libraryPlugin(root: string = process.cwd()): Plugin {
  const assets = join(root, 'assets');
  return {
    name: 'clause-library',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const files = readLibraryFiles(assets);
      for (const { path } of files) this.addWatchFile(join(assets, path));
      const compiled = compileLibrary(files);
      if (!compiled.ok) this.error(compiled.error.problems.map(problemText).join('\n'));
      const json = JSON.stringify(JSON.stringify(compiled.value));
      return `export const clauseLibrary = JSON.parse(${json});`;
    },
  };
}
