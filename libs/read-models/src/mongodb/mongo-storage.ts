import { ObjectId, type Collection, type Db, type MongoClient } from 'mongodb';
import type { Catalogue } from './catalogue';
import type { MongoLimits } from './mongo-settings';
import type { StoredDocument } from './stored-document';

export interface StateDocument extends Catalogue {
  readonly _id: 'state';
}

export interface CheckpointDocument {
  /** Name of the projection. */
  readonly _id: string;
  readonly position: string;
  /** Epoch of the catalogue; who applies by an older catalogue finds no checkpoint to move. */
  readonly epoch: number;
  /** Of the call that wrote it: who lost the answer of a commit knows its own work again. */
  readonly token: ObjectId;
}

/** Who builds read models beside those in use, and where; one document while one is under way. */
export interface ReplacementDocument {
  readonly _id: 'replacement';
  readonly token: ObjectId;
  readonly until: Date;
  readonly storedIn: readonly string[];
}

/** A collection that was in use before others took over. */
export interface ReplacedDocument {
  /** Name of the MongoDB collection. */
  readonly _id: string;
  readonly since: Date;
}

/** The collections of one office's database. Documents lie in collections `model.NAME.ID`. */
export class MongoStorage {
  readonly state: Collection<StateDocument>;
  readonly checkpoints: Collection<CheckpointDocument>;
  readonly replacement: Collection<ReplacementDocument>;
  readonly replaced: Collection<ReplacedDocument>;

  constructor(
    readonly client: MongoClient,
    readonly db: Db,
    readonly limits: MongoLimits,
  ) {
    this.state = db.collection('catalogue');
    this.checkpoints = db.collection('checkpoints');
    this.replacement = db.collection('replacement');
    this.replaced = db.collection('replaced');
  }

  documents(storedIn: string): Collection<StoredDocument> {
    return this.db.collection(storedIn);
  }

  /** A name that no collection ever had. */
  newName(name: string): string {
    return `model.${name}.${new ObjectId().toHexString()}`;
  }
}
