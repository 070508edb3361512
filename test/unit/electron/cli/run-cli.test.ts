/**
 * The command line: the main job from answers to every format, and one clear sentence with exit code 2 for every wrong
 * input, with nothing written.
 */
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../../../electron/cli/run-cli';
import { NoPrinter } from '../../../../electron/operations/export-policy';

const sample = join(import.meta.dirname, '../../../../assets/samples/beispiel-webapp.answers.yaml');
const fixture = join(import.meta.dirname, '../../../fixtures/projects/format-1.klw');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klauselwerk-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Ran = { code: number; out: string; err: string };

async function run(
  argv: string[],
  cwd = folder,
  printPdf = async (html: string) => new TextEncoder().encode(html),
): Promise<Ran> {
  const ran = { code: 0, out: '', err: '' };
  ran.code = await runCli(argv, {
    cwd,
    printPdf,
    stdout: (text) => void (ran.out += text),
    stderr: (text) => void (ran.err += text),
    now: () => new Date('2026-11-21T20:00:00Z'),
  });
  return ran;
}

describe('the main job on the command line', () => {
  let work: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'klauselwerk-cli-'));
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  test('draft makes a project of the shipped sample', async () => {
    const ran = await run(['draft', sample, '-o', 'p.klw'], work);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^p\.klw: \d+ Bausteine, (keine|\d+) offene Stellen?\.\n$/);
    expect(await readdir(work)).toEqual(['p.klw']);
  });

  test.each(['docx', 'html', 'fragment', 'pdf', 'md', 'txt'])('export writes %s', async (format) => {
    const ran = await run(['export', 'p.klw', '--to', format, '-o', `p.${format}`], work);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const bytes = await readFile(join(work, `p.${format}`));
    expect(bytes.length).toBeGreaterThan(1000);
    if (format !== 'docx') expect(bytes.toString()).toContain('Lindenhof Software GmbH');
  });

  test('check finds no error in it and prints JSON on demand', async () => {
    const ran = await run(['check', 'p.klw', '--json'], work);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ errors: 0, findings: expect.any(Array) as unknown });
  });

  test('check ends with 1 when there are errors, and says each in words', async () => {
    const text = await readFile(join(work, 'p.klw'), 'utf8');
    await writeFile(join(work, 'bad.klw'), text.replaceAll(/"target": "[^"]+"/g, '"target": "nowhere"'));
    const ran = await run(['check', 'bad.klw'], work);
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toMatch(/^Fehler: .*Querverweise? ohne Ziel: nowhere$/m);
    expect(ran.out).toMatch(/bad\.klw: \d+ Fehler, /);
  });
});

describe('the file that is read', () => {
  test('is never written over, not even by a link to it', async () => {
    const yaml = await readFile(sample, 'utf8');
    await writeFile(join(folder, 'a.yaml'), yaml);
    await run(['draft', 'a.yaml', '-o', 'p.klw']);
    const project = await readFile(join(folder, 'p.klw'), 'utf8');
    await symlink('p.klw', join(folder, 'link.md'));
    for (const output of ['p.klw', './p.klw', 'link.md']) {
      const ran = await run(['export', 'p.klw', '--to', 'md', '-o', output]);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('liest „p.klw“ und kann nicht in dieselbe Datei schreiben');
    }
    expect((await run(['draft', 'a.yaml', '-o', 'a.yaml'])).code).toBe(2);
    expect(await readFile(join(folder, 'p.klw'), 'utf8')).toBe(project);
    expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe(yaml);
  });
});

describe('answers by hand', () => {
  const head =
    'settings: { documentKind: website, jurisdictions: [DE], addressForm: sie, genderStyle: neutral, title: T }';
  const draft = async (answers: string) => {
    await writeFile(join(folder, 'a.yaml'), `${head}\nanswers:\n${answers}\n`);
    return run(['draft', 'a.yaml', '-o', 'p.klw']);
  };

  test('with many keys are read quickly, and a doubled key is named with its place', async () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `  k${index}: x`);
    const start = performance.now();
    const ran = await draft([...keys, '  k7: y'].join('\n'));
    expect(performance.now() - start).toBeLessThan(8000);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toBe(
      'a.yaml: Zeile 30003, Spalte 3: Die Datei ist kein gültiges YAML oder JSON: derselbe Name steht zweimal.\n',
    );
  });

  test('that miss a part of an address are told which one', async () => {
    const ran = await draft('  controller.address: { street: Weg 1, postcode: "1", country: DE }');
    expect(ran.err).toContain('„controller.address.city“');
  });

  test('without a date get the day where the user is, not the one in UTC', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati'; // 14 hours ahead: the tests' clock shows the next day there
    try {
      await draft('  controller.name: A');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(await readFile(join(folder, 'p.klw'), 'utf8')).toContain('"statusDate": "2026-11-22"');
  });
});

