/** A batch as it travels to the writing thread: documents as JSON text, each once, in the order of ids. */
export interface ApplyArgs {
  readonly projection: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly changes: readonly CollectionChanges[];
  /** In which the handle declared its collections. */
  readonly versions: readonly (readonly [collection: string, version: number])[];
}

export interface CollectionChanges {
  readonly collection: string;
  readonly ids: readonly string[];
  /** The document of the id at the same place; null removes it. */
  readonly docs: readonly (string | null)[];
}

export const CHECKPOINT_MOVED = 'checkpoint-moved';
export const UNDECLARED_COLLECTION = 'undeclared-collection';
export const OTHER_VERSION = 'other-version';
/** The file was replaced by another, which must be opened. */
export const REPLACED = 'replaced';

export interface PageArgs {
  readonly collection: string;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface ManyArgs {
  readonly collection: string;
  readonly ids: readonly string[];
}
