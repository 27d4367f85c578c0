/**
 * How long this process may believe that its members live. When a renewal comes too late another process may have taken
 * their partitions: then a new term begins, and what was claimed in an earlier one is no longer held.
 */
export class Lease {
  private until = 0;
  private currentTerm = 0;

  constructor(private readonly now: () => number) {}

  get term(): number {
    return this.currentTerm;
  }

  /** Call when the renewal is known to be durable, not when it is asked for. */
  renewed(until: number): void {
    if (this.now() >= this.until) this.currentTerm++;
    this.until = until;
  }

  holds(term: number): boolean {
    return term === this.currentTerm && this.now() < this.until;
  }
}
