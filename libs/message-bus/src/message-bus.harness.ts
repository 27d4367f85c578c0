import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { InMemoryParkingLot } from './in-memory/in-memory.parking-lot';
import type { ConsumeOptions, Consumer, DeliveredMessage, MessageBus, MessageToPublish } from './message-bus.port';
import { partitionOf } from './partition';

/** What a test needs of an adapter beyond the port: clients of one log, and faults. */
export interface MessageBusHarness {
  /** A new client of the same log, as another process would be. */
  connect(): Promise<MessageBus>;
  /** Ends a client as kill -9 would: it commits nothing more and does not leave its groups. */
  crash(bus: MessageBus): Promise<void>;
  /** Makes the log unavailable to every client, until the returned function is called. */
  interrupt(): Promise<() => Promise<void>>;
  /** Closes what is still open, crashed clients too, and removes the log. */
  dispose(): Promise<void>;
}

/** Far above what any adapter needs: only a hang reaches it. */
const PATIENCE_MS = 40_000;

export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${PATIENCE_MS} ms: ${String(condition)}`);
    await setTimeout(5);
  }
}

/** A key of a given partition. */
export function keyIn(partition: number, salt = ''): string {
  for (let n = 0; ; n++) if (partitionOf(`${salt}${n}`) === partition) return `${salt}${n}`;
}

export function message(topic: string, key: string, value: string): MessageToPublish {
  return { topic, key, id: randomUUID(), value, headers: {} };
}

/** One topic and one group of a test, and all that the group's members were given. */
export class Scene {
  readonly topic = `uji-${randomUUID()}`;
  readonly group = `uji-${randomUUID()}`;
  readonly parking = new InMemoryParkingLot();
  readonly delivered: DeliveredMessage[] = [];
  private readonly gates: (() => void)[] = [];

  messages(key: string, ...values: string[]): MessageToPublish[] {
    return values.map((value) => message(this.topic, key, value));
  }

  /** A promise that settles when the test opens it, at the latest at its end. */
  gate(): { readonly open: () => void; readonly passed: Promise<void> } {
    let open = (): void => undefined;
    const passed = new Promise<void>((resolve) => (open = resolve));
    this.gates.push(open);
    return { open, passed };
  }

  /** Lets go of every handler that waits at a gate. */
  end(): void {
    this.gates.forEach((open) => open());
  }

  /** Joins the group; a message counts as delivered once its handler succeeded. */
  join(bus: MessageBus, handle: ConsumeOptions['handle'] = async () => undefined, options: Partial<ConsumeOptions> = {}): Promise<Consumer> {
    return bus.consume({
      group: this.group,
      topics: [this.topic],
      attempts: 5,
      retryDelayMs: 5,
      parking: this.parking,
      ...options,
      handle: async (delivered) => {
        await handle(delivered);
        this.delivered.push(delivered);
      },
    });
  }

  /** Values of one key in the order of their first delivery: what is delivered again has no further effect. */
  valuesOf(key: string): string[] {
    const ofKey = this.delivered.filter((delivered) => delivered.key === key);
    return [...new Map(ofKey.map(({ id, value }) => [id, value])).values()];
  }

  hasAll(messages: readonly MessageToPublish[]): boolean {
    const ids = new Set(this.delivered.map(({ id }) => id));
    return messages.every(({ id }) => ids.has(id));
  }
}
