import fc from 'fast-check';
import { DAFTAR_JENIS_PERMOHONAN, jenisPermohonan } from './daftar-jenis';
import { GENERASI_FORMULIR, PERATURAN_FORMULIR, type GenerasiFormulir } from './generasi-formulir';
import type { SyaratBerkas } from './jenis-permohonan';
import { KEADAAN } from './keadaan';
import { kekuranganBerkas, syaratBerkas } from './kekurangan-berkas';

const LAMA: GenerasiFormulir = 'permendagri-19-2010';
const BARU: GenerasiFormulir = 'permendagri-109-2019';
const A1 = 'A1-membentuk-keluarga-baru';
const A2 = 'A2-penggantian-kepala-keluarga';
const A5 = 'A5-datang-dari-luar-negeri';

const diminta = (jenis: string, generasi: GenerasiFormulir, keadaan: readonly string[]) => kekuranganBerkas(jenis, [], { generasi, keadaan, tahap: 'pengisian' }).map(({ kode }) => kode);
const daftar = (teks: string) => teks.split(' ').filter((satu) => satu !== '');

describe('the papers asked for under the forms of Permendagri 19/2010', () => {
  it.each([
    [A1, '', 'surat-pengantar bukti-perkawinan kk-lama-suami kk-lama-istri F-1.15'],
    [A1, 'pindah-datang wna', 'surat-pengantar bukti-perkawinan kk-lama-suami kk-lama-istri skpd paspor kitap F-1.15'],
    [A1, 'kawin-di-bawah-umur', 'surat-pengantar bukti-perkawinan penetapan-dispensasi-kawin kk-lama-suami kk-lama-istri F-1.15'],
    [A2, '', 'surat-pengantar akta-kematian kk-lama F-1.15'],
    [A2, 'kepala-pergi', 'surat-pengantar surat-pindah-kepala kk-lama F-1.15'],
    [A2, 'anak-di-bawah-umur', 'surat-pengantar akta-kematian kk-lama pernyataan-wali F-1.15'],
    ['A3-pisah-kk', '', 'surat-pengantar kk-lama ktp-pemohon F-1.15'],
    ['A3-pisah-kk', 'pernah-kawin', 'surat-pengantar kk-lama ktp-pemohon bukti-perkawinan F-1.15'],
    ['A4-pindah-datang', '', 'surat-pengantar skpd F-1.15'],
    ['A4-pindah-datang', 'antar-kabupaten numpang-kontrak-kos', 'surat-pengantar skpwni skpd pernyataan-pemilik-rumah F-1.15'],
    [A5, '', 'surat-pengantar bukti-kedatangan dokumen-perjalanan F-1.15'],
    ['A6-rentan-adminduk', 'biodata-baru', 'surat-pengantar pengganti-tanda-identitas F-1.15 F-1.01'],
    ['A7-pewarganegaraan', '', 'surat-pengantar petikan-keppres berita-acara-sumpah F-1.15'],
    ['B1-menumpang', '', 'surat-pengantar kk-ditumpangi jaminan-tempat-tinggal ktp-pemilik-rumah kk-pemilik-rumah F-1.16'],
    ['B2a-kelahiran', '', 'surat-pengantar kk-lama bukti-kelahiran bukti-perkawinan ktp-orang-tua F-1.16 F-1.01'],
    ['B2b-kematian', '', 'surat-pengantar kk-lama bukti-kematian F-1.16'],
    ['B2c-pindah-keluar', '', 'surat-pengantar kk-lama skpwni F-1.16'],
    ['B2c-pindah-keluar', 'luar-negeri', 'surat-pengantar kk-lama skpln F-1.16'],
    ['B2d-perceraian', '', 'surat-pengantar kk-lama bukti-peristiwa F-1.16'],
    ['B3-perubahan-elemen', '', 'surat-pengantar kk-lama bukti-perubahan F-1.16'],
    ['B3-pembetulan', '', 'surat-pengantar kk-keliru F-1.16'],
    ['C1-hilang', 'wna', 'surat-pengantar surat-kehilangan ktp-pemohon kitap F-1.15'],
    ['C2-rusak', 'diwakilkan', 'surat-pengantar kk-rusak ktp-pemohon surat-kuasa F-1.15'],
    ['C2-pembaruan', '', 'surat-pengantar kk-lama ktp-pemohon F-1.15'],
  ])('for %s, %s', (jenis, keadaan, berkas) => expect(diminta(jenis, LAMA, daftar(keadaan))).toEqual(daftar(berkas)));
});

