import type { ConsumerConfig, ConsumerRunConfig } from 'kafkajs';
import { ConsumerSession } from './consumer-session';
import type { newClient } from './kafka-clients';
import { withDefaults } from './kafka.options';

const EVENTS = { FETCH_START: 'fetch-start', FETCH: 'fetch', GROUP_JOIN: 'join', CRASH: 'crash', STOP: 'stop', DISCONNECT: 'disconnect' };

/** The consumer of kafkajs as far as a session uses it. */
class FakeConsumer {
  config: ConsumerConfig | undefined;
  running: ConsumerRunConfig | undefined;
  subscribed: unknown;
  severed = false;
  private readonly listeners = new Map<string, (event: object) => void>();

  readonly open = (async () => ({
    kafka: { consumer: (config: ConsumerConfig) => Object.assign(this, { config }) },
    sockets: { sever: () => (this.severed = true) },
  })) as unknown as typeof newClient;

  readonly events = EVENTS;
  readonly on = (event: string, listener: (event: object) => void) => void this.listeners.set(event, listener);
  readonly connect = async () => undefined;
  readonly disconnect = async () => Promise.reject(new Error('the coordinator is gone'));
  readonly subscribe = async (what: unknown) => void (this.subscribed = what);
  run = async (how: ConsumerRunConfig) => void (this.running = how);

  emit(event: keyof typeof EVENTS, payload: object = {}): void {
    this.listeners.get(EVENTS[event])?.({ payload });
  }
}

describe('a session of a consumer', () => {
  let fake: FakeConsumer;
  beforeEach(() => (fake = new FakeConsumer()));
  const start = () =>
    ConsumerSession.start({ group: 'g', topics: ['t'] }, { inHand: new Map(), finished: async () => undefined, deliver: async () => true }, withDefaults({ brokers: [], clientId: 'uji' }), new AbortController().signal, fake.open);

  it('reads history from its beginning, commits by itself, never restarts by the library, and gives a rebalance a minute', async () => {
    await start();
    expect(fake.subscribed).toEqual({ topics: ['t'], fromBeginning: true });
    expect(fake.running).toMatchObject({ autoCommit: false, eachBatchAutoResolve: false });
    expect(fake.config).toMatchObject({ sessionTimeout: 30_000, rebalanceTimeout: 60_000, allowAutoTopicCreation: false });
    expect(await fake.config?.retry?.restartOnFailure?.(new Error('whatever'))).toBe(false);
  });

  it.each([
    ['CRASH', { error: new Error('not retriable'), restart: false }, 'not retriable'],
    ['CRASH', { error: new Error('retriable'), restart: true }, 'retriable'],
    ['STOP', {}, 'the consumer stopped'],
    ['DISCONNECT', {}, 'the consumer stopped'],
  ] as const)('ends for good with %s %j', async (event, payload, reason) => {
    const session = await start();
    fake.emit(event, payload);
    await expect(session.ended).resolves.toBe(reason);
  });

  it('ends when it joins the group anew while more than one fetch is out', async () => {
    const session = await start();
    fake.emit('FETCH_START');
    fake.emit('FETCH_START');
    fake.emit('GROUP_JOIN');
    await expect(session.ended).resolves.toContain('during a fetch');
  });

  it('cuts its connections also when leaving in order fails', async () => {
    await (await start()).leave();
    expect(fake.severed).toBe(true);
  });

  it('begins nothing when the consumer crashes before it runs', async () => {
    fake.run = () => new Promise(() => fake.emit('CRASH', { error: new Error('no coordinator') }));
    await expect(start()).rejects.toThrow('no coordinator');
    expect(fake.severed).toBe(true);
  });
});
