import type { OfficeRuntime } from '@kk-lintas/office';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang, post, type Balasan } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const VERIFIKATOR = ['verifikator-dinas'] as const;
const KABID = ['kabid-dafduk'] as const;
const LOKET = ['petugas-loket'] as const;
const OPERATOR = ['operator-siak'] as const;
const HILANG = { alasan: 'tas kurir tertinggal di angkot', nomorLaporan: 'STPL/101/XI/2026/SPKT' };
const TERSERAHKAN = 'KartuHilangTernyataDiserahkan';
const orang = new Orang();

let uji: KabupatenUji;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6320);
}, 90_000);
afterAll(() => uji.tutup());

/** A stamped card that the kecamatan awaits. */
async function dikirim(): Promise<{ readonly kasus: Perjalanan; readonly nomorDokumen: string; readonly versi: number }> {
  const kasus = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await kasus.lewat('kirim-ke-kecamatan');
  await kasus.terjadi('kecamatan', 'KartuDalamPengiriman');
  const [{ nomorDokumen, versi }] = (await kasus.lihat('dinas', VERIFIKATOR)).isi.dokumen;
  return { kasus, nomorDokumen, versi };
}

async function nyatakanHilang(kasus: Perjalanan): Promise<void> {
  await kasus.kerjakan('dinas', VERIFIKATOR, 'laporkan-kartu-tidak-sampai', { alasan: HILANG.alasan });
  await kasus.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
  await kasus.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
}

function diPortal(nomorDokumen: string, status: string): Promise<Balasan['isi']> {
  return sampai(`${nomorDokumen} ${status}`, async () => {
    const { isi } = await post(`${uji.kantor('portal', '32.04').kantor.url}/keaslian`, { nomorDokumen });
    return isi.status === status ? isi : undefined;
  });
}

/** No office waits for a person because of a message of the case. */
async function tanpaParkir(kasus: Perjalanan): Promise<void> {
  for (const office of (['kecamatan', 'siak-sync', 'dinas'] as const).map((tempat) => kasus.kantor(tempat))) {
    await sampai(`all messages read at ${office.kantor.id}`, async () => ((await office.inbox.lag()) === 0 ? true : undefined));
    await office.projector.caughtUp();
    const { status, isi } = await orang.lihat(office, { nip: petugas(office, ['admin-kantor']).nip }, '/insiden');
    expect({ kantor: office.kantor.id, status, isi }).toMatchObject({ status: 200, isi: { baris: [] } });
  }
}

/** Where each of these sheets stands by the operator's list. */
async function lembar(kasus: Perjalanan, serial: readonly string[]): Promise<readonly string[]> {
  const siak = kasus.kantor('siak-sync');
  const { isi } = await orang.lihat(siak, { nip: petugas(siak, OPERATOR).nip }, '/blanko/lembar?batas=200');
  return isi.baris.flatMap((satu: { serial: string; keadaan: string }) => (serial.includes(satu.serial) ? [satu.keadaan] : []));
}

/** The family is called, known at the loket, and follows its follow-up case from then on. */
async function dipanggil(asal: Perjalanan): Promise<Perjalanan> {
  const nomor = `${asal.pemohon.nomor}-H1`;
  const kecamatan: OfficeRuntime = asal.kantor('kecamatan');
  const loket = { nip: petugas(kecamatan, LOKET).nip };
  const { permohonanId, tugas, jenis } = await sampai(`${nomor} waits at the loket`, async () => {
    const { isi } = await orang.lihat(kecamatan, loket, '/antrean?menunggu=petugas-loket&banyak=200');
    return isi.baris.find((baris: { nomor: string }) => baris.nomor === nomor);
  });
  expect({ tugas, jenis }).toEqual({ tugas: expect.stringContaining('dinyatakan hilang'), jenis: 'C2-pembaruan' });
  const { isi } = await orang.kirim(kecamatan, loket, `/permohonan/${permohonanId}/kenali-keluarga`, { keterangan: 'KTP-el kepala keluarga' });
  return Perjalanan.teruskan(uji, orang, asal.kasus, permohonanId, { nomor, rahasia: isi.rahasia });
}