describe('the papers asked for under the forms of Permendagri 109/2019', () => {
  it.each([
    [A1, '', 'bukti-perkawinan F-1.02'],
    [A1, 'perkawinan-belum-tercatat biodata-baru', 'surat-pengantar F-1.05 F-1.02 F-1.01'],
    [A2, '', 'akta-kematian kk-lama F-1.02'],
    ['A3-pisah-kk', 'karena-perceraian', 'kk-lama ktp-pemohon bukti-perceraian F-1.02'],
    ['A3-pisah-kk', 'karena-perceraian pernah-kawin perkawinan-belum-tercatat', 'kk-lama ktp-pemohon F-1.05 F-1.02'],
    ['A4-pindah-datang', '', 'formulir-pindah'],
    ['A4-pindah-datang', 'antar-kabupaten numpang-kontrak-kos', 'skpwni pernyataan-pemilik-rumah formulir-pindah'],
    [A5, 'biodata-baru', 'surat-pengantar bukti-kedatangan dokumen-perjalanan F-1.02 F-1.01'],
    ['A6-rentan-adminduk', '', 'pengganti-tanda-identitas F-1.02'],
    ['A7-pewarganegaraan', 'keputusan-menteri', 'petikan-kepmen F-1.02'],
    ['B1-menumpang', '', 'kk-ditumpangi F-1.02'],
    ['B1-menumpang', 'antar-kabupaten wna anak-di-bawah-umur', 'kk-ditumpangi skpwni paspor kitap kuasa-pengasuhan F-1.02'],
    ['B1-menumpang', 'antar-kabupaten luar-negeri', 'kk-ditumpangi skdln F-1.02'],
    ['B2a-kelahiran', '', 'kk-lama bukti-kelahiran F-1.02 F-1.01'],
    ['B2b-kematian', 'kepala-meninggal', 'kk-lama bukti-kematian F-1.02'],
    ['B2c-pindah-keluar', '', 'kk-lama F-1.02'],
    ['B2c-pindah-keluar', 'antar-kabupaten', 'kk-lama skpwni F-1.02'],
    ['B2d-perkawinan', '', 'kk-lama bukti-perkawinan F-1.02'],
    ['B2d-perceraian', 'perkawinan-belum-tercatat', 'kk-lama F-1.05 F-1.02'],
    ['B3-perubahan-elemen', '', 'kk-lama bukti-perubahan F-1.06 F-1.02'],
    ['B3-pembetulan', '', 'kk-keliru F-1.06 F-1.02'],
    ['C1-hilang', '', 'surat-kehilangan ktp-pemohon F-1.02'],
    ['C2-rusak', '', 'kk-rusak ktp-pemohon F-1.02'],
    ['C2-pembaruan', '', 'kk-lama ktp-pemohon F-1.02'],
  ])('for %s, %s', (jenis, keadaan, berkas) => expect(diminta(jenis, BARU, daftar(keadaan))).toEqual(daftar(berkas)));
});

describe('another vital event (B2d)', () => {
  it.each([
    ['perkawinan', 'buku-nikah akta-perkawinan'],
    ['pembatalan-perkawinan', 'akta-pembatalan-perkawinan putusan-pengadilan'],
    ['perceraian', 'akta-perceraian akta-cerai'],
    ['pembatalan-perceraian', 'akta-pembatalan-perceraian putusan-pengadilan'],
    ['pengangkatan-anak', 'akta-kelahiran penetapan-pengadilan'],
    ['pengakuan-anak', 'akta-pengakuan-anak penetapan-pengadilan'],
    ['pengesahan-anak', 'akta-pengesahan-anak penetapan-pengadilan'],
    ['perubahan-nama', 'akta-kelahiran penetapan-pengadilan'],
    ['pembetulan-akta', 'akta-yang-dibetulkan penetapan-pengadilan'],
    ['pembatalan-akta', 'akta-pengganti putusan-pengadilan'],
  ])('%s is proved by its own deed, or by what stands for it', (nama, bukti) => {
    const pilihan = daftar(bukti);
    expect(jenisPermohonan(`B2d-${nama}`).syarat.filter(({ sifat }) => sifat === 'alternatif').map(({ kode }) => kode)).toEqual(pilihan);
    for (const satu of pilihan) expect(kekuranganBerkas(`B2d-${nama}`, ['kk-lama', satu], { generasi: BARU })).toEqual([]);
  });

  it('perubahan-kewarganegaraan is proved by the President\'s decree with the oath, or by the Minister\'s', () => {
    expect(diminta('B2d-perubahan-kewarganegaraan', BARU, [])).toEqual(['kk-lama', 'petikan-keppres', 'berita-acara-sumpah', 'F-1.02']);
    expect(diminta('B2d-perubahan-kewarganegaraan', BARU, ['keputusan-menteri'])).toEqual(['kk-lama', 'petikan-kepmen', 'F-1.02']);
  });
});

