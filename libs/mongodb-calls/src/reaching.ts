import { TooLate, within } from '@kk-lintas/time-limit';
import { isAway } from './mongo-errors';

/**
 * Calls of MongoDB by a port: what only says that MongoDB does not answer becomes the port's own error.
 *
 * A call of the driver (6.22) on a connection whose socket is destroyed, but has not said so yet, never ends: the write is refused, and the
 * driver waits for room in the buffer with an ear for errors alone, whatever its time limits say. So every single call is given up after some
 * time, which is the port's own error too. It is not taken back: it may still happen.
 */
export interface Reaching {
  /** Runs an operation however long it takes, of which each call is given up by itself. */
  reaching<Result>(operation: () => Promise<Result>): Promise<Result>;

  /** Runs a call and gives it up after so many milliseconds. What MongoDB says comes as it was said: whoever tries again needs it so. */
  within<Result>(ms: number, operation: () => Promise<Result>): Promise<Result>;

  /** Both: for a call, or for an operation whose calls together take no longer. */
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
  const givenUp: Reaching['within'] = async (ms, operation) => within(ms, operation(), () => unavailable(new TooLate(ms)));
  return { reaching, within: givenUp, reachingWithin: (ms, operation) => givenUp(ms, () => reaching(operation)) };
}
