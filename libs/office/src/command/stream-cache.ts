import type { LoadedStream } from './loaded-stream';

/** The streams used last, folded. Only a shortcut: an append still names its expected revision, so a stale entry cannot win. */
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

  set(stream: string, loaded: LoadedStream): void {
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
}
