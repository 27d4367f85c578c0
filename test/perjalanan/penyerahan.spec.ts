import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELAHIRAN, KELUARGA_BARU, Perjalanan } from './perjalanan';

const LOKET = ['petugas-loket'] as const;
let uji: KabupatenUji;
let dijalan: Perjalanan;
let dikuasakan: Perjalanan;
let keliru: Perjalanan;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5400);
  const siapkan = async (kasus: typeof KELAHIRAN, aksi: string) => (await Perjalanan.mulai(uji, orang, kasus)).sampaiLangkah(aksi);
  [dijalan, dikuasakan, keliru] = await Promise.all([siapkan(KELAHIRAN, 'terima-kartu'), siapkan(KELUARGA_BARU, 'tunjukkan-tanda-terima'), siapkan(KELAHIRAN, 'serahkan-kartu')]);
}, 90_000);
afterAll(() => uji.tutup());

it('a card lost on the way is an incident of the case until every sheet arrives', async () => {
  const alasan = 'paket belum sampai sejak kemarin';
  await dijalan.kerjakan('kecamatan', ['staf-dinas-kecamatan'], 'laporkan-kartu-tidak-sampai', { alasan });
  expect(await dijalan.antrean('kecamatan', 'staf-dinas-kecamatan')).toMatchObject({ langkah: '16d', insiden: alasan });
  expect(await dijalan.coba('kecamatan', ['staf-dinas-kecamatan'], 'terima-kartu', { serial: dijalan.serial.slice(1) })).toMatchObject({
    status: 422,
    isi: { errors: [{ field: 'serial' }], rincian: { selisih: [dijalan.serial[0]] } },
  });
  await dijalan.lewat('terima-kartu');
  const baris = await dijalan.antrean('kecamatan', 'pemohon');
  expect(baris).toMatchObject({ langkah: '17' });
  expect(baris).not.toHaveProperty('insiden');
  await dijalan.terjadi('dinas', 'KartuSampai');
});

it('a lost receipt is replaced by a look at the identity, and the card is free all the same', async () => {
  await dijalan.lewat('datang-mengambil');
  expect(await dijalan.coba('kecamatan', LOKET, 'tunjukkan-tanda-terima', { cara: 'tanda-terima', nomor: dijalan.nomorTandaTerima + 1 })).toMatchObject({ status: 422, isi: { errors: [{ field: 'nomor' }] } });
  expect(await dijalan.coba('kecamatan', LOKET, 'tunjukkan-tanda-terima', { cara: 'identitas' })).toMatchObject({ status: 422, isi: { errors: [{ field: 'keterangan' }] } });
  const { peristiwa } = await dijalan.kerjakan('kecamatan', LOKET, 'tunjukkan-tanda-terima', { cara: 'identitas', keterangan: 'KTP-el asli diperiksa' });
  expect(peristiwa).toMatchObject([{ type: 'TandaTerimaDiterima', data: { cara: 'identitas', jumlahBayar: 0 } }]);
});

it('at the hand-over every original but the replaced card is back in the hands of the family', async () => {
  await dijalan.kembaliKe('serahkan-kartu').lewat('serahkan-kartu');
  const { isi } = await dijalan.lihat('kecamatan', LOKET);
  const berkas = isi.penerimaan.berkas as { kode: string; pemegang: { jenis: string } }[];
  expect(berkas.length).toBeGreaterThan(2);
  expect(berkas.filter(({ pemegang }) => pemegang.jenis !== 'pemohon').map(({ kode }) => kode)).toEqual(['kk-lama']);
  await Promise.all((['desa', 'siak-sync', 'dinas'] as const).map((tempat) => dijalan.terjadi(tempat, 'PermohonanSelesai')));
  expect(await dijalan.coba('kecamatan', LOKET, 'serahkan-kartu')).toMatchObject({ status: 409 });
});

it('a proxy is written down with the letter that names him', async () => {
  expect(await dikuasakan.coba('kecamatan', LOKET, 'tunjukkan-tanda-terima', { cara: 'surat-kuasa' })).toMatchObject({ status: 422, isi: { errors: [{ field: 'keterangan' }] } });
  const keterangan = 'Surat kuasa 2 Februari kepada DEDE SUPRIATNA';
  const { peristiwa } = await dikuasakan.kerjakan('kecamatan', LOKET, 'tunjukkan-tanda-terima', { cara: 'surat-kuasa', keterangan });
  expect(peristiwa).toMatchObject([{ data: { cara: 'surat-kuasa', jumlahBayar: 0 } }]);
  expect(JSON.stringify(peristiwa)).not.toContain('DEDE');
  await dikuasakan.kembaliKe('serahkan-kartu').lewat('serahkan-kartu');
});

it('an error found at the hand-over asks for a correction after the card is given', async () => {
  const kesalahan = 'tempat lahir anak tertulis keliru';
  const { peristiwa } = await keliru.kerjakan('kecamatan', LOKET, 'serahkan-kartu', { kesalahan });
  expect(peristiwa).toMatchObject([{ type: 'KartuDiserahkan' }, { type: 'PembetulanDiminta', data: { alasan: kesalahan } }]);
  await Promise.all((['desa', 'siak-sync', 'dinas'] as const).map((tempat) => keliru.terjadi(tempat, 'PermohonanSelesai')));
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
