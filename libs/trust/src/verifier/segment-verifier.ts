import { checkLine } from './check-line';
import type { Fault } from './fault';
import { checkStep } from './check-step';
import type { StoredLine } from './stored-line';

/** One stream within a stretch of the log: enough to join it to what lies before and after. */
export interface StreamStretch {
  readonly first: { readonly revision: number; readonly position: number; readonly prevHash: string };
  revision: number;
  hash: string;
}

/** What a stretch of the log has shown. Plain data, so that it may cross a thread border. */
export interface Segment {
  readonly events: number;
  /** Positions missing between the lines of this stretch, and the first of them. */
  readonly missing: number;
  readonly firstMissing: number | undefined;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly streams: ReadonlyMap<string, StreamStretch>;
  /** The first fault of each stream that has one. */
  readonly faults: ReadonlyMap<string, Fault>;
}

/**
 * Verifies a stretch of the log that may begin anywhere: where each stream comes from is left open, so that stretches
 * can be verified at the same time by several threads and joined afterwards. Pure; lines come in log order.
 */
export class SegmentVerifier {
  private readonly streams = new Map<string, StreamStretch>();
  private readonly faults = new Map<string, Fault>();
  private events = 0;
  private missing = 0;
  private firstMissing: number | undefined;
  private firstPosition = 0;
  private lastPosition = 0;

  check(line: StoredLine): void {
    const position = Number(line.position);
    this.followPosition(position);
    if (this.faults.has(line.stream)) return;
    const verdict = checkLine(line);
    if ('fault' in verdict) return this.report(line.stream, position, line.revision, verdict);
    const stretch = this.streams.get(line.stream);
    if (stretch === undefined) {
      const first = { revision: line.revision, position, prevHash: verdict.prevHash };
      this.streams.set(line.stream, { first, revision: line.revision, hash: line.hash });
      return;
    }
    const wrong = checkStep(stretch, line.revision, verdict.prevHash);
    if (wrong !== undefined) return this.report(line.stream, position, wrong.revision, wrong);
    stretch.revision = line.revision;
    stretch.hash = line.hash;
  }

  finish(): Segment {
    const { events, missing, firstMissing, firstPosition, lastPosition, streams, faults } = this;
    return { events, missing, firstMissing, firstPosition, lastPosition, streams, faults };
  }

  private followPosition(position: number): void {
    if (this.events === 0) this.firstPosition = position;
    else if (position > this.lastPosition + 1) {
      this.firstMissing ??= this.lastPosition + 1;
      this.missing += position - this.lastPosition - 1;
    }
    this.lastPosition = position;
    this.events++;
  }

  private report(stream: string, position: number, revision: number, { fault, pesan }: Pick<Fault, 'fault' | 'pesan'>): void {
    this.faults.set(stream, { stream, revision, position, fault, pesan });
  }
}
