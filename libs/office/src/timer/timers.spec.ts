import { InMemoryReadModels } from '@kk-lintas/read-models';
import { permohonanProjection, type PermohonanView } from '../projection/permohonan.projection';
import { Projector } from '../projection/projector';
import { CATATAN, type Catatan } from '../testing/catatan.aggregate';
import { KantorUji } from '../testing/kantor-uji';
import { Timers, type Tenggat } from './timers';

/** A case that has no number must be reminded at noon of 24 November, and again a day later; a number ends the waiting. */
function tenggat({ teks, nomor }: Catatan): readonly Tenggat[] {
  if (nomor.length > 0 || teks[0] !== 'menunggu') return [];
  const due = (pada: string): Tenggat[] => (teks.includes(pada) ? [] : [{ nama: 'pengingat', pada, command: { type: 'Catat', teks: pada } }]);
  return [...due('2026-11-24T05:00:00.000Z'), ...due('2026-11-25T05:00:00.000Z')];
}

const VIEW: PermohonanView<Catatan> = { pokok: () => ({ status: 'uji' }), antrean: () => undefined, tenggat };

let office: KantorUji;
let models: InMemoryReadModels;
let projector: Projector;

beforeEach(async () => {
  office = new KantorUji();
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
  return new Timers({ models, journal, gateway, aggregate: CATATAN, tenggat: tenggat as never, now: () => new Date(clock.now) }, (error) => {
    throw error;
  });
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

  it('whose command was not recorded fires at the next round', async () => {
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    office.store.failOnce('lost');
    await expect(timers().fireDue()).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    expect(await pada(PERTAMA)).toEqual([PERTAMA]);
  });

  it('that cannot be recorded does not keep those of other cases from firing', async () => {
    await office.kirim('b', { type: 'Catat', teks: 'menunggu' });
    office.clock.now = PERTAMA;
    await projector.caughtUp();
    office.store.fault = (stream) => (stream === 'permohonan-a' ? 'lost' : 'none');
    await expect(timers().fireDue()).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    expect((await office.lagi().keadaan('b')).teks).toEqual(['menunggu', PERTAMA]);
  });
});
