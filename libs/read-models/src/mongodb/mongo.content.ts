import type { ClientSession, Db } from 'mongodb';
import { CollectionDigest } from '../collection-digest';
import type { ComparableContent, ContentDigest, Found } from '../read-models.port';
import { compareText } from '../scalar-order';
import { entryOf, type CatalogueEntry } from './catalogue';
import type { MongoLimits } from './mongo-settings';
import { reachingWithin } from './reaching';
import { found, type StoredDocument, type StoredText } from './stored-document';

/** Collections as anyone who compares them sees them. */
export class MongoContent implements ComparableContent {
  /** @param session of a moment, when it is to be one */
  constructor(
    private readonly db: Db,
    private readonly limits: Pick<MongoLimits, 'patience'>,
    private readonly entries: readonly CatalogueEntry[],
    private readonly session?: ClientSession,
  ) {}

  async collections(): Promise<string[]> {
    return this.entries.map(({ name }) => name).sort(compareText);
  }

  digest(collection: string): Promise<ContentDigest> {
    return this.digestWith(collection, (digest, { _id, json }) => digest.add(_id, JSON.parse(json) as object));
  }

  storedDigest(collection: string): Promise<ContentDigest> {
    return this.digestWith(collection, (digest, { _id, json }) => digest.addStored(_id, json));
  }

  async page(collection: string, after: string | undefined, limit: number): Promise<Found<object>[]> {
    return reachingWithin(this.limits.patience, async () => (await this.inOrder(collection, after).limit(limit).toArray()).map(found<object>));
  }

  private async digestWith(collection: string, add: (digest: CollectionDigest, row: StoredText) => void): Promise<ContentDigest> {
    const digest = new CollectionDigest();
    const rows = this.inOrder(collection, undefined);
    try {
      while (await reachingWithin(this.limits.patience, () => rows.hasNext())) for (const row of rows.readBufferedDocuments()) add(digest, row);
      return digest.result();
    } finally {
      void rows.close().catch(() => undefined); // otherwise MongoDB closes it by itself
    }
  }

  private inOrder(collection: string, after: string | undefined) {
    const { storedIn } = entryOf({ collections: this.entries }, collection);
    const documents = this.db.collection<StoredDocument>(storedIn);
    const filter = after === undefined ? {} : { _id: { $gt: after } };
    return documents.find(filter, { session: this.session }).sort({ _id: 1 }).project<StoredText>({ json: 1 });
  }
}
