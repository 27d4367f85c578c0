import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crashBatch, idsAfter } from './crash-batch.fixture';
import { SqliteReadModels } from './sqlite.read-models';

/** Child processes run compiled code, which lies in `dist` at the same path. */
const COMPILED = join(__dirname, '../../../../dist/libs/read-models/src/sqlite');

/** @returns the last batch that the writer knew to be applied; it was killed while it wrote the ones after */
async function killAfter(acknowledgements: number, file: string, documents: number): Promise<number> {
  const writer = spawn(process.execPath, [join(COMPILED, 'crash-writer.fixture.js'), file, String(documents)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(writer, 'exit');
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === acknowledgements) writer.kill('SIGKILL');
  }
  const [, signal] = (await exited) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return acknowledged.at(-1) ?? 0;
}

/** Documents and checkpoint must be those of one and the same batch. @returns its number */
async function wholeBatchIn(models: SqliteReadModels, documents: number): Promise<number> {
  const n = Number(await models.checkpoint('proyeksi'));
  const { items } = await models.find<{ batch: number }>('antrian', { limit: 10_000 });
  expect(items.map(({ id }) => id).sort()).toEqual(idsAfter(n, documents).sort());
  expect(await models.count('antrian', { by: 'batch' })).toEqual({ [n]: items.length });
  return n;
}

describe('read models in SQLite whose process is killed', () => {
  const WRITES = 6;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-models-'));
    file = join(folder, 'kantor.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function killedAt(write: number): Promise<{ signal: string | null; said: string; holds: number }> {
    const before = await SqliteReadModels.open(file);
    await before.declare([{ name: 'antrian', fields: ['batch'] }]);
    await before.apply(crashBatch(1, WRITES));
    await before.close();
    const env = { ...process.env, KILL_AT_WRITE: String(write) };
    const child = spawnSync(process.execPath, [join(COMPILED, 'kill-at-write.fixture.js'), file, String(WRITES)], { env, encoding: 'utf8' });
    const after = await SqliteReadModels.open(file);
    const holds = await wholeBatchIn(after, WRITES);
    if (holds === 1) await after.apply(crashBatch(2, WRITES));
    expect(await wholeBatchIn(after, WRITES)).toBe(2);
    await after.close();
    return { signal: child.signal, said: child.stdout, holds };
  }

  it.each([1, 2, 3, 4, 5, 6])('after document %i of 6 hold the batch before, whole, and take the batch again', async (write) => {
    expect(await killedAt(write)).toEqual({ signal: 'SIGKILL', said: '', holds: 1 });
  });

  it.each([
    ['before', WRITES + 1],
    ['after', WRITES + 2],
  ])('between all documents and the commit, %s the checkpoint, hold the batch before', async (_moment, write) => {
    expect(await killedAt(write)).toEqual({ signal: 'SIGKILL', said: '', holds: 1 });
  });

  it('never, because the batch has no further write, hold the new batch', async () => {
    expect(await killedAt(WRITES + 3)).toEqual({ signal: null, said: 'applied', holds: 2 });
  });

  it('at any moment lose no acknowledged batch, and go on from the last one', async () => {
    const documents = 600;
    for (const acknowledgements of [1, 2, 3, 5, 8]) {
      const acknowledged = await killAfter(acknowledgements, file, documents);
      const models = await SqliteReadModels.open(file);
      const n = await wholeBatchIn(models, documents);
      expect(n).toBeGreaterThanOrEqual(acknowledged);
      await models.apply(crashBatch(n + 1, documents));
      await models.close();
    }
  });
});
