import { randomBytes } from 'node:crypto';
import { DataKey } from './data-key';
import type { KeyStore } from './key-store.port';

/** Keys that live as long as the process: for tests and throw-away systems. */
export class InMemoryKeyStore implements KeyStore {
  private readonly keys = new Map<string, DataKey>();

  assign(): DataKey {
    const key = new DataKey(randomBytes(16).toString('base64url'), randomBytes(32));
    this.keys.set(key.kid, key);
    return key;
  }

  open(kid: string): DataKey | undefined {
    return this.keys.get(kid);
  }

  async shred(kid: string): Promise<void> {
    this.keys.delete(kid);
  }

  async close(): Promise<void> {
    this.keys.clear();
  }
}
