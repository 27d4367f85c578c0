import { PERMOHONAN, type PermohonanDoc } from '@kk-lintas/office';
import { DuaKabupatenUji, rumah } from './dua-kabupaten-uji';
import { sampai } from './kabupaten-uji';
import { post } from './orang';

const [CIMENYAN, GARUT] = ['32.04.06.2003', '32.05.01.2001'];
const BARU = { jenis: 'A1-membentuk-keluarga-baru', desa: CIMENYAN, versi: 1 };
let uji: DuaKabupatenUji;

beforeAll(async () => {
  uji = await DuaKabupatenUji.mulai(6340);
}, 60_000);
afterAll(() => uji.tutup());

/** The answer of a portal's public check about a sheet that it knows: it answers so many questions an hour. */
async function dijawab(kabupaten: string, serial: string, nomorKk: string) {
  const portal = uji.kantor(`portal-${kabupaten}`);
  await sampai(`the portal knows ${serial}`, () => portal.ports.models.get('lembar', serial));
  return (await post(`${portal.kantor.url}/keaslian`, { serial, akhiran: nomorKk.slice(-4) })).isi;
}

/** Waits until the portal of 32.05 has heard so many times that another Dinas took the next issue of a card. */
function diberitahu(kali: number) {
  const { models } = uji.kantor('portal-32.05').ports;
  return sampai(`told ${kali} times`, async () => ((await models.find('pengganti-luar', { limit: 100 })).items.length === kali ? true : undefined));
}

const kasusDi = (kecamatan: string) => uji.kantor(kecamatan).ports.models.find<PermohonanDoc>(PERMOHONAN, { limit: 100 });

describe('a card of one kabupaten from which a case of another takes a member', () => {
  const nomorKk = '3205010101150001';
  let lama: string;
  let nomor: string;

  beforeAll(async () => {
    ({ serial: lama } = await uji.distempel('32.05', { jenis: 'A3-pisah-kk', desa: GARUT, nomorKk, versi: 1 }));
    expect(await dijawab('32.05', lama, nomorKk)).toMatchObject({ status: 'aktif' });
    ({ nomor } = await uji.distempel('32.04', { ...BARU, nomorKk: '3204062311260011', kartuLain: [{ nomorKk, versi: 2, berakhir: false, keluarga: rumah(nomorKk, GARUT) }] }));
  });

  it('is superseded at the public check of its own kabupaten', async () => {
    await diberitahu(1);
    expect(await dijawab('32.05', lama, nomorKk)).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data', sejak: '2026-11-23' });
  });

  it('and its family is called to its own loket, by a case that names the one that changed the card', async () => {
    const satu = await sampai('the family has a case', async () => (await kasusDi('kecamatan-32.05.01')).items[0]?.doc);
    expect(satu).toMatchObject({ nomor: `${nomor}-L1`, jenis: 'C2-pembaruan', desa: GARUT, status: 'kartu-lain', state: { pokok: { kartuLainDari: { nomor } } } });
  });

  it('and is issued by its own Dinas alone: the portal of the other one has no issue of it', async () => {
    const { items } = await uji.kantor('portal-32.04').ports.models.find<{ kartuLain?: boolean }>('keaslian', { limit: 100 });
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ doc }) => doc.kartuLain === true)).toEqual([]);
  });

  it('and the next issue of its own Dinas is active again', async () => {
    const { serial } = await uji.distempel('32.05', { jenis: 'C2-pembaruan', desa: GARUT, nomorKk, versi: 3 });
    expect(await dijawab('32.05', serial, nomorKk)).toMatchObject({ status: 'aktif', sebab: null });
    expect(await dijawab('32.05', lama, nomorKk)).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data' });
  });
});

it('a card whose last member goes to another kabupaten ended at its own', async () => {
  const nomorKk = '3205010101150002';
  const { serial } = await uji.distempel('32.05', { jenis: 'A3-pisah-kk', desa: GARUT, nomorKk, versi: 4 });
  expect(await dijawab('32.05', serial, nomorKk)).toMatchObject({ status: 'aktif' });
  await uji.distempel('32.04', { ...BARU, nomorKk: '3204062311260012', kartuLain: [{ nomorKk, versi: 4, berakhir: true }] });
  await diberitahu(2);
  expect(await dijawab('32.05', serial, nomorKk)).toMatchObject({ status: 'digantikan', sebab: 'berakhir' });
});

it('a family that moves as a whole keeps its number, and its card is superseded where it came from', async () => {
  const nomorKk = '3205010101150003';
  const { serial } = await uji.distempel('32.05', { jenis: 'A3-pisah-kk', desa: GARUT, nomorKk, versi: 1 });
  expect(await dijawab('32.05', serial, nomorKk)).toMatchObject({ status: 'aktif' });
  const baru = await uji.distempel('32.04', { jenis: 'A4-pindah-datang', desa: CIMENYAN, nomorKk, versi: 2 });
  await diberitahu(3);
  expect(await dijawab('32.05', serial, nomorKk)).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data' });
  expect(await dijawab('32.04', baru.serial, nomorKk)).toMatchObject({ status: 'aktif', sebab: null });
});

it('only the family that lives there has a case at the other kecamatan, and no background part complained', async () => {
  expect((await kasusDi('kecamatan-32.05.01')).items).toHaveLength(1);
  expect(uji.keluhan).toEqual([]);
});