describe('a pipe whose reader has seen enough', () => {
  test('is no fault', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await runCli(['--version'], { printPdf: async () => new Uint8Array() });
    const emit = (code: string) => process.stdout.emit('error', Object.assign(new Error(code), { code }));
    expect(write).toHaveBeenCalledOnce();
    write.mockRestore();
    expect(() => emit('EPIPE')).not.toThrow();
    expect(() => emit('ENOSPC')).toThrow('ENOSPC');
  });
});

describe('an option given twice', () => {
  test('is named as such', async () => {
    const ran = await run(['export', 'p.klw', '--to', 'md', '--to', 'txt', '-o', 'x.md']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Die Angabe „--to“ steht beim Befehl „export“ zweimal');
  });
});

describe('questions', () => {
  test('lists every question with form, options and condition', async () => {
    const { code, out } = await run(['questions']);
    expect(code).toBe(0);
    expect(out).toContain('documentKind: website | webapp');
    expect(out).toMatch(/^ {2}controller\.name \(Text\)$/m);
    expect(out).toMatch(/nur wenn: \{ question: /);
  });

  test('gives JSON, and only what one kind of document is asked', async () => {
    const all = JSON.parse((await run(['questions', '--json'])).out) as {
      topics: { questions: unknown[] }[];
    };
    const some = JSON.parse((await run(['questions', '--json', '--kind', 'applicants'])).out) as typeof all;
    const count = ({ topics }: typeof all) => topics.flatMap((topic) => topic.questions).length;
    expect(count(all)).toBeGreaterThan(count(some));
    expect(count(some)).toBeGreaterThan(0);
  });
});

describe('help and version', () => {
  test.each([[[]], [['help']], [['--help']]])('%j shows all commands', async (argv) => {
    const ran = await run(argv);
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const command of ['questions', 'draft', 'export', 'check'])
      expect(ran.out).toContain(`klauselwerk ${command}`);
  });
});

describe('wrong input ends with 2, one sentence and nothing written', () => {
  const answers = (text: string) =>
    `settings: { documentKind: website, jurisdictions: [DE], addressForm: sie, genderStyle: neutral, title: T }\n${text}`;

  test.each<[name: string, file: string | Uint8Array | null, argv: string[], sentence: string]>([
    [
      'unknown command',
      null,
      ['exprt'],
      'Den Befehl „exprt“ gibt es nicht; erwartet wird questions, draft, export, check, help.',
    ],
    [
      'unknown option',
      null,
      ['check', 'in', '--fast'],
      'Die Angabe „--fast“ kennt der Befehl „check“ nicht; erwartet wird: klauselwerk check PROJEKT.klw [--json]',
    ],
    [
      'no file',
      null,
      ['check'],
      'Der Befehl „check“ braucht genau eine Datei; erwartet wird: klauselwerk check PROJEKT.klw [--json]',
    ],
    [
      'no output',
      '',
      ['draft', 'in'],
      'Dem Befehl „draft“ fehlt „-o“; erwartet wird: klauselwerk draft ANTWORTEN.yaml -o PROJEKT.klw',
    ],
    [
      'option without value',
      '',
      ['draft', 'in', '-o'],
      'Dem Befehl „draft“ fehlt „-o“; erwartet wird: klauselwerk draft ANTWORTEN.yaml -o PROJEKT.klw',
    ],
    [
      'unknown format',
      '',
      ['export', 'in', '--to', 'odt', '-o', 'out'],
      '„--to odt“ gibt es nicht; erwartet wird eines von: docx, html, fragment, pdf, md, txt',
    ],
    [
      'unknown kind',
      null,
      ['questions', '--kind', 'x'],
      '„--kind x“ gibt es nicht; erwartet wird eines von: website, webapp, mobile-app, video-telephony, customers, applicants, employees, social-media, video-surveillance, events',
    ],
    ['missing file', null, ['check', 'in'], 'in: Die Datei wurde nicht gefunden.'],
    [
      'a folder',
      null,
      ['check', '.'],
      '.: Unter diesem Namen liegt keine Datei, sondern ein Ordner oder ein Gerät.',
    ],
    ['empty project', '', ['check', 'in'], 'in: Die Datei ist leer.'],
    [
      'project that is no JSON',
      '{\n  "klauselwerk": }',
      ['export', 'in', '--to', 'txt', '-o', 'out'],
      'in: Die Datei ist kein gültiges JSON. Zeile 2, Spalte 18: es fehlt ein Wert.',
    ],
    [
      'binary project',
      Uint8Array.of(0x50, 0x4b, 3, 4),
      ['check', 'in'],
      'in: Die Datei ist keine Projektdatei, sondern ein ZIP-Archiv oder Office-Dokument.',
    ],
    [
      'newer project',
      '{"klauselwerk": {"format": 9, "writtenBy": "3.0.0"}}',
      ['check', 'in'],
      'in: Die Datei hat das Format 9, geschrieben von Klauselwerk 3.0.0; diese Version liest Formate bis 2.',
    ],
    [
      '10 MB of brackets',
      '['.repeat(10_000_000),
      ['check', 'in'],
      'in: In Zeile 1, Spalte 201 ist der Inhalt tiefer als 200 Ebenen verschachtelt.',
    ],
    ['empty answers', '', ['draft', 'in', '-o', 'out'], 'in: Die Datei ist leer.'],
    [
      'answers that are a word',
      'Antworten',
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 1, Spalte 1: Die Datei ist kein gültiges YAML oder JSON: erwartet werden „settings:“ und „answers:“.',
    ],
    [
      'answers that are no YAML',
      'settings: {',
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 1, Spalte 12: Die Datei ist kein gültiges YAML oder JSON: die Einrückung stimmt nicht.',
    ],
    [
      'doubled answer',
      answers('answers:\n  controller.name: A\n  controller.name: B\n'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 4, Spalte 3: Die Datei ist kein gültiges YAML oder JSON: derselbe Name steht zweimal.',
    ],
    [
      'unknown part',
      answers('antworten: {}'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 2, Spalte 1: Das Feld „antworten“ gibt es nicht; erwartet werden: settings, answers.',
    ],
    [
      'no settings',
      'answers: {}',
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 1, Spalte 1: Die Einstellung „documentKind“ fehlt; erwartet wird: website | webapp | mobile-app | video-telephony | customers | applicants | employees | social-media | video-surveillance | events.',
    ],
    [
      'unknown setting',
      'settings:\n  tone: warm\n',
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 2, Spalte 3: Die Einstellung „tone“ gibt es nicht; erwartet wird eine von: documentKind, language, addressForm, genderStyle, selfReference, headingStyle, rightsText, definitions, overviewTable, jurisdictions, title, clientName, statusDate.',
    ],
    [
      'wrong setting',
      answers('').replace('DE', 'FR'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 1, Spalte 52: Die Einstellung „jurisdictions“ passt nicht; erwartet wird: [ DE | AT | CH, … ].',
    ],
    [
      'unknown question',
      answers('answers:\n  controller.colour: red\n'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 3, Spalte 3: Die Frage „controller.colour“ gibt es nicht; erwartet wird die Kennung einer Frage aus „klauselwerk questions“.',
    ],
    [
      'wrong answer',
      answers('answers:\n  controller.name: 17\n'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 3, Spalte 3: Die Antwort auf „controller.name“ passt nicht; erwartet wird: text | { unknown: true }.',
    ],
    [
      'answers as a list',
      answers('answers: [1]'),
      ['draft', 'in', '-o', 'out'],
      'in: Zeile 2, Spalte 1: Die Antworten sind keine Zuordnung von Frage zu Antwort; erwartet wird: { question: answer }.',
    ],
  ])('%s', async (_name, content, argv, sentence) => {
    if (content !== null) await writeFile(join(folder, 'in'), content);
    const before = await readdir(folder);
    expect(await run(argv)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
    expect(await readdir(folder)).toEqual(before);
  });

  test('a folder that does not exist', async () => {
    const ran = await run(['export', fixture, '--to', 'txt', '-o', 'none/out.txt']);
    expect(ran).toEqual({ code: 2, out: '', err: 'none/out.txt: Den Ordner gibt es nicht mehr.\n' });
  });

  test('a printer that fails, and none at all', async () => {
    const broken = await run(['export', fixture, '--to', 'pdf', '-o', 'out.pdf'], folder, () =>
      Promise.reject(new Error('crashed')),
    );
    expect(broken).toMatchObject({
      code: 2,
      err: `${fixture}: Das PDF ließ sich nicht drucken (crashed).\n`,
    });
    const none = await run(['export', fixture, '--to', 'pdf', '-o', 'out.pdf'], folder, () =>
      Promise.reject(new NoPrinter()),
    );
    expect(none).toMatchObject({ code: 2, err: `${fixture}: Zum Drucken des PDF fehlt Chromium.\n` });
    expect(await readdir(folder)).toEqual([]);
  });
});
