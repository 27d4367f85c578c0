import { SqliteThread } from '@kk-lintas/sqlite-thread';
import { join } from 'node:path';
import type { ContentDigest, Found, Snapshot } from '../read-models.port';
import type { PageArgs } from './protocol';
import { portError } from './port-error';

/** A moment of a file, read in a thread of its own: the caller's event loop never waits for it. */
export class SqliteSnapshot implements Snapshot {
  private constructor(private readonly thread: SqliteThread) {}

  static async open(file: string): Promise<SqliteSnapshot> {
    const thread = await SqliteThread.start(join(__dirname, 'snapshot.worker'), ':memory:');
    try {
      await thread.call<void>('open', file);
      return new SqliteSnapshot(thread);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  collections(): Promise<string[]> {
    return this.call('collections', undefined);
  }

  checkpoint(projection: string): Promise<string | undefined> {
    return this.call('checkpoint', projection);
  }

  digest(collection: string): Promise<ContentDigest> {
    return this.call('digest', collection);
  }

  storedDigest(collection: string): Promise<ContentDigest> {
    return this.call('storedDigest', collection);
  }

  page(collection: string, after: string | undefined, limit: number): Promise<Found<object>[]> {
    const args: PageArgs = { collection, after, limit };
    return this.call('page', args);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  private call<Result>(operation: string, args: unknown): Promise<Result> {
    return this.thread.call<Result>(operation, args).catch((error: unknown) => {
      throw portError(error);
    });
  }
}
