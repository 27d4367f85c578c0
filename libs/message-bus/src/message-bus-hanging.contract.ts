import type { Current } from './message-bus.contract';
import { eventually, keyIn } from './message-bus.harness';

/** Handlers that never settle: they are told of, and hold up no orderly stop. */
export function describeHanging(current: Current): void {
  it('tells which partition waits for a handler that does not settle, without its key, until it moves', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const { open, passed } = scene.gate();
    const [hanging, elsewhere] = [keyIn(3, 'kasus-'), keyIn(9)];
    const consumer = await scene.join(bus, ({ key }) => (key === hanging ? passed : Promise.resolve()), { stallMs: 50 });
    const published = [...scene.messages(hanging, 'macet'), ...scene.messages(elsewhere, 'lancar')];
    await bus.publish(published);
    await eventually(() => consumer.trouble()?.includes('in hand') === true);
    expect(consumer.trouble()).toContain(`${scene.topic}/3`);
    expect(consumer.trouble()).not.toContain(`${scene.topic}/9`);
    expect(consumer.trouble()).not.toContain(hanging);
    open();
    await eventually(() => scene.hasAll(published));
    await eventually(() => consumer.trouble() === undefined);
  });

  it('tells nothing of a handler that is slow and settles in time', async () => {
    const { harness, scene } = current();
    const bus = await harness.connect();
    const { open, passed } = scene.gate();
    let inHand = false;
    const consumer = await scene.join(bus, () => {
      inHand = true;
      return passed;
    });
    await bus.publish(scene.messages('k', 'lambat'));
    await eventually(() => inHand);
    expect(consumer.trouble()).toBeUndefined();
    open();
  });

  it('stops although a handler hangs: its message comes again to the next member, and is committed only there', async () => {
    const { harness, scene } = current();
    const [bus, other] = [await harness.connect(), await harness.connect()];
    const { open, passed } = scene.gate();
    const first: string[] = [];
    const next: string[] = [];
    await bus.publish(scene.messages('k', 'a', 'b', 'c'));
    const consumer = await scene.join(
      bus,
      async ({ value }) => {
        first.push(value);
        if (value === 'b') await passed;
      },
      { stopMs: 100 },
    );
    await eventually(async () => first.length === 2 && (await consumer.lag()) === 2);
    await consumer.stop();
    const heir = await scene.join(other, async ({ value }) => void next.push(value));
    await eventually(async () => (await heir.lag()) === 0);
    open();
    expect(next).toEqual(['b', 'c']);
    expect(first).toEqual(['a', 'b']);
  });
}
