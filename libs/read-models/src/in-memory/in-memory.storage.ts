/** What a database would keep. Several {@link InMemoryReadModels} may share one, as several processes share a database. */
export class InMemoryStorage {
  readonly collections = new Map<string, StoredCollection>();
  readonly checkpoints = new Map<string, string>();
  /** What is being built beside the collections. */
  replacement: object | undefined;
}

export interface StoredCollection {
  readonly version: number | undefined;
  readonly fields: Set<string>;
  /** JSON by id: what was handed out or in can never change what is stored. */
  readonly docs: Map<string, string>;
}
