import { KEBIJAKAN_PERAGA, geserTanggal, tanggalWib, type Kebijakan } from '@kk-lintas/domain';
import { tanpaSalahTulis } from '../demo/skenario';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KARTU_HILANG, KELUARGA_BARU, Perjalanan } from './perjalanan';

const orang = new Orang();
let uji: KabupatenUji;
let lama: Perjalanan;
let baru: Perjalanan;

function berikutnya(): Kebijakan {
  const berlakuSejak = geserTanggal(tanggalWib(uji.sekarang().toISOString()), 1);
  return { ...KEBIJAKAN_PERAGA, versi: 'uji-2', berlakuSejak, generasiFormulir: 'permendagri-109-2019', rangkap: ['kepala-keluarga', 'dinas'], pengingatPengambilanHari: 3 };
}

/** The policy changes on the next day, while a case waits for its form. */
beforeAll(async () => {
  uji = await KabupatenUji.mulai(6120, [KEBIJAKAN_PERAGA]);
  lama = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('berikan-formulir');
  await uji.mulaiLagi([KEBIJAKAN_PERAGA, berikutnya()]);
  uji.majukan(1);
  orang.keluar();
  baru = await (await Perjalanan.mulai(uji, orang, tanpaSalahTulis(KARTU_HILANG))).sampaiLangkah('berikan-formulir');
}, 90_000);
afterAll(() => uji.tutup());

const formulir = async (kasus: Perjalanan) => (await kasus.lewat('berikan-formulir')).peristiwa.map(({ data }) => [data['kode'], data['peraturan']]);

it('a case from before gets the form of its day, one opened since that of the new policy, each in its office', async () => {
  expect(await formulir(lama)).toEqual([['F-1.15', 'Permendagri 19/2010']]);
  expect(await formulir(baru)).toEqual([['F-1.02', 'Permendagri 109/2019']]);
});

it('each is printed in the sheets of its day and comes to its family, over all offices', async () => {
  await Promise.all([lama.lewat('terima-kartu'), baru.lewat('terima-kartu')]);
  expect([lama.serial.length, baru.serial.length]).toEqual([KEBIJAKAN_PERAGA.rangkap.length, 2]);
});

it('each is reminded of its card when the policy of its day says', async () => {
  await Promise.all([lama.terjadi('kecamatan', 'KartuDiterimaKecamatan'), baru.terjadi('kecamatan', 'KartuDiterimaKecamatan')]);
  uji.majukan(3);
  orang.keluar();
  await baru.terjadi('kecamatan', 'PengingatDikirim');
  expect(await lama.riwayat('kecamatan')).not.toContain('PengingatDikirim');
  uji.majukan(KEBIJAKAN_PERAGA.pengingatPengambilanHari - 3);
  orang.keluar();
  await lama.terjadi('kecamatan', 'PengingatDikirim');
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
