import { SqliteThread } from '@kk-lintas/sqlite-thread';
import { join } from 'node:path';
import { changesOf } from './collection-changes';
import { crashBatch } from './crash-batch.fixture';

/** A process that applies batch 2 over the thread that dies at a chosen write, and says `applied` if it lives to see the end. */
async function main(file: string, documents: number): Promise<void> {
  const thread = await SqliteThread.start(join(__dirname, 'kill-at-write.worker.fixture'), file);
  const { writes, ...step } = crashBatch(2, documents);
  await thread.call<void>('apply', { ...step, changes: changesOf(writes) });
  process.stdout.write('applied');
  await thread.close();
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
