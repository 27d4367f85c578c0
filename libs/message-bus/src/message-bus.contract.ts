import { MessageBusUnavailable, PARTITIONS, type MessageBus } from './message-bus.port';
import { eventually, keyIn, message, Scene, type MessageBusHarness } from './message-bus.harness';
import { describeFaults } from './message-bus-faults.contract';
import { describeHanging } from './message-bus-hanging.contract';
import { describeParking } from './message-bus-parking.contract';
import { partitionOf } from './partition';

/** What every adapter of the port must do; the same cases for all of them. */
export function describeMessageBus(name: string, open: () => Promise<MessageBusHarness>): void {
  describe(`message bus: ${name}`, () => {
    jest.setTimeout(60_000);
    let harness: MessageBusHarness;
    let scene: Scene;
    beforeEach(async () => {
      harness = await open();
      scene = new Scene();
    });
    afterEach(async () => {
      scene.end();
      await harness.dispose();
    });
    const current = () => ({ harness, scene });
    describeDelivery(current);
    describeGroups(current);
    describeFaults(current);
    describeHanging(current);
    describeParking(current);
  });
}

export type Current = () => { readonly harness: MessageBusHarness; readonly scene: Scene };

const PARTITION_NUMBERS = Array.from({ length: PARTITIONS }, (_, partition) => partition);

function describeDelivery(current: Current): void {
  it('keeps the order of each key while several clients publish at once', async () => {
    const { harness, scene } = current();
    const keys = Array.from({ length: 20 }, (_, n) => `permohonan-${n}`);
    const values = Array.from({ length: 15 }, (_, n) => String(n));
    const clients = await Promise.all([harness.connect(), harness.connect()]);
    const publishOneByOne = async (bus: MessageBus, key: string) => {
      for (const published of scene.messages(key, ...values)) await bus.publish([published]);
    };
    await scene.join(await harness.connect());
    await Promise.all(keys.map((key, n) => publishOneByOne(clients[n % 2] as MessageBus, key)));
    await eventually(() => new Set(scene.delivered.map(({ id }) => id)).size === keys.length * values.length);
    for (const key of keys) expect(scene.valuesOf(key)).toEqual(values);
  });

  it('keeps the order within one call, also when keys are mixed', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const published = Array.from({ length: 300 }, (_, n) => message(scene.topic, `k${n % 7}`, String(n)));
    await bus.publish(published);
    await scene.join(bus);
    await eventually(() => scene.hasAll(published));
    for (let k = 0; k < 7; k++) {
      const ofKey = published.filter(({ key }) => key === `k${k}`);
      expect(scene.valuesOf(`k${k}`)).toEqual(ofKey.map(({ value }) => value));
    }
  });

  it('delivers topic, key, id, value and headers as they were published, in the partition of the key', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const published = {
      ...message(scene.topic, 'permohonan-é', `{"nama":"Nyi Rara ꦚꦶ 👩‍👧","kosong":"","baris":"a\\nb"}${'ü'.repeat(100_000)}`),
      headers: { type: 'PermohonanDiteruskan', tujuan: '32.04.05,32.04', catatan: 'señal ✓', kosong: '' },
    };
    await bus.publish([published, message(scene.topic, 'permohonan-é', '')]);
    await scene.join(bus);
    await eventually(() => scene.delivered.length >= 2);
    const { partition, offset, ...rest } = scene.delivered[0] ?? {};
    expect(rest).toEqual(published);
    expect([partition, offset]).toEqual([partitionOf('permohonan-é'), '0']);
    expect(scene.delivered[1]).toMatchObject({ value: '', offset: '1' });
  });

  it('delivers a message that was published twice with the same id, so that consumers know it', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const [twice, after] = scene.messages('k', 'dua kali', 'sesudahnya');
    if (twice === undefined || after === undefined) throw new Error('two messages were made');
    await bus.publish([twice]);
    await bus.publish([twice, after]);
    await scene.join(bus);
    await eventually(() => scene.hasAll([after]));
    expect(new Set(scene.delivered.map(({ id }) => id))).toEqual(new Set([twice.id, after.id]));
    expect(scene.valuesOf('k')).toEqual(['dua kali', 'sesudahnya']);
  });

  it('publishes nothing for an empty call', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    await expect(bus.publish([])).resolves.toBeUndefined();
    await bus.publish(scene.messages('k', 'a'));
    const consumer = await scene.join(bus);
    await eventually(async () => (await consumer.lag()) === 0);
    expect(scene.valuesOf('k')).toEqual(['a']);
  });
}

