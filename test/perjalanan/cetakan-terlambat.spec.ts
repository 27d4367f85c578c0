import { randomUUID } from 'node:crypto';
import { TOPIK } from '@kk-lintas/contracts';
import { pseudonymOf } from '@kk-lintas/office';
import { VERSI_KARTU } from '../../services/kecamatan/src/permohonan/versi-kartu.aggregate';
import { KabupatenUji, sampai } from './kabupaten-uji';
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
let kedua: readonly string[];

/**
 * The loket gives the papers back, for a later issue came there, while the Dinas declares the delivery lost and the operator prints
 * anew. That printing waits at the Dinas behind a forged message, and is let through when the end of the case is known there.
 */
beforeAll(async () => {
  uji = await KabupatenUji.mulai(6420);
  kasus = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await kasus.lewat('kirim-ke-kecamatan');
  await kasus.terjadi('kecamatan', 'KartuDalamPengiriman');
  const kecamatan = kasus.kantor('kecamatan');
  await Promise.all([kecamatan.relay.stop(), kecamatan.inbox.stop()]);
  await kasus.sampaiLangkah('serahkan-kartu');
  const { nomorKk, versi } = (await kasus.lihat('kecamatan', LOKET)).isi;
  const command = { type: 'CatatVersi', versi: versi + 1, kasus: 'permohonan-lain' } as const;
  expect(await kecamatan.gateway.execute({ aggregate: VERSI_KARTU, id: pseudonymOf(kecamatan.ports.nodeKeys.secret)(nomorKk), command, commandId: randomUUID(), actor: { jenis: 'sistem', nama: 'uji' } })).toMatchObject({ kind: 'accepted' });
  await kasus.kerjakan('kecamatan', LOKET, 'kembalikan-berkas', { keterangan: 'KTP-el pemohon' });
  await kasus.kerjakan('dinas', VERIFIKATOR, 'laporkan-kartu-tidak-sampai', { alasan: HILANG.alasan });
  await kasus.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
  await kasus.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
  await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
  const pesanId = await palsukan();
  await kasus.kembaliKe('cetak-kartu').lewat('serahkan-cetakan');
  await sampai('the printing waits', async () => ((await menunggu()).length === 2 ? true : undefined));
  kedua = (await kasus.lihat('siak-sync', OPERATOR)).isi.lembar.map(({ serial }: { serial: string }) => serial);
  // What was stopped goes on with the next start: only now does anybody hear of the end.
  await uji.mulaiLagi();
  await kasus.terjadi('dinas', 'PermohonanBerakhir');
  for (const [aksi, isi] of [['selesaikan', { pesanId, alasan: 'pesan palsu, dilaporkan ke inspektorat' }], ['ulangi', {}]] as const) {
    expect(await orang.kirim(kasus.kantor('dinas'), admin('dinas'), `/insiden/${insidenId()}/${aksi}`, isi)).toMatchObject({ status: 200 });
  }
}, 120_000);
afterAll(() => uji.tutup());

const admin = (tempat: 'kecamatan' | 'siak-sync' | 'dinas') => ({ nip: petugas(kasus.kantor(tempat), ['admin-kantor']).nip });
const insidenId = () => `${TOPIK['siak-sync']}~${kasus.id}`;

/** Messages of the case that wait at the Dinas for a person. */
async function menunggu(): Promise<readonly { pesanId: string }[]> {
  const { isi } = await orang.lihat(kasus.kantor('dinas'), admin('dinas'), '/insiden');
  return isi.baris.find(({ id }: { id: string }) => id === insidenId())?.menunggu ?? [];
}

/** A message that nobody signed: what follows it for the same case waits. @returns its id */
async function palsukan(): Promise<string> {
  const [id, type] = [randomUUID(), 'kk.siak.cetakan-diserahkan.v1'];
  const palsu = { specversion: '1.0', id, source: `/kantor/${kasus.kantor('siak-sync').kantor.id}`, type, subject: kasus.id, time: uji.sekarang().toISOString(), data: {}, tandatangan: 'AAAA' };
  await uji.berjalan.bus.publish([{ topic: TOPIK['siak-sync'], key: kasus.id, id, value: JSON.stringify(palsu), headers: { type, tujuan: kasus.kantor('dinas').kantor.id } }]);
  await sampai('it is parked', async () => ((await menunggu()).length === 1 ? true : undefined));
  return id;
}

it('the printing is written down at the Dinas with its sheets, in a case that stays over, and waits for an officer', async () => {
  await kasus.terjadi('dinas', 'CetakanTidakDipakai');
  expect((await kasus.lihat('dinas', VERIFIKATOR)).isi).toMatchObject({ tahap: 'berakhir' });
  expect(await kasus.antrean('dinas', 'verifikator-dinas')).toMatchObject({ langkah: '15', tugas: expect.stringContaining('Kembalikan lembar'), insiden: expect.stringContaining('Cetakan ke-2 tiba sesudah permohonan berakhir') });
  expect(await kasus.coba('dinas', VERIFIKATOR, 'terima-cetakan', { sesuai: true, serial: kedua })).toMatchObject({ status: 409 });
});

it('its sheets are void at the operator, and the officer writes down that they went back', async () => {
  await kasus.terjadi('siak-sync', 'PermohonanBerakhir');
  const siak = kasus.kantor('siak-sync');
  const { isi } = await orang.lihat(siak, { nip: petugas(siak, OPERATOR).nip }, '/blanko/lembar?keadaan=rusak');
  expect(JSON.stringify(isi)).toContain(kedua[0] ?? '-');
  await kasus.kerjakan('dinas', VERIFIKATOR, 'tanggapi-cetakan-terlambat', { keterangan: 'lembarnya dikembalikan ke operator' });
  expect((await kasus.lihat('dinas', VERIFIKATOR)).antrean).toBeNull();
});

it('no office waits for a person because of a message of the case', async () => {
  await kasus.terjadi('kecamatan', 'PengirimanDinyatakanHilang');
  for (const tempat of ['kecamatan', 'siak-sync', 'dinas'] as const) {
    const office = kasus.kantor(tempat);
    await sampai(`all messages read at ${office.kantor.id}`, async () => ((await office.inbox.lag()) === 0 ? true : undefined));
    await office.projector.caughtUp();
    expect(await orang.lihat(office, admin(tempat), '/insiden')).toMatchObject({ status: 200, isi: { baris: [] } });
  }
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
