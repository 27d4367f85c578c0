import { cariJenisPermohonan, DAFTAR_JENIS_PERMOHONAN, jenisPermohonan, kodeBerkasDitarik } from './daftar-jenis';
import { kekuranganBerkas } from './kekurangan-berkas';

const A1 = 'A1-membentuk-keluarga-baru';
const KK_ASAL = ['surat-pengantar', 'kk-lama-suami', 'kk-lama-istri'];
const kode = (kurang: ReturnType<typeof kekuranganBerkas>) => kurang.map((satu) => satu.kode);

describe('what is missing of the papers', () => {
  it('is every obligatory paper and each group once, in the order of the list', () => {
    expect(kode(kekuranganBerkas(A1, []))).toEqual(['surat-pengantar', 'bukti-perkawinan', 'kk-lama-suami', 'kk-lama-istri']);
  });

  it('is no group of which one paper was brought', () => {
    for (const bukti of ['buku-nikah', 'akta-perkawinan', 'akta-perceraian']) expect(kekuranganBerkas(A1, [...KK_ASAL, bukti])).toEqual([]);
  });

  it('is the SPTJM, in place of the marriage book, of a couple whose marriage is not registered', () => {
    const keadaan = ['perkawinan-belum-tercatat'];
    expect(kode(kekuranganBerkas(A1, KK_ASAL, keadaan))).toEqual(['F-1.05']);
    expect(kekuranganBerkas(A1, [...KK_ASAL, 'F-1.05'], keadaan)).toEqual([]);
    expect(kode(kekuranganBerkas(A1, [...KK_ASAL, 'F-1.05']))).toEqual(['bukti-perkawinan']);
  });

  it('asks for the forms only once they were given out', () => {
    const lengkap = [...KK_ASAL, 'buku-nikah'];
    expect(kode(kekuranganBerkas(A1, lengkap, [], 'pengisian'))).toEqual(['formulir-permohonan']);
    expect(kode(kekuranganBerkas(A1, [...lengkap, 'F-1.15'], ['biodata-baru'], 'pengisian'))).toEqual(['F-1.01']);
    expect(kekuranganBerkas(A1, [...lengkap, 'F-1.02'], [], 'pengisian')).toEqual([]);
  });

  it('says in a sentence what would do', () => {
    const [bukti] = kekuranganBerkas(A1, KK_ASAL);
    expect(bukti?.alasan).toBe('Serahkan salah satu: Buku nikah, Kutipan akta perkawinan, Kutipan akta perceraian.');
  });

  it('leaves out the proof of marriage for the child of an unmarried mother', () => {
    const ada = ['surat-pengantar', 'kk-lama', 'surat-keterangan-kelahiran', 'ktp-orang-tua'];
    expect(kode(kekuranganBerkas('B2a-kelahiran', ada))).toEqual(['bukti-perkawinan']);
    expect(kekuranganBerkas('B2a-kelahiran', ada, ['ibu-tidak-kawin'])).toEqual([]);
  });

  it('asks a foreigner who lost the card for the KITAP', () => {
    const ada = ['surat-pengantar', 'surat-kehilangan', 'ktp-pemohon'];
    expect(kekuranganBerkas('C1-hilang', ada)).toEqual([]);
    expect(kode(kekuranganBerkas('C1-hilang', ada, ['wna', 'diwakilkan']))).toEqual(['kitap', 'surat-kuasa']);
  });
});

describe('the kinds of application', () => {
  it('change the number of the card for a new family alone, and the data never on a reprint', () => {
    const menurut = Object.fromEntries(DAFTAR_JENIS_PERMOHONAN.map((jenis) => [jenis.kode, [jenis.noKkBaru, jenis.nikBaru, jenis.bolehUbahData]]));
    expect(menurut).toEqual({
      [A1]: ['baru', false, true],
      'B2a-kelahiran': ['tetap', true, true],
      'B3-pembetulan': ['tetap', false, true],
      'C1-hilang': ['tetap', false, false],
      'C2-rusak': ['tetap', false, false],
    });
  });

  it.each(DAFTAR_JENIS_PERMOHONAN)('$kode lists each paper once, groups alternatives and gives every conditional paper its condition', ({ syarat, formulir }) => {
    expect(new Set(syarat.map((satu) => satu.kode)).size).toBe(syarat.length);
    for (const satu of syarat) {
      expect([satu.kode, satu.sifat === 'bersyarat']).toEqual([satu.kode, satu.bila !== undefined]);
      if (satu.sifat === 'alternatif') expect(satu.kelompok).toBeDefined();
    }
    expect(syarat.map((satu) => satu.kode)).toContain(formulir.kode);
  });

  it('takes a damaged or superseded card in for good', () => {
    expect(kodeBerkasDitarik('C2-rusak')).toEqual(['kk-rusak']);
    expect(kodeBerkasDitarik('B2a-kelahiran')).toEqual(['kk-lama']);
    expect(kodeBerkasDitarik('C1-hilang')).toEqual([]);
  });

  it('are looked up by code', () => {
    expect(cariJenisPermohonan('Z9')).toBeUndefined();
    expect(() => jenisPermohonan('Z9')).toThrow('unknown kind');
  });
});
