/**
 * The port to an office's read models: JSON documents in declared collections, written only by projections, each batch
 * together with the position that it reaches.
 */
export interface ReadModels {
  /** Creates collections and indexes that are missing. Calling it again changes nothing. */
  declare(collections: readonly CollectionDeclaration[]): Promise<void>;

  get<Doc>(collection: string, id: string): Promise<Doc | undefined>;

  /** Documents by id, in no particular order; missing ones are left out. */
  getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]>;

  /** @throws UndeclaredField when a condition or order names a field without a declared index */
  find<Doc>(collection: string, query: Query): Promise<Page<Doc>>;

  /** Documents per value of a declared field (one total under `''` when `by` is absent). */
  count(collection: string, query: { readonly where?: Where; readonly by?: string }): Promise<Readonly<Record<string, number>>>;

  /** How far a projection has come, `undefined` before its first batch. */
  checkpoint(projection: string): Promise<string | undefined>;

  /**
   * Writes a batch and its checkpoint together or not at all.
   * @throws CheckpointMoved when the projection no longer stands at `from`: another instance runs it, this one must stop
   */
  apply(batch: Batch): Promise<void>;

  /** Removes a collection and all its documents. */
  drop(collection: string): Promise<void>;

  /** SHA-256 over all documents of a collection in the order of their ids: equal content, equal digest. */
  digest(collection: string): Promise<{ readonly documents: number; readonly digest: string }>;

  close(): Promise<void>;
}

export interface CollectionDeclaration {
  readonly name: string;
  /** Top-level fields of a document by which it may be found or ordered. */
  readonly fields: readonly string[];
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

export type Scalar = string | number | boolean | null;
export type Condition = Scalar | { readonly in: readonly Scalar[] } | { readonly gte?: Scalar; readonly gt?: Scalar; readonly lte?: Scalar; readonly lt?: Scalar };
/** All conditions must hold. A document without the field has `null` there. */
export type Where = Readonly<Record<string, Condition>>;

export interface Query {
  readonly where?: Where;
  /** Declared field; ties are ordered by id. By id alone when absent. */
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  readonly limit: number;
  /** `next` of an earlier page of the same query: paging is stable while rows change. */
  readonly cursor?: string;
}

export interface Found<Doc> {
  readonly id: string;
  readonly doc: Doc;
}

export interface Page<Doc> {
  readonly items: readonly Found<Doc>[];
  readonly next?: string;
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
