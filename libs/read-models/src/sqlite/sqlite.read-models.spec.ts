import { openForReading } from '@kk-lintas/sqlite-thread';
import DatabaseConstructor from 'better-sqlite3';
import { copyFile, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReadModels } from '../read-models.contract';
import type { Condition, Query } from '../read-models.port';
import { keyInDoc } from './field-key';
import { findSql } from './query-sql';
import { SqliteReadModels } from './sqlite.read-models';

describeReadModels('the SQLite adapter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'read-models-'));
  return { open: () => SqliteReadModels.open(join(folder, 'kantor.sqlite')), remove: () => rm(folder, { recursive: true }) };
});

describe('the SQLite adapter', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-models-'));
    file = join(folder, 'kantor.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function planOf(query: Query): Promise<string> {
    const models = await SqliteReadModels.open(file);
    await models.declare([{ name: 'antrian', fields: ['status'] }]);
    await models.close();
    const db = openForReading(file);
    const { text, params } = findSql('antrian', query);
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...params) as { detail: string }[];
    db.close();
    return steps.map(({ detail }) => detail).join('; ');
  }

  it.each<[string, Condition, string]>([
    ['equal', 'menunggu', 'f_status=?'],
    ['in', { in: ['menunggu', null] }, 'f_status=?'],
    ['from', { gte: 3 }, 'f_status>? AND f_status<?'],
    ['up to', { lt: 'b' }, 'f_status>? AND f_status<?'],
  ])('searches the index of a declared field (%s)', async (_name, status, search) => {
    const plan = await planOf({ where: { status }, limit: 5 });
    expect(plan).toContain(`SEARCH c_antrian USING INDEX i_antrian.status (${search})`);
  });

  it.each(['asc', 'desc'] as const)('walks the index of the order from the cursor on, without sorting (%s)', async (direction) => {
    const cursor = Buffer.from(JSON.stringify([`${direction} status`, 'p-1', null])).toString('base64url');
    const plan = await planOf({ sort: { field: 'status', direction }, limit: 5, cursor });
    expect(plan).toMatch(/^SEARCH c_antrian USING INDEX i_antrian\.status \(\(f_status,id\)[<>]\(\?,\?\)\)$/);
  });

  it('finds everything again after it was closed and opened', async () => {
    const before = await SqliteReadModels.open(file);
    await before.declare([{ name: 'antrian', fields: ['status'] }]);
    await before.apply({ projection: 'proyeksi', from: undefined, to: '9', writes: [{ kind: 'put', collection: 'antrian', id: 'p-1', doc: { status: 'menunggu' } }] });
    await before.close();
    const after = await SqliteReadModels.open(file);
    expect(await after.checkpoint('proyeksi')).toBe('9');
    expect(await after.count('antrian', { by: 'status' })).toEqual({ menunggu: 1 });
    await after.close();
  });

  it('goes on with the new file when a crash came between its rename and the farewell of the old one', async () => {
    const declared = [{ name: 'antrian', fields: [] }];
    const models = await SqliteReadModels.open(file);
    await models.declare(declared);
    await models.close();
    await copyFile(file, `${file}.saved`);
    const before = await SqliteReadModels.open(file);
    const next = await before.replacement(declared);
    await next.write([{ kind: 'put', collection: 'antrian', id: 'baru', doc: {} }]);
    await next.takeOver('proyeksi', async () => '1');
    await before.close();
    await rename(`${file}.saved`, file);
    const after = await SqliteReadModels.open(file);
    expect(await after.count('antrian', {})).toEqual({ '': 1 });
    await (await after.replacement(declared)).takeOver('proyeksi', async (position) => position);
    expect(await after.count('antrian', {})).toEqual({ '': 0 });
    expect((await readdir(folder)).filter((name) => name.endsWith('.sqlite'))).toEqual(['kantor-3.sqlite']);
    await after.close();
  });

  it('begins anew over what a killed replacement left, even when it is torn', async () => {
    const models = await SqliteReadModels.open(file);
    await writeFile(join(folder, 'kantor-next.sqlite'), 'bukan basis data'.repeat(1_000));
    const next = await models.replacement([{ name: 'antrian', fields: [] }]);
    await next.takeOver('proyeksi', async () => '1');
    expect(await models.checkpoint('proyeksi')).toBe('1');
    await models.close();
  });

  it('makes tables of earlier programs, whose keys were computed at every look, into its own', async () => {
    const earlier = new DatabaseConstructor(file);
    earlier.exec(`CREATE TABLE collections (name TEXT PRIMARY KEY, fields TEXT NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO collections VALUES ('antrianLama', '["status"]');
      CREATE TABLE "c_antrian^Lama" (id TEXT NOT NULL PRIMARY KEY, doc TEXT NOT NULL) STRICT;
      ALTER TABLE "c_antrian^Lama" ADD COLUMN "f_status" ANY GENERATED ALWAYS AS (${keyInDoc('status')}) VIRTUAL;
      CREATE INDEX "i_antrian^Lama.status" ON "c_antrian^Lama" ("f_status", id);
      INSERT INTO "c_antrian^Lama" (id, doc) VALUES ('p-1', '{"status":"menunggu"}'), ('p-2', '{"status":true}')`);
    earlier.close();
    for (let times = 0; times < 2; times++) {
      const models = await SqliteReadModels.open(file);
      expect(await models.count('antrianLama', { by: 'status' })).toEqual({ menunggu: 1, true: 1 });
      const from = await models.checkpoint('proyeksi');
      await models.apply({ projection: 'proyeksi', from, to: `${times}`, writes: [{ kind: 'put', collection: 'antrianLama', id: 'p-1', doc: { status: 'menunggu' } }] });
      await models.close();
    }
  });

  it('rejects when the file cannot be opened', async () => {
    await expect(SqliteReadModels.open(join(folder, 'tidak-ada', 'kantor.sqlite'))).rejects.toThrow();
  });
});
