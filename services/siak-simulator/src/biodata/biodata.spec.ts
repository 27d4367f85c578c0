import type { Anggota, Keluarga } from '@kk-lintas/domain';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kartuHilang, kelahiran } = keluargaPeraga();
const siak = new SimulatorUji();

beforeAll(() => siak.mulai());
afterAll(() => siak.tutup());

function periksa(jenis: string, keluarga: Keluarga, permohonanId = 'uji-periksa') {
  return siak.kirim('/biodata/periksa', { permohonanId, jenis, keluarga });
}

function dengan(keluarga: Keluarga, ke: number, ubahan: Partial<Anggota>): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.map((satu, index) => (index === ke ? { ...satu, ...ubahan } : satu)) };
}

function tanpa(keluarga: Keluarga, ke: number): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.filter((_, index) => index !== ke) };
}

async function temuan(jenis: string, keluarga: Keluarga) {
  const { status, isi } = await periksa(jenis, keluarga);
  expect(status).toBe(200);
  return isi.temuan;
}

describe('a check of biodata', () => {
  it.each([
    ['a couple from two cards', 'A1-membentuk-keluarga-baru', membentukKeluarga.permohonan],
    ['a lost card', 'C1-hilang', kartuHilang.permohonan],
    ['a newborn without NIK', 'B2a-kelahiran', kelahiran.permohonan],
  ])('finds nothing against %s', async (_, jenis, keluarga) => {
    expect(await periksa(jenis, keluarga)).toMatchObject({ status: 200, isi: { hasil: 'valid' } });
  });

  it('names member, field, both values and the office that can mend it', async () => {
    const keluarga = dengan(kartuHilang.permohonan, 1, { namaLengkap: 'IDA ROSDIAWATI' });
    expect((await periksa('C1', keluarga)).isi).toEqual({
      hasil: 'tidak-valid',
      temuan: [
        { anggotaKe: 1, field: 'namaLengkap', kode: 'beda-dengan-siak', nilaiPermohonan: 'IDA ROSDIAWATI', nilaiSiak: 'IDA ROSIDAWATI', kantorPerbaikan: 'kecamatan' },
      ],
    });
  });

  it.each<[keyof Anggota, Partial<Anggota>]>([
    ['jenisKelamin', { jenisKelamin: 2 }],
    ['tempatLahir', { tempatLahir: 'GARUT' }],
    ['tanggalLahir', { tanggalLahir: '1980-02-12' }],
    ['agama', { agama: 2 }],
    ['pendidikan', { pendidikan: 10 }],
    ['pekerjaan', { pekerjaan: 99 }],
    ['golonganDarah', { golonganDarah: 1 }],
    ['statusPerkawinan', { statusPerkawinan: 6 }],
    ['tanggalPerkawinan', { tanggalPerkawinan: '2007-05-07' }],
    ['kewarganegaraan', { kewarganegaraan: 2 }],
    ['paspor', { paspor: 'X0000000' }],
    ['kitap', { kitap: 'K0000000' }],
    ['ayah', { ayah: 'LAIN' }],
    ['ibu', { ibu: 'LAIN' }],
  ])('compares %s', async (field, ubahan) => {
    expect(await temuan('C1', dengan(kartuHilang.permohonan, 0, ubahan))).toMatchObject([{ anggotaKe: 0, field, nilaiPermohonan: String(ubahan[field]) }]);
  });

  it('compares the relation to the head', async () => {
    expect(await temuan('C1', dengan(kartuHilang.permohonan, 3, { shdk: 9 }))).toMatchObject([{ anggotaKe: 3, field: 'shdk', nilaiPermohonan: '9', nilaiSiak: '4' }]);
  });

  it('reads a missing value as different from one that SIAK has', async () => {
    expect(await temuan('C1', dengan(kartuHilang.permohonan, 0, { tanggalPerkawinan: undefined }))).toMatchObject([
      { field: 'tanggalPerkawinan', nilaiPermohonan: '', nilaiSiak: '2007-05-06' },
    ]);
  });

  it('sees no difference in case, spacing and the dash that stands for nothing', async () => {
    expect((await periksa('C1', dengan(kartuHilang.permohonan, 0, { namaLengkap: ' Taryana  Prawira', paspor: '-' }))).isi).toMatchObject({ hasil: 'valid' });
  });

  it('compares the address, for the desa to mend', async () => {
    const { alamat } = kartuHilang.permohonan;
    expect(await temuan('C1', { ...kartuHilang.permohonan, alamat: { ...alamat, rt: '009' } })).toMatchObject([
      { anggotaKe: 0, field: 'alamat.rt', nilaiPermohonan: '009', nilaiSiak: '002', kantorPerbaikan: 'desa' },
    ]);
  });

  it('does not know an invented NIK', async () => {
    expect(await temuan('C1', dengan(kelahiran.permohonan, 3, { nik: '3204060901269999' }))).toEqual(
      expect.arrayContaining([expect.objectContaining({ anggotaKe: 3, field: 'nik', kode: 'nik-tidak-dikenal' })]),
    );
  });

  it('finds a NIK that is active on another card, for the Dinas to release', async () => {
    const tamu = membentukKeluarga.kartuLama[0]?.anggota[2] as Anggota;
    const keluarga = { ...kartuHilang.permohonan, anggota: [...kartuHilang.permohonan.anggota, tamu] };
    expect(await temuan('B2b', keluarga)).toEqual([
      {
        anggotaKe: 4,
        field: 'nik',
        kode: 'nik-aktif-di-kk-lain',
        nilaiPermohonan: tamu.nik,
        nilaiSiak: membentukKeluarga.kartuLama[0]?.nomorKk,
        kantorPerbaikan: 'dinas',
      },
    ]);
  });

  it('lets that NIK move when the kind of application moves it', async () => {
    const tamu = { ...(membentukKeluarga.kartuLama[0]?.anggota[2] as Anggota), shdk: 9 as const };
    expect((await periksa('B1-menumpang', { ...kartuHilang.permohonan, anggota: [...kartuHilang.permohonan.anggota, tamu] })).isi).toMatchObject({ hasil: 'valid' });
  });

  it('finds the second of two members with one NIK', async () => {
    const kembar = { ...kartuHilang.permohonan, anggota: [...kartuHilang.permohonan.anggota, kartuHilang.permohonan.anggota[3] as Anggota] };
    expect(await temuan('C1', kembar)).toMatchObject([{ anggotaKe: 4, kode: 'nik-ganda' }]);
  });

  it('wants a NIK of everybody when the kind registers nobody', async () => {
    expect(await temuan('C1', dengan(kartuHilang.permohonan, 3, { nik: undefined }))).toEqual(
      expect.arrayContaining([expect.objectContaining({ anggotaKe: 3, field: 'nik', kode: 'nik-belum-ada' })]),
    );
  });

  it('misses a member on the form for a lost card', async () => {
    const kurang = kartuHilang.permohonan.anggota[3] as Anggota;
    const [pertama, ...baris] = await temuan('C1', tanpa(kartuHilang.permohonan, 3));
    expect(pertama).toMatchObject({ field: 'anggota', kode: 'anggota-kurang', nilaiSiak: kurang.nik, kantorPerbaikan: 'desa' });
    const diceritakan = baris.map(({ anggotaKe, field, kode, nilaiSiak }: Record<string, unknown>) => [anggotaKe, kode, field, nilaiSiak]);
    const dipegang = Object.entries(kurang).filter(([, isi]) => isi !== undefined && isi !== '-');
    expect(new Set(diceritakan)).toEqual(new Set(dipegang.map(([field, isi]) => [3, 'anggota-kurang', field, String(isi)])));
    expect((await temuan('B3', tanpa(kartuHilang.permohonan, 3))).map(({ field }: { field: string }) => field)).toEqual(['anggota']);
  });

  it('wants the nomor KK where it stays, and an active one', async () => {
    const { nomorKk: _, ...tanpaNomor } = kelahiran.permohonan;
    expect(await temuan('B2a', tanpaNomor)).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'nomorKk', kode: 'nomor-kk-belum-ada', nilaiSiak: kelahiran.permohonan.nomorKk })]));
    expect(await temuan('B2a', { ...kelahiran.permohonan, nomorKk: '3204060101200001' })).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'nomorKk', kode: 'nomor-kk-tidak-aktif', kantorPerbaikan: 'dinas' })]),
    );
  });

  it('lets a change of data change data', async () => {
    expect((await periksa('B3-perubahan-elemen', dengan(kartuHilang.permohonan, 0, { pekerjaan: 88 }))).isi).toMatchObject({ hasil: 'valid' });
  });

  it('still finds nothing when the file comes back with the numbers it was given', async () => {
    const permohonanId = 'uji-kembali';
    const { isi: nomor } = await siak.kirim('/nomor', { permohonanId, jenis: 'B2a', keluarga: kelahiran.permohonan });
    const bernik = dengan(kelahiran.permohonan, 3, { nik: nomor.nik[0].nik });
    expect((await periksa('B2a', bernik, permohonanId)).isi).toMatchObject({ hasil: 'valid' });
    expect((await periksa('B2a', bernik, 'uji-lain')).isi.temuan).toEqual(expect.arrayContaining([expect.objectContaining({ anggotaKe: 3, kode: 'nik-tidak-dikenal' })]));
  });

  it('tells of every other card what the numbers tell of it later', async () => {
    const { isi } = await periksa('A1-membentuk-keluarga-baru', membentukKeluarga.permohonan, 'uji-rencana');
    expect(isi.kartuLain).toHaveLength(2);
    const nomor = await siak.kirim('/nomor', { permohonanId: 'uji-rencana', jenis: 'A1-membentuk-keluarga-baru', keluarga: membentukKeluarga.permohonan });
    expect(isi.kartuLain).toEqual(nomor.isi.kartuLain);
    expect((await periksa('A1-membentuk-keluarga-baru', membentukKeluarga.permohonan, 'uji-rencana')).isi.kartuLain).toEqual(isi.kartuLain);
  });
});

