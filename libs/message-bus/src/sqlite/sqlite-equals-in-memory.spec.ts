import fc from 'fast-check';
import { openInMemoryHarness } from '../in-memory/in-memory.harness';
import { InMemoryParkingLot } from '../in-memory/in-memory.parking-lot';
import { eventually, type MessageBusHarness } from '../message-bus.harness';
import type { Consumer, DeliveredMessage, MessageBus, MessageToPublish } from '../message-bus.port';
import { openSqliteHarness } from './sqlite.harness';

const TOPICS = ['kk.desa.v1', 'kk.dinas.v1'];
const KEYS = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'];
const GROUPS = ['kecamatan', 'audit'];
/** Short, because every crash waits for it. */
const LEASE_MS = 250;

type Step =
  | { readonly kind: 'publish'; readonly messages: readonly { readonly topic: string; readonly key: string }[] }
  | { readonly kind: 'join' | 'stop'; readonly group: string }
  | { readonly kind: 'restart' | 'crash' };

const places = fc.array(fc.record({ topic: fc.constantFrom(...TOPICS), key: fc.constantFrom(...KEYS) }), { minLength: 1, maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('publish' as const), messages: places }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'stop' as const), group: fc.constantFrom(...GROUPS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'crash' as const) }) },
);

/** Plays a script on one adapter and keeps what each group was given, each message once, at its first delivery. */
class Play {
  private readonly published: MessageToPublish[] = [];
  private readonly delivered = new Map(GROUPS.map((group) => [group, new Map<string, DeliveredMessage>()]));
  private consumers: { readonly group: string; readonly consumer: Consumer }[] = [];

  constructor(
    private readonly harness: MessageBusHarness,
    private bus: MessageBus,
  ) {}

  async run(script: readonly Step[]): Promise<{ published: Record<string, string[]>; delivered: Record<string, unknown> }> {
    for (const each of script) await this.take(each);
    for (const group of GROUPS) await this.join(group);
    await eventually(() => [...this.delivered.values()].every((messages) => messages.size === this.published.length));
    const delivered = GROUPS.map((group) => [group, byKey([...(this.delivered.get(group)?.values() ?? [])])] as const);
    return { published: mapValues(byKey(this.published), (messages) => messages.map(({ id }) => id)), delivered: Object.fromEntries(delivered) };
  }

  private async take(each: Step): Promise<void> {
    switch (each.kind) {
      case 'publish':
        return this.publish(each.messages);
      case 'join':
        return this.join(each.group);
      case 'stop':
        return this.stop(each.group);
      case 'restart':
        await this.bus.close();
        return this.reconnect();
      case 'crash':
        await this.harness.crash(this.bus);
        return this.reconnect();
    }
  }

  private async publish(places: readonly { readonly topic: string; readonly key: string }[]): Promise<void> {
    const messages = places.map((place, n) => ({ ...place, id: `m-${this.published.length + n}`, value: `isi ${n}`, headers: { type: 'Uji' } }));
    this.published.push(...messages);
    await this.bus.publish(messages);
  }

  private async join(group: string): Promise<void> {
    const seen = this.delivered.get(group);
    const handle = async (message: DeliveredMessage) => void (seen?.has(message.id) || seen?.set(message.id, message));
    const parking = new InMemoryParkingLot();
    const consumer = await this.bus.consume({ group, topics: TOPICS, attempts: 2, retryDelayMs: 1, parking, handle });
    this.consumers.push({ group, consumer });
  }

  private async stop(group: string): Promise<void> {
    const leaving = this.consumers.find((member) => member.group === group);
    this.consumers = this.consumers.filter((member) => member !== leaving);
    await leaving?.consumer.stop();
  }

  private async reconnect(): Promise<void> {
    this.consumers = [];
    this.bus = await this.harness.connect();
  }
}

async function play(open: () => Promise<MessageBusHarness>, script: readonly Step[]) {
  const harness = await open();
  try {
    return await new Play(harness, await harness.connect()).run(script);
  } finally {
    await harness.dispose();
  }
}

function byKey<Message extends MessageToPublish>(messages: readonly Message[]): Record<string, Message[]> {
  const keys = [...new Set(messages.map(({ topic, key }) => `${topic} ${key}`))].sort();
  return Object.fromEntries(keys.map((name) => [name, messages.filter(({ topic, key }) => `${topic} ${key}` === name)]));
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

describe('the SQLite bus, compared with the one in memory', () => {
  it('gives every group the same messages at the same offsets, in the order published, through stops, restarts and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (script) => {
        const [reference, sqlite] = [await play(openInMemoryHarness, script), await play(() => openSqliteHarness(LEASE_MS), script)];
        expect(sqlite).toEqual(reference);
        for (const delivered of Object.values(sqlite.delivered)) {
          const ids = mapValues(delivered as Record<string, DeliveredMessage[]>, (messages) => messages.map(({ id }) => id));
          expect(ids).toEqual(sqlite.published);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
