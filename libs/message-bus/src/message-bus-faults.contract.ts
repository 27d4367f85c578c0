import type { Current } from './message-bus.contract';
import { eventually, keyIn } from './message-bus.harness';
import { MessageBusUnavailable, PARTITIONS } from './message-bus.port';

/** Crashes and interruptions: nothing is lost, nothing is passed over. */
export function describeFaults(current: Current): void {
  it('delivers again, and first, the message that was in hand in a crash', async () => {
    const { harness, scene } = current();
    const [doomed, heir] = [await harness.connect(), await harness.connect()];
    const { passed } = scene.gate();
    let inHand = false;
    const published = scene.messages('k', 'a', 'b', 'c', 'd');
    await doomed.publish(published);
    const dying = await scene.join(doomed, async ({ value }) => {
      if (value !== 'c') return;
      inHand = true;
      await passed;
      throw new Error('this process is dead');
    });
    await eventually(async () => inHand && (await dying.lag()) === 2);
    await harness.crash(doomed);
    const consumer = await scene.join(heir);
    await eventually(() => scene.hasAll(published));
    expect(scene.valuesOf('k')).toEqual(['a', 'b', 'c', 'd']);
    await eventually(async () => (await consumer.lag()) === 0);
  });

  it('never lets the committed offset pass a message that is not handled, however far other keys have come', async () => {
    const { harness, scene } = current();
    const [doomed, heir] = [await harness.connect(), await harness.connect()];
    const { passed } = scene.gate();
    const [slow, behind, elsewhere] = [keyIn(5, 'x'), keyIn(5, 'y'), keyIn(6)];
    const waiting = [...scene.messages(slow, 'lambat'), ...scene.messages(behind, 'p', 'q')];
    const others = scene.messages(elsewhere, ...'abcdefghijklmnopqrst');
    await doomed.publish([...waiting, ...others]);
    const dying = await scene.join(doomed, async ({ key }) => {
      if (key !== slow) return;
      await passed;
      throw new Error('this process is dead');
    });
    await eventually(async () => scene.hasAll(others) && (await dying.lag()) === waiting.length);
    expect(scene.valuesOf(behind)).toEqual([]);
    await harness.crash(doomed);
    await scene.join(heir);
    await eventually(() => scene.hasAll(waiting));
    expect(scene.valuesOf(slow)).toEqual(['lambat']);
    expect(scene.valuesOf(behind)).toEqual(['p', 'q']);
    expect(scene.valuesOf(elsewhere).join('')).toBe('abcdefghijklmnopqrst');
  });

  it('lets a member take over the partitions of one that died without leaving', async () => {
    const { harness, scene } = current();
    const [doomed, heir] = [await harness.connect(), await harness.connect()];
    const { passed } = scene.gate();
    const by = { doomed: 0, heir: 0 };
    const keys = Array.from({ length: PARTITIONS }, (_, partition) => keyIn(partition));
    let dead = false;
    await scene.join(doomed, async () => {
      if (dead) await passed.then(() => Promise.reject(new Error('this process is dead')));
      by.doomed++;
    });
    await scene.join(heir, async () => void by.heir++);
    let rounds = 0;
    while (by.doomed === 0 || by.heir === 0) {
      const published = keys.flatMap((key) => scene.messages(key, `ronde ${rounds}`));
      rounds++;
      await heir.publish(published);
      await eventually(() => scene.hasAll(published));
    }
    dead = true;
    await harness.crash(doomed);
    const after = keys.flatMap((key) => scene.messages(key, 'sesudah'));
    await heir.publish(after);
    await eventually(() => scene.hasAll(after));
    for (const key of keys) expect(scene.valuesOf(key).slice(rounds)).toEqual(['sesudah']);
  });

  it('goes on after the log was unavailable for a while, without loss and in order', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const before = scene.messages('k', 'a', 'b');
    const during = scene.messages('k', 'c', 'd');
    const after = scene.messages('k', 'e');
    const { open, passed } = scene.gate();
    await bus.publish(before);
    let inHand = false;
    const consumer = await scene.join(bus, async ({ value }) => {
      inHand = value === 'b';
      if (inHand) await passed;
    });
    await eventually(() => inHand);
    const restore = await harness.interrupt();
    open();
    const outcome = bus.publish(during).then(
      () => undefined,
      (error: unknown) => error,
    );
    await eventually(() => scene.hasAll(before));
    await restore();
    const failure = await outcome;
    if (failure !== undefined) {
      expect(failure).toBeInstanceOf(MessageBusUnavailable);
      await bus.publish(during);
    }
    await bus.publish(after);
    await eventually(() => scene.hasAll([...during, ...after]));
    expect(scene.valuesOf('k')).toEqual(['a', 'b', 'c', 'd', 'e']);
    await eventually(async () => (await consumer.lag()) === 0);
  });
}
