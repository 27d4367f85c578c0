import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import type { Engine } from './engine';
import { ServerProcess } from './server-process';

export interface MongodbSettings {
  /** Folder of `mongod` and its libraries. */
  readonly server: string;
  readonly folder: string;
  readonly port: number;
  /** Accounts, each with rights on one database alone; anybody may do anything when absent. */
  readonly accounts?: readonly MongodbAccount[];
}

export interface MongodbAccount {
  readonly name: string;
  readonly password: string;
  readonly database: string;
}

const ALREADY_INITIALIZED = 23;
const UNAUTHORIZED = 13;
/** Makes the accounts; the server lets in one from this machine while there is none. */
const MAKER: MongodbAccount = { name: 'pengelola', password: 'pengelola', database: 'admin' };

/** A MongoDB replica set of one member. */
export class MongodbEngine implements Engine {
  readonly name = 'mongodb';
  readonly address: string;
  private readonly server: ServerProcess;

  constructor(private readonly settings: MongodbSettings) {
    const { server, folder, port, accounts } = settings;
    const data = join(folder, 'db');
    mkdirSync(data, { recursive: true });
    const keyFile = join(folder, 'anggota.kunci');
    if (accounts !== undefined) writeFileSync(keyFile, 'kunciAntaranggota', { mode: 0o600 });
    this.address = `mongodb://127.0.0.1:${port}/?replicaSet=rs0`;
    this.server = new ServerProcess(folder, {
      file: join(server, 'mongod'),
      args: ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0', '--wiredTigerCacheSizeGB', '0.5', '--nounixsocket', ...(accounts === undefined ? [] : ['--auth', '--keyFile', keyFile])],
      ports: [port],
      env: { LD_LIBRARY_PATH: server },
    });
  }

  async start(): Promise<void> {
    await this.server.start(() => this.isPrimary());
  }

  release(): void {
    this.server.release();
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
      if (isWritablePrimary === true) await this.makeAccounts(client);
      return isWritablePrimary === true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code !== ALREADY_INITIALIZED) throw error;
      return false;
    } finally {
      await client.close();
    }
  }

  private async makeAccounts(client: MongoClient): Promise<void> {
    const { port, accounts } = this.settings;
    if (accounts === undefined) return;
    try {
      await client.db('admin').command({ createUser: MAKER.name, pwd: MAKER.password, roles: ['userAdminAnyDatabase'] });
    } catch (error) {
      // There are accounts from an earlier start: nobody is let in without one any more.
      if (error instanceof MongoServerError && error.code === UNAUTHORIZED) return;
      throw error;
    }
    const maker = new MongoClient(`mongodb://${MAKER.name}:${MAKER.password}@127.0.0.1:${port}/?directConnection=true`);
    try {
      for (const { name, password, database } of accounts) {
        await maker.db('admin').command({ createUser: name, pwd: password, roles: ['readWrite', 'dbAdmin'].map((role) => ({ role, db: database })) });
      }
    } finally {
      await maker.close();
    }
  }
}
