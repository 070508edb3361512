import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownArguments, readStart } from '../../../../electron/main/arguments';

const isCommand = (word: string) => word === 'export' || word === '--help';

describe('own arguments', () => {
  it.each([
    [['/opt/Klauselwerk/klauselwerk', 'a.klw'], true, ['a.klw']],
    [['/opt/Klauselwerk/klauselwerk'], true, []],
    [['klauselwerk', '--enable-logging', 'a.klw'], true, ['a.klw']],
    [['electron', '.', 'a.klw'], false, ['a.klw']],
    [
      ['electron', '--no-sandbox', 'out/main/main.js', 'export', 'a.klw', '--to', 'pdf'],
      false,
      ['export', 'a.klw', '--to', 'pdf'],
    ],
    [['electron', '.'], false, []],
    [['klauselwerk', '--help'], true, ['--help']],
    [['electron', '.', '--disable-gpu', '--help'], false, ['--help']],
  ])('of %j (packaged: %s) are %j', (argv, isPackaged, own) => {
    expect(ownArguments(argv, isPackaged, isCommand)).toEqual(own);
  });
});

describe('start', () => {
  it('is a command when the first word is one', () => {
    expect(readStart(['export', 'a.klw'], isCommand, '/work')).toEqual({
      kind: 'command',
      argv: ['export', 'a.klw'],
    });
  });

  it('is the window with a file, counted from the folder', () => {
    expect(readStart(['kunden/A.KLW'], isCommand, '/work')).toEqual({
      kind: 'window',
      file: resolve('/work/kunden/A.KLW'),
    });
  });

  it('is the empty window for anything else', () => {
    expect(readStart([], isCommand, '/work')).toEqual({ kind: 'window', file: null });
    expect(readStart(['notes.txt', 'export'], isCommand, '/work')).toEqual({ kind: 'window', file: null });
  });
});
