import { AGAMA, GOLONGAN_DARAH, JENIS_KELAMIN, KEWARGANEGARAAN, PENDIDIKAN } from './biodata';
import { PEKERJAAN, PEKERJAAN_LAMA, pekerjaanDariDaftarLama, pekerjaanKeDaftarLama } from './pekerjaan';
import { berstatusKawin, pernahKawin, SHDK, STATUS_PERKAWINAN, STATUS_PERKAWINAN_KTP, statusPerkawinanKtp } from './susunan-keluarga';

const DAFTAR = { JENIS_KELAMIN, AGAMA, GOLONGAN_DARAH, PENDIDIKAN, KEWARGANEGARAAN, SHDK, STATUS_PERKAWINAN, STATUS_PERKAWINAN_KTP, PEKERJAAN, PEKERJAAN_LAMA };
const BANYAK = {
  JENIS_KELAMIN: 2,
  AGAMA: 7,
  GOLONGAN_DARAH: 13,
  PENDIDIKAN: 10,
  KEWARGANEGARAAN: 2,
  SHDK: 11,
  STATUS_PERKAWINAN: 6,
  STATUS_PERKAWINAN_KTP: 4,
  PEKERJAAN: 99,
  PEKERJAAN_LAMA: 89,
};

describe('code lists', () => {
  it.each(Object.entries(DAFTAR))('%s counts up from 1 without gaps or equal names', (nama, { semua }) => {
    expect(semua.map(({ kode }) => kode)).toEqual(Array.from({ length: BANYAK[nama as keyof typeof BANYAK] }, (_, ke) => ke + 1));
    expect(new Set(semua.map((butir) => butir.nama)).size).toBe(semua.length);
  });

  it('reads a code from a number, a form field or a name, and nothing else', () => {
    expect([SHDK.baca(3), SHDK.baca(' 3 '), SHDK.baca('istri')]).toEqual([3, 3, 3]);
    expect([SHDK.baca(0), SHDK.baca('12'), SHDK.baca(''), SHDK.baca(undefined), SHDK.baca(null)]).toEqual(Array(5).fill(undefined));
    expect(SHDK.nama(9)).toBe('FAMILI LAIN');
  });

  it('means something else by occupation 89 in the two generations', () => {
    expect(PEKERJAAN_LAMA.nama(89)).toBe('LAINNYA');
    expect(PEKERJAAN.nama(89)).toBe('ANGGOTA LEMBAGA TINGGI');
    expect(PEKERJAAN.nama(pekerjaanDariDaftarLama(89))).toBe('LAINNYA');
    expect(PEKERJAAN_LAMA.nama(pekerjaanKeDaftarLama(89))).toBe('LAINNYA');
    expect(pekerjaanKeDaftarLama(94)).toBe(89);
    expect(PEKERJAAN_LAMA.semua.every(({ kode }) => pekerjaanKeDaftarLama(pekerjaanDariDaftarLama(kode)) === kode)).toBe(true);
  });

  it('reduces the marital status of the card to that of the KTP-el', () => {
    expect(STATUS_PERKAWINAN.semua.map(({ kode }) => STATUS_PERKAWINAN_KTP.nama(statusPerkawinanKtp(kode)))).toEqual([
      'BELUM KAWIN',
      'KAWIN',
      'KAWIN',
      'CERAI HIDUP',
      'CERAI HIDUP',
      'CERAI MATI',
    ]);
  });

  it('tells married now from ever married', () => {
    expect(STATUS_PERKAWINAN.semua.map(({ kode }) => [berstatusKawin(kode), pernahKawin(kode)])).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });
});
