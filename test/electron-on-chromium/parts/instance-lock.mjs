/**
 * `requestSingleInstanceLock`: a lock file with the owner's process id in the user-data folder. It must answer at once,
 * so a second process leaves its arguments as a file that the first one picks up.
 */
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** @returns true for the owner; false after the arguments were handed to the owner. `onSecond({argv, cwd, data})` */
export function lockInstance(folder, data, onSecond) {
  const inbox = join(folder, 'single-instance');
  mkdirSync(inbox, { recursive: true, mode: 0o700 });
  const lock = join(inbox, 'owner');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (ownerLives(lock)) {
      const name = `${process.pid}-${Date.now()}`;
      writeFileSync(
        join(inbox, `${name}.part`),
        JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }),
      );
      renameSync(join(inbox, `${name}.part`), join(inbox, `${name}.json`));
      return false;
    }
    rmSync(lock, { force: true });
  }
  collect(inbox, () => {});
  watch(inbox, { persistent: false }, () => collect(inbox, onSecond));
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function ownerLives(lock) {
  const owner = Number(readFileSync(lock, 'utf8'));
  // A lock without a number yet is being written right now, unless it has stood there for a while.
  if (!owner) return Date.now() - statSync(lock).mtimeMs < 2000;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function collect(inbox, onSecond) {
  for (const name of readdirSync(inbox).filter((file) => file.endsWith('.json'))) {
    const message = JSON.parse(readFileSync(join(inbox, name), 'utf8'));
    rmSync(join(inbox, name));
    onSecond(message);
  }
}