describe('bad input', () => {
  const permohonan = { permohonanId: 'uji', jenis: 'C1', keluarga: kartuHilang.permohonan };

  it.each<[string, unknown]>([
    ['permohonanId', { ...permohonan, permohonanId: 'a b' }],
    ['jenis', { ...permohonan, jenis: 'Z9-lain' }],
    ['jenis', { ...permohonan, jenis: 'constructor' }],
    ['keluarga', { ...permohonan, keluarga: undefined }],
    ['keluarga.anggota', { ...permohonan, keluarga: { ...kartuHilang.permohonan, anggota: [] } }],
    ['keluarga.alamat', { ...permohonan, keluarga: { ...kartuHilang.permohonan, alamat: undefined } }],
    ['keluarga.alamat.desa', { ...permohonan, keluarga: { ...kartuHilang.permohonan, alamat: { ...kartuHilang.permohonan.alamat, desa: '32.04' } } }],
    ['keluarga.anggota.1.agama', { ...permohonan, keluarga: dengan(kartuHilang.permohonan, 1, { agama: 8 as 7 }) }],
    ['keluarga.anggota.2.tanggalLahir', { ...permohonan, keluarga: dengan(kartuHilang.permohonan, 2, { tanggalLahir: '2009-02-30' }) }],
    ['keluarga.anggota.0.hobi', { ...permohonan, keluarga: dengan(kartuHilang.permohonan, 0, { hobi: 'memancing' } as object) }],
  ])('is a problem that names %s', async (field, isi) => {
    const jawaban = await siak.kirim('/biodata/periksa', isi);
    expect(jawaban).toMatchObject({ status: 400, jenisIsi: 'application/problem+json; charset=utf-8', isi: { type: 'urn:siak-simulator:masalah:masukan-tidak-sah', status: 400 } });
    expect(jawaban.isi.errors).toMatchObject([{ field, pesan: expect.any(String) }]);
  });

  it('says in Indonesian what is wrong with each field, and of each kind of rule', async () => {
    const { alamat } = kartuHilang.permohonan;
    const salah = { hobi: 1, permohonanId: '#', jenis: 'Z9', urutan: 0, keluarga: { nomorKk: 7, alamat: { ...alamat, rt: '0001', rw: undefined, desa: '32.04' }, anggota: [{ ...kartuHilang.permohonan.anggota[0], agama: 8, tanggalLahir: '2009-02-30', ibu: 'x'.repeat(101) }], mutasi: [{ arah: 'x', sebab: 'y' }] } };
    const jawaban = [await siak.kirim('/nomor', salah), await siak.kirim('/nomor', { ...permohonan, keluarga: 'x' }), await siak.kirim('/nomor', { ...permohonan, urutan: 'x', keluarga: { alamat: 'x', anggota: 'x' } }), await siak.kirim('/nomor', {}), await siak.minta('/saklar', { method: 'PUT', body: JSON.stringify({ lambatMs: -1, gagal: 'x', sesudahDiproses: 1, temuan: [{}, 1], untukBerapaKali: 1.5 }), headers: { 'content-type': 'application/json' } })];
    const pesan = jawaban.flatMap(({ isi }) => isi.errors as { field: string; pesan: string }[]);
    expect(pesan.length).toBeGreaterThan(20);
    expect(pesan.filter((satu) => /\b(must|should|be|not|each|value|property|an?)\b/i.test(satu.pesan) || satu.pesan === '')).toEqual([]);
  });

  it('is a problem also when it is no JSON, or for no such address', async () => {
    const rusak = await siak.minta('/nomor', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
    expect(rusak).toMatchObject({ status: 400, jenisIsi: 'application/problem+json; charset=utf-8', isi: { type: 'urn:siak-simulator:masalah:tidak-terbaca' } });
    expect(await siak.minta('/tidak-ada')).toMatchObject({ status: 404, isi: { type: 'urn:siak-simulator:masalah:tidak-ditemukan' } });
  });
});
