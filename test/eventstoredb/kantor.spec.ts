import { verifyHistory } from '@kk-lintas/trust';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb.double';
import { KantorUji } from './kantor-uji';
import { until } from './until';

describe('an office whose log is on EventStoreDB', () => {
  let double: EventStoreDbDouble;
  let kantor: KantorUji;

  beforeAll(async () => {
    double = await EventStoreDbDouble.start();
    kantor = new KantorUji(double.connectionString);
    await kantor.buka();
  });
  afterAll(async () => {
    await kantor.buang();
    await double.stop();
  });

  const surat = (banyak: number) => Promise.all(Array.from({ length: banyak }, () => kantor.suratPengantar()));
  const head = () => kantor.office.ports.store.head();
  const kasus = () => kantor.office.ports.models.count('permohonan', {});

  /** Read models and relay have taken everything that the log holds. */
  async function tenang(): Promise<void> {
    await kantor.office.projector.caughtUp();
    const akhir = await head();
    await until(() => kantor.office.relay.reached() === akhir);
  }

  it('gives out its register numbers one after another, though answers are lost', async () => {
    double.faults.nextAppends('lose-answer', 'fail-after', 'lose-request');
    expect((await surat(6)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has its read models and its messages at the head of the log', async () => {
    await tenang();
    expect(kantor.office.projector.freshness().sampaiPosisi).toBe(await head());
    expect(Object.values(await kasus())).toEqual([6]);
    expect(new Set(kantor.terbit.map(({ key }) => key)).size).toBe(6);
    expect(new Set(kantor.terbit.map(({ id }) => id)).size).toBe(kantor.terbit.length);
  });

  it('goes on by itself when the server is killed and started again', async () => {
    await double.restart();
    expect(await kantor.suratPengantar()).toBe(7);
    await tenang();
    expect(Object.values(await kasus())).toEqual([7]);
    expect(kantor.keluhan).toEqual([]);
  });

  it('begins after its checkpoints when it is started again: nothing is published twice', async () => {
    const terbit = kantor.terbit.length;
    await kantor.padam();
    await kantor.buka();
    await tenang();
    expect(kantor.terbit).toHaveLength(terbit);
    expect(await kantor.suratPengantar()).toBe(8);
    await tenang();
    expect(kantor.terbit.length).toBeGreaterThan(terbit);
    expect(Object.values(await kasus())).toEqual([8]);
  });

  it('keeps a history whose hash chain holds', async () => {
    const events = await kantor.office.ports.store.readAll(undefined, 1_000);
    // The verifier takes places in a log to be counted without gaps; here they are offsets in the server's file.
    const report = verifyHistory(events.map((event, i) => ({ ...event, position: i + 1 })));
    expect(report).toMatchObject({ events: events.length, faults: [] });
    expect(events.length).toBeGreaterThanOrEqual(16);
  });
});
