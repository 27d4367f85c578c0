import type { DomainEvent } from '@kk-lintas/domain';
import { InMemoryEventStore, type StoredEvent } from '@kk-lintas/event-store';
import { chainEvent, eventId, GENESIS_HASH, InMemoryKeyStore, uuidV5 } from '@kk-lintas/trust';
import type { Aggregate } from '../command/aggregate';
import { Journal } from '../command/journal';
import { EventCodec } from './event-codec';
import { currentVersion, upcast, type Upcasters } from './event-versions';

/** A family of events that changed twice: first the office was named, then the amount became a list. */
type SumbanganDicatat = DomainEvent<'SumbanganDicatat', { readonly kantor: string; readonly jumlah: readonly number[] }, undefined>;

const UPCASTERS: Upcasters = {
  SumbanganDicatat: [
    (data) => ({ ...data, kantor: 'tidak-tercatat' }),
    (data) => {
      const { rupiah, ...rest } = data as { rupiah: number; kantor: string };
      return { ...rest, jumlah: [rupiah] };
    },
  ],
};

const LAMA: readonly { readonly version: number; readonly data: object }[] = [
  { version: 1, data: { rupiah: 5 } },
  { version: 2, data: { rupiah: 7, kantor: '32.04' } },
  { version: 3, data: { kantor: '32.05', jumlah: [1, 2] } },
];

const KOTAK: Aggregate<readonly SumbanganDicatat['data'][], { type: string }, SumbanganDicatat> = {
  name: 'kotak',
  decider: { initialState: () => [], evolve: (state, { data }) => [...state, data], decide: () => [] },
};

const STREAM = 'kotak-1';
const META = { actor: { jabatan: 'Sistem: uji', kantor: '32.04' }, correlationId: '1', commandId: uuidV5('kotak') };

/** A log whose events were written by three generations of the program. */
async function logLama(events = LAMA): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  let prevHash = GENESIS_HASH;
  for (const [revision, { version, data }] of events.entries()) {
    const id = eventId(META.commandId, revision);
    const chained = chainEvent({ id, type: 'SumbanganDicatat', version, stream: STREAM, revision, time: '2026-11-23T03:00:00.000Z', data, meta: { ...META, prevHash } });
    await store.append(STREAM, revision === 0 ? 'no-stream' : revision - 1, [{ id, type: 'SumbanganDicatat', ...chained }]);
    prevHash = chained.hash;
  }
  return store;
}

function journal(store: InMemoryEventStore, upcasters = UPCASTERS): Journal {
  const keys = new InMemoryKeyStore();
  return new Journal(store, new EventCodec(keys, upcasters), keys);
}

describe('an old event', () => {
  it('is lifted one version after another to that of today', async () => {
    const { state } = await journal(await logLama()).load(KOTAK, STREAM);
    expect(state).toEqual([
      { kantor: 'tidak-tercatat', jumlah: [5] },
      { kantor: '32.04', jumlah: [7] },
      { kantor: '32.05', jumlah: [1, 2] },
    ]);
  });

  it('stays as it was stored, and today’s version is appended behind it on the same chain', async () => {
    const store = await logLama();
    const before = await store.readStream(STREAM);
    const journalNow = journal(store);
    const loaded = await journalNow.load(KOTAK, STREAM);
    const event: SumbanganDicatat = { type: 'SumbanganDicatat', data: { kantor: '32.06', jumlah: [9] } };
    await journalNow.append(KOTAK, STREAM, loaded, [event], '2026-11-24T03:00:00.000Z', { ...META, commandId: uuidV5('kotak lagi') });
    const after = (await store.readStream(STREAM)) as StoredEvent[];
    expect(after.slice(0, 3)).toEqual(before);
    expect(JSON.parse(after[3]?.body ?? '')).toMatchObject({ version: 3, meta: { prevHash: before?.[2]?.hash } });
  });

  it.each([
    ['newer than this program knows', 4],
    ['before the first', 0],
    ['below nothing', -1],
    ['between two', 1.5],
    ['not named at all', undefined as unknown as number],
  ])('of a version that is %s is an error that names it, never guessed', (_what, version) => {
    expect(() => upcast(UPCASTERS, 'SumbanganDicatat', version, { rupiah: 1 })).toThrow(`event SumbanganDicatat has version ${version}, this program knows 1 to 3`);
  });

  it('that a newer program wrote stops the load, and nothing is made of the stream', async () => {
    const store = await logLama([...LAMA, { version: 4, data: {} }]);
    await expect(journal(store).load(KOTAK, STREAM)).rejects.toThrow('version 4');
  });
});

describe('versions', () => {
  it('begin at 1 and grow by each upcaster', () => {
    expect(['SumbanganDicatat', 'Lain', 'constructor'].map((type) => currentVersion(UPCASTERS, type))).toEqual([3, 1, 1]);
  });

  it.each([
    ['a gap between two', [UPCASTERS['SumbanganDicatat']?.[0], undefined, UPCASTERS['SumbanganDicatat']?.[1]], 'SumbanganDicatat: the upcaster from version 2 is missing'],
    ['nothing at the end', [UPCASTERS['SumbanganDicatat']?.[0], undefined], 'SumbanganDicatat: the upcaster from version 2 is missing'],
    ['a hole', [, UPCASTERS['SumbanganDicatat']?.[1]], 'SumbanganDicatat: the upcaster from version 1 is missing'],
  ])('with %s stop the office before it reads anything', (_what, steps, message) => {
    expect(() => new EventCodec(new InMemoryKeyStore(), { SumbanganDicatat: steps } as unknown as Upcasters)).toThrow(message);
  });
});
