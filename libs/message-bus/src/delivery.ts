import { setTimeout } from 'node:timers/promises';
import { NotNow, type ConsumeOptions, type DeliveredMessage } from './message-bus.port';

const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 5000;

/**
 * Handles one message, or parks it after its last attempt; a message behind a parked one of its key is parked at once.
 * Invariant of every adapter: an offset is committed only after this was `true`.
 * @param stopping no further attempt begins once it is aborted; the attempt under way is finished
 * @returns false when stopped before the message was handled or parked
 */
export async function deliver(message: DeliveredMessage, options: ConsumeOptions, stopping: AbortSignal): Promise<boolean> {
  if (options.parking.isBlocked(message.topic, message.key)) {
    return park(message, 'an earlier message of the same key is parked', 0, options, stopping);
  }
  let reason = '';
  for (let attempt = 1, away = 0; attempt <= options.attempts; ) {
    if (attempt > 1 && away === 0 && !(await pause(options.retryDelayMs * 2 ** (attempt - 2), stopping))) return false;
    try {
      await options.handle(message);
      return true;
    } catch (error) {
      if (error instanceof NotNow) {
        if (!(await pause(backOff(away++), stopping))) return false;
        continue;
      }
      reason = error instanceof Error ? error.message : String(error);
      attempt += 1;
      away = 0;
    }
  }
  return park(message, reason, options.attempts, options, stopping);
}

/** Tries until it is parked: a message is never skipped because the parking lot cannot be written for a while. */
async function park(
  message: DeliveredMessage,
  reason: string,
  attempts: number,
  options: ConsumeOptions,
  stopping: AbortSignal,
): Promise<boolean> {
  for (let failures = 0; ; failures++) {
    try {
      await options.parking.park(message, reason, attempts);
      return true;
    } catch {
      if (!(await pause(backOff(failures, Math.max(options.retryDelayMs, SHORTEST_PAUSE_MS)), stopping))) return false;
    }
  }
}

/** Milliseconds to wait after that many earlier failures in a row: doubling, up to five seconds. */
export function backOff(failures: number, firstMs = SHORTEST_PAUSE_MS): number {
  return Math.min(firstMs * 2 ** Math.min(failures, 20), LONGEST_PAUSE_MS);
}

/** @returns false when it ended early because of the signal */
export async function pause(milliseconds: number, stopping: AbortSignal): Promise<boolean> {
  return setTimeout(milliseconds, true, { signal: stopping }).catch(() => false);
}
