import { GENESIS_HASH } from '../chain/envelope';
import { checkStep, type StreamState } from './check-step';
import type { Fault } from './fault';
import { SegmentVerifier, type Segment, type StreamStretch } from './segment-verifier';
import type { StoredLine } from './stored-line';

export interface HistoryReport {
  readonly events: number;
  readonly streams: number;
  /** At most one for each stream, the first that shows, and at most two for the log as a whole. In log order. */
  readonly faults: readonly Fault[];
}

const BEFORE_THE_FIRST: StreamState = { revision: -1, hash: GENESIS_HASH };

/**
 * Verifies a whole log from its stretches, given in log order: each stream must go on where it stopped in the stretches
 * before, and begin at revision 0 after {@link GENESIS_HASH}. A faulty stream is not looked at again; the others are.
 *
 * What it cannot see alone: a log rewritten from some event to the end with all its hashes. For that, signed checkpoints
 * kept by other offices are needed.
 */
export class HistoryVerifier {
  private readonly streams = new Map<string, StreamState>();
  private readonly faults = new Map<string, Fault>();
  private events = 0;
  private lastPosition = 0;
  private missing = 0;
  private firstMissing: number | undefined;

  join(segment: Segment): void {
    if (segment.events === 0) return;
    this.joinPositions(segment);
    for (const [stream, stretch] of segment.streams) this.joinStretch(stream, stretch);
    for (const [stream, fault] of segment.faults) if (!this.faults.has(stream)) this.faults.set(stream, fault);
  }

  /** @param counter the highest position the log says it has ever given; a log that ends before it was cut */
  report(counter?: number): HistoryReport {
    const faults = [...this.faults.values(), ...this.logFaults(counter)].sort((a, b) => a.position - b.position);
    const streams = new Set([...this.streams.keys(), ...this.faults.keys()]).size;
    return { events: this.events, streams, faults };
  }

  private joinStretch(stream: string, { first, revision, hash }: StreamStretch): void {
    if (this.faults.has(stream)) return;
    const wrong = checkStep(this.streams.get(stream) ?? BEFORE_THE_FIRST, first.revision, first.prevHash);
    if (wrong !== undefined) this.faults.set(stream, { stream, position: first.position, ...wrong });
    this.streams.set(stream, { revision, hash });
  }

  private joinPositions(segment: Segment): void {
    const before = Math.max(0, segment.firstPosition - this.lastPosition - 1);
    this.firstMissing ??= before > 0 ? this.lastPosition + 1 : segment.firstMissing;
    this.missing += before + segment.missing;
    this.lastPosition = segment.lastPosition;
    this.events += segment.events;
  }

  private logFaults(counter: number | undefined): Fault[] {
    const faults: Fault[] = [];
    if (this.firstMissing !== undefined) {
      const pesan = `posisi ${this.firstMissing} hilang dari log; seluruhnya hilang ${this.missing} peristiwa`;
      faults.push({ stream: null, revision: null, position: this.firstMissing, fault: 'position-gap', pesan });
    }
    if (counter !== undefined && counter > this.lastPosition) {
      const pesan = `ekor log terpotong: log berakhir di posisi ${this.lastPosition}, penghitungnya sudah ${counter}`;
      faults.push({ stream: null, revision: null, position: this.lastPosition + 1, fault: 'cut-tail', pesan });
    }
    return faults;
  }
}

/** Verifies a log in one go. */
export function verifyHistory(lines: Iterable<StoredLine>, counter?: number): HistoryReport {
  const segment = new SegmentVerifier();
  for (const line of lines) segment.check(line);
  const history = new HistoryVerifier();
  history.join(segment.finish());
  return history.report(counter);
}
