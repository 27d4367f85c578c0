import type { Keluarga } from '@kk-lintas/domain';
import type { OfficeRuntime } from '@kk-lintas/office';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji } from './kabupaten-uji';
import { Orang, post } from './orang';
import { Perjalanan, petugas } from './perjalanan';
import { petugasBaru } from './petugas-baru';

interface KartuLain {
  readonly nomorKk: string;
  readonly berakhir: boolean;
  readonly keluarga: Keluarga;
}

const VERIFIKATOR = ['verifikator-dinas'] as const;
const LOKET = ['petugas-loket'] as const;
const KEPALA = ['kepala-dinas'] as const;
const [, , , , KELUARGA_BARU_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus, Kasus];
const KELUARGA_SENDIRI = { status: 403, isi: { type: 'urn:kk-lintas:masalah:empat-mata', rincian: { aturan: 'keluarga-sendiri' } } };
const orang = new Orang();

let uji: KabupatenUji;
let baru: Perjalanan;
let berubah: Perjalanan;
let dinas: OfficeRuntime;
let direncanakan: readonly KartuLain[];

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6320);
  dinas = uji.kantor('dinas', '32.04');
  [baru, berubah] = await Promise.all([0, 1].map(async () => (await Perjalanan.mulai(uji, orang, KELUARGA_BARU_TTE)).sampaiLangkah('ajukan-draf'))) as [Perjalanan, Perjalanan];
}, 90_000);
afterAll(() => uji.tutup());

/** One who stays on the first card that the case changes. */
function yangTinggal({ kasus: { peraga } }: Perjalanan): string {
  const pergi = new Set(peraga.permohonan.anggota.map(({ nik }) => nik));
  const nik = peraga.kartuLama[0]?.anggota.find((satu) => !pergi.has(satu.nik))?.nik;
  if (nik === undefined) throw new Error('nobody stays on that card');
  return nik;
}

async function halamanDraf({ id }: Perjalanan): Promise<number> {
  const response = await fetch(`${dinas.kantor.url}/permohonan/${id}/draf.pdf`, { headers: { authorization: await orang.masuk(dinas, petugas(dinas, VERIFIKATOR)) } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer()).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

it('an operator of a family whose card would change does not hand in the draft', async () => {
  const siak = baru.kantor('siak-sync');
  const kerabat = await petugasBaru(siak, 'operator-siak', { nip: '197001012000012901', nik: yangTinggal(baru) });
  expect(await orang.kirim(siak, kerabat, `/permohonan/${baru.id}/ajukan-draf`, {})).toMatchObject(KELUARGA_SENDIRI);
  expect((await baru.riwayat('siak-sync')).at(-1)).toBe('BiodataSesuai');
});

it('the draft at the Dinas shows the cards of both families that lose a member, without number or document of the new one', async () => {
  await baru.sampaiLangkah('teliti-cetakan');
  await baru.terjadi('dinas', 'DrafTiba');
  const { isi } = await baru.lihat('dinas', VERIFIKATOR);
  direncanakan = isi.draf.kartuLain;
  const { kartuLama } = baru.kasus.peraga;
  expect(direncanakan.map(({ nomorKk }) => nomorKk)).toEqual(kartuLama.map(({ nomorKk }) => nomorKk));
  expect(direncanakan.map(({ keluarga }) => keluarga.anggota.length)).toEqual(kartuLama.map(({ anggota }) => anggota.length - 1));
  expect(isi).toMatchObject({ tahap: 'diterima', draf: { keluarga: { anggota: expect.any(Array) } } });
  expect([isi.kartu, isi.dokumen, isi.draf.keluarga.nomorKk]).toEqual([undefined, undefined, undefined]);
  expect(await halamanDraf(baru)).toBe(3);
});

it('an officer of one of these families approves nothing of it, nor sends it back', async () => {
  const kerabat = await petugasBaru(dinas, 'verifikator-dinas', { nip: '197001012000012902', nik: yangTinggal(baru) });
  for (const putusan of [{ sesuai: true }, { sesuai: false, alasan: 'nama ayah berbeda' }]) {
    expect(await orang.kirim(dinas, kerabat, `/permohonan/${baru.id}/teliti-cetakan`, putusan)).toMatchObject(KELUARGA_SENDIRI);
  }
  expect(await baru.riwayat('dinas')).toEqual(['DrafTiba']);
});

it('what was approved is signed, of the new family and of both others', async () => {
  await baru.lewat('tandatangani-kartu');
  const { isi } = await baru.lihat('dinas', VERIFIKATOR);
  expect(isi).toMatchObject({ tahap: 'terbit', kartu: { kartuLain: direncanakan } });
  expect(isi.dokumen.map(({ kartuKe, tandaTangan }: { kartuKe: number; tandaTangan?: object }) => [kartuKe, tandaTangan !== undefined])).toEqual([[-1, true], [0, true], [1, true]]);
});

it('nothing is numbered or signed when another case changed one of these cards after the approval: the draft is made and approved anew', async () => {
  await berubah.sampaiLangkah('tandatangani-kartu');
  const [lama] = berubah.kasus.peraga.kartuLama;
  const pekerjaan = 88;
  const keluarga = { ...lama, anggota: lama?.anggota.map((satu) => (satu.nik === yangTinggal(berubah) ? { ...satu, pekerjaan } : satu)) };
  const siak = (path: string, isi: object) => post(`${uji.berjalan.urlSiak}${path}`, { permohonanId: 'kasus-lain', ...isi });
  expect(await siak('/nomor', { jenis: 'B3-perubahan-elemen', keluarga })).toMatchObject({ status: 200 });
  expect(await siak('/aktifkan', {})).toMatchObject({ status: 200 });
  await berubah.kerjakan('dinas', KEPALA, 'tandatangani-kartu', { sesuai: true });
  await berubah.terjadi('dinas', 'PenerbitanDitolakSiak');
  expect((await berubah.riwayat('siak-sync')).slice(-2)).toEqual(['NomorDiminta', 'PenerbitanDitolakSiak']);
  await berubah.terjadi('kecamatan', 'TemuanSiakDiterima');
  expect((await berubah.lihat('kecamatan', LOKET)).isi).toMatchObject({ tahap: 'temuan-siak', temuan: [{ kode: 'kartu-lain-berubah' }] });
  await berubah.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: berubah.kasus.peraga.permohonan, alasan: 'kartu lain sudah berubah di SIAK' });
  await berubah.kembaliKe('teruskan-ke-operator').lewat('tandatangani-kartu');
  const { isi } = await berubah.lihat('dinas', VERIFIKATOR);
  expect(isi).toMatchObject({ tahap: 'terbit', kartu: { kartuLain: isi.draf.kartuLain } });
  const [pertama] = isi.draf.kartuLain as readonly KartuLain[];
  expect(pertama?.keluarga.anggota.find(({ nik }) => nik === yangTinggal(berubah))).toMatchObject({ pekerjaan });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
