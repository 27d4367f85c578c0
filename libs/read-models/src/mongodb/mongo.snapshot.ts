import { ReadConcern, type ClientSession, type Db } from 'mongodb';
import type { Snapshot } from '../read-models.port';
import { MongoContent } from './mongo.content';
import type { MongoLimits } from './mongo-settings';
import type { CheckpointDocument, MongoStorage, StateDocument } from './mongo-storage';
import { reachingWithin } from './reaching';

interface Moment {
  readonly db: Db;
  readonly session: ClientSession;
  readonly limits: Pick<MongoLimits, 'patience'>;
}

/** A moment of the database, kept by MongoDB for five minutes (`minSnapshotHistoryWindowInSeconds`). */
export class MongoSnapshot extends MongoContent implements Snapshot {
  private constructor(
    private readonly moment: Moment,
    state: StateDocument | null,
  ) {
    super(moment.db, moment.limits, state?.collections ?? [], moment.session);
  }

  static async open({ client, db: used, state, limits }: MongoStorage): Promise<MongoSnapshot> {
    // Before it knows a server the driver takes it for one that is too old for snapshots.
    await reachingWithin(limits.patience, () => used.command({ ping: 1 }));
    const db = client.db(used.databaseName, { readConcern: new ReadConcern('snapshot') });
    const session = client.startSession({ snapshot: true });
    try {
      // The first read fixes the moment.
      const known = await reachingWithin(limits.patience, () => db.collection<StateDocument>(state.collectionName).findOne({ _id: 'state' }, { session }));
      return new MongoSnapshot({ db, session, limits }, known);
    } catch (error) {
      await session.endSession();
      throw error;
    }
  }

  checkpoint(projection: string): Promise<string | undefined> {
    const { db, session, limits } = this.moment;
    return reachingWithin(limits.patience, async () => (await db.collection<CheckpointDocument>('checkpoints').findOne({ _id: { $eq: projection } }, { session }))?.position);
  }

  async close(): Promise<void> {
    await this.moment.session.endSession();
  }
}
