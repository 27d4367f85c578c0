import { openForReading } from '@kk-lintas/sqlite-thread';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReadModels } from '../read-models.contract';
import type { Condition, Query } from '../read-models.port';
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

  it('rejects when the file cannot be opened', async () => {
    await expect(SqliteReadModels.open(join(folder, 'tidak-ada', 'kantor.sqlite'))).rejects.toThrow();
  });
});
