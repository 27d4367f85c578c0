import { cariJenisPermohonan, DAFTAR_JENIS_PERMOHONAN, jenisPermohonan, kodeBerkasDitarik } from './daftar-jenis';
import type { GenerasiFormulir } from './generasi-formulir';
import type { TahapBerkas } from './jenis-permohonan';
import { kekuranganBerkas } from './kekurangan-berkas';

const A1 = 'A1-membentuk-keluarga-baru';
const KK_ASAL = ['surat-pengantar', 'kk-lama-suami', 'kk-lama-istri'];

function kurang(jenis: string, ada: readonly string[], keadaan: readonly string[] = [], tahap: TahapBerkas = 'pengajuan', generasi: GenerasiFormulir = 'permendagri-19-2010') {
  return kekuranganBerkas(jenis, ada, { generasi, keadaan, tahap }).map(({ kode }) => kode);
}

describe('what is missing of the papers', () => {
  it('is every obligatory paper and each group once, in the order of the list', () => {
    expect(kurang(A1, [])).toEqual(['surat-pengantar', 'bukti-perkawinan', 'kk-lama-suami', 'kk-lama-istri']);
  });

  it('is no group of which one paper was brought', () => {
    for (const bukti of ['buku-nikah', 'akta-perkawinan', 'akta-perceraian', 'akta-cerai']) expect(kurang(A1, [...KK_ASAL, bukti])).toEqual([]);
  });

  it('is the SPTJM, in place of the marriage book, of a couple whose marriage is not registered', () => {
    const keadaan = ['perkawinan-belum-tercatat'];
    expect(kurang(A1, KK_ASAL, keadaan)).toEqual(['F-1.05']);
    expect(kurang(A1, [...KK_ASAL, 'F-1.05'], keadaan)).toEqual([]);
    expect(kurang(A1, [...KK_ASAL, 'F-1.05'])).toEqual(['bukti-perkawinan']);
  });

  it('asks for the forms only once they were given out, and for those of its generation', () => {
    const lengkap = [...KK_ASAL, 'buku-nikah'];
    expect(kurang(A1, lengkap, [], 'pengisian')).toEqual(['F-1.15']);
    expect(kurang(A1, [...lengkap, 'F-1.15'], ['biodata-baru'], 'pengisian')).toEqual(['F-1.01']);
    expect(kurang(A1, ['buku-nikah'], [], 'pengisian', 'permendagri-109-2019')).toEqual(['F-1.02']);
    expect(kurang(A1, [...lengkap, 'F-1.02'], [], 'pengisian')).toEqual(['F-1.15']);
  });

  it('says in a sentence what would do', () => {
    const [bukti] = kekuranganBerkas(A1, KK_ASAL, { generasi: 'permendagri-19-2010' });
    expect(bukti?.alasan).toBe('Serahkan salah satu: Buku nikah, Kutipan akta perkawinan, Kutipan akta perceraian, Akta cerai.');
  });

  it('leaves out the proof of marriage for the child of an unmarried mother', () => {
    const ada = ['surat-pengantar', 'kk-lama', 'surat-keterangan-kelahiran', 'ktp-orang-tua'];
    expect(kurang('B2a-kelahiran', ada)).toEqual(['bukti-perkawinan']);
    expect(kurang('B2a-kelahiran', ada, ['ibu-tidak-kawin'])).toEqual([]);
  });

  it('takes of who split off after a divorce the deed of the registry or that of the religious court', () => {
    const ada = ['surat-pengantar', 'kk-lama', 'ktp-pemohon'];
    expect(kurang('A3-pisah-kk', ada, ['karena-perceraian'])).toEqual(['bukti-perceraian']);
    for (const bukti of ['akta-perceraian', 'akta-cerai']) expect(kurang('A3-pisah-kk', [...ada, bukti], ['karena-perceraian', 'pernah-kawin'])).toEqual([]);
  });

  it('asks a foreigner who lost the card for the KITAP', () => {
    const ada = ['surat-pengantar', 'surat-kehilangan', 'ktp-pemohon'];
    expect(kurang('C1-hilang', ada)).toEqual([]);
    expect(kurang('C1-hilang', ada, ['wna', 'diwakilkan'])).toEqual(['kitap', 'surat-kuasa']);
  });

  it('is a surat pengantar of everybody under the older forms, and today of whom the database does not know', () => {
    for (const { kode } of DAFTAR_JENIS_PERMOHONAN) {
      expect([kode, kurang(kode, []).includes('surat-pengantar')]).toEqual([kode, true]);
      expect([kode, kurang(kode, [], [], 'pengisian', 'permendagri-109-2019').includes('surat-pengantar')]).toEqual([kode, false]);
      expect([kode, kurang(kode, [], ['biodata-baru'], 'pengisian', 'permendagri-109-2019').includes('surat-pengantar')]).toEqual([kode, true]);
    }
  });
});

describe('the kinds of application', () => {
  it('are those of form F-1.02, in its order', () => {
    const cabang = DAFTAR_JENIS_PERMOHONAN.map(({ kode }) => kode.slice(0, kode.indexOf('-')));
    expect([...new Set(cabang)]).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'B1', 'B2a', 'B2b', 'B2c', 'B2d', 'B3', 'C1', 'C2']);
    expect(new Set(DAFTAR_JENIS_PERMOHONAN.map(({ kode }) => kode)).size).toBe(DAFTAR_JENIS_PERMOHONAN.length);
  });

  it('change data unless they reprint, and issue a NIK where somebody may be new to the database', () => {
    const dengan = (pilih: 'nikBaru' | 'bolehUbahData', nilai: boolean) => DAFTAR_JENIS_PERMOHONAN.filter((jenis) => jenis[pilih] === nilai).map(({ kode }) => kode);
    expect(dengan('bolehUbahData', false)).toEqual(['C1-hilang', 'C2-rusak', 'C2-pembaruan']);
    expect(dengan('nikBaru', true)).toEqual(['A5-datang-dari-luar-negeri', 'A6-rentan-adminduk', 'A7-pewarganegaraan', 'B2a-kelahiran']);
  });

  it('name the other card that changes where somebody goes from one to another (R16)', () => {
    const dengan = (kkLain: string) => DAFTAR_JENIS_PERMOHONAN.filter((jenis) => jenis.kkLain === kkLain).map(({ kode }) => kode);
    expect(dengan('asal')).toEqual([A1, 'A3-pisah-kk', 'A4-pindah-datang', 'B1-menumpang', 'B2d-perkawinan', 'B2d-pengangkatan-anak', 'B2d-pengakuan-anak']);
    expect(dengan('tujuan')).toEqual(['B2c-pindah-keluar']);
  });

  it('take a damaged or superseded card in for good, and leave a card that goes on where it is', () => {
    expect(kodeBerkasDitarik('C2-rusak')).toEqual(['kk-rusak']);
    expect(kodeBerkasDitarik('B2a-kelahiran')).toEqual(['kk-lama']);
    expect(kodeBerkasDitarik('B1-menumpang')).toEqual(['kk-ditumpangi']);
    expect(kodeBerkasDitarik('A3-pisah-kk')).toEqual([]);
    expect(kodeBerkasDitarik('C1-hilang')).toEqual([]);
  });

  it('are looked up by code', () => {
    expect(cariJenisPermohonan('Z9')).toBeUndefined();
    expect(() => jenisPermohonan('Z9')).toThrow('unknown kind');
  });
});