const SETIAP = DAFTAR_JENIS_PERMOHONAN.flatMap(({ kode }) => GENERASI_FORMULIR.map((generasi) => ({ kode, generasi })));

describe.each(SETIAP)('$kode under $generasi', ({ kode: jenis, generasi }) => {
  const syarat = syaratBerkas(jenis, generasi);
  const dikenal = new Set(syarat.flatMap(({ kode, kelompok = kode }) => [kode, kelompok]));
  const kelompokDari = (kode: string) => syarat.find((satu) => satu.kode === kode)?.kelompok ?? kode;

  it('asks in no circumstances for a paper that it does not know, nor for both sides of an alternative', () => {
    fc.assert(
      fc.property(fc.subarray([...KEADAAN]), (keadaan) => {
        const kode = diminta(jenis, generasi, keadaan);
        expect(kode.filter((satu) => !dikenal.has(satu))).toEqual([]);
        expect(new Set(kode.map(kelompokDari)).size).toBe(kode.length);
      }),
    );
  });

  it('is content, in any circumstances, once one paper of each asked for was brought', () => {
    const pertama = (kode: string, keadaan: readonly string[]) => syarat.find((satu) => satu.kode === kode || (satu.kelompok === kode && satu.sifat === 'alternatif' && !keadaan.includes(satu.kecualiBila ?? '')))?.kode ?? '';
    fc.assert(
      fc.property(fc.subarray([...KEADAAN]), (keadaan) => {
        const ada = diminta(jenis, generasi, keadaan).map((kode) => pertama(kode, keadaan));
        expect(kekuranganBerkas(jenis, ada, { generasi, keadaan, tahap: 'pengisian' })).toEqual([]);
      }),
    );
  });

  it('always asks for something, and for each conditional paper in some circumstances', () => {
    expect(diminta(jenis, generasi, [])).not.toEqual([]);
    for (const satu of syarat) expect([satu.kode, dapatDiminta(satu, jenis, generasi)]).toEqual([satu.kode, true]);
  });

  it('lists each paper once, groups alternatives and gives every conditional paper its condition', () => {
    expect(new Set(syarat.map(({ kode }) => kode)).size).toBe(syarat.length);
    for (const { kode, sifat, bila, kelompok } of syarat) {
      if (sifat === 'bersyarat') expect([kode, bila]).not.toEqual([kode, undefined]);
      if (sifat === 'wajib') expect([kode, bila]).toEqual([kode, undefined]);
      if (sifat === 'alternatif') expect(syarat.filter((lain) => lain.kelompok === kelompok && lain.sifat === sifat).length).toBeGreaterThan(1);
    }
  });

  it('gives out a form of its own regulation that it also asks for', () => {
    const formulir = jenisPermohonan(jenis).formulir[generasi];
    expect(formulir.peraturan).toBe(PERATURAN_FORMULIR[generasi]);
    expect(syarat.filter(({ tahap }) => tahap === 'pengisian').map(({ kode }) => kode)).toContain(formulir.kode);
  });
});

/** A paper of a group is asked for by the group's name. */
function dapatDiminta({ kode, bila, sifat, kelompok }: SyaratBerkas, jenis: string, generasi: GenerasiFormulir): boolean {
  return diminta(jenis, generasi, bila === undefined ? [] : [bila]).includes(sifat === 'alternatif' ? (kelompok ?? kode) : kode);
}
