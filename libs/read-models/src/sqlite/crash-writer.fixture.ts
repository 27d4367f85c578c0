import { crashBatch } from './crash-batch.fixture';
import { SqliteReadModels } from './sqlite.read-models';

/** A process that writes batch after batch, says each one's number when it is acknowledged, and ends only by being killed. */
async function main(file: string, documents: number): Promise<void> {
  const models = await SqliteReadModels.open(file);
  await models.declare([{ name: 'antrian', fields: ['batch'] }]);
  for (let n = Number((await models.checkpoint('proyeksi')) ?? 0) + 1; ; n++) {
    await models.apply(crashBatch(n, documents));
    process.stdout.write(`${n}\n`);
  }
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