describe('a card that is handed over while the Dinas declares it lost', () => {
  it('stays void when the offices hear of the loss first, and its family gets another card by a case of its own', async () => {
    const { kasus, nomorDokumen, versi } = await dikirim();
    const kecamatan = kasus.kantor('kecamatan');
    await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
    await kasus.lewat('serahkan-kartu');
    await nyatakanHilang(kasus);
    await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
    // What was stopped goes on with the next start: only now does anybody hear of the hand-over.
    await uji.mulaiLagi();
    for (const tempat of ['kecamatan', 'dinas', 'siak-sync'] as const) await kasus.terjadi(tempat, TERSERAHKAN);
    expect(await kasus.antrean('dinas', 'verifikator-dinas')).toMatchObject({ insiden: expect.stringContaining('tetap tidak berlaku') });
    await kasus.kerjakan('dinas', VERIFIKATOR, 'tanggapi-kartu-terserahkan', { keterangan: 'kecamatan sudah memanggil keluarga' });
    expect((await kasus.lihat('dinas', VERIFIKATOR)).antrean).toBeFalsy();
    expect(await diPortal(nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
    const pengganti = await dipanggil(kasus);
    await pengganti.kembaliKe('verifikasi-berkas').lewat('serahkan-kartu');
    const [baru] = (await pengganti.lihat('dinas', VERIFIKATOR)).isi.dokumen;
    expect(baru).toMatchObject({ versi: versi + 1 });
    expect(await diPortal(baru.nomorDokumen, 'aktif')).toMatchObject({ dokumen: { versi: versi + 1 } });
    expect(await diPortal(nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
    await pengganti.terjadi('dinas', 'PermohonanSelesai');
    await tanpaParkir(kasus);
  }, 60_000);

  it('stays void when they hear of the hand-over first, and nothing is printed anew', async () => {
    const { kasus, nomorDokumen } = await dikirim();
    const kecamatan = kasus.kantor('kecamatan');
    const dinas = kasus.kantor('dinas');
    await Promise.all([dinas.inbox.stop(), kecamatan.inbox.stop()]);
    await kasus.lewat('serahkan-kartu');
    await kasus.terjadi('siak-sync', 'PermohonanSelesai');
    await nyatakanHilang(kasus);
    await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
    expect((await kasus.lihat('siak-sync', ['operator-siak'])).isi).toMatchObject({ tahap: 'selesai', lembar: [] });
    await kecamatan.inbox.start();
    await kasus.terjadi('kecamatan', TERSERAHKAN);
    await dinas.inbox.start();
    await kasus.terjadi('dinas', TERSERAHKAN);
    expect(await kasus.riwayat('dinas')).toContain('KartuHilangSampai');
    expect(await diPortal(nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
    expect((await dipanggil(kasus)).pemohon.rahasia).toMatch(/^[A-Z2-9]{12}$/);
    await tanpaParkir(kasus);
  }, 60_000);

  it('leaves no issue in force when another was stamped before the hand-over is known, until its family has the one of its own case', async () => {
    const { kasus, nomorDokumen } = await dikirim();
    const kecamatan = kasus.kantor('kecamatan');
    await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
    await kasus.lewat('serahkan-kartu');
    await nyatakanHilang(kasus);
    await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
    await kasus.kembaliKe('cetak-kartu').lewat('bubuhi-stempel');
    const [kedua] = (await kasus.lihat('dinas', VERIFIKATOR)).isi.dokumen;
    expect(kedua.nomorDokumen).not.toBe(nomorDokumen);
    await diPortal(kedua.nomorDokumen, 'aktif');
    await uji.mulaiLagi();
    for (const tempat of ['kecamatan', 'dinas', 'siak-sync'] as const) await kasus.terjadi(tempat, TERSERAHKAN);
    for (const satu of [nomorDokumen, kedua.nomorDokumen]) expect(await diPortal(satu, 'digantikan')).toMatchObject({ sebab: 'hilang' });
    const pengganti = await dipanggil(kasus);
    await pengganti.kembaliKe('verifikasi-berkas').lewat('bubuhi-stempel');
    const [baru] = (await pengganti.lihat('dinas', VERIFIKATOR)).isi.dokumen;
    expect(await diPortal(baru.nomorDokumen, 'aktif')).toMatchObject({ dokumen: { versi: kedua.versi + 1 } });
    expect(await diPortal(kedua.nomorDokumen, 'digantikan')).toMatchObject({ sebab: 'hilang' });
    await tanpaParkir(kasus);
  }, 60_000);

  it('has its further printing written down at the kecamatan when that was sent before the hand-over was known, and its sheets sent back', async () => {
    const { kasus } = await dikirim();
    const kecamatan = kasus.kantor('kecamatan');
    await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
    await kasus.lewat('serahkan-kartu');
    await nyatakanHilang(kasus);
    await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
    await kasus.kembaliKe('cetak-kartu').lewat('kirim-ke-kecamatan');
    await uji.mulaiLagi();
    await kasus.terjadi('kecamatan', 'PengirimanTidakDipakai');
    for (const tempat of ['dinas', 'siak-sync'] as const) await kasus.terjadi(tempat, TERSERAHKAN);
    expect(await kasus.antrean('kecamatan', 'staf-dinas-kecamatan')).toMatchObject({ langkah: '16d', insiden: expect.stringContaining('tiba sesudah permohonan berakhir') });
    const staf = ['staf-dinas-kecamatan'] as const;
    const kosong = await orang.kirim(kasus.kantor('kecamatan'), { nip: petugas(kasus.kantor('kecamatan'), staf).nip }, `/permohonan/${kasus.id}/tanggapi-pengiriman-terlambat`, { keterangan: 'ya' });
    expect(kosong).toMatchObject({ status: 400, isi: { errors: [{ field: 'keterangan' }] } });
    await kasus.kerjakan('kecamatan', staf, 'tanggapi-pengiriman-terlambat', { keterangan: 'lembar dikirim kembali ke operator' });
    const { isi, antrean } = await kasus.lihat('kecamatan', staf);
    expect([isi.tahap, antrean]).toEqual(['diserahkan', null]);
    await tanpaParkir(kasus);
  }, 60_000);

  it('has its further printing declared lost as well when that never came, though the case is over: its sheets are lost at the operator, and not void as if they were there', async () => {
    const { kasus } = await dikirim();
    const kecamatan = kasus.kantor('kecamatan');
    await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
    await kasus.lewat('serahkan-kartu');
    await nyatakanHilang(kasus);
    await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
    await kasus.kembaliKe('cetak-kartu').lewat('kirim-ke-kecamatan');
    const serial: readonly string[] = (await kasus.lihat('siak-sync', OPERATOR)).isi.lembar.map((satu: { serial: string }) => satu.serial);
    await kasus.kerjakan('dinas', VERIFIKATOR, 'laporkan-kartu-tidak-sampai', { alasan: 'kurir tidak kembali' });
    await uji.mulaiLagi();
    for (const tempat of ['dinas', 'siak-sync'] as const) await kasus.terjadi(tempat, TERSERAHKAN);
    expect(await lembar(kasus, serial)).toEqual(serial.map(() => 'rusak'));
    await kasus.kerjakan('dinas', VERIFIKATOR, 'tanggapi-kartu-terserahkan', { keterangan: 'kecamatan sudah memanggil keluarga' });
    expect(await kasus.antrean('dinas', 'verifikator-dinas')).toMatchObject({ langkah: '16d', tugas: expect.stringContaining('Cari lembar yang tidak sampai'), insiden: expect.stringContaining(serial.join(', ')) });
    await kasus.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
    expect(await kasus.coba('dinas', VERIFIKATOR, 'tanggapi-kartu-terserahkan', { keterangan: 'ternyata ada di laci' })).toMatchObject({ status: 409 });
    await kasus.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
    await sampai('the sheets are lost', async () => ((await lembar(kasus, serial)).every((satu) => satu === 'hilang') ? true : undefined));
    await kasus.terjadi('kecamatan', 'PengirimanDinyatakanHilang');
    expect(await kasus.antrean('kecamatan', 'staf-dinas-kecamatan')).toMatchObject({ insiden: expect.stringContaining('tidak ada di kantor ini') });
    await kasus.kerjakan('kecamatan', ['staf-dinas-kecamatan'], 'tanggapi-pengiriman-terlambat', { keterangan: 'lembarnya tidak pernah sampai di sini' });
    for (const [tempat, peran] of [['dinas', VERIFIKATOR], ['kecamatan', ['staf-dinas-kecamatan']], ['siak-sync', OPERATOR]] as const) expect((await kasus.lihat(tempat, peran)).antrean).toBeNull();
    await tanpaParkir(kasus);
  }, 60_000);
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
