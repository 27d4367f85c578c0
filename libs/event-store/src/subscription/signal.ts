/** Wakes whoever waits for something new; a notice given while nobody waits is kept by the count. */
export class Signal {
  private count = 0;
  private waiting: (() => void)[] = [];

  notify(): void {
    this.count += 1;
    const woken = this.waiting;
    this.waiting = [];
    woken.forEach((wake) => wake());
  }

  /** Number of notices so far: take it before looking, hand it to {@link wait} after finding nothing. */
  seen(): number {
    return this.count;
  }

  /** Settles at the next notice after `seen`, or when the time is over. */
  wait(seen: number, timeoutMs: number): Promise<void> {
    if (this.count !== seen) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, timeoutMs);
      function done() {
        clearTimeout(timer);
        resolve();
      }
      this.waiting.push(done);
    });
  }
}
