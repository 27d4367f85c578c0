import { TooLate, within } from '@kk-lintas/time-limit';
import { isAway } from './mongo-errors';

/** Calls of MongoDB by a port: what only says that MongoDB does not answer becomes the port's own error. */
export interface Reaching {
  /** Runs an operation, however long it takes. */
  reaching<Result>(operation: () => Promise<Result>): Promise<Result>;

  /**
   * The same, and gives up after so many milliseconds. A call of the driver (6.22) on a connection whose socket is destroyed, but has not said so
   * yet, never ends: the write is refused, and the driver waits for room in the buffer with an ear for errors alone, whatever its time limits say.
   * The call itself is not taken back: it may still happen.
   */
  reachingWithin<Result>(ms: number, operation: () => Promise<Result>): Promise<Result>;
}

/** @param unavailable the port's error for a server that is away at the moment */
export function reachingAs(unavailable: (cause: Error) => Error): Reaching {
  const reaching: Reaching['reaching'] = async (operation) => {
    try {
      return await operation();
    } catch (error) {
      throw isAway(error) ? unavailable(error) : error;
    }
  };
  return {
    reaching,
    reachingWithin: (ms, operation) => within(ms, reaching(operation), () => unavailable(new TooLate(ms))),
  };
}
