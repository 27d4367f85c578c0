/** Milliseconds between two lines. */
const PAUSE = 1_000;

/** Tells how far a rebuild has come, at most once a second. Positions of the embedded log count its events. */
export class Progress {
  private readonly begun: number;
  private last: number;

  /** @param now milliseconds that never go back */
  constructor(
    private readonly kantor: string,
    private readonly now: () => number,
    private readonly say: (line: string) => void,
  ) {
    this.begun = now();
    this.last = this.begun;
  }

  readonly at = (position: string, upTo: string | undefined): void => {
    if (this.now() - this.last < PAUSE) return;
    this.last = this.now();
    const seconds = (this.last - this.begun) / 1000;
    const rate = Number(position) / seconds;
    this.say(`${this.kantor}: ${position}${upTo === undefined ? '' : ` dari ${upTo}`} peristiwa, ${Math.round(rate)}/s${this.left(position, upTo, rate)}`);
  };

  private left(position: string, upTo: string | undefined, rate: number): string {
    return upTo === undefined ? '' : `, sisa ${Math.ceil((Number(upTo) - Number(position)) / rate)} s`;
  }
}
