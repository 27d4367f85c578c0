import { nameOf } from '../partition';
import type { Claim } from './log-operations';

/** A message handled is committed at most this late, so a crash repeats little. */
const DELAY_MS = 50;
const LARGEST_WAIT = 500;

/** Collects offsets of handled messages and commits them together: one wait for the disk for many messages. */
export class OffsetCommits {
  private handledSince = 0;
  private pending = new Map<string, Claim>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private closed = false;

  /**
   * @param write commits and returns the claims that were refused
   * @param onFenced told each refused claim
   */
  constructor(
    private readonly write: (claims: readonly Claim[]) => Promise<readonly Claim[]>,
    private readonly onFenced: (claim: Claim) => void,
  ) {}

  /** @param claim its `next` is the offset after the last handled message */
  handled(claim: Claim): void {
    this.pending.set(nameOf(claim), claim);
    this.handledSince++;
    if (this.handledSince >= LARGEST_WAIT && this.writing === undefined) void this.flush();
    else this.flushLater();
  }

  /** Settles when all that was handled before is committed or was tried once; what failed waits for the next flush. */
  async flush(): Promise<void> {
    while (this.writing !== undefined) await this.writing;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.pending.size === 0) return;
    this.writing = this.commit().finally(() => (this.writing = undefined));
    await this.writing;
  }

  /** No flush comes by itself any more. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private flushLater(): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  private async commit(): Promise<void> {
    const batch = this.pending;
    this.pending = new Map();
    this.handledSince = 0;
    try {
      (await this.write([...batch.values()])).forEach(this.onFenced);
    } catch {
      // The newer offset of a partition replaces the one that failed.
      this.pending = new Map([...batch, ...this.pending]);
      this.flushLater();
    }
  }
}
