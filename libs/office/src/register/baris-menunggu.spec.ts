import { InMemoryReadModels } from '@kk-lintas/read-models';
import { Projector } from '../projection/projector';
import { REGISTER } from '../testing/catatan.aggregate';
import { KantorUji, SENIN } from '../testing/kantor-uji';
import { barisMenunggu } from './baris-menunggu';
import { bukuProjection } from './buku.projection';

let office: KantorUji;
let models: InMemoryReadModels;
let projector: Projector;

beforeEach(async () => {
  office = new KantorUji();
  models = new InMemoryReadModels();
  projector = new Projector(office.store, office.codec, models, [bukuProjection({ Dinomori: REGISTER })], (error) => {
    throw error;
  });
  await projector.start();
  await office.kirim('a', { type: 'Nomori' });
  office.store.failOnce('lost', (types) => types.includes('Dinomori'));
  await expect(office.kirim('b', { type: 'Nomori' })).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
});
afterEach(() => projector.stop());

async function setelah(detik: number) {
  await projector.caughtUp();
  return barisMenunggu(models, new Date(Date.parse(SENIN) + detik * 1_000));
}

describe('a line of a register that was taken and not used', () => {
  it('shows with its case and its age once it has waited a minute', async () => {
    expect(await setelah(59)).toEqual([]);
    expect(await setelah(60)).toEqual([{ buku: REGISTER, tahun: 2026, nomor: 2, untuk: 'b', diambil: SENIN, umurDetik: 60 }]);
    expect(await setelah(86_400)).toMatchObject([{ umurDetik: 86_400 }]);
  });

  it('shows no more when its case came again', async () => {
    await office.lagi().kirim('b', { type: 'Nomori' });
    expect(await setelah(3_600)).toEqual([]);
  });
});
