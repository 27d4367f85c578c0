import type { Anggota, Keluarga } from '@kk-lintas/domain';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELAHIRAN, KELUARGA_BARU, Perjalanan } from './perjalanan';

const PETUGAS_DESA = ['petugas-desa'] as const;
const MASALAH = 'urn:kk-lintas:masalah:';
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6300);
}, 60_000);
afterAll(() => uji.tutup());

const sampaiFormulir = async (contoh: typeof KELAHIRAN) => (await Perjalanan.mulai(uji, orang, contoh)).sampaiLangkah('isi-formulir');

function ubah(keluarga: Keluarga, perubahan: (satu: Anggota, ke: number) => Partial<Anggota>): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.map((satu, ke) => ({ ...satu, ...perubahan(satu, ke) })) };
}

it('a form that breaks rules is refused at step 4 with every field and its rule, and nobody’s data', async () => {
  const kasus = await sampaiFormulir(KELUARGA_BARU);
  const keluarga = ubah(kasus.kasus.peraga.permohonan, (_, ke) => (ke === 1 ? { statusPerkawinan: 3 } : {}));
  const { status, isi } = await kasus.coba('desa', ['pemohon'], 'isi-formulir', { keluarga });
  expect({ status, isi }).toMatchObject({
    status: 422,
    isi: {
      type: `${MASALAH}tidak-sah`,
      title: 'Status perkawinan suami/istri dan kepala keluarga harus sama.',
      errors: [
        { field: 'keluarga.anggota.1.statusPerkawinan', aturan: 'R5', reason: 'Status perkawinan suami/istri dan kepala keluarga harus sama.' },
        { field: 'keluarga.anggota.1.statusPerkawinan', aturan: 'R6', reason: 'Status kawin belum tercatat memerlukan SPTJM perkawinan (F-1.05).' },
      ],
    },
  });
  for (const { nik, namaLengkap } of keluarga.anggota) for (const data of [nik, namaLengkap]) expect(JSON.stringify(isi)).not.toContain(data);
  expect(await kasus.riwayat('desa')).not.toContain('FormulirDiisi');
});

it('a missing SPTJM and F-1.01 are named at step 5, and filled in with the form that went back', async () => {
  const kasus = await sampaiFormulir(KELAHIRAN);
  const keluarga = ubah(kasus.kasus.peraga.permohonan, ({ shdk }) => (shdk <= 3 ? { statusPerkawinan: 3 } : {}));
  await kasus.kerjakan('desa', ['pemohon'], 'isi-formulir', { keluarga });
  const { temuanKeluarga } = await kasus.lihat('desa', PETUGAS_DESA);
  expect(temuanKeluarga).toContainEqual({ aturan: 'R8', tingkat: 'kebijakan', field: 'keluarga.anggota.3.ayah', pesan: expect.stringContaining('SPTJM') });
  expect(await kasus.coba('desa', PETUGAS_DESA, 'periksa-berkas', { sesuai: true })).toMatchObject({
    status: 422,
    isi: { type: `${MASALAH}tidak-lengkap`, errors: [{ field: 'berkas.F-1.05' }, { field: 'berkas.F-1.01' }], rincian: { kurang: [{ kode: 'F-1.05' }, { kode: 'F-1.01' }] } },
  });
  await kasus.kerjakan('desa', PETUGAS_DESA, 'periksa-berkas', { sesuai: false, alasan: 'SPTJM dan F-1.01 belum ada' });
  await kasus.kerjakan('desa', ['pemohon'], 'isi-formulir', { keluarga, berkas: ['F-1.05', 'F-1.01'].map((kode) => ({ kode, asli: false })) });
  expect((await kasus.lihat('desa', PETUGAS_DESA)).temuanKeluarga).toEqual([]);
  expect((await kasus.kerjakan('desa', PETUGAS_DESA, 'periksa-berkas', { sesuai: true })).peristiwa).toMatchObject([{ type: 'BerkasDiperiksa' }]);
});

it('circumstances found at step 3 stand in the history, and the form that they ask for is asked for at step 5', async () => {
  const kasus = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('periksa-kelengkapan');
  const { peristiwa } = await kasus.kerjakan('desa', PETUGAS_DESA, 'periksa-kelengkapan', { keadaan: ['biodata-baru'] });
  expect(peristiwa).toMatchObject([{ type: 'KelengkapanDiperiksa', data: { keadaan: ['biodata-baru'] } }]);
  await kasus.kembaliKe('berikan-formulir').lewat('isi-formulir');
  expect(await kasus.coba('desa', PETUGAS_DESA, 'periksa-berkas', { sesuai: true })).toMatchObject({ status: 422, isi: { errors: [{ field: 'berkas.F-1.01' }] } });
});

it('a warning goes with the case: the desa sees it at steps 5 and 7, the loket at step 10, the operator at step 13, the Dinas at step 15', async () => {
  const kasus = await sampaiFormulir(KELUARGA_BARU);
  const { permohonan } = kasus.kasus.peraga;
  await kasus.kerjakan('desa', ['pemohon'], 'isi-formulir', { keluarga: { ...permohonan, anggota: [...permohonan.anggota].reverse() } });
  const temuan = [{ aturan: 'R19', tingkat: 'peringatan', field: 'keluarga.anggota.0.shdk', pesan: 'Urutan anggota: kepala keluarga, suami/istri, anak dari yang tertua, lalu anggota lain.' }];
  expect((await kasus.lihat('desa', PETUGAS_DESA)).temuanKeluarga).toEqual(temuan);
  await kasus.kembaliKe('periksa-berkas').sampaiLangkah('teliti-formulir');
  expect((await kasus.lihat('desa', ['kasi-pemerintahan'])).temuanKeluarga).toEqual(temuan);
  await kasus.sampaiLangkah('verifikasi-berkas');
  expect((await kasus.lihat('kecamatan', ['petugas-loket'])).temuanKeluarga).toEqual(temuan);
  await kasus.sampaiLangkah('sinkronkan-biodata');
  await kasus.terjadi('siak-sync', 'BerkasTiba');
  expect((await kasus.lihat('siak-sync', ['operator-siak'])).temuanKeluarga).toEqual(temuan);
  await kasus.sampaiLangkah('terima-cetakan');
  await kasus.terjadi('dinas', 'CetakanTiba');
  expect((await kasus.lihat('dinas', ['verifikator-dinas'])).temuanKeluarga).toEqual(temuan);
});

it('an RT on the form that is not the one of the letter is no hindrance, and the desa that has the letter sees it', async () => {
  const kasus = await sampaiFormulir(KELUARGA_BARU);
  const { permohonan } = kasus.kasus.peraga;
  await kasus.kerjakan('desa', ['pemohon'], 'isi-formulir', { keluarga: { ...permohonan, alamat: { ...permohonan.alamat, rt: '009' } } });
  const temuan = [{ aturan: 'R21', tingkat: 'peringatan', field: 'keluarga.alamat.rt', pesan: 'RT pada formulir tidak sama dengan surat pengantar.' }];
  expect((await kasus.lihat('desa', PETUGAS_DESA)).temuanKeluarga).toEqual(temuan);
  await kasus.kembaliKe('periksa-berkas').sampaiLangkah('teliti-formulir');
  expect((await kasus.lihat('desa', ['kasi-pemerintahan'])).temuanKeluarga).toEqual(temuan);
  await kasus.sampaiLangkah('verifikasi-berkas');
  expect((await kasus.lihat('kecamatan', ['petugas-loket'])).temuanKeluarga).toEqual([]);
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
