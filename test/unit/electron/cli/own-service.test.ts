/** An own service on the command line, over the shipped library: drafted, exported, and refused in one clear sentence. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../../../electron/cli/run-cli';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klauselwerk-own-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const ran = { code: 0, out: '', err: '' };
  ran.code = await runCli(argv, {
    cwd: folder,
    printPdf: async (html) => new TextEncoder().encode(html),
    stdout: (text) => void (ran.out += text),
    stderr: (text) => void (ran.err += text),
    now: () => new Date('2026-11-22T00:00:00Z'),
  });
  return ran;
}

const answers = (category: string) => `
settings: { documentKind: customers, jurisdictions: [DE], addressForm: sie, genderStyle: neutral, title: Datenschutz }
answers:
  payments.any: true
  payments.services:
    - id: own-talerpost
      own: { name: Talerpost, category: ${category}, role: processor, operator: Talerpost eG }
`;

test('answers with an own service become a project that says who runs it and what is open', async () => {
  await writeFile(join(folder, 'a.yaml'), answers('payment'));
  expect(await run('draft', 'a.yaml', '-o', 'p.klw')).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(await readFile(join(folder, 'p.klw'), 'utf8'))).toMatchObject({
    answers: {
      'payments.services': [{ id: 'own-talerpost', own: { name: 'Talerpost', category: 'payment' } }],
    },
  });
  expect(await run('export', 'p.klw', '--to', 'txt', '-o', 'p.txt')).toMatchObject({ code: 0 });
  const text = await readFile(join(folder, 'p.txt'), 'utf8');
  expect(text).toContain('Talerpost eG');
  expect(text).toContain('Offen: Talerpost: Speicherdauer');
});

test('a category that the question does not offer is refused with line and column', async () => {
  await writeFile(join(folder, 'b.yaml'), answers('newsletter'));
  const ran = await run('draft', 'b.yaml', '-o', 'b.klw');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(
    'Zeile 7, Spalte 31: Die Antwort auf „payments.services.0.own.category“ passt nicht; erwartet wird: payment.',
  );
});
