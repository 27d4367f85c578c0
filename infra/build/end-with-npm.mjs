// A stop signal to `npm start` reaches npm and, by npm, the shell that it runs scripts in; that shell ends without passing it
// on. So a program that npm runs sees for itself that one of the two is gone, and stops as if it had been told.
import { readFileSync } from 'node:fs';

const LOOK_MS = 250;

/** Only of a process that npm started: whoever starts a program otherwise may leave it running. */
export function endWithNpm() {
  if (!(process.env.npm_lifecycle_script ?? '').includes('infra/build/run.mjs')) return;
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  const looking = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  looking.unref();
}

/** Some shells become the program instead of waiting for it: its parent is npm then, and npm's parent is none of our business. */
function isShell(pid) {
  return told(pid, 'cmdline').split('\0')[1] === '-c';
}

function parentOf(pid) {
  return told(pid, 'stat').split(') ').at(-1).split(' ')[1];
}

/** Linux tells of other processes; elsewhere a killed npm shows only once its shell is gone too. */
function told(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
