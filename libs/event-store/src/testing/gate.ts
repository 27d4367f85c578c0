/** A door that a test opens: handlers wait before it, and the test can wait until one does. */
export class Gate {
  private open: () => void = () => undefined;
  private arrived: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  /** Settles when somebody stands before the door. */
  readonly reached = new Promise<void>((resolve) => (this.arrived = resolve));

  pass(): Promise<void> {
    this.arrived();
    return this.opened;
  }

  unlock(): void {
    this.open();
  }
}
