import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { freePort } from '../../infra/engines/free-port';
import { MongodbEngine } from '../../infra/engines/mongodb.engine';
import { mongodFolder } from '../../infra/engines/mongodb.files';

export interface OwnMongodb {
  readonly engine: MongodbEngine;
  /** Drops the databases of all offices. */
  readonly clear: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly remove: () => Promise<void>;
}

/** A MongoDB that a test may stop and kill, apart from the one of the run. */
export async function startOwnMongodb(): Promise<OwnMongodb> {
  const folder = mkdtempSync(join(tmpdir(), 'kk-mongodb-'));
  const engine = new MongodbEngine({ server: mongodFolder(resolve('.engines')), folder, port: await freePort() });
  await engine.start();
  const killNow = () => void engine.kill();
  process.once('exit', killNow);
  const clear = async () => {
    const client = new MongoClient(engine.address);
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    for (const { name } of databases.filter(({ name: each }) => each.startsWith('kk_'))) await client.db(name).dropDatabase();
    await client.close();
  };
  const remove = async () => {
    await engine.kill();
    process.off('exit', killNow);
    rmSync(folder, { recursive: true, force: true });
  };
  return { engine, clear, remove };
}
