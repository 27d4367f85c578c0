import type { Current } from './message-bus.contract';
import { eventually, keyIn } from './message-bus.harness';
import { NotNow, type ParkingLot } from './message-bus.port';

/** Timers may fire this much early. */
const EARLY_MS = 2;

/** Messages that cannot be handled: tried, then parked with all behind them; nothing is skipped. */
export function describeParking(current: Current): void {
  it('parks a poison message after its attempts, later ones of its key behind it in order, and other keys go on', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const [sick, samePartition, elsewhere] = [keyIn(7, 'x'), keyIn(7, 'y'), keyIn(8)];
    let tries = 0;
    await bus.publish([
      ...scene.messages(sick, 'sehat', 'racun', 'sesudah 1'),
      ...scene.messages(samePartition, 'a'),
      ...scene.messages(sick, 'sesudah 2'),
      ...scene.messages(elsewhere, 'b'),
    ]);
    const consumer = await scene.join(
      bus,
      async ({ value }) => {
        if (value !== 'racun') return;
        tries++;
        throw new Error('cannot be read');
      },
      { attempts: 3 },
    );
    await eventually(async () => (await consumer.lag()) === 0);
    expect(tries).toBe(3);
    expect(scene.valuesOf(sick)).toEqual(['sehat']);
    expect(scene.parking.parked.map(({ message, attempts }) => [message.value, attempts])).toEqual([
      ['racun', 3],
      ['sesudah 1', 0],
      ['sesudah 2', 0],
    ]);
    expect(scene.parking.parked[0]?.reason).toContain('cannot be read');
    expect([...scene.valuesOf(samePartition), ...scene.valuesOf(elsewhere)]).toEqual(['a', 'b']);
  });

  it('neither parks nor counts a message that its handler can do nothing with now', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    let away = 5;
    await bus.publish(scene.messages('k', 'satu', 'dua'));
    const failing = async () => {
      if (away-- > 0) throw new NotNow('the store is away');
    };
    const consumer = await scene.join(bus, failing, { attempts: 2 });
    await eventually(async () => (await consumer.lag()) === 0);
    expect(scene.valuesOf('k')).toEqual(['satu', 'dua']);
    expect(scene.parking.parked).toEqual([]);
  });

  it('waits longer before each further attempt', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const times: number[] = [];
    await bus.publish(scene.messages('k', 'racun'));
    const failing = async () => {
      times.push(performance.now());
      throw new Error('always');
    };
    await scene.join(bus, failing, { attempts: 4, retryDelayMs: 20 });
    await eventually(() => scene.parking.parked.length === 1);
    const waits = times.slice(1).map((time, n) => time - (times[n] as number)); // n is an index of the longer list
    [20, 40, 80].forEach((least, n) => expect(waits[n]).toBeGreaterThanOrEqual(least - EARLY_MS));
  });

  it('goes on in order after its handler failed for a while', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    let failures = 3;
    await bus.publish(scene.messages('k', 'a', 'b', 'c'));
    const consumer = await scene.join(bus, async ({ value }) => {
      if (value === 'b' && failures-- > 0) throw new Error('not yet');
    });
    await eventually(async () => (await consumer.lag()) === 0);
    expect(scene.valuesOf('k')).toEqual(['a', 'b', 'c']);
    expect(scene.parking.parked).toEqual([]);
  });

  it('stops without waiting for the next attempt, and the next member tries the message from the start', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    let tries = 0;
    await bus.publish(scene.messages('k', 'a'));
    const failing = async () => {
      tries++;
      throw new Error('not yet');
    };
    const first = await scene.join(bus, failing, { retryDelayMs: 3_600_000 });
    await eventually(() => tries === 1);
    await first.stop();
    const next = await scene.join(bus);
    await eventually(async () => (await next.lag()) === 0);
    expect(scene.valuesOf('k')).toEqual(['a']);
    expect([tries, scene.parking.parked]).toEqual([1, []]);
  });

  it('commits a poison message only once the parking lot has it', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const lagWhileRefused: number[] = [];
    await bus.publish(scene.messages('k', 'racun', 'sesudah'));
    const parking: ParkingLot = {
      isBlocked: (topic, key) => scene.parking.isBlocked(topic, key),
      park: async (message, reason, attempts) => {
        lagWhileRefused.push(await consumer.lag());
        if (lagWhileRefused.length <= 3) throw new Error('the parking lot cannot be written');
        await scene.parking.park(message, reason, attempts);
      },
    };
    const consumer = await scene.join(bus, () => Promise.reject(new Error('never')), { attempts: 1, parking });
    await eventually(async () => (await consumer.lag()) === 0);
    expect(lagWhileRefused.slice(0, 4)).toEqual([2, 2, 2, 2]);
    expect(scene.parking.parked.map(({ message }) => message.value)).toEqual(['racun', 'sesudah']);
  });

  it('keeps a key blocked for the next member of the group', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    await bus.publish(scene.messages('k', 'racun'));
    const first = await scene.join(bus, () => Promise.reject(new Error('never')), { attempts: 1 });
    await eventually(async () => (await first.lag()) === 0);
    await first.stop();
    await bus.publish(scene.messages('k', 'sesudah'));
    const next = await scene.join(bus);
    await eventually(async () => (await next.lag()) === 0);
    expect(scene.delivered).toEqual([]);
    expect(scene.parking.parked.map(({ message }) => message.value)).toEqual(['racun', 'sesudah']);
  });
}
