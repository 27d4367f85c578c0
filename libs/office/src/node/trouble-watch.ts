/** How often the parts are asked, in milliseconds: so exact is the time from which an office says to be in trouble. */
const LOOK_MS = 1_000;
/** For so long what a server's silence showed counts as a trouble, unless it is asked again: nobody else knows that it goes on. */
const ASKED_MS = 120_000;

/** Knows since when an office is in trouble without a break, whoever asks and whenever. */
export class TroubleWatch {
  private begun: Date | undefined;
  /** Until when what only asking a server shows is taken to go on, in milliseconds of the process. */
  private askedUntil = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param known what is in trouble now, as far as the parts know without asking a server */
  constructor(
    private readonly known: () => readonly string[],
    private readonly now: () => Date,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.note(this.known().length > 0 || performance.now() < this.askedUntil), LOOK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @param found what is in trouble now, also what only asking a server shows. @returns since when something is */
  since(found: readonly string[]): Date | undefined {
    const known = this.known();
    this.askedUntil = found.every((trouble) => known.includes(trouble)) ? 0 : performance.now() + ASKED_MS;
    this.note(found.length > 0);
    return this.begun;
  }

  private note(inTrouble: boolean): void {
    this.begun = inTrouble ? (this.begun ?? this.now()) : undefined;
  }
}
