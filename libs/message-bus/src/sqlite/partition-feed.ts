import { setImmediate } from 'node:timers/promises';
import { backOff, deliver, pause } from '../delivery';
import type { ConsumeOptions, DeliveredMessage } from '../message-bus.port';
import type { Lease } from './lease';
import type { Claim } from './log-operations';
import type { LogReader } from './log-reader';
import type { MessageTail } from './message-tail';

const BATCH = 100;

/** Delivers one claimed partition message by message, until it is stopped or its claim no longer holds. */
export class PartitionFeed {
  private readonly stopping = new AbortController();
  private wakeUp: () => void = () => undefined;
  private next: number;
  /** Settles when nothing of this partition is in hand any more. Never rejects. */
  readonly ended: Promise<void>;

  constructor(
    readonly claim: Claim,
    private readonly term: number,
    private readonly parts: {
      readonly reader: LogReader;
      readonly tail: MessageTail;
      readonly lease: Lease;
      readonly options: ConsumeOptions;
      readonly onHandled: (claim: Claim) => void;
    },
  ) {
    this.next = claim.next;
    this.ended = this.run();
  }

  /** The message in hand is finished, none is taken after it. */
  stop(): void {
    this.stopping.abort();
    this.wakeUp();
  }

  /** The partition may have grown. */
  wake(): void {
    this.wakeUp();
  }

  isBehind(end: number): boolean {
    return this.next < end;
  }

  holds(): boolean {
    return !this.stopping.signal.aborted && this.parts.lease.holds(this.term);
  }

  private async run(): Promise<void> {
    for (let failures = 0; this.holds(); ) {
      try {
        const messages = this.parts.tail.messages(this.claim, this.next, BATCH) ?? this.parts.reader.messages(this.claim, this.next, BATCH);
        if (messages.length === 0) await this.news();
        else await this.deliverAll(messages);
        failures = 0;
      } catch {
        await pause(backOff(failures++), this.stopping.signal);
      }
      // Handlers that never wait would otherwise keep the event loop to themselves.
      await setImmediate();
    }
  }

  private async deliverAll(messages: readonly DeliveredMessage[]): Promise<void> {
    for (const message of messages) {
      if (!this.holds()) return;
      if (!(await deliver(message, this.parts.options, this.stopping.signal))) return;
      this.next = Number(message.offset) + 1;
      this.parts.onHandled({ ...this.claim, next: this.next });
    }
  }

  private news(): Promise<void> {
    return new Promise((resolve) => (this.wakeUp = resolve));
  }
}
