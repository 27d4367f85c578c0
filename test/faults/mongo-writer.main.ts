import { ClientSession, Collection } from 'mongodb';
import { openMongoReadModels } from '@kk-lintas/read-models';
import { crashBatch } from '../../libs/read-models/src/sqlite/crash-batch.fixture';

type Method = (...args: unknown[]) => Promise<unknown>;

/** Lets the process die by SIGKILL as soon as the n-th write of a batch is acknowledged (the commit counts as one). */
function dieAfterWrite(n: number): void {
  let left = n;
  const mortal = (prototype: object, name: string) => {
    const methods = prototype as Record<string, Method>;
    const original = methods[name] as Method;
    methods[name] = async function (this: unknown, ...args: unknown[]) {
      const result = await original.apply(this, args);
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return result;
    };
  };
  for (const name of ['updateOne', 'bulkWrite']) mortal(Collection.prototype, name);
  mortal(ClientSession.prototype, 'commitTransaction');
}

/**
 * A process that writes batch after batch and says each one's number when it is acknowledged; it ends only by being killed,
 * or dies by itself after a chosen write.
 */
async function main([url = '', office = '', documents = '', dieAfter]: readonly string[]): Promise<void> {
  const models = await openMongoReadModels({ url, office });
  await models.declare([{ name: 'antrian', fields: ['batch'] }]);
  const first = Number((await models.checkpoint('proyeksi')) ?? 0) + 1;
  if (dieAfter !== undefined) dieAfterWrite(Number(dieAfter));
  for (let n = first; ; n++) {
    await models.apply(crashBatch(n, Number(documents)));
    process.stdout.write(`${n}\n`);
  }
}

void main(process.argv.slice(2));
