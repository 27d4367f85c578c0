import { databaseName, openMongoReadModels, type Write } from '@kk-lintas/read-models';
import { MongoClient } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { figure, percentile, timed, type Figure } from './figure';

const BATCHES = 400;
const LARGE_BATCHES = 5;
const LARGE = 2_000;

/**
 * Applying a batch of two documents against the least that MongoDB needs for it: a transaction of two upserts, acknowledged
 * by the majority's journal. Both take turns in one run, so that they meet the same machine.
 * @param url of a replica set; what is written is removed
 */
export async function benchMongodb(url: string): Promise<Figure[]> {
  const office = `bench-${randomUUID()}`;
  const client = new MongoClient(url, { writeConcern: { w: 'majority', journal: true } });
  const raw = client.db(`bench_${randomUUID()}`);
  const models = await openMongoReadModels({ url, office });
  try {
    await raw.createCollection('antrian');
    await models.declare([{ name: 'antrian', fields: ['status'] }]);
    const write = (index: number): Write => ({ kind: 'put', collection: 'antrian', id: `p-${index}`, doc: { status: 'menunggu', n: index } });
    const rawTimes: number[] = [];
    const applyTimes: number[] = [];
    for (let n = 0; n < BATCHES; n++) {
      rawTimes.push(...(await timed(1, 1, () => rawTransaction(client, raw.databaseName, n))).latencies);
      applyTimes.push(...(await timed(1, 1, () => models.apply(batch('kecil', n, [write(2 * n), write(2 * n + 1)])))).latencies);
    }
    const get = await timed(BATCHES, 1, (n) => models.get('antrian', `p-${n}`));
    const large = await timed(LARGE_BATCHES, 1, (n) => models.apply(batch('besar', n, Array.from({ length: LARGE }, (_, index) => write(index)))));
    return figures({ raw: sorted(rawTimes), apply: sorted(applyTimes), get: get.latencies, large: large.latencies });
  } finally {
    await raw.dropDatabase();
    await client.db(databaseName(office)).dropDatabase();
    await models.close();
    await client.close();
  }
}

async function rawTransaction(client: MongoClient, database: string, n: number): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      const documents = client.db(database).collection<{ _id: string }>('antrian');
      for (const id of [`p-${n}`, 'checkpoint']) await documents.updateOne({ _id: id }, { $set: { status: 'menunggu', n } }, { session, upsert: true });
    }),
  );
}

function batch(projection: string, n: number, writes: readonly Write[]) {
  return { projection, from: n === 0 ? undefined : String(n), to: String(n + 1), writes };
}

function figures(times: Readonly<Record<'raw' | 'apply' | 'get' | 'large', readonly number[]>>): Figure[] {
  return [
    figure('MongoDB: raw transaction of two upserts, p50', percentile(times.raw, 0.5), 'ms'),
    figure('MongoDB: raw transaction of two upserts, p95', percentile(times.raw, 0.95), 'ms'),
    figure('MongoDB: apply of two documents, p50', percentile(times.apply, 0.5), 'ms', { sameRunBase: 'MongoDB: raw transaction of two upserts, p50' }),
    figure('MongoDB: apply of two documents, p95', percentile(times.apply, 0.95), 'ms', { sameRunBase: 'MongoDB: raw transaction of two upserts, p95' }),
    figure('MongoDB: get, p50', percentile(times.get, 0.5), 'ms'),
    figure('MongoDB: apply of 2,000 documents, p50', percentile(times.large, 0.5), 'ms'),
  ];
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
