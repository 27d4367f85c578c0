import { GridFSBucket, MongoGridFSChunkError, MongoServerError, ObjectId, type Db } from 'mongodb';
import { pipeline } from 'node:stream/promises';
import type { Ciphertexts, Draft } from '../ciphertexts.port';

const BUCKET = 'blobs';
const DRAFT = 'draft-';
const IS_DRAFT = { $regex: `^${DRAFT}` };
const ABANDONED_MS = 3_600_000;
const DUPLICATE_KEY = 11_000;

interface FileDocument {
  readonly _id: ObjectId;
  /** Name of the content; of a draft: its own. */
  readonly filename: string;
  readonly metadata: { readonly caseName: string };
}

/** Ciphertexts in GridFS. A draft becomes visible when one document gets its name, which a unique index gives only once. */
export class GridFsCiphertexts implements Ciphertexts {
  private readonly bucket: GridFSBucket;

  private constructor(private readonly db: Db) {
    this.bucket = new GridFSBucket(db, { bucketName: BUCKET, writeConcern: { w: 'majority', journal: true } });
  }

  /** @param db of a client that reads with `majority`; its index is made when missing */
  static async open(db: Db): Promise<GridFsCiphertexts> {
    const opened = new GridFsCiphertexts(db);
    await opened.files().createIndex({ 'metadata.caseName': 1, filename: 1 }, { unique: true });
    return opened;
  }

  async draft(caseName: string, bytes: AsyncIterable<Buffer>): Promise<Draft> {
    const id = new ObjectId();
    await pipeline(bytes, this.bucket.openUploadStreamWithId(id, `${DRAFT}${id.toHexString()}`, { metadata: { caseName } })).catch(async (error: unknown) => {
      await this.removeChunks(id);
      throw error;
    });
    return { publish: (name) => this.publish(id, name), discard: () => this.removeDraft(id) };
  }

  async read(caseName: string, name: string): Promise<AsyncIterable<Buffer> | undefined> {
    const file = await this.files().findOne({ filename: name, 'metadata.caseName': caseName });
    return file === null ? undefined : upToLostChunk(this.bucket.openDownloadStream(file._id));
  }

  async has(caseName: string, name: string): Promise<boolean> {
    return (await this.files().countDocuments({ filename: name, 'metadata.caseName': caseName }, { limit: 1 })) === 1;
  }

  async remove(caseName: string): Promise<void> {
    for await (const { _id } of this.files().find({ 'metadata.caseName': caseName }).project<Pick<FileDocument, '_id'>>({ _id: 1 })) await this.removeFile(_id);
  }

  /** Removes what processes that ended left behind: drafts and chunks without a file. It looks at every chunk's id. */
  async removeAbandoned(now: Date): Promise<void> {
    const before = ObjectId.createFromTime(Math.floor((now.getTime() - ABANDONED_MS) / 1000));
    for (const { _id } of await this.files().find({ _id: { $lt: before }, filename: IS_DRAFT }).toArray()) await this.removeDraft(_id);
    const ids = [{ $match: { files_id: { $lt: before } } }, { $group: { _id: '$files_id' } }];
    const withoutFile = [{ $lookup: { from: `${BUCKET}.files`, localField: '_id', foreignField: '_id', as: 'file' } }, { $match: { file: { $size: 0 } } }];
    for (const { _id } of await this.chunks().aggregate<{ _id: ObjectId }>([...ids, ...withoutFile]).toArray()) await this.removeChunks(_id);
  }

  private async publish(id: ObjectId, filename: string): Promise<void> {
    try {
      const { matchedCount } = await this.files().updateOne({ _id: id }, { $set: { filename } }, { writeConcern: { w: 'majority', journal: true } });
      if (matchedCount === 0) throw new Error('the draft was removed before it got its name');
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) await this.removeDraft(id);
      else if (!(await this.isNamed(id, filename))) throw error;
    }
  }

  /** Whether a publication took place whose answer was lost. Who cannot know it takes it for one that did not. */
  private async isNamed(_id: ObjectId, filename: string): Promise<boolean> {
    return this.files().countDocuments({ _id, filename }, { limit: 1 }).then(
      (count) => count === 1,
      () => false,
    );
  }

  /** At one moment: a file that got its name meanwhile stays, since others may have been told that it is there. */
  private async removeDraft(id: ObjectId): Promise<void> {
    const { deletedCount } = await this.files().deleteOne({ _id: id, filename: IS_DRAFT });
    if (deletedCount === 1) await this.removeChunks(id);
  }

  private async removeFile(id: ObjectId): Promise<void> {
    await this.files().deleteOne({ _id: id });
    await this.removeChunks(id);
  }

  private async removeChunks(id: ObjectId): Promise<void> {
    await this.chunks().deleteMany({ files_id: id });
  }

  private files() {
    return this.db.collection<FileDocument>(`${BUCKET}.files`);
  }

  private chunks() {
    return this.db.collection<{ files_id: ObjectId }>(`${BUCKET}.chunks`);
  }
}

/** A chunk that is lost or has another size ends the bytes: who decrypts them sees that they are cut off. */
async function* upToLostChunk(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    if (!(error instanceof MongoGridFSChunkError)) throw error;
  }
}
