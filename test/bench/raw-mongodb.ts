import { MongoClient } from 'mongodb';

const VALUE = 'x'.repeat(1_200);

/** The driver alone: a transaction of two upserts, acknowledged by the majority's disks. Milliseconds, the shortest first. */
export async function rawMongodb(url: string, count: number): Promise<readonly number[]> {
  const client = new MongoClient(url, { writeConcern: { w: 'majority', journal: true } });
  const collection = client.db('bench_raw').collection<{ _id: string; value: string }>('documents');
  await collection.insertOne({ _id: 'first', value: '' });
  const taken: number[] = [];
  for (let index = -20; index < count; index++) {
    const begun = performance.now();
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.updateOne({ _id: `a${index}` }, { $set: { value: VALUE } }, { upsert: true, session });
        await collection.updateOne({ _id: 'checkpoint' }, { $set: { value: String(index) } }, { upsert: true, session });
      }),
    );
    if (index >= 0) taken.push(performance.now() - begun);
  }
  await client.db('bench_raw').dropDatabase();
  await client.close();
  return taken.sort((a, b) => a - b);
}
