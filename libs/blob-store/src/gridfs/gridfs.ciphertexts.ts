import { isDuplicate } from '@kk-lintas/mongodb-calls';
import { GridFSBucket, MongoGridFSChunkError, ObjectId, type Db } from 'mongodb';
import type { Ciphertexts, Draft } from '../ciphertexts.port';
import { readPiecewise, writePiecewise, type Step } from './piecewise';
import { reachingWithin } from './reaching';

const BUCKET = 'blobs';
const DRAFT = 'draft-';
const IS_DRAFT = { $regex: `^${DRAFT}` };
const ABANDONED_MS = 3_600_000;
/** One call of MongoDB, or the way of one piece: longer than all the driver's own time limits that it is made of. */
const PATIENCE_MS = 45_000;

interface FileDocument {
  readonly _id: ObjectId;
  /** Name of the content; of a draft: its own. */
  readonly filename: string;
  readonly metadata: { readonly caseName: string };
}

/** Ciphertexts in GridFS. A draft becomes visible when one document gets its name, which a unique index gives only once. */
export class GridFsCiphertexts implements Ciphertexts {
  private readonly bucket: GridFSBucket;
  private readonly soon: Step = (call) => reachingWithin(this.patienceMs, call);

  private constructor(
    private readonly db: Db,
    private readonly patienceMs: number,
  ) {
    this.bucket = new GridFSBucket(db, { bucketName: BUCKET, writeConcern: { w: 'majority', journal: true } });
  }

  /**
   * Every call ends, whatever the driver's does: an upload that it leaves behind is a draft, which nobody sees.
   * @param db of a client that reads with `majority`; its indexes are made when missing
   * @throws BlobsUnavailable here and from every call when MongoDB does not answer
   */
  static async open(db: Db, patienceMs = PATIENCE_MS): Promise<GridFsCiphertexts> {
    const opened = new GridFsCiphertexts(db, patienceMs);
    await opened.soon(() => opened.files().createIndex({ 'metadata.caseName': 1, filename: 1 }, { unique: true }));
    // The driver makes it before the first upload, and goes on without it for ever when that call fails.
    await opened.soon(() => opened.chunks().createIndex({ files_id: 1, n: 1 }, { unique: true }));
    return opened;
  }

  async draft(caseName: string, bytes: AsyncIterable<Buffer>): Promise<Draft> {
    const id = new ObjectId();
    const upload = this.bucket.openUploadStreamWithId(id, `${DRAFT}${id.toHexString()}`, { metadata: { caseName } });
    await writePiecewise(bytes, upload, this.soon).catch(async (error: unknown) => {
      await this.removeChunks(id).catch(() => undefined); // then they are removed as abandoned
      throw error;
    });
    return { publish: (name) => this.publish(id, name), discard: () => this.removeDraft(id) };
  }

  async read(caseName: string, name: string): Promise<AsyncIterable<Buffer> | undefined> {
    const file = await this.soon(() => this.files().findOne({ filename: name, 'metadata.caseName': caseName }));
    return file === null ? undefined : upToLostChunk(readPiecewise(this.bucket.openDownloadStream(file._id), this.soon));
  }

  async has(caseName: string, name: string): Promise<boolean> {
    return (await this.soon(() => this.files().countDocuments({ filename: name, 'metadata.caseName': caseName }, { limit: 1 }))) === 1;
  }

  async remove(caseName: string): Promise<void> {
    const ofCase = () => this.files().find({ 'metadata.caseName': caseName }).project<Pick<FileDocument, '_id'>>({ _id: 1 }).toArray();
    for (const { _id } of await this.soon(ofCase)) await this.removeFile(_id);
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
      const { matchedCount } = await this.soon(() => this.files().updateOne({ _id: id }, { $set: { filename } }, { writeConcern: { w: 'majority', journal: true } }));
      if (matchedCount === 0) throw new Error('the draft was removed before it got its name');
    } catch (error) {
      if (isDuplicate(error)) await this.removeDraft(id);
      else if (!(await this.isNamed(id, filename))) throw error;
    }
  }

  /** Whether a publication took place whose answer was lost. Who cannot know it takes it for one that did not. */
  private async isNamed(_id: ObjectId, filename: string): Promise<boolean> {
    return this.soon(() => this.files().countDocuments({ _id, filename }, { limit: 1 })).then(
      (count) => count === 1,
      () => false,
    );
  }

  /** At one moment: a file that got its name meanwhile stays, since others may have been told that it is there. */
  private async removeDraft(id: ObjectId): Promise<void> {
    const { deletedCount } = await this.soon(() => this.files().deleteOne({ _id: id, filename: IS_DRAFT }));
    if (deletedCount === 1) await this.removeChunks(id);
  }

  private async removeFile(id: ObjectId): Promise<void> {
    await this.soon(() => this.files().deleteOne({ _id: id }));
    await this.removeChunks(id);
  }

  private async removeChunks(id: ObjectId): Promise<void> {
    await this.soon(() => this.chunks().deleteMany({ files_id: id }));
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
