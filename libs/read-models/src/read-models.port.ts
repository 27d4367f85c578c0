/**
 * The port to an office's read models: JSON documents in declared collections, written only by projections, each batch
 * together with the position that it reaches.
 *
 * What every adapter keeps:
 * - A document comes back as `JSON.parse(JSON.stringify(doc))` would give it. Strings are Unicode: a lone surrogate becomes U+FFFD.
 * - Names of collections and fields match `/^[a-z][a-z0-9_-]*$/i` and differ by case.
 * - Order of values: null < numbers < strings < booleans (false < true). Strings compare by their UTF-8 bytes, so do ids.
 *   A missing field counts as null, and so does an object or an array in a declared field.
 * - Every call that names a collection nobody declared rejects with {@link UndeclaredCollection}, except `drop`.
 * - A handle that declared collections in a version serves those alone: once read models of another version took over, or without one of them, its batches and
 *   every call of it that names such a collection reject with {@link OtherVersion}, except `drop` and what builds or compares read models.
 * - Where the storage is another machine any call may reject with {@link ReadModelsUnavailable}; none waits for ever.
 */
export interface ReadModels {
  /**
   * Creates collections and indexes that are missing, also over documents already there. Takes nothing away. Calling it again changes nothing.
   * @throws OtherVersion when a collection is there in another version than declared; then nothing is created
   */
  declare(collections: readonly CollectionDeclaration[]): Promise<void>;

  /** The collections that are there, each with the version in which it was created, `undefined` where that was without one. */
  versions(): Promise<ReadonlyMap<string, number | undefined>>;

  get<Doc>(collection: string, id: string): Promise<Doc | undefined>;

  /** Documents by id, in no particular order; missing ones are left out. */
  getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]>;

  /**
   * @throws UndeclaredField when a condition or order names a field without a declared index
   * @throws InvalidCursor when `cursor` is not the `next` of a page in the same order
   * @throws TypeError when `limit` is not a positive integer or a condition is none
   */
  find<Doc>(collection: string, query: Query): Promise<Page<Doc>>;

  /**
   * Documents per value of a declared field (one total under `''` when `by` is absent). Numbers, booleans and null are named
   * as in JSON: `12`, `true`, `null`.
   * @throws UndeclaredField as {@link find} does
   */
  count(collection: string, query: { readonly where?: Where; readonly by?: string }): Promise<Readonly<Record<string, number>>>;

  /** How far a projection has come, `undefined` before its first batch. */
  checkpoint(projection: string): Promise<string | undefined>;

  /**
   * Writes a batch and its checkpoint together or not at all. Who reads after it settled sees what it wrote. Of several
   * writes to one document the last counts.
   * @throws CheckpointMoved when the projection no longer stands at `from`: another instance runs it, this one must stop
   * @throws OtherVersion when the collections that are there, or their versions, are not those that this handle declared, though it declared some: of another program
   */
  apply(batch: Batch): Promise<void>;

  /** Removes a collection, its declaration and all its documents. Checkpoints stay. A missing collection is no error. */
  drop(collection: string): Promise<void>;

  /**
   * SHA-256 (hex) over one moment of a collection: for each document in the order of ids the RFC 8785 canonical JSON of
   * `[id, doc]` and a line feed. Equal content gives an equal digest, whatever the order of writes and the adapter.
   */
  digest(collection: string): Promise<ContentDigest>;

  /** One moment of everything, at which it can be read while others go on writing. Close it soon: the storage keeps old versions for it. */
  snapshot(): Promise<Snapshot>;

  /**
   * Begins read models beside those in use. What an earlier one left unfinished is removed.
   * @throws ReplacementUnderWay when another one is being written
   */
  replacement(collections: readonly CollectionDeclaration[]): Promise<Replacement>;

  close(): Promise<void>;
}

/** Content that can be compared with another. */
export interface ComparableContent {
  /** Names of the declared collections, sorted. */
  collections(): Promise<readonly string[]>;

  /** As {@link ReadModels.digest}. */
  digest(collection: string): Promise<ContentDigest>;

  /**
   * A cheaper digest, over the documents as they are stored. Equal ones mean equal content; unequal ones may also mean
   * another order of keys, which {@link digest} decides.
   */
  storedDigest(collection: string): Promise<ContentDigest>;

  /** Documents in the order of ids after one (from the beginning when absent). */
  page(collection: string, after: string | undefined, limit: number): Promise<readonly Found<object>[]>;
}

