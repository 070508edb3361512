/**
 * The programs that tests need beside Node: Chromium (end-to-end tests, PDF), pdftotext and LibreOffice (reading
 * exports back), Xvfb (a screen for the one test that needs a visible window). Installs what is missing with the system's package manager where this user may.
 */
import { spawnSync } from 'node:child_process';

const PACKAGES = {
  chromium: 'chromium',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-writer',
  Xvfb: 'xvfb',
};

/** Whether a program is on the PATH. */
export function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Prefix that runs a command as root without asking, or null. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** Installs the packages of the missing programs (Debian, Ubuntu); says nothing where it may not. */
export function installPrograms(missing) {
  const prefix = asRoot();
  if (missing.length === 0 || prefix === null || !hasProgram('apt-get')) return;
  const packages = missing.map((program) => PACKAGES[program]);
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  const run = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  run('update');
  // One by one: a package that this system does not have must not keep the others away.
  for (const name of packages) run('install', '-y', '--no-install-recommends', name);
}

/** How to install a program by hand. */
export function installHint(program) {
  return `install the package "${PACKAGES[program]}" (Debian: sudo apt-get install ${PACKAGES[program]})`;
}
