import type { OfficeRuntime } from '@kk-lintas/office';
import type { Kasus } from '../demo/skenario';
import { KabupatenUji } from './kabupaten-uji';
import { Orang, type Balasan } from './orang';
import { KELAHIRAN, KELUARGA_BARU, Perjalanan, petugas, type Oleh } from './perjalanan';

const PERTAMA = ['operator-siak'] as const;
const KEDUA = ['operator-siak', 1] as const;
const DARI_SEBELUM_BUKU = 'Z0000001';
const orang = new Orang();

let uji: KabupatenUji;
let siak: OfficeRuntime;
let kelahiran: Perjalanan;
let rusak: Perjalanan;
let serialRusak: string;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6040);
  siak = uji.kantor('siak-sync', '32.04');
  kelahiran = await Perjalanan.mulai(uji, orang, KELAHIRAN);
}, 90_000);
afterAll(() => uji.tutup());

function kirim(oleh: Oleh, path: string, body: object): Promise<Balasan> {
  return orang.kirim(siak, petugas(siak, oleh), path, body);
}

function musnahkan(oleh: Oleh, saksi: Oleh, serial: readonly string[]): Promise<Balasan> {
  return kirim(oleh, '/pemusnahan', { serial, saksi: petugas(siak, saksi).nip });
}

async function daftar(status: string): Promise<Balasan['isi']> {
  await siak.projector.caughtUp();
  return (await orang.lihat(siak, petugas(siak, PERTAMA), `/pemusnahan?status=${status}`)).isi.baris;
}

