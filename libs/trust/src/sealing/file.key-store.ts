import type { KeyObject } from 'node:crypto';
import type { DataKey } from './data-key';
import { KeyBatchFiles } from './key-batch-files';
import { KeyPool } from './key-pool';
import { addressOf, openSlot, slotHolds, type SlotAddress } from './key-slot';
import type { KeyStore } from './key-store.port';

/** Keys kept opened: those of the cases that the office works on now. */
const OPENED_KEYS = 10_000;

/** Data keys in a folder of small files, wrapped by the node's master key (AES-256-GCM). */
export class FileKeyStore implements KeyStore {
  private readonly opened = new Map<string, DataKey>();

  private constructor(
    private readonly files: KeyBatchFiles,
    private readonly pool: KeyPool,
    private readonly master: KeyObject,
  ) {}

  /** Settles when the first keys are durable. @param master the 32-byte key of {@link NodeKeys} */
  static async open(folder: string, master: KeyObject): Promise<FileKeyStore> {
    const files = await KeyBatchFiles.in(folder);
    return new FileKeyStore(files, await KeyPool.fill(files, master), master);
  }

  assign(): DataKey {
    const key = this.pool.take();
    this.remember(key);
    return key;
  }

  open(kid: string): DataKey | undefined {
    const known = this.opened.get(kid);
    if (known !== undefined) return known;
    const found = this.find(kid);
    if (found === undefined) return undefined;
    const key = openSlot(found.address, found.bytes, this.master);
    this.remember(key);
    return key;
  }

  async shred(kid: string): Promise<void> {
    const found = this.find(kid);
    if (found === undefined) return;
    await this.files.wipeSlot(found.address);
    this.opened.delete(kid);
  }

  async close(): Promise<void> {
    await this.pool.settled();
    this.opened.clear();
  }

  private find(kid: string): { address: SlotAddress; bytes: Buffer } | undefined {
    const address = addressOf(kid);
    const bytes = address && this.files.readSlot(address);
    return address && bytes && slotHolds(address, bytes) ? { address, bytes } : undefined;
  }

  private remember(key: DataKey): void {
    this.opened.set(key.kid, key);
    if (this.opened.size <= OPENED_KEYS) return;
    for (const oldest of this.opened.keys()) {
      this.opened.delete(oldest);
      return;
    }
  }
}
