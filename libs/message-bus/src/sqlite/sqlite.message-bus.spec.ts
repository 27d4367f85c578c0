import { describeMessageBus } from '../message-bus.contract';
import { eventually, keyIn, Scene } from '../message-bus.harness';
import { PARTITIONS } from '../message-bus.port';
import { openSqliteHarness, type SqliteHarness } from './sqlite.harness';

describeMessageBus('SQLite', () => openSqliteHarness());

describe('members of a group in several processes on one SQLite file', () => {
  let harness: SqliteHarness;
  let scene: Scene;
  beforeEach(async () => {
    harness = await openSqliteHarness();
    scene = new Scene();
  });
  afterEach(async () => {
    scene.end();
    await harness.dispose();
  });

  const everyPartition = (value: string) => Array.from({ length: PARTITIONS }, (_, partition) => scene.messages(keyIn(partition), value)).flat();

  it('hand a partition over only when its message in hand is finished and committed', async () => {
    const [one, two] = [await harness.connect(), await harness.connect()];
    const { open, passed } = scene.gate();
    const inHand = new Map<number, number>();
    let mostInHand = 0;
    let byTwo = 0;
    const counted = async (partition: number, work: Promise<void>) => {
      const count = (inHand.get(partition) ?? 0) + 1;
      mostInHand = Math.max(mostInHand, count);
      inHand.set(partition, count);
      await work;
      inHand.set(partition, count - 1);
    };
    // One of two neighbours falls to the second member, whichever half it gets.
    const slow = [keyIn(4), keyIn(5)];
    const first = everyPartition('1');
    await one.publish(first);
    await scene.join(one, ({ key, value, partition }) => counted(partition, slow.includes(key) && value === '1' ? passed : Promise.resolve()));
    await eventually(() => scene.hasAll(first.filter(({ key }) => !slow.includes(key))));
    await scene.join(two, async ({ partition }) => {
      byTwo++;
      await counted(partition, Promise.resolve());
    });
    for (let round = 2; byTwo < PARTITIONS; round++) {
      const published = everyPartition(String(round)).filter(({ key }) => !slow.includes(key));
      await one.publish(published);
      await eventually(() => scene.hasAll(published));
    }
    expect(scene.hasAll(first)).toBe(false);
    open();
    const last = everyPartition('akhir');
    await two.publish(last);
    await eventually(() => scene.hasAll([...first, ...last]));
    expect(mostInHand).toBe(1);
    for (const key of slow) expect(scene.valuesOf(key)).toEqual(['1', 'akhir']);
  });

  it('shut out one that was silent longer than its lease: it delivers nothing more of what others took over', async () => {
    const [silent, heir] = [await harness.connect(), await harness.connect()];
    const { open, passed } = scene.gate();
    const bySilent: string[] = [];
    const published = scene.messages('k', 'a', 'b', 'c');
    await heir.publish(published);
    await scene.join(silent, async ({ value }) => {
      bySilent.push(value);
      await passed;
    });
    await eventually(() => bySilent.length === 1);
    await harness.crash(silent);
    const consumer = await scene.join(heir);
    await eventually(async () => (await consumer.lag()) === 0);
    harness.revive(silent);
    open();
    const after = scene.messages('k', 'd');
    await heir.publish(after);
    await eventually(async () => scene.hasAll(after) && (await consumer.lag()) === 0);
    expect(bySilent.filter((value) => value !== 'd')).toEqual(['a']);
    expect(scene.valuesOf('k')).toEqual(['a', 'b', 'c', 'd']);
  });
});
