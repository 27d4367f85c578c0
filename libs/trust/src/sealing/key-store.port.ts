import type { DataKey } from './data-key';

/**
 * The port to an office's data keys, one for each case, kept outside the event log so that they can be destroyed.
 * Invariant: a key is durable before it is handed out, and never handed out twice, whatever happens to the process.
 */
export interface KeyStore {
  /**
   * An unused key for a new case, at once: it comes from a pool that was made durable beforehand.
   * @throws KeyPoolEmpty when keys are asked for faster than the disk takes them, or the disk takes none
   */
  assign(): DataKey;

  /** The key, or `undefined` when it was destroyed or never belonged to this store. */
  open(kid: string): DataKey | undefined;

  /** Destroys a key: what it sealed can never be read again. Settles when that is durable; a second call does nothing. */
  shred(kid: string): Promise<void>;

  /** Finishes writes under way. No other call may follow. */
  close(): Promise<void>;
}

export class KeyPoolEmpty extends Error {
  constructor(cause: unknown) {
    super('no durable data key is ready', { cause });
    this.name = 'KeyPoolEmpty';
  }
}
