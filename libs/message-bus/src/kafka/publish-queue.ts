import type { MessageToPublish } from '../message-bus.port';
import { sizeOf } from './wire-message';

/** Bytes of one request, unless a single message has more: well below what topics allow. */
export const LARGEST_REQUEST = 512 * 1024;

interface Call {
  readonly messages: readonly MessageToPublish[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Calls that come while a request is under way wait and share the next one, in their order: many publishers cost one wait
 * for the disk. When a request fails, all that wait are refused with it, so nobody waits for several time-outs.
 */
export class PublishQueue {
  private waiting: Call[] = [];
  private sending: Promise<void> | undefined;

  constructor(private readonly send: (messages: readonly MessageToPublish[]) => Promise<void>) {}

  publish(messages: readonly MessageToPublish[]): Promise<void> {
    const settled = new Promise<void>((resolve, reject) => this.waiting.push({ messages, resolve, reject }));
    this.sending ??= this.drain();
    return settled;
  }

  /** Settles when nothing waits any more. */
  async idle(): Promise<void> {
    await this.sending;
  }

  private async drain(): Promise<void> {
    for (let calls = this.take(); calls.length > 0; calls = this.take()) {
      try {
        for (const request of requests(calls.flatMap(({ messages }) => messages))) await this.send(request);
        calls.forEach(({ resolve }) => resolve());
      } catch (error) {
        [...calls, ...this.waiting.splice(0)].forEach(({ reject }) => reject(error));
      }
    }
    this.sending = undefined; // in the same breath as the last look: a call that comes after it begins anew
  }

  private take(): Call[] {
    let bytes = 0;
    const fits = (call: Call) => (bytes += call.messages.reduce((sum, message) => sum + sizeOf(message), 0)) <= LARGEST_REQUEST;
    const end = this.waiting.findIndex((call) => !fits(call));
    return this.waiting.splice(0, end === -1 ? this.waiting.length : Math.max(end, 1));
  }
}

/** Cuts a long row of messages into requests, in order. */
export function requests(messages: readonly MessageToPublish[]): MessageToPublish[][] {
  const cut: MessageToPublish[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const size = sizeOf(message);
    if (bytes + size > LARGEST_REQUEST) {
      cut.push([]);
      bytes = 0;
    }
    bytes += size;
    cut[cut.length - 1]?.push(message);
  }
  return cut;
}
