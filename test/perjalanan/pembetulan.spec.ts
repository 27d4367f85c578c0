import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { KELAHIRAN, Perjalanan } from './perjalanan';

const LOKET = ['petugas-loket'] as const;
const KESALAHAN = 'tempat lahir anak tertulis keliru';
let uji: KabupatenUji;
let asal: Perjalanan;
let pembetulan: Perjalanan;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5800);
  asal = await (await Perjalanan.mulai(uji, orang, KELAHIRAN)).sampaiLangkah('serahkan-kartu');
}, 90_000);
afterAll(() => uji.tutup());

const lacak = (pemohon: object) => post(`${uji.kantor('portal', '32.04').kantor.url}/lacak`, pemohon);

it('an error found at the hand-over opens one correction case in the queue of the loket', async () => {
  const { peristiwa } = await asal.kerjakan('kecamatan', LOKET, 'serahkan-kartu', { kesalahan: KESALAHAN });
  const tautan = peristiwa.find(({ type }) => type === 'PembetulanDiminta')?.data['pembetulan'] as { permohonanId: string; nomor: string };
  expect(tautan).toEqual({ permohonanId: expect.not.stringContaining(asal.id), nomor: `${asal.pemohon.nomor}-P1` });
  pembetulan = Perjalanan.teruskan(uji, orang, KELAHIRAN, tautan.permohonanId, { ...asal.pemohon, nomor: tautan.nomor });
  await pembetulan.terjadi('kecamatan', 'PembetulanDibuka');
  expect(await pembetulan.antrean('kecamatan', 'petugas-loket')).toMatchObject({ nomor: tautan.nomor, jenis: 'B3-pembetulan', langkah: '10', dikembalikan: KESALAHAN });
});

it('the timelines of both cases name one another, and the secret of the letter opens both', async () => {
  const portal = uji.kantor('portal', '32.04');
  await dikenal(portal, pembetulan.pemohon.nomor);
  const baris = async (pemohon: object, peristiwa: string) =>
    sampai(`the portal tells of ${peristiwa}`, async () => (await lacak(pemohon)).isi.riwayat?.find((satu: { peristiwa: string }) => satu.peristiwa === peristiwa));
  expect(await baris(asal.pemohon, 'PembetulanDiminta')).toMatchObject({ langkah: '19', tautan: { permohonanId: pembetulan.id, nomor: pembetulan.pemohon.nomor } });
  expect(await baris(pembetulan.pemohon, 'PembetulanDibuka')).toMatchObject({ tautan: { permohonanId: asal.id, nomor: asal.pemohon.nomor } });
  expect((await lacak(pembetulan.pemohon)).isi).toMatchObject({ jenis: 'B3-pembetulan', pembetulanDari: { permohonanId: asal.id } });
  expect(await lacak({ ...pembetulan.pemohon, rahasia: 'salah-salah-salah' })).toMatchObject({ status: 401 });
});

it('the correction is mended, printed, signed and handed over like any card, with the same number', async () => {
  await asal.terjadi('siak-sync', 'PermohonanSelesai');
  const { isi } = await pembetulan.lihat('kecamatan', LOKET);
  const { keluarga } = isi.penerimaan;
  const bayi = keluarga.anggota.length - 1;
  await sampai('SIAK holds the new member', async () => ((await fetch(`${uji.berjalan.urlSiak}/penduduk/${keluarga.anggota[bayi].nik}`)).ok ? true : undefined));
  const betul = { ...keluarga, anggota: keluarga.anggota.map((satu: object, ke: number) => (ke === bayi ? { ...satu, tempatLahir: 'SUMEDANG' } : satu)) };
  await pembetulan.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: betul });
  await pembetulan.kembaliKe('verifikasi-berkas').lewat('cetak-kartu');
  await pembetulan.kembaliKe('serahkan-cetakan').lewat('serahkan-kartu');
  const { isi: akhir } = await pembetulan.lihat('kecamatan', LOKET);
  expect(akhir).toMatchObject({ tahap: 'diserahkan', nomorKk: keluarga.nomorKk });
  expect(akhir.penerimaan.keluarga.anggota[bayi]).toMatchObject({ tempatLahir: 'SUMEDANG', nik: keluarga.anggota[bayi].nik });
  await Promise.all((['siak-sync', 'dinas'] as const).map((tempat) => pembetulan.terjadi(tempat, 'PermohonanSelesai')));
  expect(await pembetulan.riwayat('desa')).toEqual([]);
});

it('a restart opens no second correction', async () => {
  const sebelum = await pembetulan.riwayat('kecamatan');
  await uji.mulaiLagi();
  const office = asal.kantor('kecamatan');
  await office.projector.caughtUp();
  expect(sebelum.filter((satu) => satu === 'PembetulanDibuka')).toHaveLength(1);
  expect(await pembetulan.riwayat('kecamatan')).toEqual(sebelum);
  expect(await office.ports.models.count('permohonan', { where: { jenis: 'B3-pembetulan' } })).toEqual({ '': 1 });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
