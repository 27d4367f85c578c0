import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import type { Engine } from './engine';
import { ServerProcess } from './server-process';

export interface MongodbSettings {
  /** Folder of `mongod` and its libraries. */
  readonly server: string;
  readonly folder: string;
  readonly port: number;
}

const ALREADY_INITIALIZED = 23;

/** A MongoDB replica set of one member. */
export class MongodbEngine implements Engine {
  readonly name = 'mongodb';
  readonly address: string;
  private readonly server: ServerProcess;

  constructor(private readonly settings: MongodbSettings) {
    const { server, folder, port } = settings;
    const data = join(folder, 'db');
    mkdirSync(data, { recursive: true });
    this.address = `mongodb://127.0.0.1:${port}/?replicaSet=rs0`;
    this.server = new ServerProcess(folder, {
      file: join(server, 'mongod'),
      args: ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0', '--wiredTigerCacheSizeGB', '0.5', '--nounixsocket'],
      env: { LD_LIBRARY_PATH: server },
    });
  }

  async start(): Promise<void> {
    await this.server.start(() => this.isPrimary());
  }

  stop(): Promise<void> {
    return this.server.end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.server.end('SIGKILL');
  }

  /** Makes the replica set at the first start. */
  private async isPrimary(): Promise<boolean> {
    const { port } = this.settings;
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 200 });
    try {
      const admin = client.db('admin');
      const { isWritablePrimary, setName } = await admin.command({ hello: 1 });
      if (setName === undefined) await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } });
      return isWritablePrimary === true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code !== ALREADY_INITIALIZED) throw error;
      return false;
    } finally {
      await client.close();
    }
  }
}
