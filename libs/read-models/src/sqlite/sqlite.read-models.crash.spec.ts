import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crashBatch, idsAfter } from './crash-batch.fixture';
import { SqliteReadModels } from './sqlite.read-models';

/** A child process runs compiled code, which lies in `dist` at the same path. */
const WRITER = join(__dirname, '../../../../dist/libs/read-models/src/sqlite/crash-writer.fixture.js');

/** @returns the last batch that the writer knew to be applied; it was killed while it wrote the ones after */
async function killAfter(acknowledgements: number, file: string): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
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

describe('read models in SQLite whose process is killed', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-models-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('hold exactly the batch that their checkpoint names, lose none that was acknowledged, and go on from there', async () => {
    const file = join(folder, 'kantor.sqlite');
    for (const acknowledgements of [1, 2, 3, 5, 8, 13]) {
      const acknowledged = await killAfter(acknowledgements, file);
      const models = await SqliteReadModels.open(file);
      const n = Number(await models.checkpoint('proyeksi'));
      expect(n).toBeGreaterThanOrEqual(acknowledged);
      const { items } = await models.find<{ batch: number }>('antrian', { limit: 10_000 });
      expect(items.map(({ id }) => id).sort()).toEqual(idsAfter(n).sort());
      expect(await models.count('antrian', { by: 'batch' })).toEqual({ [n]: items.length });
      await models.apply(crashBatch(n + 1));
      await models.close();
    }
  });
});
