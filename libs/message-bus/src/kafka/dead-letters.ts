import { backOff, deliver, pause } from '../delivery';
import type { ConsumeOptions, DeliveredMessage, MessageToPublish, ParkingLot } from '../message-bus.port';
import { deadLettersOf, hasDeadLetters } from './topics';

/**
 * Delivers as every adapter does, and copies what came to wait in the parking lot to `<topic>.dlq` for whoever watches Kafka.
 * The office's parking lot is the truth; its reasons stay there, because an error's text may name a person.
 */
export class DeadLetters {
  constructor(
    private readonly options: ConsumeOptions,
    private readonly publish: (messages: readonly MessageToPublish[]) => Promise<void>,
  ) {}

  /** @returns whether the message's offset may be committed, as `deliver` does */
  async deliver(message: DeliveredMessage, stopping: AbortSignal): Promise<boolean> {
    const { parking } = this.options;
    let attempts: number | undefined;
    const noting: ParkingLot = {
      isBlocked: (topic, key) => parking.isBlocked(topic, key),
      park: (parked, reason, tries) => {
        attempts = tries;
        return parking.park(parked, reason, tries);
      },
    };
    if (!(await deliver(message, { ...this.options, parking: noting }, stopping))) return false;
    // Also true when the handler itself parked it; not when the parking lot found that it need not wait.
    if (!parking.isBlocked(message.topic, message.key) || !hasDeadLetters(message.topic)) return true;
    return this.copy(message, attempts, stopping);
  }

  private async copy(message: DeliveredMessage, attempts: number | undefined, stopping: AbortSignal): Promise<boolean> {
    const letter = deadLetter(message, this.options.group, attempts);
    for (let failures = 0; ; failures++) {
      try {
        await this.publish([letter]);
        return true;
      } catch {
        if (!(await pause(backOff(failures), stopping))) return false;
      }
    }
  }
}

function deadLetter({ topic, partition, offset, key, id, value, headers }: DeliveredMessage, group: string, attempts: number | undefined): MessageToPublish {
  const from = { 'dlq-topic': topic, 'dlq-partition': String(partition), 'dlq-offset': offset, 'dlq-group': group };
  return { topic: deadLettersOf(topic), key, id, value, headers: { ...headers, ...from, 'dlq-reason': reasonOf(attempts), 'dlq-attempts': String(attempts ?? 1) } };
}

function reasonOf(attempts: number | undefined): string {
  if (attempts === undefined) return 'parked-by-its-handler';
  return attempts === 0 ? 'behind-a-parked-message' : 'handler-failed';
}
