import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang, post, type Balasan } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const VERIFIKATOR = ['verifikator-dinas'] as const;
const KABID = ['kabid-dafduk'] as const;
const LOKET = ['petugas-loket'] as const;
const HILANG = { alasan: 'tas kurir tertinggal di angkot', nomorLaporan: 'STPL/101/XI/2026/SPKT' };
const KESALAHAN = 'pendidikan suami tertulis keliru';
const orang = new Orang();

let uji: KabupatenUji;
let asal: Perjalanan;
let pembetulan: Perjalanan;
let nomorDokumen: string;

/** The family takes its card with an error in it, while the Dinas declares that delivery lost: neither has heard of the other. */
beforeAll(async () => {
  uji = await KabupatenUji.mulai(6400);
  asal = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await asal.lewat('kirim-ke-kecamatan');
  await asal.terjadi('kecamatan', 'KartuDalamPengiriman');
  nomorDokumen = (await asal.lihat('dinas', VERIFIKATOR)).isi.dokumen[0].nomorDokumen;
  const kecamatan = asal.kantor('kecamatan');
  await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
  await asal.sampaiLangkah('serahkan-kartu');
  const { peristiwa } = await asal.kerjakan('kecamatan', LOKET, 'serahkan-kartu', { kesalahan: KESALAHAN });
  const { permohonanId, nomor } = peristiwa.find(({ type }) => type === 'PembetulanDiminta')?.data['pembetulan'] as { permohonanId: string; nomor: string };
  pembetulan = Perjalanan.teruskan(uji, orang, asal.kasus, permohonanId, { ...asal.pemohon, nomor });
  await asal.kerjakan('dinas', VERIFIKATOR, 'laporkan-kartu-tidak-sampai', { alasan: HILANG.alasan });
  await asal.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
  await asal.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
  await asal.terjadi('siak-sync', 'CetakanDinyatakanHilang');
  await uji.mulaiLagi();
}, 120_000);
afterAll(() => uji.tutup());

function diPortal(nomor: string, status: string): Promise<Balasan['isi']> {
  return sampai(`${nomor} ${status}`, async () => {
    const { isi } = await post(`${uji.kantor('portal', '32.04').kantor.url}/keaslian`, { nomorDokumen: nomor });
    return isi.status === status ? isi : undefined;
  });
}

it('the correction learns that the card it mends is void, and calls its family; no second case is opened for it', async () => {
  for (const tempat of ['kecamatan', 'dinas', 'siak-sync'] as const) await asal.terjadi(tempat, 'KartuHilangTernyataDiserahkan');
  await pembetulan.terjadi('kecamatan', 'KartuAsalDinyatakanHilang');
  expect(await pembetulan.antrean('kecamatan', 'petugas-loket')).toMatchObject({ nomor: `${asal.pemohon.nomor}-P1`, tugas: expect.stringContaining('sudah dinyatakan hilang') });
  const kecamatan = asal.kantor('kecamatan');
  const { isi } = await orang.lihat(kecamatan, { nip: petugas(kecamatan, LOKET).nip }, '/antrean?menunggu=petugas-loket&banyak=200');
  const nomor = isi.baris.map((baris: { nomor: string }) => baris.nomor);
  expect(nomor).toContain(`${asal.pemohon.nomor}-P1`);
  expect(nomor).not.toContain(`${asal.pemohon.nomor}-H1`);
  expect(await diPortal(nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
});

it('its family gets the card that holds by the correction, and the lost one stays void', async () => {
  const { keluarga } = (await pembetulan.lihat('kecamatan', LOKET)).isi.penerimaan;
  const betul = { ...keluarga, anggota: keluarga.anggota.map((satu: object, ke: number) => (ke === 0 ? { ...satu, pendidikan: 9 } : satu)) };
  await pembetulan.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: betul });
  await pembetulan.kembaliKe('verifikasi-berkas').lewat('serahkan-kartu');
  const [baru] = (await pembetulan.lihat('dinas', VERIFIKATOR)).isi.dokumen;
  expect(await diPortal(baru.nomorDokumen, 'aktif')).toMatchObject({ dokumen: { versi: baru.versi } });
  expect(await diPortal(nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
  await pembetulan.terjadi('dinas', 'PermohonanSelesai');
}, 60_000);

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
