const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

interface Held {
  readonly until: number;
  readonly pause: number;
}

/** Cases whose timer could not act: each is left alone for a pause that doubles up to a minute, so that the others have their turn. */
export class HeldBack {
  private readonly held = new Map<string, Held>();

  get size(): number {
    return this.held.size;
  }

  isHeld(id: string, now: number): boolean {
    return (this.held.get(id)?.until ?? 0) > now;
  }

  /** @returns true when the case was not held back before */
  hold(id: string, now: number): boolean {
    const before = this.held.get(id);
    const pause = before === undefined ? FIRST_PAUSE_MS : Math.min(before.pause * 2, LONGEST_PAUSE_MS);
    this.held.set(id, { until: now + pause, pause });
    return before === undefined;
  }

  /** What is no longer due has been settled otherwise. */
  keepOnly(due: ReadonlySet<string>): void {
    for (const id of this.held.keys()) if (!due.has(id)) this.held.delete(id);
  }

  release(id: string): void {
    this.held.delete(id);
  }
}
