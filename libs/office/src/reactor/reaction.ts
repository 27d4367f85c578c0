import type { BlobAddress } from '@kk-lintas/blob-store';
import type { AnyAggregate } from '../command/aggregate';
import type { RecordedEvent } from '../history/recorded-event';
import type { PolicyCommand } from '../inbox/policy';

/**
 * Answers the office's own events by asking the outside world (SIAK) and recording what came back as a command whose id
 * derives from the event: asked at least once, recorded exactly once, the events of one case in their order.
 */
export interface Reaction {
  readonly name: string;
  readonly eventTypes: readonly string[];
  /**
   * What it answers to an event may be another stream's to record when it is asked again. Then the log is looked through for an earlier
   * answer: not every store knows an id again elsewhere than where it stands (ADR 0012).
   */
  readonly turns?: true;
  /** Never rejects for what the outside world does: a failure is an answer too. `undefined`: nothing to record. */
  readonly react: (event: RecordedEvent, context: ReactionContext) => Promise<PolicyCommand | undefined>;
}

export interface ReactionContext {
  /** The event's stream right after it. */
  readonly stateAt: <State>(aggregate: AnyAggregate) => Promise<State>;
  /** Another stream of this office as the log has it now, the event included. */
  readonly load: <State>(aggregate: AnyAggregate, id: string) => Promise<State>;
  /** Keeps a document of the case under its key, though the event itself may have no personal data: the command carries its address alone. */
  readonly keep: (content: Uint8Array) => Promise<BlobAddress>;
}
