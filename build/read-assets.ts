/**
 * Reads the files of assets/ that make the clause library. Used by the build, the tests and the command line in a clone.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { LibraryFile } from '../shared/library/compile-library';

/** Folders and files of assets/ that belong to the library. */
const PARTS = ['library', 'questions', 'providers'];
const FILES = ['authorities.yaml', 'legal-bases.yaml', 'duties.yaml', 'countries.yaml', 'adequacy.yaml'];

/** All library files below `assetsFolder`, paths relative to it with forward slashes. */
export function readLibraryFiles(assetsFolder: string): LibraryFile[] {
  const inFolders = PARTS.flatMap((part) =>
    readdirSync(join(assetsFolder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name) && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...inFolders, ...FILES.map((name) => join(assetsFolder, name))].map((path) => ({
    path: relative(assetsFolder, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));
}
