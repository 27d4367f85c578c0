import { buatNik, KEBIJAKAN_PERAGA, kodeWilayah, spesifikasi, type Anggota, type DecisionContext, type Keluarga } from '@kk-lintas/domain';
import { KECAMATAN, KELUARGA, KOTAK_MASUK, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai } from '../testing/riwayat-kecamatan';
import { pokokPembetulan } from './pembetulan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { VIEW_KECAMATAN } from './permohonan.view';
import { KARTU_KELIRU } from './penyerahan.decide';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const [KEPALA] = KELUARGA.anggota as readonly [Anggota];
const NOMOR_KK = '3204062311260001';
const KAWIN = { statusPerkawinan: 2, tanggalPerkawinan: '2014-06-01' } as const;

function kerabat(namaLengkap: string, tanggalLahir: string, ciri: Partial<Anggota>): Anggota {
  return { ...KEPALA, nik: buatNik(kodeWilayah(KECAMATAN), tanggalLahir, ciri.jenisKelamin ?? 1, 3), namaLengkap, tanggalLahir, ...ciri };
}

const ADIK = kerabat('Raka Contoh', '1995-02-11', { shdk: 9 });
const SUAMI: Anggota = { ...KEPALA, ...KAWIN };
const ISTRI = kerabat('Melati Contoh', '1990-09-02', { jenisKelamin: 2, shdk: 3, ...KAWIN });
const ISTRI_KEDUA = kerabat('Mawar Contoh', '1992-10-02', { jenisKelamin: 2, shdk: 3, ...KAWIN });
const rumah = (...anggota: readonly Anggota[]): Keluarga => ({ ...KELUARGA, anggota });
const KARTU: Keluarga = { ...rumah(KEPALA, ADIK), nomorKk: NOMOR_KK };

const perbaiki = (keluarga: Keluarga): PerintahKecamatan => ({ type: 'PerbaikiData', keluarga });
const DIBUKA: readonly PeristiwaKecamatan[] = [
  { type: 'PembetulanDibuka', data: { pokok: { ...pokokPembetulan(POKOK), dibuka: oleh(KOTAK_MASUK).now }, alasan: 'nama ayah keliru', berkas: [KARTU_KELIRU] }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KARTU } },
];
const TEMUAN_SIAK: readonly PeristiwaKecamatan[] = [...sampai('di-operator'), { type: 'TemuanSiakDiterima', data: { temuan: [], pelaku: [] }, pribadi: { nilai: [] } }];

/** The file of another family, on the loket's table. */
function diLoket(keluarga: Keluarga, ubahan: { readonly jenis?: string; readonly kodeBerkas?: readonly string[] } = {}): readonly PeristiwaKecamatan[] {
  return sampai('di-loket').map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, data: { ...satu.data, berjalan: { ...satu.data.berjalan, ...ubahan } }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga } } : satu));
}

