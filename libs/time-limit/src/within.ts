/** Nothing came in the time that it had. */
export class TooLate extends Error {
  /** @param ms the milliseconds that were waited */
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = 'TooLate';
  }
}

/**
 * What the work gives, or an error once `ms` milliseconds went by. The work itself goes on and nobody looks at its end: whoever
 * calls this must live with either outcome.
 * @param late makes the error of that moment
 * @throws what `late` makes, and whatever the work throws in time
 */
export async function within<Result>(ms: number, work: Promise<Result>, late: () => Error = () => new TooLate(ms)): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
