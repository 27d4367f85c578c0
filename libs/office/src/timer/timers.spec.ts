import { InMemoryReadModels } from '@kk-lintas/read-models';
import { permohonanProjection, type PermohonanView } from '../projection/permohonan.projection';
import { Projector } from '../projection/projector';
import { CATATAN, type Catatan } from '../testing/catatan.aggregate';
import { KantorUji } from '../testing/kantor-uji';
import { Timers, type Tenggat } from './timers';

/** When a timer of a case that refuses it is due: before all others. */
const BUNTU = '2026-11-23T05:00:00.000Z';

/** A case that has no number must be reminded at noon of 24 November, and again a day later; a number ends the waiting. */
function tenggat({ teks, nomor }: Catatan): readonly Tenggat[] {
  if (teks[0] === 'buntu') return [{ nama: 'buntu', pada: BUNTU, command: { type: 'Tolak' } }];
  if (nomor.length > 0 || teks[0] !== 'menunggu') return [];
  const due = (pada: string): Tenggat[] => (teks.includes(pada) ? [] : [{ nama: 'pengingat', pada, command: { type: 'Catat', teks: pada } }]);
  return [...due('2026-11-24T05:00:00.000Z'), ...due('2026-11-25T05:00:00.000Z')];
}

const VIEW: PermohonanView<Catatan> = { version: 1, pokok: () => ({ status: 'uji' }), antrean: () => undefined, tenggat };

let office: KantorUji;
let models: InMemoryReadModels;
let projector: Projector;
let keluhan: string[];

beforeEach(async () => {
  office = new KantorUji();
  keluhan = [];
  models = new InMemoryReadModels();
  projector = new Projector(office.store, office.codec, models, [permohonanProjection(CATATAN, VIEW)], (error) => {
    throw error;
  });
  await projector.start();
});
afterEach(() => projector.stop());

/** The timers of a process that has just begun. */
function timers(): Timers {
  const { journal, gateway, clock } = office.lagi();
  return new Timers({ models, journal, gateway, aggregate: CATATAN, tenggat: tenggat as never, now: () => new Date(clock.now) }, (error) =>
    keluhan.push((error as Error).message),
  );
}

async function pada(now: string, satu = timers()): Promise<readonly string[]> {
  office.clock.now = now;
  await projector.caughtUp();
  await satu.fireDue();
  return (await office.lagi().keadaan('a')).teks.slice(1);
}

const PERTAMA = '2026-11-24T05:00:00.000Z';
const KEDUA = '2026-11-25T05:00:00.000Z';

describe('a timer', () => {
  beforeEach(() => office.kirim('a', { type: 'Catat', teks: 'menunggu' }));

  it('does not fire before its time, and fires at it', async () => {
    expect(await pada('2026-11-24T04:59:59.999Z')).toEqual([]);
    expect(await pada(PERTAMA)).toEqual([PERTAMA]);
  });

  it('fires once, however many processes find it due, at once or one after another', async () => {
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    await Promise.all([timers(), timers(), timers()].map((satu) => satu.fireDue()));
    expect(await pada(PERTAMA)).toEqual([PERTAMA]);
  });

  it('fires once when its due time is found again before the read models know of it', async () => {
    await projector.caughtUp();
    await projector.stop();
    office.clock.now = PERTAMA;
    await timers().fireDue();
    await timers().fireDue();
    expect((await office.lagi().keadaan('a')).teks).toEqual(['menunggu', PERTAMA]);
  });

  it('that came due while the office was closed fires after its start', async () => {
    expect(await pada('2026-11-24T09:00:00.000Z', timers())).toEqual([PERTAMA]);
  });

  it('fires each of several that a jump of the clock made due', async () => {
    expect(await pada('2027-01-01T00:00:00.000Z')).toEqual([PERTAMA, KEDUA]);
  });

  it('does not fire again when the clock goes back and forth', async () => {
    await pada(PERTAMA);
    await pada('2026-11-24T01:00:00.000Z');
    expect(await pada(PERTAMA)).toEqual([PERTAMA]);
  });

  it('whose case went on before is cancelled, also when the read models do not know it yet', async () => {
    await projector.caughtUp();
    await projector.stop();
    await office.kirim('a', { type: 'Nomori' });
    office.clock.now = PERTAMA;
    await timers().fireDue();
    expect((await office.lagi().keadaan('a')).teks).toEqual(['menunggu']);
  });

  it('whose command was not recorded fires half a second later', async () => {
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    office.store.failOnce('lost');
    const satu = timers();
    await satu.fireDue();
    expect([satu.heldBack(), keluhan.length]).toEqual([1, 1]);
    expect(await pada('2026-11-24T05:00:00.500Z', satu)).toEqual([PERTAMA]);
    expect(satu.heldBack()).toBe(0);
  });

  it('that cannot be recorded does not keep those of other cases from firing', async () => {
    await office.kirim('b', { type: 'Catat', teks: 'menunggu' });
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    office.store.fault = (stream) => (stream === 'permohonan-a' ? 'lost' : 'none');
    await timers().fireDue();
    expect(keluhan).toHaveLength(1);
    expect((await office.lagi().keadaan('b')).teks).toEqual(['menunggu', PERTAMA]);
  });
});

describe('a timer whose command is refused', () => {
  const lagi = (ms: number) => new Date(Date.parse(PERTAMA) + ms).toISOString();

  it('is told of once, is counted, and is tried again after a pause that grows', async () => {
    await office.kirim('a', { type: 'Catat', teks: 'buntu' });
    const satu = timers();
    const coba = jest.spyOn(satu as unknown as { fire: () => Promise<void> }, 'fire');
    const saat = [0, 400, 500, 1_400, 1_500];
    const dicoba: number[] = [];
    for (const ms of saat) {
      await pada(lagi(ms), satu);
      dicoba.push(coba.mock.calls.length);
    }
    expect(dicoba).toEqual([1, 1, 2, 2, 3]);
    expect([keluhan, satu.heldBack()]).toEqual([['timer buntu of permohonan-a: tidak-sah'], 1]);
  });

  it('is no longer counted when its case went on otherwise', async () => {
    await office.kirim('a', { type: 'Catat', teks: 'menunggu' });
    office.store.failOnce('lost');
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    const satu = timers();
    await satu.fireDue();
    await office.kirim('a', { type: 'Nomori' });
    await pada(PERTAMA, satu);
    expect(satu.heldBack()).toBe(0);
  });

  it('keeps nobody from the turn, however many there are', async () => {
    for (let ke = 0; ke < 250; ke += 1) await office.kirim(`buntu-${ke}`, { type: 'Catat', teks: 'buntu' });
    await office.kirim('a', { type: 'Catat', teks: 'menunggu' });
    const satu = timers();
    expect(await pada(PERTAMA, satu)).toEqual([PERTAMA]);
    expect(satu.heldBack()).toBe(250);
  });
});
