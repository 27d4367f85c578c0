import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELUARGA_BARU, Perjalanan } from './perjalanan';
import { petugasBaru } from './petugas-baru';

const ALASAN = { sesuai: false, alasan: 'cetakan kabur pada baris ibu' };
let uji: KabupatenUji;
let tercetak: Perjalanan;
let diparaf: Perjalanan;
let diteliti: Perjalanan;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5300);
  const siapkan = async (aksi: string) => (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah(aksi);
  [tercetak, diparaf, diteliti] = await Promise.all([siapkan('terima-cetakan'), siapkan('paraf-kabid'), siapkan('teliti-cetakan')]);
}, 90_000);
afterAll(() => uji.tutup());

it('prints of another count than handed over are not received', async () => {
  await tercetak.terjadi('dinas', 'CetakanTiba');
  const empat = tercetak.serial.slice(1);
  expect(await tercetak.coba('dinas', ['verifikator-dinas'], 'terima-cetakan', { sesuai: true, serial: empat })).toMatchObject({ status: 422, isi: { errors: [{ field: 'serial' }] } });
  expect(await tercetak.riwayat('dinas')).toEqual(['CetakanTiba']);
});

it('prints that the Dinas refuses are void: the operator prints them again on other sheets', async () => {
  const lama = tercetak.serial;
  await tercetak.kerjakan('dinas', ['verifikator-dinas'], 'terima-cetakan', { ...ALASAN, serial: lama });
  expect(await tercetak.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '14', dikembalikan: ALASAN.alasan });
  const { isi } = await tercetak.lihat('siak-sync', ['operator-siak']);
  expect(isi).toMatchObject({ tahap: 'biodata-valid', lembar: [] });
  await tercetak.kembaliKe('cetak-kartu').lewat('cetak-kartu');
  expect(tercetak.serial).toHaveLength(lama.length);
  expect(tercetak.serial.filter((serial) => lama.includes(serial))).toEqual([]);
  await tercetak.sampaiLangkah('terima-cetakan');
  await tercetak.terjadi('dinas', 'CetakanTiba', 2);
  expect(await tercetak.coba('dinas', ['verifikator-dinas'], 'terima-cetakan', { sesuai: true, serial: lama })).toMatchObject({ status: 422 });
  await tercetak.lewat('paraf-kabid');
});

it('a card returned by the verifikator is synchronised and printed again, and verified by the same hand', async () => {
  const lama = diteliti.serial;
  await diteliti.kerjakan('dinas', ['verifikator-dinas'], 'teliti-cetakan', ALASAN);
  expect(await diteliti.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '13', dikembalikan: ALASAN.alasan });
  expect((await diteliti.lihat('siak-sync', ['operator-siak'])).isi).toMatchObject({ tahap: 'menunggu-sinkronisasi', lembar: [] });
  expect(await diteliti.coba('dinas', ['verifikator-dinas'], 'teliti-cetakan', { sesuai: true })).toMatchObject({ status: 409, isi: { rincian: { tahap: 'dikembalikan' } } });
  await diteliti.kembaliKe('sinkronkan-biodata').lewat('teliti-cetakan');
  expect(diteliti.serial.filter((serial) => lama.includes(serial))).toEqual([]);
  const riwayat = await diteliti.riwayat('dinas');
  expect(riwayat).toEqual(['CetakanTiba', 'CetakanDiterima', 'DikembalikanOlehDinas', 'CetakanTiba', 'CetakanDiterima', 'CetakanDiteliti']);
});

it('a card is not returned by a relative of the family, nor by who printed it', async () => {
  const dinas = diteliti.kantor('dinas');
  const path = `/permohonan/${diteliti.id}/paraf-kabid`;
  const kerabat = await petugasBaru(dinas, 'kabid-dafduk', { nip: '197001012000011901', nik: diteliti.kasus.peraga.permohonan.anggota[1]?.nik });
  const operator = await petugasBaru(dinas, 'kabid-dafduk', { nip: diteliti.petugas('siak-sync', ['operator-siak']).nip });
  const ditolak = (aturan: string) => ({ status: 403, isi: { type: 'urn:kk-lintas:masalah:empat-mata', rincian: { aturan } } });
  expect(await orang.kirim(dinas, kerabat, path, ALASAN)).toMatchObject(ditolak('keluarga-sendiri'));
  expect(await orang.kirim(dinas, operator, path, ALASAN)).toMatchObject(ditolak('satu-orang-satu-tindakan'));
  expect((await diteliti.riwayat('dinas')).at(-1)).toBe('CetakanDiteliti');
  await diteliti.lewat('paraf-kabid');
});

it('a card returned by the Kabid is synchronised, printed and verified again', async () => {
  await diparaf.kerjakan('dinas', ['kabid-dafduk'], 'paraf-kabid', ALASAN);
  expect(await diparaf.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '13', dikembalikan: ALASAN.alasan });
  const lama = diparaf.serial;
  await diparaf.kembaliKe('sinkronkan-biodata').lewat('paraf-kabid');
  expect((await diparaf.riwayat('siak-sync')).filter((satu) => satu === 'BiodataValid')).toHaveLength(2);
  expect(diparaf.serial.filter((serial) => lama.includes(serial))).toEqual([]);
  const riwayat = await diparaf.riwayat('dinas');
  expect(riwayat.slice(riwayat.indexOf('DikembalikanOlehDinas'))).toEqual(['DikembalikanOlehDinas', 'CetakanTiba', 'CetakanDiterima', 'CetakanDiteliti', 'DiparafKabid']);
});

it('a card returned by the Sekretaris needs the paraf of the Kabid again', async () => {
  await diparaf.kerjakan('dinas', ['sekretaris-dinas'], 'paraf-sekretaris', ALASAN);
  expect(await diparaf.antrean('dinas', 'kabid-dafduk')).toMatchObject({ langkah: '16a', dikembalikan: ALASAN.alasan });
  expect(await diparaf.coba('dinas', ['sekretaris-dinas'], 'paraf-sekretaris', { sesuai: true })).toMatchObject({ status: 409 });
  await diparaf.kembaliKe('paraf-kabid').lewat('paraf-sekretaris');
  expect((await diparaf.riwayat('dinas')).slice(-3)).toEqual(['DikembalikanSekretaris', 'DiparafKabid', 'DiteruskanSekretaris']);
});

it('a card that the Kepala Dinas does not sign goes back to 16a and is signed once, after all parafs', async () => {
  await diparaf.kerjakan('dinas', ['kepala-dinas'], 'tandatangani-kartu', ALASAN);
  expect(await diparaf.antrean('dinas', 'kabid-dafduk')).toMatchObject({ langkah: '16a', dikembalikan: ALASAN.alasan });
  expect(await diparaf.coba('dinas', ['kepala-dinas'], 'tandatangani-kartu', { sesuai: true })).toMatchObject({ status: 409 });
  await diparaf.kembaliKe('paraf-kabid').lewat('kirim-ke-kecamatan');
  expect((await diparaf.riwayat('dinas')).slice(-6)).toEqual(['PenandatangananKartuDitolak', 'DiparafKabid', 'DiteruskanSekretaris', 'KartuDitandatangani', 'KartuDistempel', 'KartuDikirim']);
  await diparaf.lewat('terima-kartu');
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