describe('a correction at the loket begins with the card as it was handed over', () => {
  it('and says so where a member is gone or another came (R16)', () => {
    kecamatan.given(DIBUKA).when(perbaiki({ ...KARTU, anggota: [KEPALA] }), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.mutasi', details: { aturan: 'R16' } });
    const bertambah = { ...KARTU, anggota: [...KARTU.anggota, kerabat('Sekar Contoh', '1999-04-04', { jenisKelamin: 2, shdk: 9 })] };
    kecamatan.given(DIBUKA).when(perbaiki(bertambah), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.2.nik', details: { aturan: 'R16' } });
  });

  it('where the head left the others without a successor (R17)', () => {
    const tanpaKepala = { ...KARTU, anggota: [ADIK], mutasi: [{ nik: KEPALA.nik ?? '', arah: 'keluar' as const, sebab: 'pindah' as const }] };
    const ditolak = kecamatan.given(DIBUKA).when(perbaiki(tanpaKepala), oleh(LOKET));
    ditolak.thenRejected('tidak-sah', { errors: expect.arrayContaining([expect.objectContaining({ aturan: 'R17', field: 'keluarga.shdk' })]) });
  });

  it('where the number is not that of the card (R18)', () => {
    kecamatan.given(DIBUKA).when(perbaiki({ ...KARTU, nomorKk: '3204062311260002' }), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.nomorKk', details: { aturan: 'R18' } });
  });

  it('and a wrong marriage date that stood on it holds up nothing, then or at step 10; another wrong one is refused', () => {
    const dahulu: Keluarga = { ...KARTU, anggota: [{ ...KEPALA, statusPerkawinan: 2, tanggalPerkawinan: '1900-01-01' }, ADIK] };
    const dibuka = DIBUKA.map((satu) => (satu.type === 'PembetulanDibuka' ? { ...satu, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: dahulu } } : satu));
    const keluarga: Keluarga = { ...dahulu, anggota: dahulu.anggota.map((satu, ke) => (ke === 1 ? { ...satu, ayah: 'Surya Contoh' } : satu)) };
    kecamatan.given(dibuka).when(perbaiki(keluarga), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    const diperbaiki: readonly PeristiwaKecamatan[] = [...dibuka, { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga } }];
    kecamatan.given(diperbaiki).when({ type: 'VerifikasiBerkas', sesuai: true }, oleh(LOKET)).thenMatches([{ type: 'BerkasDiverifikasi' }, { type: 'DicatatDiBukuPermohonan' }]);
    const keliru = { ...KARTU, anggota: [{ ...KEPALA, statusPerkawinan: 2 as const, tanggalPerkawinan: '1900-01-02' }, ADIK] };
    kecamatan.given(dibuka).when(perbaiki(keliru), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.tanggalPerkawinan', details: { aturan: 'R20' } });
  });

  it('and takes no reason, which it would not record, whether the card was mended or turned out to be right', () => {
    for (const keluarga of [KARTU, { ...KARTU, anggota: [KEPALA, { ...ADIK, ayah: 'Surya Contoh' }] }]) {
      const ditolak = kecamatan.given(DIBUKA).when({ ...perbaiki(keluarga), alasan: 'akta menunjukkan bahwa kartunya benar' } as PerintahKecamatan, oleh(LOKET));
      ditolak.thenRejected('tidak-sah', { field: 'alasan', reason: expect.not.stringContaining('Isian ini berubah') as string });
    }
    kecamatan.given(DIBUKA).when(perbaiki(KARTU), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('and takes what mends it', () => {
    kecamatan.given(DIBUKA).when(perbaiki({ ...KARTU, anggota: [KEPALA, { ...ADIK, ayah: 'Surya Contoh' }] }), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });
});

describe('after a finding of SIAK', () => {
  it('every rule that the mended form breaks is named at once', () => {
    const salah = { ...rumah(KEPALA, { ...ISTRI, statusPerkawinan: 1, jenisKelamin: 1 }), alamat: { ...KELUARGA.alamat, rt: '1' } };
    const ditolak = kecamatan.given(TEMUAN_SIAK).when(perbaiki(salah), oleh(LOKET));
    ditolak.thenRejected('tidak-sah', { errors: ['R4', 'R5', 'R21'].map((aturan) => expect.objectContaining({ aturan })) });
  });

  it('the card in force stays with SIAK: who comes or goes is not asked of the loket', () => {
    const kasus = TEMUAN_SIAK.map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, data: { ...satu.data, berjalan: { ...satu.data.berjalan, jenis: 'B3-perubahan-elemen' } } } : satu));
    kecamatan.given(kasus).when(perbaiki(rumah(KEPALA, ADIK)), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });
});

describe('after a finding of SIAK the papers that were verified still prove the form', () => {
  const A1 = 'A1-membentuk-keluarga-baru';
  const BERKAS = ['kk-lama-suami', 'kk-lama-istri', 'F-1.15', 'buku-nikah'];
  const ditemukan = (kodeBerkas?: readonly string[]): readonly PeristiwaKecamatan[] =>
    TEMUAN_SIAK.map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, data: { ...satu.data, berjalan: { ...satu.data.berjalan, jenis: A1, ...(kodeBerkas !== undefined && { kodeBerkas }) } }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: rumah(SUAMI, ISTRI) } } : satu));
  const kawin = { statusPerkawinan: 2, tanggalPerkawinan: '2026-10-10' } as const;
  const DIBAWAH_UMUR = rumah({ ...SUAMI, ...kawin }, { ...ISTRI, ...kawin, tanggalLahir: '2009-09-02' });
  const SIRI = rumah({ ...SUAMI, statusPerkawinan: 3 }, { ...ISTRI, statusPerkawinan: 3 });

  it('and one who turns out to be under age does not marry without the dispensation (R7)', () => {
    kecamatan.given(ditemukan(BERKAS)).when(perbaiki(DIBAWAH_UMUR), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.tanggalPerkawinan', details: { aturan: 'R7' } });
    kecamatan.given(ditemukan([...BERKAS, 'penetapan-dispensasi-kawin'])).when(perbaiki(DIBAWAH_UMUR), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('and no marriage becomes an unregistered one without its SPTJM (R6)', () => {
    kecamatan.given(ditemukan(BERKAS)).when(perbaiki(SIRI), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.statusPerkawinan', details: { aturan: 'R6' } });
    kecamatan.given(ditemukan([...BERKAS, 'F-1.05'])).when(perbaiki(SIRI), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('and where they are not known none is asked for', () => {
    kecamatan.given(ditemukan()).when(perbaiki(SIRI), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('and a family that lacks one may stop its case', () => {
    kecamatan.given(ditemukan(BERKAS)).when({ type: 'HentikanPermohonan', alasan: 'belum memiliki penetapan dispensasi kawin' }, oleh(LOKET)).thenMatches([{ type: 'PermohonanDihentikan' }]);
  });
});

describe('step 10', () => {
  const tolakan: DecisionContext = { ...oleh(LOKET), kebijakan: [{ ...KEBIJAKAN_PERAGA, beberapaIstri: 'tolak' }] };
  const belumMemutuskan: DecisionContext = { ...oleh(LOKET), kebijakan: [KEBIJAKAN_PERAGA] };
  const SESUAI: PerintahKecamatan = { type: 'VerifikasiBerkas', sesuai: true };
  const BERISTRI_DUA = diLoket(rumah(SUAMI, ISTRI, ISTRI_KEDUA));

  it('verifies no form that breaks a rule, and lets it go back', () => {
    kecamatan.given(BERISTRI_DUA).when(SESUAI, tolakan).thenRejected('tidak-sah', { field: 'keluarga.anggota.2.shdk', details: { aturan: 'R10' } });
    kecamatan.given(BERISTRI_DUA).when({ type: 'VerifikasiBerkas', sesuai: false, tujuan: 'pemohon', alasan: 'istri kedua memiliki kartu sendiri' }, tolakan).thenMatches([{ type: 'BerkasDitolakLoket' }]);
  });

  it('leaves to the officer what the policy does not decide, and shows it', () => {
    const kasus = kecamatan.given(BERISTRI_DUA).when({ type: 'VerifikasiBerkas', sesuai: true }, belumMemutuskan);
    kasus.thenMatches([{ type: 'BerkasDiverifikasi' }, { type: 'DicatatDiBukuPermohonan' }]);
    expect(VIEW_KECAMATAN.temuan?.(kasus.state(), belumMemutuskan)).toMatchObject([{ aturan: 'R10', tingkat: 'kebijakan', field: 'keluarga.anggota.2.shdk' }]);
  });

  describe('knows the papers that the desa had', () => {
    const A1 = 'A1-membentuk-keluarga-baru';
    const SIRI = rumah({ ...KEPALA, statusPerkawinan: 3 }, { ...ISTRI, statusPerkawinan: 3, tanggalPerkawinan: undefined });
    const temuan = (riwayat: readonly PeristiwaKecamatan[]) => VIEW_KECAMATAN.temuan?.(riwayat.reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState()), belumMemutuskan).map(({ aturan, tingkat }) => [aturan, tingkat]);

    it('and verifies no unregistered marriage without its SPTJM (R6), and one with it', () => {
      const tanpa = diLoket(SIRI, { jenis: A1, kodeBerkas: ['kk-lama-suami', 'F-1.15'] });
      kecamatan.given(tanpa).when(SESUAI, belumMemutuskan).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.statusPerkawinan', details: { aturan: 'R6' } });
      expect(temuan(tanpa)).toEqual([['R6', 'galat'], ['R6', 'galat']]);
      kecamatan.given(diLoket(SIRI, { jenis: A1, kodeBerkas: ['kk-lama-suami', 'F-1.15', 'F-1.05'] })).when(SESUAI, belumMemutuskan).thenMatches([{ type: 'BerkasDiverifikasi' }, { type: 'DicatatDiBukuPermohonan' }]);
    });

    it('and asks for none where the desa of an older version told none', () => {
      expect(temuan(diLoket(SIRI, { jenis: A1 }))).toEqual([]);
      kecamatan.given(diLoket(SIRI, { jenis: A1 })).when(SESUAI, belumMemutuskan).thenMatches([{ type: 'BerkasDiverifikasi' }, { type: 'DicatatDiBukuPermohonan' }]);
    });
  });
});
