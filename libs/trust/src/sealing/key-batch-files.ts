import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOT_BYTES, type SlotAddress } from './key-slot';

/**
 * A folder of batch files with fixed slots. A plain file, not a database, because destroying a key must overwrite its
 * bytes in place: no journal, no free page and no index keeps a copy.
 */
export class KeyBatchFiles {
  private constructor(private readonly folder: string) {}

  static async in(folder: string): Promise<KeyBatchFiles> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new KeyBatchFiles(folder);
  }

  /** The number after the highest one ever begun, by this process or an earlier one. */
  async nextBatch(): Promise<number> {
    const numbers = (await readdir(this.folder)).map((name) => Number(/^(\d+)\.keys$/.exec(name)?.[1] ?? 0));
    return Math.max(0, ...numbers) + 1;
  }

  /**
   * Writes a new batch; settles when file and folder entry are durable.
   * @throws Error `EEXIST` when another process has begun this number: two processes never share a batch
   */
  async create(batch: number, bytes: Buffer): Promise<void> {
    const file = await open(this.pathOf(batch), 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
      await this.syncFolder();
    } catch (error) {
      await rm(this.pathOf(batch), { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  /** The bytes of a slot, `undefined` when its file is missing or was never completed. */
  readSlot({ batch, slot }: SlotAddress): Buffer | undefined {
    const file = openIfThere(this.pathOf(batch));
    if (file === undefined) return undefined;
    const bytes = Buffer.alloc(SLOT_BYTES);
    try {
      return readSync(file, bytes, 0, SLOT_BYTES, slot * SLOT_BYTES) === SLOT_BYTES ? bytes : undefined;
    } finally {
      closeSync(file);
    }
  }

  /** Overwrites a slot with zeros; settles when that is durable. */
  async wipeSlot({ batch, slot }: SlotAddress): Promise<void> {
    const file = await open(this.pathOf(batch), 'r+');
    try {
      await file.write(Buffer.alloc(SLOT_BYTES), 0, SLOT_BYTES, slot * SLOT_BYTES);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  private async syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  private pathOf(batch: number): string {
    return join(this.folder, `${batch}.keys`);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
