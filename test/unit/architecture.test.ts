/**
 * The architecture as data: which folder may import which, where packages and platforms may be used, how large files
 * get and what they may not be called. Compares every import of electron/, renderer/ and shared/ with the table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Folder -> what it may import besides itself. `shared/*` = everything in shared/. */
const ALLOWED: Record<string, string[]> = {
  'electron/main': ['electron/*', 'shared/*', 'assets'],
  'electron/preload': ['shared/ipc'],
  'electron/ipc': ['electron/operations', 'shared/*'],
  'electron/operations': ['shared/*', 'package.json'],
  'electron/adapters': ['electron/ipc', 'electron/security', 'shared/*'],
  'electron/security': [],
  'electron/cli': ['electron/operations', 'shared/*', 'assets', 'package.json'],

  renderer: ['renderer/app', 'renderer/stores', 'renderer/platform', 'renderer/i18n', 'renderer/ui'],
  'renderer/app': ['renderer/*', 'shared/*'],
  'renderer/features/*': [
    'renderer/stores',
    'renderer/editor',
    'renderer/ui',
    'renderer/platform',
    'renderer/i18n',
    'shared/*',
  ],
  'renderer/editor': ['renderer/ui', 'renderer/i18n', 'shared/*'],
  'renderer/stores': ['renderer/platform', 'shared/*'],
  'renderer/platform': ['shared/ipc'],
  'renderer/ui': ['assets'],
  'renderer/i18n': ['shared/*', 'assets'],

  'shared/model': [],
  'shared/rules': ['shared/model'],
  'shared/library': ['shared/model', 'shared/rules'],
  'shared/interview': ['shared/model', 'shared/rules', 'shared/library'],
  'shared/document': ['shared/model'],
  'shared/select': ['shared/model', 'shared/rules', 'shared/library', 'shared/interview'],
  'shared/render': [
    'shared/select',
    'shared/document',
    'shared/library',
    'shared/rules',
    'shared/model',
    'shared/interview',
  ],
  'shared/merge': ['shared/document', 'shared/render'],
  'shared/resolve': ['shared/document', 'shared/library', 'shared/model'],
  'shared/check': [
    'shared/model',
    'shared/rules',
    'shared/library',
    'shared/interview',
    'shared/document',
    'shared/select',
    'shared/render',
    'shared/merge',
    'shared/resolve',
  ],
  'shared/export': ['shared/resolve', 'shared/document', 'shared/model'],
  'shared/project-file': ['shared/model', 'shared/document'],
  'shared/ipc': ['shared/model', 'shared/project-file'],
};

/** Package (or its beginning) -> the only folders that may import it. */
const PACKAGES: [name: RegExp, folders: string[]][] = [
  [/^electron$/, ['electron/main', 'electron/preload', 'electron/adapters', 'electron/security']],
  [/^node:/, ['electron/']],
  [/^react|^radix-ui$|^lucide-react$|^cmdk$|^@tiptap\/react|^zustand/, ['renderer']],
  [/^docx$/, ['shared/export/docx']],
  [/^jsonc-parser$/, ['shared/project-file']],
  [/^virtual:clause-library$/, ['electron/operations', 'electron/cli', 'renderer/stores']],
  [/^playwright|^vitest|^fast-check|^axe-core|^mammoth/, []],
];

const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|managers?|misc|shared-utils)(\.|\/|$)/;
const MAX_LINES = 400;

type Import = { from: string; to: string; typeOnly: boolean };

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const files = ['electron', 'renderer', 'shared'].flatMap(sourceFiles);
const known = new Set(files);
const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const target = (named ?? dynamic!).replace(/\?.*$/, '');
    return {
      from: file,
      to: target.startsWith('.') ? resolveLocal(file, target) : target,
      typeOnly: type !== undefined,
    };
  });
}

/** Path from the root, with its extension when it is one of our sources. */
function resolveLocal(file: string, target: string): string {
  const path = normalize(join(dirname(file), target));
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate)) ?? path;
}

function areaOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'renderer' && parts[1] === 'features') return parts.slice(0, 3).join('/');
  if (parts[0] === 'electron' || parts[0] === 'shared' || parts[0] === 'renderer') {
    return parts.length > 2 ? parts.slice(0, 2).join('/') : parts[0];
  }
  return parts[0]!;
}

function isAllowed(from: string, to: string): boolean {
  if (from === to) return true;
  const row = ALLOWED[from.startsWith('renderer/features/') ? 'renderer/features/*' : from];
  return (
    row?.some((entry) => entry === to || (entry.endsWith('/*') && to.startsWith(entry.slice(0, -1)))) ?? false
  );
}

const imports = files.flatMap(importsOf);
const local = imports.filter(({ to }) =>
  /^(electron|renderer|shared|assets|test|build)\/|^[^/]+\.json$/.test(to),
);
const packages = imports.filter((entry) => !local.includes(entry));
const show = ({ from, to }: Import) => `${from} -> ${to}`;

describe('architecture', () => {
  test('the table is compared with all the files there are', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(local.length).toBeGreaterThan(500);
    expect(
      [...new Set(files.map(areaOf))].filter(
        (area) => !area.startsWith('renderer/features/') && !ALLOWED[area],
      ),
    ).toEqual([]);
  });

  test('every import goes in an allowed direction', () => {
    expect(local.filter(({ from, to }) => !isAllowed(areaOf(from), areaOf(to))).map(show)).toEqual([]);
  });

  test('every local import names a file that exists', () => {
    const unknown = local.filter(({ to }) => !/\.(css|json|png|svg|woff2)$/.test(to) && !known.has(to));
    expect(unknown.map(show)).toEqual([]);
  });

  test('packages and platforms are used where they belong (types may be named anywhere in electron/)', () => {
    const misplaced = packages.filter(({ from, to, typeOnly }) => {
      const rule = PACKAGES.find(([name]) => name.test(to));
      if (!rule || (to === 'electron' && typeOnly && from.startsWith('electron/'))) return false;
      return !rule[1].some((folder) => from === folder || from.startsWith(folder));
    });
    expect(misplaced.map(show)).toEqual([]);
  });

  test('no file imports itself over others', () => {
    expect(findCycle(local.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  test('no file is long, none has a name that says nothing', () => {
    const long = files.filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > MAX_LINES,
    );
    expect(long).toEqual([]);
    expect(files.filter((file) => FORBIDDEN_NAMES.test(relative('.', file)))).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
  });

  test('the table can fail (control)', () => {
    expect(isAllowed('shared/model', 'shared/library')).toBe(false);
    expect(isAllowed('renderer/features/outline', 'renderer/features/check')).toBe(false);
    expect(isAllowed('electron/operations', 'electron/main')).toBe(false);
    expect(isAllowed('renderer/app', 'electron/ipc')).toBe(false);
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ].map(([from, to]) => ({ from: from!, to: to!, typeOnly: false }));
    expect(findCycle(circle)).toEqual(['b', 'c', 'b']);
  });
});

/** One import cycle as a path, or nothing. */
function findCycle(edges: Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to } of edges) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];

  function visit(file: string): string[] | null {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const to of graph.get(file) ?? []) {
      const cycle = visit(to);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  }

  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return [];
}
