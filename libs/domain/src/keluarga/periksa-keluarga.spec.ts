import fc from 'fast-check';
import { kodeWilayah } from '../wilayah';
import { urutkanAnggota } from './aturan/r19-urutan-anggota';
import { kepalaKeluarga, nikKeluarga, type Keluarga } from './keluarga';
import { ANAK, AYAH, BAYI, IBU, keluargaDengan } from './keluarga.fixture';
import { galatKeluarga, periksaKeluarga } from './periksa-keluarga';

const TANGGAL = '2026-11-23';
const temuan = (keluarga: Keluarga, kantor?: string) =>
  periksaKeluarga(keluarga, { tanggal: TANGGAL, kantor }).map(({ aturan, tingkat, anggotaKe, field }) => [aturan, tingkat, anggotaKe, field]);

describe('a family', () => {
  it('of parents, a child and a newborn without NIK is sound', () => {
    expect(temuan(keluargaDengan(AYAH, IBU, ANAK, BAYI), '32.04.06.2003')).toEqual([]);
    expect(kepalaKeluarga(keluargaDengan(IBU, AYAH))).toBe(AYAH);
    expect(nikKeluarga(keluargaDengan(AYAH, BAYI))).toEqual([AYAH.nik]);
  });

  it('may be one person, and a married head needs no spouse row', () => {
    expect(temuan(keluargaDengan(AYAH))).toEqual([]);
  });

  it('shows only errors, and not warnings, among what stops an application', () => {
    const keluarga = keluargaDengan(AYAH, ANAK, { ...IBU, statusPerkawinan: 1 });
    expect(galatKeluarga(keluarga, { tanggal: TANGGAL }).map(({ aturan }) => aturan)).toEqual(['R5']);
  });
});

describe('R1 and R3: the head', () => {
  it('is exactly one', () => {
    expect(temuan(keluargaDengan({ ...AYAH, shdk: 11 }))).toEqual([['R1', 'galat', undefined, 'shdk']]);
    expect(temuan(keluargaDengan())).toEqual([['R1', 'galat', undefined, 'shdk']]);
    expect(temuan(keluargaDengan(AYAH, { ...IBU, shdk: 1 }))).toEqual([['R1', 'galat', 1, 'shdk']]);
  });

  it('is seventeen on the day, or was ever married', () => {
    const kepala = (tanggalLahir: string, statusPerkawinan: 1 | 6) =>
      temuan(keluargaDengan({ ...AYAH, nik: undefined, tanggalLahir, statusPerkawinan, tanggalPerkawinan: undefined }));
    expect(kepala('2009-11-24', 1)).toEqual([['R3', 'galat', 0, 'tanggalLahir']]);
    expect(kepala('2009-11-23', 1)).toEqual([]);
    expect(kepala('2009-11-24', 6).map(([aturan]) => aturan)).not.toContain('R3');
  });
});

describe('R4 and R5: husband and wife', () => {
  it('are a man and a woman', () => {
    expect(temuan(keluargaDengan(AYAH, { ...IBU, nik: undefined, jenisKelamin: 1 }))).toContainEqual(['R4', 'galat', 1, 'jenisKelamin']);
  });

  it('cannot be of the sex of the head', () => {
    expect(temuan(keluargaDengan(AYAH, { ...AYAH, nik: undefined, shdk: 2 }))).toEqual([['R4', 'galat', 1, 'shdk']]);
    expect(temuan(keluargaDengan({ ...IBU, shdk: 1 }, { ...AYAH, shdk: 2 }))).toEqual([]);
  });

  it('are married, in the same way as the head', () => {
    expect(temuan(keluargaDengan(AYAH, { ...IBU, statusPerkawinan: 6 }))).toEqual([['R5', 'galat', 1, 'statusPerkawinan']]);
    expect(temuan(keluargaDengan(AYAH, { ...IBU, statusPerkawinan: 3 }))).toEqual([['R5', 'galat', 1, 'statusPerkawinan']]);
  });

  it('with several wives, only warn when one marriage is not registered, and leave it to the policy', () => {
    const kedua = { ...IBU, nik: undefined, namaLengkap: 'Mawar Contoh', statusPerkawinan: 3 as const };
    expect(temuan(keluargaDengan(AYAH, IBU, kedua))).toEqual([
      ['R5', 'peringatan', 2, 'statusPerkawinan'],
      ['R8', 'kebijakan', 2, 'statusPerkawinan'],
      ['R10', 'kebijakan', 2, 'shdk'],
    ]);
  });
});

