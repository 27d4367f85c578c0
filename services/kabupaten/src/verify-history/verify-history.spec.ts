import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqliteEventStore } from '@kk-lintas/event-store';
import { tulisDirektori } from '../node/berkas-direktori';
import { susunDirektori } from '../susun-direktori';
import { forge, runVerifyHistory, writeOffice } from './verify-history.fixture';

const DESA = 'desa-32.04.05.2001';
const DINAS = 'dinas-32.04';

let data: string;
let stores: SqliteEventStore[];

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'kk-riwayat-'));
  stores = [await writeOffice(data, DESA, 4, 5), await writeOffice(data, DINAS, 3, 2)];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(data, { recursive: true });
});

const logOf = (kantor: string) => join(data, 'kantor', kantor, 'peristiwa.sqlite');

describe('npm run verify-history', () => {
  it('counts the events of every office beside the running system and exits 0', async () => {
    const { code, stdout, stderr } = await runVerifyHistory('--data', data);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^desa-32\.04\.05\.2001: 20 peristiwa, 4 aliran, 0 kesalahan, \d+ peristiwa\/s$/),
      expect.stringMatching(/^dinas-32\.04: 6 peristiwa, 3 aliran, 0 kesalahan, \d+ peristiwa\/s$/),
      expect.stringMatching(/^2 kantor, 26 peristiwa, 0 kesalahan, \d+ peristiwa\/s$/),
    ]);
  });

  it('prints the same as JSON', async () => {
    const { code, stdout } = await runVerifyHistory('--data', data, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      offices: [
        { kantor: DESA, events: 20, streams: 4, faults: 0, eventsPerSecond: expect.any(Number) },
        { kantor: DINAS, events: 6, streams: 3, faults: 0, eventsPerSecond: expect.any(Number) },
      ],
      events: 26,
      faults: [],
      eventsPerSecond: expect.any(Number),
    });
  });

  it('names office, stream and revision of the first bad event of each bad stream and exits 1', async () => {
    forge(logOf(DESA), (db) => db.exec("UPDATE events SET body = replace(body, 'lengkap', 'kurang') WHERE stream = 'permohonan-2' AND revision >= 3"));
    forge(logOf(DINAS), (db) => db.exec("UPDATE events SET hash = replace(hash, 'a', 'b') WHERE stream = 'permohonan-0'"));
    const { code, stdout } = await runVerifyHistory('--data', data);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines).toContain(`${DESA}, permohonan-2, revisi 3, isi peristiwa tidak cocok dengan hash-nya`);
    expect(lines).toContain(`${DINAS}, permohonan-0, revisi 0, isi peristiwa tidak cocok dengan hash-nya`);
    expect(lines.filter((line) => line.includes('revisi'))).toHaveLength(2);
  });

  it('names a deleted event and a cut tail as JSON', async () => {
    forge(logOf(DESA), (db) => db.exec("DELETE FROM events WHERE stream = 'permohonan-1' AND revision = 2"));
    forge(logOf(DINAS), (db) => db.exec('DELETE FROM events WHERE position = 6'));
    const { code, stdout } = await runVerifyHistory('--data', data, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).faults).toMatchObject([
      { kantor: DESA, stream: null, position: 10, fault: 'position-gap' },
      { kantor: DESA, stream: 'permohonan-1', revision: 2, fault: 'gap', pesan: 'revisi 2 hilang' },
      { kantor: DINAS, stream: null, position: 6, fault: 'cut-tail' },
    ]);
  });

  it('reports a log that is no log or is not there, and verifies the others', async () => {
    mkdirSync(join(data, 'kantor', 'kecamatan-32.04.05'));
    mkdirSync(join(data, 'kantor', 'siak-sync-32.04'));
    writeFileSync(logOf('siak-sync-32.04'), 'bukan log'.repeat(1000));
    const { code, stdout } = await runVerifyHistory('--data', data, '--json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.events).toBe(26);
    expect(report.faults).toMatchObject([
      { kantor: 'kecamatan-32.04.05', stream: null, fault: 'log-unreadable', pesan: 'log tidak terbaca mulai posisi 1: berkasnya tidak ada' },
      { kantor: 'siak-sync-32.04', stream: null, fault: 'log-unreadable' },
    ]);
  });

  it('names every office of the directory whose folder is gone, also when all are, and exits 1', async () => {
    const hilang = susunDirektori(data, () => 'http://127.0.0.1').map(({ kantor }) => kantor);
    tulisDirektori(join(data, 'direktori.json'), hilang.filter(({ id }) => id === 'siak-sync-32.04' || id === DINAS));
    for (const { id } of hilang) if (id !== DINAS) rmSync(join(data, 'kantor', id), { recursive: true });
    const { code, stdout } = await runVerifyHistory('--data', data);
    expect(code).toBe(1);
    expect(stdout).toContain('siak-sync-32.04, log, -, log tidak terbaca mulai posisi 1: folder kantornya tidak ada (kantor di komputer lain diperiksa di sana; satu kantor saja: --simpul)\n');
    expect(stdout).toMatch(/^3 kantor, 26 peristiwa, 1 kesalahan/m);
    renameSync(join(data, 'kantor'), join(data, 'pindah'));
    const { code: tanpaSemua, stdout: semua } = await runVerifyHistory('--data', data);
    expect([tanpaSemua, semua.match(/folder kantornya tidak ada/g)?.length]).toEqual([1, 2]);
  });

  it('says in one line that the directory of the folder cannot be read, and exits 2', async () => {
    writeFileSync(join(data, 'direktori.json'), '{');
    const { code, stderr } = await runVerifyHistory('--data', data);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^--data: [^\n]*direktori\.json tidak terbaca[^\n]*\n$/)]);
  });

  it.each([
    ['a folder that is not there', () => ['--data', join(data, 'tidak-ada')], '--data'],
    ['a folder without offices', () => ['--data', join(data, 'kantor')], '--data'],
    ['no folder', () => [], '--data'],
    ['an unknown option', () => ['--data', data, '--cepat'], '--cepat'],
  ])('answers %s with one line that names the option and exits 2', async (_name, args, option) => {
    const { code, stdout, stderr } = await runVerifyHistory(...args());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`${option}:`);
  });

  it('explains its options on --help and exits 0', async () => {
    const { code, stdout } = await runVerifyHistory('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/--data TEKS.*\n.*--simpul TEKS.*\n.*--json/);
  });
});
