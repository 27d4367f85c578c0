/**
 * What befalls an append: its request never arrives; it takes effect and its answer is lost; it is refused as by a server
 * that goes down, before it took effect or after.
 */
export type AppendFault = 'lose-request' | 'lose-answer' | 'fail-before' | 'fail-after';

/** Switches of the double. All are off at first. */
export class Faults {
  /** Befalls every append that no planned fault befalls. */
  everyAppend: AppendFault | undefined;
  /** Reads are never answered. */
  silentReads = false;
  /** `unconfirmed`: a new subscription hears nothing at all; `confirmed`: it hears that it stands, and no event. */
  silentSubscriptions: 'no' | 'unconfirmed' | 'confirmed' = 'no';
  /** Subscriptions begin with the event at the place given, not after it. */
  repeatsStart = false;
  private planned: AppendFault[] = [];
  private gate: Promise<void> | undefined;

  /** One fault for each of the next appends. */
  nextAppends(...faults: AppendFault[]): void {
    this.planned.push(...faults);
  }

  /** Planned faults that have befallen nothing yet. */
  get pending(): number {
    return this.planned.length;
  }

  takeAppendFault(): AppendFault | undefined {
    return this.planned.shift() ?? this.everyAppend;
  }

  /** Appends wait at the server until the function given back is called. */
  holdAppends(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return () => {
      this.gate = undefined;
      open();
    };
  }

  async passGate(): Promise<void> {
    await this.gate;
  }
}
