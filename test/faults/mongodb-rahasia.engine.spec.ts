import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName } from '@kk-lintas/read-models';
import { freePort } from '../../infra/engines/free-port';
import { MongodbEngine } from '../../infra/engines/mongodb.engine';
import { mongodFolder } from '../../infra/engines/mongodb.files';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import { Proses } from '../chaos/proses';

const DIST = resolve(__dirname, '../../dist');
const DESA = 'desa-32.04.06.2003';
const LAIN = 'desa-32.04.06.1001';

const folder = mkdtempSync(join(tmpdir(), 'kk-mongodb-rahasia-'));
let mongodb: MongodbEngine;
let port: number;

beforeAll(async () => {
  port = await freePort();
  const accounts = [DESA, LAIN].map((id) => ({ name: id, password: 'ra/ha@sia', database: databaseName(id) }));
  mkdirSync(join(folder, 'mongodb'));
  mongodb = new MongodbEngine({ server: mongodFolder(resolve('.engines')), folder: join(folder, 'mongodb'), port, accounts });
  await mongodb.start();
  const http = await freePort();
  tulisDirektori(join(folder, 'direktori.json'), susunDirektori(folder, () => `http://127.0.0.1:${http}`).map(({ kantor }) => kantor));
}, 120_000);

afterAll(async () => {
  await mongodb.kill();
  rmSync(folder, { recursive: true });
});

/** As docs/pengaturan.md tells an office to write them. */
function settings(account: string, password: string): Record<string, string> {
  return {
    KK_DATA: folder,
    KK_READ_MODELS: 'mongodb',
    KK_BLOB_STORE: 'gridfs',
    MONGODB_URL: `mongodb://${account}:${encodeURIComponent(password)}@127.0.0.1:${port}/?replicaSet=rs0&authSource=admin`,
  };
}

const ARGS = ['desa', '--kantor', DESA.slice('desa-'.length)];

describe('a node whose MongoDB asks for an account', () => {
  it('starts, prepares its database and stops with rights on its own database alone', async () => {
    const node = new Proses({ nama: DESA, program: join(DIST, 'services/kabupaten/src/node.main.js'), args: ARGS, env: { ...settings(DESA, 'ra/ha@sia'), KK_PERAGA: 'ya' }, log: join(folder, 'log') });
    await node.mulai();
    expect(await node.henti()).toBe(0);
  }, 90_000);

  it('waits for a MongoDB that is away, also when only its documents lie there', async () => {
    await mongodb.stop();
    const env = { ...settings(DESA, 'ra/ha@sia'), KK_READ_MODELS: 'sqlite' };
    const node = new Proses({ nama: DESA, program: join(DIST, 'services/kabupaten/src/node.main.js'), args: ARGS, env, log: join(folder, 'log') });
    const ready = node.mulai();
    await expect(Promise.race([ready, sleep(7_000, 'waits')])).resolves.toBe('waits');
    await mongodb.start();
    await ready;
    expect(await node.henti()).toBe(0);
  }, 90_000);

  it.each([
    ['a wrong password', DESA, 'bukan-sandinya'],
    ['no rights on its database', LAIN, 'ra/ha@sia'],
  ])('with %s stops with one line that names the setting and no password, and exit 1', async (_what, account, password) => {
    const child = spawn(process.execPath, [join(DIST, 'services/kabupaten/src/node.main.js'), ...ARGS], { env: { ...process.env, ...settings(account, password) }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number | null]>, text(child.stdout), text(child.stderr)]);
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toMatch(/^MONGODB_URL: MongoDB menolak akun ini/);
    expect(stderr).not.toContain('sandinya');
  }, 60_000);
});
