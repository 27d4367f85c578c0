import type { KeyObject } from 'node:crypto';
import type { DataKey } from './data-key';
import type { KeyBatchFiles } from './key-batch-files';
import { newSlot, SLOTS } from './key-slot';
import { KeyPoolEmpty } from './key-store.port';

/** The pool is refilled in the background as soon as fewer keys than this are ready. */
const LOW_WATER = 2 * SLOTS;

/**
 * Unused durable keys. A process takes only from batches that it has made itself: keys of an earlier process may have
 * been handed out, so they are never offered again, only opened.
 */
export class KeyPool {
  private readonly ready: DataKey[] = [];
  private refilling: Promise<void> | undefined;
  private failure: unknown;

  private constructor(
    private readonly files: KeyBatchFiles,
    private readonly master: KeyObject,
    private batch: number,
  ) {}

  static async fill(files: KeyBatchFiles, master: KeyObject): Promise<KeyPool> {
    const pool = new KeyPool(files, master, await files.nextBatch());
    while (pool.ready.length < LOW_WATER) await pool.addBatch();
    return pool;
  }

  /** @throws KeyPoolEmpty */
  take(): DataKey {
    const key = this.ready.pop();
    if (this.ready.length < LOW_WATER) this.refilling ??= this.refill();
    if (key === undefined) throw new KeyPoolEmpty(this.failure);
    return key;
  }

  /** Settles when no write is under way. */
  async settled(): Promise<void> {
    await this.refilling;
  }

  private async refill(): Promise<void> {
    try {
      while (this.ready.length < LOW_WATER) await this.addBatch();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    } finally {
      this.refilling = undefined;
    }
  }

  private async addBatch(): Promise<void> {
    const batch = this.batch++;
    const slots = Array.from({ length: SLOTS }, (_, slot) => newSlot(batch, slot, this.master));
    try {
      await this.files.create(batch, Buffer.concat(slots.map(({ bytes }) => bytes)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      this.batch = await this.files.nextBatch();
      return;
    }
    this.ready.push(...slots.map(({ key }) => key));
  }
}
