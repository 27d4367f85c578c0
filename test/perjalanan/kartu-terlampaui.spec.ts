import { randomUUID } from 'node:crypto';
import { pseudonymOf } from '@kk-lintas/office';
import { VERSI_KARTU } from '../../services/dinas/src/penerbitan/versi-kartu.aggregate';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const VERIFIKATOR = ['verifikator-dinas'] as const;
const KABID = ['kabid-dafduk'] as const;
const LOKET = ['petugas-loket'] as const;
const OPERATOR = ['operator-siak'] as const;
const HILANG = { alasan: 'tas kurir tertinggal di angkot', nomorLaporan: 'STPL/101/XI/2026/SPKT' };
const orang = new Orang();

let uji: KabupatenUji;
let kasus: Perjalanan;
let versi: number;
let serial: readonly string[];

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6340);
  kasus = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await kasus.lewat('kirim-ke-kecamatan');
  await kasus.kerjakan('dinas', VERIFIKATOR, 'laporkan-kartu-tidak-sampai', { alasan: HILANG.alasan });
  await kasus.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
  await kasus.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
  await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
  await kasus.kembaliKe('cetak-kartu').sampaiLangkah('bubuhi-stempel');
  const { isi } = await kasus.lihat('dinas', VERIFIKATOR);
  versi = isi.kartu.versi;
  serial = isi.lembar.map((satu: { serial: string }) => satu.serial);
}, 120_000);
afterAll(() => uji.tutup());

/** Where its sheets stand by the operator's list. */
async function diOperator(): Promise<readonly string[]> {
  const siak = kasus.kantor('siak-sync');
  await siak.projector.caughtUp();
  const { isi } = await orang.lihat(siak, { nip: petugas(siak, OPERATOR).nip }, '/blanko/lembar');
  return isi.baris.flatMap((satu: { serial: string; keadaan: string }) => (serial.includes(satu.serial) ? [satu.keadaan] : []));
}

/** The next issue of the card, as the stamp of another case of the family takes it. */
async function terbitBerikut(): Promise<void> {
  const { gateway, ports } = uji.kantor('dinas', '32.04');
  const kunci = pseudonymOf(ports.nodeKeys.secret)((await kasus.lihat('dinas', VERIFIKATOR)).isi.kartu.nomorKk);
  const command = { type: 'TerbitkanVersi', versi: versi + 1, kasus: 'permohonan-lain' } as const;
  expect(await gateway.execute({ aggregate: VERSI_KARTU, id: kunci, command, commandId: randomUUID(), actor: { jenis: 'sistem', nama: 'uji' } })).toMatchObject({ kind: 'accepted' });
}

it('a card printed anew is ended by nobody before a later issue overtakes it', async () => {
  expect(await kasus.coba('dinas', VERIFIKATOR, 'nyatakan-terlampaui')).toMatchObject({ status: 409 });
  expect(await kasus.coba('kecamatan', LOKET, 'kembalikan-berkas', { keterangan: 'KTP-el pemohon' })).toMatchObject({ status: 409 });
});

it('it is not stamped after a later issue, and the officer is told which', async () => {
  await terbitBerikut();
  const { status, isi } = await kasus.coba('dinas', VERIFIKATOR, 'bubuhi-stempel');
  expect({ status, isi }).toMatchObject({ status: 409, isi: { type: 'urn:kk-lintas:masalah:kedaluwarsa', rincian: { versi, tertinggi: versi + 1 } } });
  expect((await kasus.riwayat('dinas')).filter((satu) => satu === 'KartuDistempel')).toHaveLength(1);
});

it('the officer ends it, its sheets are void at the operator before anybody fetched the papers, the loket gives the papers back, and every office closes the case', async () => {
  await kasus.kerjakan('dinas', VERIFIKATOR, 'nyatakan-terlampaui');
  await kasus.terjadi('kecamatan', 'KartuTerlampaui');
  await kasus.terjadi('siak-sync', 'CetakanTerlampaui');
  expect(await diOperator()).toEqual(serial.map(() => 'rusak'));
  expect(await kasus.antrean('kecamatan', 'petugas-loket')).toMatchObject({ tugas: expect.stringContaining('kembalikan berkas asli') });
  await kasus.kerjakan('kecamatan', LOKET, 'kembalikan-berkas', { keterangan: 'KTP-el pemohon' });
  for (const tempat of ['siak-sync', 'dinas', 'desa'] as const) await kasus.terjadi(tempat, 'PermohonanBerakhir');
});

it('its sheets stay in the queue of the Dinas until an officer wrote down that they went back to the operator', async () => {
  expect(await kasus.antrean('dinas', 'verifikator-dinas')).toMatchObject({ langkah: '15', tugas: expect.stringContaining('Kembalikan lembar'), insiden: expect.stringContaining(serial.join(', ')) });
  await kasus.kerjakan('dinas', VERIFIKATOR, 'tanggapi-cetakan-terlambat', { keterangan: 'lembarnya dikembalikan ke operator' });
  expect((await kasus.lihat('dinas', VERIFIKATOR)).antrean).toBeNull();
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
