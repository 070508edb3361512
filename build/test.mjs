/**
 * `npm test`: installs what is missing, then runs everything: format, lint, types, unused code, unit, property and content
 * tests, build, end-to-end tests. Ends with the plain line `N passed, N failed`, summed over the runners; a check
 * without tests of its own counts as one. Plain Node without packages, because it runs before any is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ready.mjs';
import { hasProgram, installHint, installPrograms } from './system-programs.mjs';

const RESULTS = join(ROOT, 'test-results');
const environment = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
const total = { passed: 0, failed: 0 };
const skipped = [];

/** Prints the sum and ends. */
function finish() {
  for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/** Ends before anything ran. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  total.failed += 1;
  finish();
}

/** Path of a package's program file. */
function tool(name, binary = name) {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  return join(ROOT, 'node_modules', name, typeof bin === 'string' ? bin : bin[binary]);
}

function run(file, args, stdio) {
  return spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio,
    env: environment,
    encoding: 'utf8',
  });
}

/** Runs a check that is right or wrong as a whole; its output is only shown when it is wrong. */
function check(name, file, args) {
  const started = Date.now();
  const { status, stdout, stderr } = run(file, args, 'pipe');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (status === 0) total.passed += 1;
  else {
    total.failed += 1;
    process.stdout.write(`${stdout}${stderr}\n`);
  }
  return status === 0;
}

/** Runs Vitest projects and adds their counts; a file that could not be run at all counts as one failure. */
function vitest(name, projects) {
  const file = join(RESULTS, `${name}.json`);
  const selection = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = run(tool('vitest'), ['run', ...selection, ...reporters], 'inherit');
  const before = total.failed;
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    process.stdout.write(`FAIL ${name}: the tests did not run\n`);
    total.failed += 1;
    return;
  }
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  for (const { name: path, status: outcome, assertionResults } of report.testResults) {
    if (outcome === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      process.stdout.write(`FAIL ${path}: could not be run\n`);
      total.failed += 1;
    }
    skipped.push(
      ...assertionResults
        .filter((test) => test.status !== 'passed' && test.status !== 'failed')
        .map((test) => test.fullName),
    );
  }
  if (status !== 0 && total.failed === before) {
    process.stdout.write(`FAIL ${name}: the runner ended with ${status}\n`);
    total.failed += 1;
  }
}

if (!ensureInstalled()) stop('The packages could not be installed; the message of npm stands above.');
const { findChromium } = await import('../test/electron-on-chromium/parts/chromium.mjs');
const optional = process.platform === 'linux' ? ['pdftotext', 'soffice', 'Xvfb'] : ['pdftotext', 'soffice'];
installPrograms([
  ...(findChromium() ? [] : ['chromium']),
  ...optional.filter((program) => !hasProgram(program)),
]);
if (!findChromium())
  stop(`Chromium is missing: ${installHint('chromium')}, or name its program in KLAUSELWERK_CHROMIUM.`);
for (const program of optional) {
  if (!hasProgram(program))
    process.stdout.write(`${program} is missing, its tests are skipped: ${installHint(program)}\n`);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

check('format', tool('prettier'), ['--check', '--log-level=warn', '.']);
check('lint', tool('oxlint'), ['--type-aware', '--deny-warnings']);
for (const part of ['shared', 'renderer', 'node'])
  check(`types ${part}`, tool('typescript', 'tsc'), ['-p', `tsconfig.${part}.json`]);
check('unused code', tool('knip'), ['--no-progress']);
vitest('unit', ['unit', 'property', 'content']);
if (check('build', tool('electron-vite'), ['build', '--logLevel', 'warn'])) vitest('e2e', ['e2e']);
finish();
