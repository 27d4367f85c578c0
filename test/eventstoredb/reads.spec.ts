import { EventStoreUnavailable, type Position } from '@kk-lintas/event-store';
import { aStream, anEvent, events } from '../../libs/event-store/src/testing/events';
import { IMPATIENT, openDoubleHarness, type DoubleHarness } from './eventstoredb.harness';

describe('reads of EventStoreDB', () => {
  let on: DoubleHarness;

  beforeEach(async () => {
    on = await openDoubleHarness(IMPATIENT);
  });
  afterEach(() => on.dispose());

  const allReads = () => [on.store.readStream('permohonan-1'), on.store.readAll(undefined, 10), on.store.readAt('0' as Position), on.store.head()];

  it('reject when the network is half open, and answer again when it is whole', async () => {
    await on.store.append('permohonan-1', 'no-stream', events(2));
    on.double.link.freeze();
    for (const outcome of await Promise.allSettled(allReads())) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'EventStoreUnavailable' } });
    }
    on.double.link.thaw();
    await expect(on.store.readStream('permohonan-1')).resolves.toHaveLength(2);
  });

  it('reject when the server takes them and never answers', async () => {
    on.double.faults.silentReads = true;
    for (const read of allReads()) await expect(read).rejects.toBeInstanceOf(EventStoreUnavailable);
  });

  it('reject when nobody listens, and the first one after the server is back answers', async () => {
    await on.store.append('permohonan-1', 'no-stream', events(2));
    await on.double.stop();
    await expect(on.store.readStream('permohonan-1')).rejects.toBeInstanceOf(EventStoreUnavailable);
    await on.double.start();
    await expect(on.store.readStream('permohonan-1')).resolves.toHaveLength(2);
  });

  it('make a broken connection anew without anybody noticing', async () => {
    await on.store.append('permohonan-1', 'no-stream', events(2));
    await on.double.restart();
    await expect(on.store.readAll(undefined, 10)).resolves.toHaveLength(2);
  });

  it('let the store close while the network is half open', async () => {
    on.double.link.freeze();
    const reads = Promise.allSettled(allReads());
    await on.store.close();
    expect((await reads).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  });

  it('find the last event behind hundreds of the server’s own, also when only those have come since', async () => {
    const { position } = await on.store.append(aStream(), 'no-stream', [anEvent()]);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 700; i++) on.double.log.addSystem('$stats-127.0.0.1:2113', '$statsCollected');
      expect(await on.store.head()).toBe(position);
    }
    const { reads } = on.double;
    expect(await on.store.head()).toBe(position);
    expect(on.double.reads).toBe(reads + 1);
    const later = await on.store.append(aStream(), 'no-stream', [anEvent()]);
    expect(await on.store.head()).toBe(later.position);
    expect(await on.store.readAll(position, 10)).toHaveLength(1);
  });

  it('give the event at a position, and nothing for one of the server’s own', async () => {
    const { position } = await on.store.append(aStream(), 'no-stream', [anEvent()]);
    on.double.log.addSystem('$stats-127.0.0.1:2113', '$statsCollected');
    expect(await on.store.readAt(position)).toMatchObject({ position, type: 'SesuatuTerjadi' });
    const milikServer = on.double.log.records.filter(({ type }) => type === '$statsCollected');
    expect(milikServer.length).toBeGreaterThan(0);
    for (const { position: milik } of milikServer) expect(await on.store.readAt(String(milik) as Position)).toBeUndefined();
  });

  it('never give system events or links', async () => {
    for (let i = 0; i < 9; i++) await on.store.append(aStream(), 'no-stream', [anEvent()]);
    expect(on.double.log.records.map(({ type }) => type)).toEqual(expect.arrayContaining(['$>', '$statsCollected', '$metadata']));
    expect((await on.store.readAll(undefined, 100)).map(({ type }) => type)).toEqual(Array<string>(9).fill('SesuatuTerjadi'));
  });

  it('refuse an event that something else wrote into the log', async () => {
    on.double.log.addSystem('permohonan-asing', 'DitulisLain', '{"a":1}');
    await expect(on.store.readStream('permohonan-asing')).rejects.toThrow('written by something else');
  });
});
