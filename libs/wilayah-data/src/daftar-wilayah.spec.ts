import { jenisDesa, KABUPATEN_PERAGA, periksaKeluarga, type Keluarga } from '@kk-lintas/domain';
import { bacaProvinsi } from './baca-provinsi';
import { anakWilayah, namaWilayah, wilayahDikenal } from './daftar-wilayah';

const KODE_PROVINSI = Array.from({ length: 86 }, (_, ke) => String(ke + 11));

describe('the regions of Indonesia', () => {
  const semua = KODE_PROVINSI.flatMap((provinsi) => [...bacaProvinsi(provinsi).keys()]);
  const berpanjang = (panjang: number) => semua.filter(({ length }) => length === panjang).length;

  it('are those of Kepmendagri 100.1.1-6117/2022, every line of the package once', () => {
    expect({ provinsi: berpanjang(2), kabupaten: berpanjang(5), kecamatan: berpanjang(8), desa: berpanjang(13) }).toEqual({ provinsi: 38, kabupaten: 514, kecamatan: 7277, desa: 83763 });
    expect(new Set(semua).size).toBe(semua.length);
  });

  it.each([
    ['11', 'ACEH'],
    ['96', 'PAPUA BARAT DAYA'],
    ['32.73', 'KOTA BANDUNG'],
    ['32.04.06', 'Cimenyan'],
    ['11.01.01.2001', 'Keude Bakongan'],
    ['96.71.10.1004', 'Tanjung Kasuari'],
    ['35.13.15.2017', 'Soka"an'],
  ])('have %s %s', (kode, nama) => {
    expect(namaWilayah(kode)).toBe(nama);
    expect(wilayahDikenal(kode)).toBe(true);
  });

  it.each(['10', '97', '32.99', '32.04.99', '32.04.06.2999', '3', '', 'code', '32.04.', '../..'])('do not have %j', (kode) => {
    expect(wilayahDikenal(kode)).toBe(false);
    expect(anakWilayah(kode)).toEqual([]);
  });

  it('lie in the region above them, in order of code', () => {
    const kecamatan = anakWilayah('32.04');
    const desa = kecamatan.flatMap(({ kode }) => anakWilayah(kode));
    expect(kecamatan).toHaveLength(31);
    expect(desa.filter(({ kode }) => jenisDesa(kode) === 'desa')).toHaveLength(270);
    expect(desa.filter(({ kode }) => jenisDesa(kode) === 'kelurahan')).toHaveLength(10);
    expect([...desa].sort((a, b) => (a.kode < b.kode ? -1 : 1))).toEqual(desa);
    expect(anakWilayah('32.04.06.2003')).toEqual([]);
  });
});

describe('the offices of the demonstration', () => {
  it('have the names of the list', () => {
    const { dinas, kecamatan } = KABUPATEN_PERAGA;
    for (const { kode, nama } of [dinas, ...kecamatan.flatMap((satu) => [satu, satu.desa, satu.kelurahan])]) expect(namaWilayah(kode)).toBe(nama);
    for (const { kode, desa, kelurahan } of kecamatan) expect(anakWilayah(kode).map((satu) => satu.kode)).toEqual(expect.arrayContaining([desa.kode, kelurahan.kode]));
  });
});

describe('a family checked with the list', () => {
  const warga = (nik: string, desa: string) => {
    const satu = { nik, namaLengkap: 'Raka Contoh', jenisKelamin: 1, tempatLahir: 'Bandung', tanggalLahir: '1990-05-07', agama: 1, pendidikan: 5, pekerjaan: 9, golonganDarah: 13, statusPerkawinan: 1, shdk: 1, kewarganegaraan: 1, ayah: 'A', ibu: 'B' };
    const keluarga = { alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa }, anggota: [satu] } as unknown as Keluarga; // a desa that only looks like one
    return periksaKeluarga(keluarga, { tanggal: '2026-11-23', wilayahDikenal }).map(({ aturan, tingkat, field }) => [aturan, tingkat, field]);
  };

  it('is only warned about a NIK whose kecamatan the list lacks, as after a split of regions', () => {
    expect(warga('3204060705900001', '32.04.06.2003')).toEqual([]);
    expect(warga('9103010705900001', '32.04.06.2003')).toEqual([]);
    expect(warga('9199010705900001', '32.04.06.2003')).toEqual([['NIK', 'peringatan', 'nik']]);
  });

  it('is only warned about a desa that the list lacks', () => {
    expect(warga('3204060705900001', '32.04.06.2999')).toEqual([['R21', 'peringatan', 'alamat.desa']]);
  });
});
