import fc from 'fast-check';
import { REGISTER } from '../testing/catatan.aggregate';
import type { Fault } from '../testing/faulty.event-store';
import { KantorUji } from '../testing/kantor-uji';

const RUNS = 10_000;
/** The last second of 2026 in western Indonesia, and the first of 2027. */
const TAHUN_LAMA = '2026-12-31T16:59:59.000Z';
const TAHUN_BARU = '2026-12-31T17:00:00.000Z';

/** Number and owner of each line of a register, in the order of the log. */
async function baris(kantor: KantorUji, tahun: number, buku = REGISTER): Promise<[number, string][]> {
  const events = await kantor.lagi().journal.read(`buku-${buku}-${tahun}`);
  return events.map(({ data }) => data as { nomor: number; untuk: string }).map(({ nomor, untuk }) => [nomor, untuk]);
}

function tanpaCelah(lines: readonly [number, string][]): void {
  expect(lines.map(([nomor]) => nomor)).toEqual(lines.map((_, index) => index + 1));
  expect(new Set(lines.map(([, untuk]) => untuk)).size).toBe(lines.length);
}

/** Sends a case's command again and again, through fresh processes, until it is answered. */
async function sampaiTerjawab(kantor: KantorUji, id: string): Promise<void> {
  for (let pelaku = kantor; ; pelaku = pelaku.lagi()) {
    try {
      await pelaku.kirim(id, { type: 'Nomori' });
      return;
    } catch (error) {
      if ((error as Error).name !== 'EventStoreUnavailable') throw error;
    }
  }
}

describe('a register', () => {
  it('gives a hundred cases at once the numbers 1 to 100', async () => {
    const kantor = new KantorUji();
    await Promise.all(Array.from({ length: 100 }, (_, index) => kantor.kirim(`p-${index}`, { type: 'Nomori' })));
    const lines = await baris(kantor, 2026);
    expect(lines).toHaveLength(100);
    tanpaCelah(lines);
  });

  it('begins at 1 in each year of western Indonesia', async () => {
    const kantor = new KantorUji();
    kantor.clock.now = TAHUN_LAMA;
    await kantor.kirim('a', { type: 'Nomori' });
    kantor.clock.now = TAHUN_BARU;
    await kantor.kirim('b', { type: 'Nomori' });
    expect([(await kantor.keadaan('a')).nomor, (await kantor.keadaan('b')).nomor]).toEqual([['1/2026'], ['1/2027']]);
  });

  it('keeps a line that was taken in the old year, and gives the case that comes again in the new one a line there', async () => {
    const kantor = new KantorUji();
    kantor.clock.now = TAHUN_LAMA;
    kantor.store.failOnce('lost', (types) => types.includes('Dinomori'));
    await expect(kantor.kirim('a', { type: 'Nomori' })).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    kantor.clock.now = TAHUN_BARU;
    await kantor.kirim('a', { type: 'Nomori' });
    expect([await baris(kantor, 2026), await baris(kantor, 2027), (await kantor.keadaan('a')).nomor]).toEqual([[[1, 'a']], [[1, 'a']], ['1/2027']]);
  });

  it('gives a case one line for each purpose, and each register its own numbers', async () => {
    const kantor = new KantorUji();
    const claim = (buku: string, untuk: string) => kantor.register.claim(buku, 2026, untuk, TAHUN_LAMA, { actor: { jabatan: 'uji', kantor: '32.04' }, correlationId: untuk, commandId: '' });
    const given = [await claim('harian', 'a/kirim'), await claim('harian', 'a/terima'), await claim('harian', 'a/kirim'), await claim('induk', 'a/kirim')];
    expect(given.map(({ nomor }) => nomor)).toEqual([1, 2, 1, 1]);
  });

  it('starts all waiting lines again when one of them was not written, and leaves no gap', async () => {
    const kantor = new KantorUji();
    await kantor.kirim('pertama', { type: 'Nomori' });
    kantor.store.failOnce('lost', (types) => types.includes('NomorDicatat'));
    const results = await Promise.allSettled(['a', 'b', 'c'].map((id) => kantor.kirim(id, { type: 'Nomori' })));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((await baris(kantor, 2026)).map(([, untuk]) => untuk)).toEqual(['pertama', 'b', 'c']);
  });

  it(
    `has no gap and no number twice in ${RUNS} interleavings of two processes over a store that loses appends and answers`,
    async () => {
      const fault = fc.constantFrom<Fault>('none', 'none', 'none', 'lost', 'answer-lost');
      const kasus = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), proses: fc.nat(1), baru: fc.boolean() }), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(kasus, fc.array(fault, { maxLength: 12 }), fc.array(fc.nat(4), { maxLength: 12 }), async (commands, faults, delays) => {
          const satu = new KantorUji();
          interfere(satu, [...faults], [...delays]);
          const proses = [satu, satu.lagi()];
          await Promise.all(commands.map(({ id, proses: ke, baru }) => sampaiTerjawab((baru ? satu.lagi() : proses[ke]) as KantorUji, id)));
          const lines = await baris(satu, 2026);
          tanpaCelah(lines);
          expect(new Set(lines.map(([, untuk]) => untuk))).toEqual(new Set(commands.map(({ id }) => id)));
          for (const [nomor, id] of lines) expect((await satu.lagi().keadaan(id)).nomor).toEqual([`${nomor}/2026`]);
        }),
        { numRuns: RUNS },
      );
    },
    120_000,
  );
});

/** Each append waits some turns before it reaches the store, and meets the next fault; when the lists end all goes well. */
function interfere({ store }: KantorUji, faults: Fault[], delays: number[]): void {
  store.fault = () => faults.shift() ?? 'none';
  const append = store.append.bind(store);
  store.append = async (...args) => {
    for (let turns = delays.shift() ?? 0; turns > 0; turns--) await Promise.resolve();
    return append(...args);
  };
}