function describeGroups(current: Current): void {
  it('gives a new group everything from the beginning, also when another group has handled it', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const other = new Scene();
    const published = scene.messages('k', 'a', 'b', 'c');
    await bus.publish(published);
    const first = await scene.join(bus);
    await eventually(async () => (await first.lag()) === 0);
    await other.join(bus, undefined, { topics: [scene.topic] });
    await eventually(() => other.hasAll(published));
    expect(other.valuesOf('k')).toEqual(['a', 'b', 'c']);
  });

  it('counts as lag what is published and not committed, and nothing else', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const { open, passed } = scene.gate();
    await bus.publish(scene.messages('k', ...'abcdefghij'));
    const consumer = await scene.join(bus, () => passed);
    await eventually(async () => (await consumer.lag()) === 10);
    await bus.publish([...scene.messages('k2', 'x'), message(`${scene.topic}-lain`, 'k', 'not of this group')]);
    await eventually(async () => (await consumer.lag()) === 11);
    open();
    await eventually(async () => (await consumer.lag()) === 0);
    expect(scene.valuesOf('k').join('')).toBe('abcdefghij');
  });

  it('shares partitions between two members, and one takes over all when the other stops', async () => {
    const { harness, scene } = current();
    const [one, two] = [await harness.connect(), await harness.connect()];
    const by = { one: 0, two: 0 };
    const first = await scene.join(one, async () => void by.one++);
    await scene.join(two, async () => void by.two++);
    const values: string[] = [];
    const round = async () => {
      const value = String(values.push(''));
      const published = PARTITION_NUMBERS.flatMap((partition) => scene.messages(keyIn(partition), value));
      await one.publish(published);
      await eventually(() => scene.hasAll(published));
    };
    do {
      Object.assign(by, { one: 0, two: 0 });
      await round();
    } while (by.one === 0 || by.two === 0);
    await first.stop();
    Object.assign(by, { one: 0, two: 0 });
    await round();
    expect(by.one).toBe(0);
    expect(by.two).toBeGreaterThanOrEqual(PARTITIONS);
    const inOrder = values.map((_, n) => String(n + 1));
    for (const partition of PARTITION_NUMBERS) expect(scene.valuesOf(keyIn(partition))).toEqual(inOrder);
  });

  it('handles partitions side by side, so that a slow key does not hold the others', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const { open, passed } = scene.gate();
    const slow = scene.messages(keyIn(3), 'lambat');
    const others = PARTITION_NUMBERS.filter((partition) => partition !== 3).flatMap((partition) => scene.messages(keyIn(partition), 'cepat'));
    await bus.publish([...slow, ...others]);
    await scene.join(bus, ({ value }) => (value === 'lambat' ? passed : Promise.resolve()));
    await eventually(() => scene.hasAll(others));
    expect(scene.hasAll(slow)).toBe(false);
    open();
    await eventually(() => scene.hasAll(slow));
  });

  it('finishes the message in hand when stopped, takes no more, and the next member begins right after it', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const { open, passed } = scene.gate();
    const happened: string[] = [];
    await bus.publish(scene.messages('k', 'a', 'b', 'c'));
    const consumer = await scene.join(bus, async ({ value }) => {
      happened.push(`begin ${value}`);
      await passed;
      happened.push(`end ${value}`);
    });
    await eventually(() => happened.length === 1);
    const stopped = consumer.stop().then(() => happened.push('stopped'));
    open();
    await stopped;
    expect(happened).toEqual(['begin a', 'end a', 'stopped']);
    const next = await scene.join(bus, async ({ value }) => void happened.push(`next ${value}`));
    await eventually(async () => (await next.lag()) === 0);
    expect(happened).toEqual(['begin a', 'end a', 'stopped', 'next b', 'next c']);
  });

  it('refuses to publish and to consume after close, as unavailable', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    await bus.close();
    await expect(bus.publish(scene.messages('k', 'a'))).rejects.toBeInstanceOf(MessageBusUnavailable);
    await expect(scene.join(bus)).rejects.toBeInstanceOf(MessageBusUnavailable);
  });
}
