import { ClientSession, Db, MongoClient, MongoNetworkError, MongoServerError, type Document, type MongoError } from 'mongodb';
import { batch, put, remove } from '../contract/storage.contract';
import { ReadModelsUnavailable, type Query, type ReadModels, type Where } from '../read-models.port';
import type { StateDocument } from './mongo-storage';
import { databaseName } from './database-name';
import { newDatabase } from './mongo-database.fixture';
import type { MongoLimits } from './mongo-settings';
import { findStages } from './query-stages';

const ANTRIAN = [{ name: 'antrian', fields: ['status'] }];
const stay = async (position: string | undefined) => position;

describe('read models in MongoDB', () => {
  let database: ReturnType<typeof newDatabase>;
  let client: MongoClient;
  let db: Db;
  let opened: ReadModels[];

  beforeEach(() => {
    database = newDatabase();
    client = new MongoClient(database.url);
    db = client.db(databaseName(database.office));
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((models) => models.close()));
    await client.close();
    await database.remove();
  });

  async function open(limits?: Partial<MongoLimits>): Promise<ReadModels> {
    const models = await database.open(limits);
    opened.push(models);
    return models;
  }

  async function withAntrian(limits?: Partial<MongoLimits>): Promise<ReadModels> {
    const models = await open(limits);
    await models.declare(ANTRIAN);
    return models;
  }

  const catalogue = () => db.collection<StateDocument>('catalogue');
  const storedIn = async () => (await catalogue().findOne({ _id: 'state' }))?.collections[0]?.storedIn ?? '';
  const modelCollections = async () => (await db.listCollections().toArray()).map(({ name }) => name).filter((name) => name.startsWith('model.'));

  async function planOf(query: Query): Promise<string> {
    const models = await withAntrian();
    await models.apply(batch(undefined, '1', ...Array.from({ length: 400 }, (_, n) => put(`p-${n}`, { status: `s-${n}` }))));
    const plan: Document = await db.collection(await storedIn()).aggregate(findStages(query)).explain('queryPlanner');
    return JSON.stringify(plan.queryPlanner?.winningPlan ?? plan.stages[0].$cursor.queryPlanner.winningPlan);
  }

  it.each<[string, Query]>([
    ['equal', { where: { status: 'menunggu' }, limit: 5 }],
    ['in', { where: { status: { in: ['a', null] } }, limit: 5 }],
    ['range', { where: { status: { gte: 's-10', lt: 's-11' } }, sort: { field: 'status', direction: 'asc' }, limit: 5 }],
    ['order from a cursor, asc', { sort: { field: 'status', direction: 'asc' }, limit: 5, cursor: cursor('asc') }],
    ['order from a cursor, desc', { sort: { field: 'status', direction: 'desc' }, limit: 5, cursor: cursor('desc') }],
  ])('search the index of a declared field (%s)', async (_name, query) => {
    const plan = await planOf(query);
    expect(plan).toContain('"indexName":"status"');
    expect(plan).not.toContain('COLLSCAN');
    if (query.sort !== undefined) expect(plan).not.toContain('"stage":"SORT"');
  });

  it('make an index again that somebody removed', async () => {
    const models = await withAntrian();
    const documents = db.collection(await storedIn());
    await documents.dropIndex('status');
    await models.declare(ANTRIAN);
    expect((await documents.indexes()).map(({ name }) => name)).toEqual(['_id_', 'status']);
  });

  it('take no operator from a query whose values were never checked', async () => {
    const models = await withAntrian();
    await models.apply(batch(undefined, '1', put('p-1', { status: 'rahasia' })));
    await expect(models.get('antrian', { $ne: '' } as unknown as string)).rejects.toThrow();
    await expect(models.getMany('antrian', [{ $gt: '' } as unknown as string])).rejects.toThrow();
    expect(await models.checkpoint({ $ne: '' } as unknown as string)).toBeUndefined();
    for (const where of [{ status: { $ne: '' } }, { status: { in: [{ $ne: '' }] } }, { $where: 'true' }, { 'status.$ne': '' }]) {
      await expect(models.find('antrian', { where: where as unknown as Where, limit: 1 })).rejects.toThrow();
    }
    const from = { $ne: '' } as unknown as string;
    await expect(models.apply({ projection: 'proyeksi', from, to: '2', writes: [remove('p-1')] })).rejects.toMatchObject({ name: 'CheckpointMoved', actual: '1' });
    expect(await models.count('antrian', {})).toEqual({ '': 1 });
  });

  it('write a batch of 2,000 documents and 40 MB together', async () => {
    const models = await withAntrian();
    const big = 'x'.repeat(20_000);
    await models.apply(batch(undefined, '1', ...Array.from({ length: 2_000 }, (_, n) => put(`p-${n}`, { status: n % 2, big }))));
    expect(await models.count('antrian', { by: 'status' })).toEqual({ 0: 1_000, 1: 1_000 });
    await expect(models.apply(batch('0', '2', remove('p-1')))).rejects.toThrow('stands at 1');
  });

  it('are declared by several processes at once, also a new field over documents that are being written', async () => {
    const handles = await Promise.all([open(), open(), open()]);
    await Promise.all(handles.map((models) => models.declare(ANTRIAN)));
    expect(await modelCollections()).toHaveLength(1);
    const [writer, ...others] = handles as [ReadModels, ...ReadModels[]];
    await writer.apply(batch(undefined, '1', ...Array.from({ length: 1_500 }, (_, n) => put(`p-${n}`, { tahap: n % 3 }))));
    const writing = (async () => {
      for (let n = 2; n <= 30; n++) await writer.apply(batch(`${n - 1}`, `${n}`, put(`p-${n}`, { tahap: 'baru' }), put(`q-${n}`, { tahap: 'baru' })));
    })();
    await Promise.all(others.map((models) => models.declare([{ name: 'antrian', fields: ['tahap'] }])));
    await writing;
    const totals = await writer.count('antrian', { by: 'tahap' });
    expect(totals.baru).toBe(58);
    expect(Object.values(totals).reduce((sum, each) => sum + each)).toBe(1_529);
  });

  it('go on filling a new field where a process ended in the middle', async () => {
    const models = await withAntrian();
    await models.apply(batch(undefined, '1', put('a', { tahap: 1 }), put('b', { tahap: 2 })));
    const state = await catalogue().findOne({ _id: 'state' });
    await catalogue().updateOne({ _id: 'state' }, { $set: { epoch: (state?.epoch ?? 0) + 1, 'collections.0.filling': ['tahap'] } });
    const other = await open();
    await other.apply(batch('1', '2', put('c', { tahap: 2 })));
    await expect(other.count('antrian', { by: 'tahap' })).rejects.toThrow('no declared field tahap');
    await other.declare([{ name: 'antrian', fields: ['tahap'] }]);
    expect(await models.count('antrian', { by: 'tahap' })).toEqual({ 1: 1, 2: 2 });
  });

  it('let another replacement begin when the process of the first falls silent, and remove what that one left; the first can no longer take over', async () => {
    const models = await withAntrian();
    const silent = await models.replacement(ANTRIAN);
    await db.collection<{ _id: string }>('replacement').updateOne({ _id: 'replacement' }, { $set: { until: new Date(0) } });
    const next = await (await open()).replacement(ANTRIAN);
    expect(await modelCollections()).toHaveLength(2);
    await expect(silent.takeOver('proyeksi', stay)).rejects.toThrow('others may have begun');
    await next.takeOver('proyeksi', stay);
  });

  it('still remove what a silent process left when the first that meant to do so fell silent at it', async () => {
    const models = await withAntrian();
    const silence = () => db.collection<{ _id: string }>('replacement').updateOne({ _id: 'replacement' }, { $set: { until: new Date(0) } });
    await models.replacement(ANTRIAN);
    await silence();
    const dropping = jest.spyOn(Db.prototype, 'dropCollection').mockRejectedValue(new MongoNetworkError('the connection broke'));
    await expect((await open()).replacement(ANTRIAN)).rejects.toThrow(ReadModelsUnavailable);
    dropping.mockRestore();
    await silence();
    await (await (await open()).replacement(ANTRIAN)).discard();
    expect(await modelCollections()).toEqual([await storedIn()]);
  });

  it('keep replaced collections for snapshots of them, and remove them later', async () => {
    const models = await withAntrian();
    await (await models.replacement(ANTRIAN)).takeOver('proyeksi', stay);
    expect(await modelCollections()).toHaveLength(2);
    await (await open({ keepReplaced: 0 })).declare(ANTRIAN);
    expect(await modelCollections()).toEqual([await storedIn()]);
  });

  it('remove a replaced collection that somebody else has dropped already', async () => {
    const models = await withAntrian();
    const before = await storedIn();
    await (await models.replacement(ANTRIAN)).takeOver('proyeksi', stay);
    await db.dropCollection(before);
    await (await open({ keepReplaced: 0 })).declare(ANTRIAN);
    expect(await modelCollections()).toEqual([await storedIn()]);
  });

  it('apply again when whoever held batches back ended, and catch up anew when holding them back took too long', async () => {
    const models = await withAntrian({ hold: 300 });
    await models.apply(batch(undefined, '1', put('a', {})));
    const next = await models.replacement(ANTRIAN);
    const positions: (string | undefined)[] = [];
    await next.takeOver('proyeksi', async (position) => {
      positions.push(position);
      // The first time it takes so long that a batch gets through.
      if (positions.length === 1) await models.apply(batch('1', '2', put('b', {})));
      await next.write([put('a', {}), put('b', {})]);
      return position;
    });
    expect(positions).toEqual(['1', '2']);
    await models.apply(batch('2', '3', put('c', {})));
    expect(await models.count('antrian', {})).toEqual({ '': 3 });
  });

  it.each([
    ['has happened', true, 'baru'],
    ['has not happened', false, 'lama'],
  ])('keep what is in use when a takeover is given up whose commit never ends and %s', async (_what, happens, inUse) => {
    const models = await withAntrian({ patience: 1_000 });
    await models.apply(batch(undefined, '1', put('a', { status: 'lama' })));
    const next = await models.replacement(ANTRIAN);
    await next.write([put('a', { status: 'baru' })]);
    const commit = ClientSession.prototype.commitTransaction;
    const spy = jest.spyOn(ClientSession.prototype, 'commitTransaction').mockImplementationOnce(async function (this: ClientSession) {
      if (happens) await commit.call(this);
      return new Promise(() => undefined);
    });
    try {
      await expect(next.takeOver('proyeksi', stay)).rejects.toThrow(ReadModelsUnavailable);
    } finally {
      spy.mockRestore();
    }
    await next.discard();
    expect(await models.get('antrian', 'a')).toEqual({ status: inUse });
    expect(await modelCollections()).toHaveLength(happens ? 2 : 1);
    await models.apply(batch('1', '2', put('b', {})));
    await (await models.replacement(ANTRIAN)).discard();
  });

  const lost = () => new MongoNetworkError('sambungan putus');
  const unknownToServer = () => Object.assign(new MongoServerError({ message: 'no such transaction' }), { code: 251 });

  it.each<[string, boolean, () => MongoError, string[]]>([
    ['reached the server and its answer was lost', true, lost, []],
    ['never reached the server', false, lost, []],
    ['reached the server, which then denies it', true, unknownToServer, ['TransientTransactionError']],
    ['never reached the server, which says so', false, unknownToServer, ['TransientTransactionError']],
  ])('apply a batch once when its commit %s', async (_what, reaches, error, labels) => {
    const models = await withAntrian();
    const commit = ClientSession.prototype.commitTransaction;
    const spy = jest.spyOn(ClientSession.prototype, 'commitTransaction').mockImplementationOnce(async function (this: ClientSession) {
      if (reaches) await commit.call(this);
      const thrown = error();
      labels.forEach((label) => thrown.addErrorLabel(label));
      throw thrown;
    });
    try {
      await models.apply(batch(undefined, '1', put('a', {})));
      await models.apply(batch('1', '2', put('b', {})));
      expect(spy.mock.calls.length).toBeGreaterThanOrEqual(labels.length > 0 && reaches ? 2 : 3);
    } finally {
      spy.mockRestore();
    }
    expect(await models.count('antrian', {})).toEqual({ '': 2 });
    expect(await models.checkpoint('proyeksi')).toBe('2');
  });
});

function cursor(direction: 'asc' | 'desc'): string {
  return Buffer.from(JSON.stringify([`${direction} status`, 'p-1', 'm'])).toString('base64url');
}
