import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/engines/free-port';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';

const ROOT = resolve(__dirname, '../..');
const DESA = 'desa-32.04.06.2003';
/** Offices of the whole system come on this port and the ten after it. */
const PORT_SEMUA = 21_400;

let data: string;
let npm: ChildProcess | undefined;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kk-npm-'));
});
afterEach(() => {
  if (npm?.pid !== undefined) killGroup(npm.pid);
  rmSync(data, { recursive: true, force: true });
});

/** What npm leaves behind lives on in its group. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
}

/** npm itself, as a person starts it. @returns once the program says that it is ready */
async function startByNpm(...args: string[]): Promise<ChildProcess> {
  npm = spawn('npm', args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, KK_DATA: data } });
  if (npm.stdout === null) throw new Error('its output is a pipe');
  for await (const line of createInterface(npm.stdout)) if (line.startsWith('Siap')) return npm;
  throw new Error(`npm ${args.join(' ')} ended before it was ready`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => answer(true)));
    socket.once('error', () => answer(false));
  });
}

function hasProcesses(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Until npm, its shell and the program are all gone: the test's time is the limit. */
async function untilGone({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) throw new Error('npm did not start');
  while (hasProcesses(pid)) await sleep(50);
}

/** A terminal's Ctrl-C goes to npm, its shell and the program alike. */
function interrupt({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT');
}

describe('npm that is told to stop', () => {
  it.each([
    ['SIGTERM to npm alone', (started: ChildProcess) => started.kill('SIGTERM')],
    ['SIGHUP to npm alone', (started: ChildProcess) => started.kill('SIGHUP')],
    ['SIGKILL to npm alone', (started: ChildProcess) => started.kill('SIGKILL')],
    ['Ctrl-C', interrupt],
  ])('by %s takes the node that it started with it, and the port is free', async (_how, tell) => {
    const port = await freePort();
    tulisDirektori(join(data, 'direktori.json'), susunDirektori(data, () => `http://127.0.0.1:${port}`).map(({ kantor }) => kantor));
    const started = await startByNpm('run', 'node', '--', 'desa', '--kantor', DESA.slice('desa-'.length));
    expect(await isOpen(port)).toBe(true);
    const exited = once(started, 'exit');
    tell(started);
    await exited;
    await untilGone(started);
    expect(await isOpen(port)).toBe(false);
  });

  it('by SIGTERM takes the whole system of npm start with it, and all its ports are free', async () => {
    const started = await startByNpm('start', '--', '--data', data, '--port', String(PORT_SEMUA));
    started.kill('SIGTERM');
    await untilGone(started);
    expect(await Promise.all(Array.from({ length: 11 }, (_, index) => isOpen(PORT_SEMUA + index)))).toEqual(Array(11).fill(false));
  });
});
