import { parentPort } from 'node:worker_threads';
import { verifyRange, type LogRange } from './log-range';
import type { RangeOutcome } from './range-workers';

function outcomeOf(range: LogRange): RangeOutcome {
  try {
    return { ok: true, segment: verifyRange(range) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (range: LogRange) => parentPort?.postMessage(outcomeOf(range)));
