/** How often the parts are asked, in milliseconds: so exact is the time from which an office says to be in trouble. */
const LOOK_MS = 1_000;

/** Knows since when an office is in trouble without a break, whoever asks and whenever. */
export class TroubleWatch {
  private begun: Date | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @param known what is in trouble now, as far as the parts know without asking a server */
  constructor(
    private readonly known: () => readonly string[],
    private readonly now: () => Date,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.since(this.known()), LOOK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @param found what is in trouble now. @returns since when something is */
  since(found: readonly string[]): Date | undefined {
    this.begun = found.length === 0 ? undefined : (this.begun ?? this.now());
    return this.begun;
  }
}