/** The family's new card got wet: it is replaced by another printing. */
async function kartuRusak(): Promise<Kasus> {
  const { isi } = await kelahiran.lihat('dinas', ['verifikator-dinas']);
  const { keluarga } = isi.kartu;
  const langkah = KELUARGA_BARU.langkah.map((satu) => {
    if (satu.aksi === 'ajukan-permohonan') return { ...satu, isi: () => ({ berkas: ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' })) }) };
    return satu.aksi === 'isi-formulir' ? { ...satu, isi: () => ({ keluarga }) } : satu;
  });
  return { ...KELUARGA_BARU, judul: 'Kartu baru rusak', jenis: 'C2-rusak', peraga: { ...kelahiran.kasus.peraga, jenis: 'C2', permohonan: keluarga }, langkah };
}

it('a spoiled sheet is destroyed under four eyes and gets the next line of the register', async () => {
  await kelahiran.sampaiLangkah('nyatakan-blanko-rusak');
  serialRusak = kelahiran.serial[2] ?? '';
  await kelahiran.lewat('cetak-ulang');
  expect(await musnahkan(PERTAMA, PERTAMA, [serialRusak])).toMatchObject({ status: 403 });
  const { status, isi } = await musnahkan(PERTAMA, KEDUA, [serialRusak]);
  expect({ status, isi }).toMatchObject({ status: 201, isi: { peristiwa: [{ type: 'PemusnahanDiajukan', data: { pemusnahan: 1 } }] } });
  expect(await daftar('diajukan')).toMatchObject([{ pemusnahan: 1, serial: [serialRusak], saksi: petugas(siak, KEDUA).nip }]);
  expect(await kirim(PERTAMA, '/pemusnahan/1/sahkan', { sesuai: true })).toMatchObject({ status: 403 });
  expect(await kirim(KEDUA, '/pemusnahan/1/sahkan', { sesuai: true })).toMatchObject({ status: 200, isi: { peristiwa: [{ type: 'PemusnahanDisahkan', data: { nomor: 1 } }] } });
  expect(await musnahkan(PERTAMA, KEDUA, [serialRusak])).toMatchObject({ status: 409 });
  expect(await daftar('disahkan')).toMatchObject([{ pemusnahan: 1, nomor: 1, diajukanOleh: petugas(siak, PERTAMA).nip }]);
});

it('a sheet of a card in force is neither withdrawn nor destroyed, whoever asks', async () => {
  await kelahiran.lewat('serahkan-kartu');
  await kelahiran.terjadi('siak-sync', 'PermohonanSelesai');
  const [berlaku = ''] = kelahiran.serial;
  expect(await musnahkan(PERTAMA, KEDUA, [berlaku])).toMatchObject({ status: 422, isi: { rincian: { serial: [berlaku] } } });
  expect(await kirim(PERTAMA, `/permohonan/${kelahiran.id}/tarik-lembar`, { serial: [berlaku] })).toMatchObject({ status: 422, isi: { rincian: { serial: [berlaku] } } });
  expect(await kirim(PERTAMA, `/permohonan/${kelahiran.id}/tarik-lembar`, { serial: [DARI_SEBELUM_BUKU] })).toMatchObject({ status: 200 });
});

it('when the card is replaced its sheets are withdrawn by the case that replaced it, and then destroyed', async () => {
  rusak = await Perjalanan.mulai(uji, orang, await kartuRusak());
  await rusak.lewat('serahkan-kartu');
  await rusak.terjadi('siak-sync', 'PermohonanSelesai');
  const { serial } = kelahiran;
  expect(await kirim(PERTAMA, `/permohonan/${kelahiran.id}/tarik-lembar`, { serial: rusak.serial })).toMatchObject({ status: 422 });
  expect(await kirim(PERTAMA, `/permohonan/${rusak.id}/tarik-lembar`, { serial })).toMatchObject({ status: 200 });
  expect(await kirim(PERTAMA, `/permohonan/${rusak.id}/tarik-lembar`, { serial: serial.slice(0, 1) })).toMatchObject({ status: 409 });
  expect(await musnahkan(KEDUA, PERTAMA, [...serial, DARI_SEBELUM_BUKU])).toMatchObject({ status: 201 });
  expect(await kirim(PERTAMA, '/pemusnahan/2/sahkan', { sesuai: true })).toMatchObject({ status: 200, isi: { peristiwa: [{ data: { nomor: 2 } }] } });
  expect(await musnahkan(PERTAMA, KEDUA, rusak.serial)).toMatchObject({ status: 422 });
});

async function blanko(query: string): Promise<Balasan> {
  await siak.projector.caughtUp();
  return orang.lihat(siak, petugas(siak, PERTAMA), `/blanko${query}`);
}

it('the list of sheets tells of each where it stands and what happened to it, by office held', async () => {
  const [diganti = ''] = kelahiran.serial;
  const { status, isi } = await blanko('/lembar?keadaan=dimusnahkan');
  expect(status).toBe(200);
  expect(isi.baris.map(({ serial }: { serial: string }) => serial)).toEqual([serialRusak, ...kelahiran.serial, DARI_SEBELUM_BUKU].sort());
  const jabatan = petugas(siak, PERTAMA).jabatan;
  expect(isi.baris.find(({ serial }: { serial: string }) => serial === diganti)).toEqual({
    serial: diganti,
    keadaan: 'dimusnahkan',
    asing: false,
    permohonanId: kelahiran.id,
    riwayat: [
      { peristiwa: 'BlankoDiterima', waktu: expect.any(String), jabatan: expect.any(String) },
      { peristiwa: 'BlankoDipakai', waktu: expect.any(String), jabatan, permohonanId: kelahiran.id },
      { peristiwa: 'BlankoDitarik', waktu: expect.any(String), jabatan, permohonanId: rusak.id },
      { peristiwa: 'PemusnahanDiajukan', waktu: expect.any(String), jabatan: expect.any(String), pemusnahan: 2 },
      { peristiwa: 'PemusnahanDisahkan', waktu: expect.any(String), jabatan, pemusnahan: 2 },
    ],
  });
  expect(isi.baris.at(-1)).toMatchObject({ serial: DARI_SEBELUM_BUKU, asing: true, riwayat: [{ peristiwa: 'BlankoDitarik', permohonanId: kelahiran.id }, {}, {}] });
  expect(JSON.stringify(isi)).not.toContain(petugas(siak, PERTAMA).nip);
});

it('sheets are counted by where they stand, and the counts add up to what came in', async () => {
  const { diterima, asing, ...jumlah } = (await blanko('')).isi.jumlah;
  expect(jumlah).toMatchObject({ dipakai: rusak.serial.length, rusak: 0, ditarik: 0, hilang: 0, ditemukan: 0, dimusnahkan: kelahiran.serial.length + 1 });
  expect(Object.values<number>(jumlah).reduce((semua, satu) => semua + satu, 0)).toBe(diterima);
  expect(asing).toEqual({ ditarik: 0, dimusnahkan: 1 });
});

it('the list goes on after a serial, from sheets that were given out to those in stock', async () => {
  const { isi } = await blanko('/lembar?batas=3');
  expect(isi.baris).toHaveLength(3);
  const lanjut = await blanko(`/lembar?batas=200&setelah=${isi.lanjut}`);
  expect(lanjut.isi.baris[0].serial > isi.baris[2].serial).toBe(true);
  const persediaan = lanjut.isi.baris.find(({ keadaan }: { keadaan: string }) => keadaan === 'persediaan');
  expect(persediaan.riwayat).toEqual([{ peristiwa: 'BlankoDiterima', waktu: expect.any(String), jabatan: expect.any(String) }]);
  expect((await blanko('/lembar?keadaan=persediaan&batas=1')).isi).toMatchObject({ baris: [persediaan], lanjut: persediaan.serial });
  expect((await blanko('/lembar?setelah=ZZZZ9999999')).isi).toEqual({ kesegaran: expect.anything(), baris: [] });
});

it.each([
  ['keadaan', 'robek'],
  ['setelah', 'K1'],
  ['batas', '0'],
  ['batas', '201'],
  ['batas', 'dua'],
  ['lanjut', 'x'],
])('a list of sheets with %s=%s is refused by name', async (field, nilai) => {
  expect(await blanko(`/lembar?${field}=${nilai}`)).toMatchObject({ status: 400, isi: { type: 'urn:kk-lintas:masalah:masukan-tidak-sah', errors: [{ field }] } });
});

it('the register of destructions has no gap', async () => {
  await siak.projector.caughtUp();
  const { status, isi } = await orang.lihat(siak, petugas(siak, PERTAMA), `/buku/pemusnahan-blanko/${uji.sekarang().getFullYear()}`);
  expect(status).toBe(200);
  expect(isi.baris.map(({ nomor, kolom }: { nomor: number; kolom: { serial: string[] } }) => [nomor, kolom.serial.length])).toEqual([
    [1, 1],
    [2, kelahiran.serial.length + 1],
  ]);
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
