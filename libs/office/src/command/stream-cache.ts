import type { LoadedStream } from './loaded-stream';

/**
 * The streams used last, folded. Only a shortcut: an append names its expected revision, so a stale entry cannot win; what is
 * decided without an append is decided on the log itself, see {@link Journal.refresh}.
 */
export class StreamCache {
  private readonly entries = new Map<string, LoadedStream>();

  constructor(private readonly capacity: number) {}

  get(stream: string): LoadedStream | undefined {
    const found = this.entries.get(stream);
    if (found === undefined) return undefined;
    this.entries.delete(stream);
    this.entries.set(stream, found);
    return found;
  }

  /** A read that an append overtook comes late: what is newer stays. */
  set(stream: string, loaded: LoadedStream): void {
    const before = this.entries.get(stream);
    if (before !== undefined && before.revision > loaded.revision) return;
    this.entries.delete(stream);
    this.entries.set(stream, loaded);
    if (this.entries.size <= this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }

  forget(stream: string): void {
    this.entries.delete(stream);
  }

  /** Forgets a stream that ends before this revision. */
  forgetBefore(stream: string, revision: number): void {
    const found = this.entries.get(stream);
    if (found !== undefined && found.revision < revision) this.entries.delete(stream);
  }

  has(stream: string): boolean {
    return this.entries.has(stream);
  }
}
