import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankanKabupaten } from './kabupaten';
import { pakaiSendiri } from './pemakai-tunggal';

const DIST = join(__dirname, '../../../dist/services/kabupaten/src/pemakai-tunggal.js');

describe('an office folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kk-pemakai-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is used by one process at a time, and by the next when it is released', () => {
    const lepas = pakaiSendiri(folder);
    expect(() => pakaiSendiri(folder)).toThrow('sedang dipakai proses lain');
    lepas();
    pakaiSendiri(folder)();
  });

  it('of a whole kabupaten is named as in use before any port is', async () => {
    const lepas = pakaiSendiri(folder);
    const mulai = jalankanKabupaten({ data: folder, port: 1, host: '127.0.0.1', now: () => new Date(), log: () => undefined });
    await expect(mulai).rejects.toThrow(`${folder} sedang dipakai proses lain`);
    lepas();
  });

  it('is free again when the process that used it was killed', async () => {
    const child = spawn(process.execPath, ['-e', `require(${JSON.stringify(DIST)}).pakaiSendiri(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000)`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(() => pakaiSendiri(folder)).toThrow('sedang dipakai proses lain');
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    pakaiSendiri(folder)();
  });
});
