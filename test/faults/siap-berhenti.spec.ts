import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../infra/engines/free-port';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';

const DIST = resolve(__dirname, '../../dist/services');
/** Sends the wish to stop in the very moment in which the program says that it is ready. */
const AT_READY = `
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text, ...rest) => {
    const written = write(text, ...rest);
    if (/^Siap/.test(text)) process.kill(process.pid, 'SIGTERM');
    return written;
  };`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kk-siap-'));
  writeFileSync(join(folder, 'at-ready.cjs'), AT_READY);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function exitOf(program: string, args: readonly string[]): Promise<unknown[]> {
  const child = spawn(process.execPath, ['--require', join(folder, 'at-ready.cjs'), join(DIST, program), ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, KK_DATA: folder, KK_PERAGA: 'ya' } });
  child.stdout?.resume();
  return once(child, 'exit');
}

it('an office that is told to stop in the moment in which it is ready closes in order', async () => {
  const http = await freePort();
  tulisDirektori(join(folder, 'direktori.json'), susunDirektori(folder, () => `http://127.0.0.1:${http}`).map(({ kantor }) => kantor));
  expect(await exitOf('kabupaten/src/node.main.js', ['desa', '--kantor', '32.04.06.2003'])).toEqual([0, null]);
});

it('so does the simulator of SIAK', async () => {
  expect(await exitOf('siak-simulator/src/main.js', ['--data', folder, '--port', String(await freePort())])).toEqual([0, null]);
});
