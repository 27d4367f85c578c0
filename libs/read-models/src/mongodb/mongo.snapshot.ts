import { ReadConcern, type ClientSession, type Db } from 'mongodb';
import type { Snapshot } from '../read-models.port';
import { MongoContent } from './mongo.content';
import type { CheckpointDocument, MongoStorage, StateDocument } from './mongo-storage';
import { reachingWithin } from './reaching';

/** A moment of the database, kept by MongoDB for five minutes (`minSnapshotHistoryWindowInSeconds`). */
export class MongoSnapshot extends MongoContent implements Snapshot {
  private constructor(
    private readonly moment: { readonly db: Db; readonly session: ClientSession; readonly patience: number },
    state: StateDocument | null,
  ) {
    super(moment.db, state?.collections ?? [], moment.session);
  }

  /** Every call that looks at a few documents ends: an office that starts waits for it. */
  static open(storage: MongoStorage): Promise<MongoSnapshot> {
    const { patience } = storage.limits;
    return reachingWithin(patience, async () => {
      // Before it knows a server the driver takes it for one that is too old for snapshots.
      await storage.db.command({ ping: 1 });
      const db = storage.client.db(storage.db.databaseName, { readConcern: new ReadConcern('snapshot') });
      const session = storage.client.startSession({ snapshot: true });
      try {
        // The first read fixes the moment.
        const state = await db.collection<StateDocument>(storage.state.collectionName).findOne({ _id: 'state' }, { session });
        return new MongoSnapshot({ db, session, patience }, state);
      } catch (error) {
        await session.endSession();
        throw error;
      }
    });
  }

  checkpoint(projection: string): Promise<string | undefined> {
    const { db, session, patience } = this.moment;
    return reachingWithin(patience, async () => (await db.collection<CheckpointDocument>('checkpoints').findOne({ _id: { $eq: projection } }, { session }))?.position);
  }

  async close(): Promise<void> {
    await this.moment.session.endSession();
  }
}
