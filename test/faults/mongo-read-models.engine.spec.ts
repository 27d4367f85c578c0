import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { CheckpointMoved, openMongoReadModels, ReadModelsUnavailable, type MongoLimits, type ReadModels } from '@kk-lintas/read-models';
import { crashBatch, idsAfter } from '../../libs/read-models/src/sqlite/crash-batch.fixture';
import { startOwnMongodb, type OwnMongodb } from './own-mongodb';

const WRITER = join(__dirname, '../../dist/test/faults/mongo-writer.main.js');

let mongodb: OwnMongodb;
let office: string;
let opened: ReadModels[];
let writer: Writer | undefined;

beforeAll(async () => {
  mongodb = await startOwnMongodb();
});
afterAll(() => mongodb.remove());
beforeEach(async () => {
  await mongodb.engine.start();
  office = `uji-${randomUUID()}`;
  opened = [];
});
afterEach(async () => {
  await writer?.stop().catch(() => undefined);
  writer = undefined;
  await Promise.all(opened.map((models) => models.close()));
});

async function open(limits?: Partial<MongoLimits>): Promise<ReadModels> {
  const models = await openMongoReadModels({ url: mongodb.engine.address, office, limits });
  opened.push(models);
  return models;
}

async function withAntrian(limits?: Partial<MongoLimits>): Promise<ReadModels> {
  const models = await open(limits);
  await models.declare([{ name: 'antrian', fields: ['batch'] }]);
  return models;
}

/** Documents and checkpoint must be those of one and the same batch. @returns its number */
async function wholeBatchIn(models: ReadModels, documents: number): Promise<number> {
  const n = Number((await models.checkpoint('proyeksi')) ?? 0);
  const { items } = await models.find<{ batch: number }>('antrian', { limit: 10_000 });
  expect(items.map(({ id }) => id).sort()).toEqual(n === 0 ? [] : idsAfter(n, documents).sort());
  expect(await models.count('antrian', { by: 'batch' })).toEqual(n === 0 ? {} : { [n]: items.length });
  return n;
}

/** Applies batch after batch, as a projector does: when MongoDB is away it goes on from the checkpoint. Any other error ends it. */
class Writer {
  acknowledged = 0;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly models: ReadModels,
    private readonly documents: number,
  ) {
    this.running = this.run();
    this.running.catch(() => undefined); // shows where it is waited for
  }

  /** Settles when so many more batches are acknowledged. */
  async more(batches: number): Promise<void> {
    const wanted = this.acknowledged + batches;
    while (this.acknowledged < wanted) await Promise.race([this.running, sleep(20)]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.applyNext();
      } catch (error) {
        if (!(error instanceof ReadModelsUnavailable)) throw error;
        await sleep(50);
      }
    }
  }

  private async applyNext(): Promise<void> {
    const n = Number((await this.models.checkpoint('proyeksi')) ?? 0);
    if (n < this.acknowledged) throw new Error(`batch ${this.acknowledged} was acknowledged and is gone, ${n} is there`);
    await this.models.apply(crashBatch(n + 1, this.documents));
    this.acknowledged = n + 1;
  }
}

describe('read models in MongoDB', () => {
  it.each(['kill', 'stop'] as const)('lose no acknowledged batch and show no half one when MongoDB is ended in the middle of applying (%s), and go on by themselves', async (end) => {
    const documents = 1_500;
    const models = await withAntrian({ retry: 4_000 });
    writer = new Writer(models, documents);
    for (let round = 0; round < 2; round++) {
      await writer.more(3);
      await mongodb.engine[end]();
      await mongodb.engine.start();
    }
    await writer.more(2);
    await writer.stop();
    expect(await wholeBatchIn(await open(), documents)).toBeGreaterThanOrEqual(writer.acknowledged);
  });

  it('reject in time while MongoDB is away, and answer again, fresh, when it is back', async () => {
    const limits = { select: 500, socket: 1_000, operation: 1_000, retry: 1_000 };
    const [models, other] = [await withAntrian(limits), await open()];
    await models.apply(crashBatch(1, 4));
    await mongodb.engine.stop();
    const begun = performance.now();
    await expect(models.apply(crashBatch(2, 4))).rejects.toThrow(ReadModelsUnavailable);
    await expect(models.find('antrian', { limit: 1 })).rejects.toThrow(ReadModelsUnavailable);
    await expect(models.digest('antrian')).rejects.toThrow(ReadModelsUnavailable);
    await expect(models.declare([{ name: 'baru', fields: [] }])).rejects.toThrow(ReadModelsUnavailable);
    await expect(open(limits)).rejects.toThrow(ReadModelsUnavailable);
    expect(performance.now() - begun).toBeLessThan(5 * (limits.select + limits.retry + limits.operation));
    await mongodb.engine.start();
    await other.apply(crashBatch(2, 4));
    expect(await wholeBatchIn(models, 4)).toBe(2);
  });

  // 2,500 documents are three commands; with the checkpoint before them and the commit after them five writes.
  it.each([
    [1, 'the checkpoint', 1],
    [2, 'the first documents', 1],
    [4, 'the last documents', 1],
    [5, 'the commit', 2],
  ])('hold one whole batch when the writing process dies after write %i, %s', async (write, _name, expected) => {
    const documents = 2_500;
    const before = await withAntrian();
    await before.apply(crashBatch(1, documents));
    const child = spawn(process.execPath, [WRITER, mongodb.engine.address, office, String(documents), String(write)], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await wholeBatchIn(before, documents)).toBe(expected);
    // What the dead process had open holds its successor up for a few seconds only.
    const begun = performance.now();
    await before.apply(crashBatch(expected + 1, documents));
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(await wholeBatchIn(before, documents)).toBe(expected + 1);
  });

  it('lose no acknowledged batch when the writing process is killed at any moment', async () => {
    const documents = 400;
    for (const acknowledgements of [1, 3, 4]) {
      const child = spawn(process.execPath, [WRITER, mongodb.engine.address, office, String(documents)], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      const acknowledged: number[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.push(Number(line));
        if (acknowledged.length === acknowledgements) child.kill('SIGKILL');
      }
      expect(await exited).toEqual([null, 'SIGKILL']);
      const models = await open();
      const n = await wholeBatchIn(models, documents);
      expect(n).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
      await models.apply(crashBatch(n + 1, documents));
    }
  });

  it('stop the slower of two projectors at every batch with both positions', async () => {
    const [one, two] = [await withAntrian(), await open()];
    for (let n = 1; n <= 10; n++) {
      const outcomes = await Promise.allSettled([one.apply(crashBatch(n, 50)), two.apply(crashBatch(n, 50))]);
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toEqual([expect.objectContaining({ reason: new CheckpointMoved('proyeksi', n === 1 ? undefined : `${n - 1}`, `${n}`) })]);
    }
    expect(await wholeBatchIn(two, 50)).toBe(10);
  });
});
