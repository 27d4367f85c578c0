import type { CatchUp, Found, Replacement, Write } from '../read-models.port';
import { InMemoryContent, manyIn, prepareWrites } from './in-memory.content';
import type { InMemoryStorage } from './in-memory.storage';

export class InMemoryReplacement extends InMemoryContent implements Replacement {
  constructor(private readonly storage: InMemoryStorage) {
    super(new Map());
    storage.replacement = this;
  }

  /** @returns the collections to declare in */
  get declared() {
    return this.stored;
  }

  async getMany<Doc>(collection: string, ids: readonly string[]): Promise<Found<Doc>[]> {
    return manyIn(this.stored, collection, ids);
  }

  async write(writes: readonly Write[]): Promise<void> {
    prepareWrites(this.stored, writes)();
  }

  async complete(): Promise<void> {}

  async takeOver(projection: string, catchUp: CatchUp): Promise<void> {
    const before = this.storage.checkpoints.get(projection);
    const reached = await catchUp(before);
    // Nothing holds batches back here: when one came meanwhile, its events are caught up with too.
    if (this.storage.checkpoints.get(projection) !== before) return this.takeOver(projection, catchUp);
    if (reached !== undefined) this.storage.checkpoints.set(projection, reached);
    this.storage.collections.clear();
    for (const [name, collection] of this.stored) this.storage.collections.set(name, collection);
    this.storage.replacement = undefined;
  }

  async discard(): Promise<void> {
    if (this.storage.replacement === this) this.storage.replacement = undefined;
  }
}