export interface Snapshot extends ComparableContent {
  checkpoint(projection: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Read models under construction: nobody sees them, and they need not survive a crash, until they take over. */
export interface Replacement extends ComparableContent {
  getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]>;

  /** Writes together or not at all; of several writes to one document the last counts. */
  write(writes: readonly Write[]): Promise<void>;

  /** Builds what was left out for the sake of fast writing. Writing goes on being allowed. */
  complete(): Promise<void>;

  /**
   * Takes the place of the read models in use, whole, for every handle of every process; the old ones are removed. Checkpoints
   * of other projections are carried over. It is durable when this settles; a crash before leaves the old ones in use.
   * @param catchUp is given the position at which the projection stands in those in use, brings the replacement there and
   *   returns the position reached, from which the projection will go on. No batch is applied meanwhile, so it must be short;
   *   it may be called again. When it rejects the old ones stay.
   */
  takeOver(projection: string, catchUp: CatchUp): Promise<void>;

  /** Removes it. After {@link takeOver} it does nothing. */
  discard(): Promise<void>;
}

export type CatchUp = (position: string | undefined) => Promise<string | undefined>;

export interface ContentDigest {
  readonly documents: number;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
}

export interface CollectionDeclaration {
  readonly name: string;
  /** Top-level fields of a document by which it may be found or ordered. */
  readonly fields: readonly string[];
  /**
   * Of the program that folds its documents, from 1 on: another number, another content. A collection keeps the one in which it was created,
   * beside those in use or as a replacement. Absent: nobody watches.
   */
  readonly version?: number;
}

export interface Batch {
  readonly projection: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly writes: readonly Write[];
}

export type Write =
  | { readonly kind: 'put'; readonly collection: string; readonly id: string; readonly doc: object }
  | { readonly kind: 'delete'; readonly collection: string; readonly id: string };

/** Numbers are finite. */
export type Scalar = string | number | boolean | null;
/**
 * Equal to a value, one of several, or within bounds. A bound matches only values of its own type; `gte` and `lte` null
 * match null, `gt` and `lt` null nothing.
 */
export type Condition = Scalar | { readonly in: readonly Scalar[] } | { readonly gte?: Scalar; readonly gt?: Scalar; readonly lte?: Scalar; readonly lt?: Scalar };
/** All conditions must hold. A document without the field has `null` there. */
export type Where = Readonly<Record<string, Condition>>;

export interface Query {
  readonly where?: Where;
  /** Declared field; ties are ordered by id in the same direction. By id alone, ascending, when absent. */
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  readonly limit: number;
  /**
   * `next` of an earlier page of the same query: paging is stable while rows change. It carries the last row's order value
   * in readable form, so do not order by personal data.
   */
  readonly cursor?: string;
}

export interface Found<Doc> {
  readonly id: string;
  readonly doc: Doc;
}

export interface Page<Doc> {
  readonly items: readonly Found<Doc>[];
  /** Absent on the last page. */
  readonly next?: string;
}

export class UndeclaredCollection extends Error {
  constructor(readonly collection: string) {
    super(`collection ${collection} is not declared`);
    this.name = 'UndeclaredCollection';
  }
}

export class UndeclaredField extends Error {
  constructor(
    readonly collection: string,
    readonly field: string,
  ) {
    super(`collection ${collection} has no declared field ${field}`);
    this.name = 'UndeclaredField';
  }
}

/** Another program's read models are in use: the documents are not what this one makes of the log. */
export class OtherVersion extends Error {
  constructor(
    readonly collection: string,
    readonly expected: number | undefined,
    readonly actual: number | undefined,
  ) {
    super(`collection ${collection} is there in ${actual === undefined ? 'no version' : `version ${actual}`}, not in ${expected === undefined ? 'any that this program declared' : `version ${expected}`}`);
    this.name = 'OtherVersion';
  }
}

export class InvalidCursor extends Error {
  constructor() {
    super('the cursor does not belong to this query');
    this.name = 'InvalidCursor';
  }
}

export class CheckpointMoved extends Error {
  constructor(
    readonly projection: string,
    readonly expected: string | undefined,
    readonly actual: string | undefined,
  ) {
    super(`projection ${projection} stands at ${actual ?? 'its beginning'}, not at ${expected ?? 'its beginning'}`);
    this.name = 'CheckpointMoved';
  }
}

export class ReplacementUnderWay extends Error {
  constructor() {
    super('other read models are already being built beside those in use');
    this.name = 'ReplacementUnderWay';
  }
}

/** The storage does not answer. A batch that was under way is applied or not: the checkpoint tells. */
export class ReadModelsUnavailable extends Error {
  constructor(cause: unknown) {
    super('the storage of the read models does not answer', { cause });
    this.name = 'ReadModelsUnavailable';
  }
}
