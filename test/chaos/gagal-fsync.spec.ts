import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskRusak } from './gagal-fsync';

/** Commits once, with the durability of an event log. */
const PROGRAM = `
const db = require('better-sqlite3')(process.argv[1]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS t (a); INSERT INTO t VALUES (1)');
`;

describe('a disk that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kk-fsync-'));
  const disk = DiskRusak.buat(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('refuses commits of SQLite while it is broken, counts how often, and takes them before and after', () => {
    if (disk === undefined) throw new Error('this spec needs a C compiler');
    const commit = () => spawnSync(process.execPath, ['-e', PROGRAM, join(folder, 'log.sqlite')], { env: { ...process.env, ...disk.env }, encoding: 'utf8' });
    expect(commit()).toMatchObject({ status: 0, stderr: '' });
    disk.rusak();
    expect(disk.sedangGagal()).toBe(false);
    const gagal = commit();
    expect(disk.sedangGagal()).toBe(true);
    disk.sembuh();
    expect(gagal.stderr).toContain('SQLITE_IOERR');
    expect(gagal.status).not.toBe(0);
    expect(disk.kaliGagal()).toBeGreaterThan(0);
    expect(commit()).toMatchObject({ status: 0, stderr: '' });
  });
});
