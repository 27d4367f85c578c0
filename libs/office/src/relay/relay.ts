import type { BlobStore } from '@kk-lintas/blob-store';
import type { EventStore, EventSubscription, Position, StoredEvent } from '@kk-lintas/event-store';
import type { MessageBus, MessageToPublish } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import { pseudonymOf } from '../documents/pseudonym';
import { readBlob } from '../documents/whole-blob';
import type { AnyAggregate } from '../command/aggregate';
import type { Journal } from '../command/journal';
import type { EventCodec } from '../history/event-codec';
import type { RecordedEvent } from '../history/recorded-event';
import { storedPosition } from '../node/stored-position';
import { Supervised } from '../node/supervised';
import type { Publisher } from './publisher';
import { TrailingCheckpoint } from './trailing-checkpoint';
import { writeMessage, type Sender } from './write-message';

const BATCH = 200;
/** Events whose messages are written side by side: signing and encrypting wait for threads, not for each other. */
const TOGETHER = 32;
const CHECKPOINT = 'relay';

/**
 * From the office's own log to the bus, at least once: publish first, the checkpoint follows within a moment. A crash in
 * between publishes the same messages with the same ids again.
 */
export class Relay {
  private readonly loop: Supervised;
  private position: Position | undefined;

  constructor(
    private readonly parts: {
      readonly store: EventStore;
      readonly codec: EventCodec;
      readonly models: ReadModels;
      readonly journal: Journal;
      readonly blobs: BlobStore;
      readonly bus: MessageBus;
      readonly sender: Sender;
      /** Aggregates whose events concern other offices. */
      readonly aggregates: readonly AnyAggregate[];
      readonly publishers: readonly Publisher[];
    },
    onFailure: (error: unknown) => void,
  ) {
    this.loop = new Supervised('relay', () => this.subscribe(), onFailure);
  }

  start(): Promise<void> {
    return this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  trouble(): string | undefined {
    return this.loop.trouble();
  }

  reached(): Position | undefined {
    return this.position;
  }

  private async subscribe(): Promise<EventSubscription> {
    const { models, store } = this.parts;
    const from = await storedPosition(models, store, CHECKPOINT);
    const checkpoint = new TrailingCheckpoint(from, (before, to) => models.apply({ projection: CHECKPOINT, from: before, to, writes: [] }));
    this.position = from;
    const subscription = store.subscribe({
      after: this.position,
      batchSize: BATCH,
      handle: async (stored) => {
        const last = stored[stored.length - 1] as StoredEvent; // a batch is never empty
        this.parts.journal.noticed(stored);
        await this.loop.batch(async () => {
          const messages = await this.messagesOf(stored);
          if (messages.length > 0) await this.parts.bus.publish(messages);
        });
        checkpoint.reached(last.position);
        this.position = last.position;
      },
    });
    return checkpoint.behind(subscription);
  }

  private async messagesOf(stored: readonly StoredEvent[]): Promise<MessageToPublish[]> {
    const messages: MessageToPublish[][] = [];
    for (let first = 0; first < stored.length; first += TOGETHER) {
      messages.push(...(await Promise.all(stored.slice(first, first + TOGETHER).map((event) => this.messagesOfStored(event)))));
    }
    return messages.flat();
  }

  private async messagesOfStored(event: StoredEvent): Promise<MessageToPublish[]> {
    const aggregate = this.parts.aggregates.find(({ name }) => event.stream.startsWith(`${name}-`));
    return aggregate === undefined ? [] : this.messagesOfOne(this.parts.codec.decode(event), aggregate);
  }

  private async messagesOfOne(event: RecordedEvent, aggregate: AnyAggregate): Promise<MessageToPublish[]> {
    const { journal, blobs, sender, publishers } = this.parts;
    const state = async <State>() => (await journal.loadAt<State>(aggregate, event.stream, event.revision)).state;
    const context = { direktori: sender.direktori, state, document: (address: string) => readBlob(blobs, event.kid, address), pseudonym: pseudonymOf(sender.keys.secret) };
    const messages: MessageToPublish[] = [];
    for (const publish of publishers) {
      for (const pesan of await publish(event, context)) {
        messages.push(await writeMessage(sender, event, messages.length, pesan));
      }
    }
    return messages;
  }
}