describe('NIK and R12: number and name', () => {
  it('refuses a malformed NIK and one used twice', () => {
    expect(temuan(keluargaDengan({ ...AYAH, nik: '123' }))).toEqual([['NIK', 'galat', 0, 'nik']]);
    expect(temuan(keluargaDengan(AYAH, { ...AYAH, shdk: 9 }))).toEqual([['R2', 'galat', 1, 'nik']]);
  });

  it('only warns when the digits differ from a corrected birthdate', () => {
    expect(temuan(keluargaDengan({ ...AYAH, tanggalLahir: '1988-03-15' }))).toEqual([['NIK', 'peringatan', 0, 'nik']]);
  });

  it('applies the name rules to a first recording alone', () => {
    expect(temuan(keluargaDengan({ ...AYAH, namaLengkap: "Nur'aini" }))).toEqual([]);
    expect(temuan(keluargaDengan(AYAH, { ...BAYI, namaLengkap: 'Cempaka 2' }))).toEqual([['R12', 'galat', 1, 'namaLengkap']]);
    expect(temuan(keluargaDengan({ ...AYAH, namaLengkap: ' ' }))).toEqual([['R12', 'galat', 0, 'namaLengkap']]);
  });
});

describe('R13: immigration papers', () => {
  it('are asked of a foreigner and of nobody else', () => {
    expect(temuan(keluargaDengan({ ...AYAH, kewarganegaraan: 2, paspor: 'X0000001' }))).toEqual([['R13', 'galat', 0, 'kitap']]);
    expect(temuan(keluargaDengan({ ...AYAH, kewarganegaraan: 2, paspor: 'X0000001', kitap: '2C11' }))).toEqual([]);
    expect(temuan(keluargaDengan({ ...AYAH, paspor: '-', kitap: '' }))).toEqual([]);
    expect(temuan(keluargaDengan({ ...AYAH, paspor: 'X0000001' }))).toEqual([['R13', 'galat', 0, 'paspor']]);
  });
});

describe('R19: the order of rows', () => {
  it('is head, spouse, children from the eldest, others, whatever the order was', () => {
    const urut = [AYAH, IBU, ANAK, BAYI, { ...AYAH, shdk: 8 as const }, { ...AYAH, shdk: 9 as const }];
    fc.assert(
      fc.property(fc.shuffledSubarray(urut, { minLength: urut.length }), (acak) => {
        expect(urutkanAnggota(acak)).toEqual(urut);
      }),
    );
  });

  it('warns at the first row out of order', () => {
    expect(temuan(keluargaDengan(AYAH, IBU, BAYI, ANAK))).toEqual([['R19', 'peringatan', 2, 'shdk']]);
  });
});

describe('R20: what an age allows', () => {
  it('refuses a birthdate that does not exist or lies ahead', () => {
    expect(temuan(keluargaDengan(AYAH, { ...BAYI, tanggalLahir: '2026-02-30' }))).toEqual([['R20', 'galat', 1, 'tanggalLahir']]);
    expect(temuan(keluargaDengan(AYAH, { ...BAYI, tanggalLahir: '2026-11-24' }))).toEqual([['R20', 'galat', 1, 'tanggalLahir']]);
  });

  it('warns about a small child with a degree or an occupation', () => {
    expect(temuan(keluargaDengan(AYAH, { ...BAYI, pendidikan: 8, pekerjaan: 15 }))).toEqual([
      ['R20', 'peringatan', 1, 'pendidikan'],
      ['R20', 'peringatan', 1, 'pekerjaan'],
    ]);
  });
});

describe('R21: the address', () => {
  const sah = keluargaDengan(AYAH);
  const beralamat = (alamat: Partial<Keluarga['alamat']>): Keluarga => ({ ...sah, alamat: { ...sah.alamat, ...alamat } });

  it('has three digits of RT and RW and five of kode pos', () => {
    expect(temuan(beralamat({ rt: '1', rw: 'ABC', kodePos: '4019' })).map(([, , , field]) => field)).toEqual(['alamat.rt', 'alamat.rw', 'alamat.kodePos']);
  });

  it('names a desa or kelurahan in the region of the office', () => {
    expect(temuan(beralamat({ desa: kodeWilayah('32.04.06') }))).toEqual([['R21', 'galat', undefined, 'alamat.desa']]);
    expect(temuan(sah, '32.04.06.1001')).toEqual([['R21', 'galat', undefined, 'alamat.desa']]);
    expect(temuan(sah, '32.04.06')).toEqual([]);
  });
});
