/** Wakes subscriptions that have read everything. A notice given while nobody waits is kept by the count. */
export class Signal {
  private count = 0;
  private waiting: (() => void)[] = [];

  /** Number of notices so far: take it before looking for events, hand it to {@link after} when there were none. */
  get seen(): number {
    return this.count;
  }

  /** Settles once there were more notices than `seen`. */
  after(seen: number): Promise<void> {
    if (this.count > seen) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  notify(): void {
    this.count += 1;
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
