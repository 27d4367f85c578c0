import { ANAK, AYAH, IBU, keluargaDengan } from '../keluarga/keluarga.fixture';
import type { Keluarga } from '../keluarga/keluarga';
import { DAFTAR_JENIS_PERMOHONAN } from './daftar-jenis';
import { periksaPerubahanData, type Koreksi } from './perubahan-data';

const LAMA = keluargaDengan(AYAH, IBU, ANAK);
const { nik: _, ...TANPA_NIK } = ANAK;
const R15 = { rejected: true, code: 'tidak-sah', details: { aturan: 'R15' } };
const periksa = (keluarga: Keluarga, koreksi: readonly Koreksi[] = []) => periksaPerubahanData('C2-rusak', keluarga, { lama: { keluarga: LAMA, koreksi } });
const anggota = (ke: number, ubah: object): Keluarga => ({ ...LAMA, anggota: LAMA.anggota.map((satu, index) => (index === ke ? { ...satu, ...ubah } : satu)) });

describe('a reprint (rule R15)', () => {
  it.each(DAFTAR_JENIS_PERMOHONAN)('is what $kode is, or not, by its data alone', ({ kode, bolehUbahData }) => {
    const berubah = periksaPerubahanData(kode, keluargaDengan(AYAH, IBU, TANPA_NIK), { lama: { keluarga: LAMA, koreksi: [] } });
    if (bolehUbahData) expect(berubah).toBeUndefined();
    else expect(berubah).toMatchObject(R15);
  });

  it('takes the same data, however they are spaced or written', () => {
    expect(periksa(LAMA)).toBeUndefined();
    expect(periksa(anggota(0, { namaLengkap: `  ${AYAH.namaLengkap.toLowerCase()} `, paspor: '-' }))).toBeUndefined();
  });

  it('takes a letter and its mark as the same whether they were recorded as one character or as two', () => {
    const lama = anggota(0, { namaLengkap: 'Rene\u0301 Contoh' });
    const kini = anggota(0, { namaLengkap: 'Ren\u00e9 Contoh' });
    expect(periksaPerubahanData('C2-rusak', kini, { orang: { nama: 'Rene\u0301 Contoh', nik: AYAH.nik ?? '' }, lama: { keluarga: lama, koreksi: [] } })).toBeUndefined();
    expect(periksaPerubahanData('C2-rusak', anggota(0, { namaLengkap: 'Rene Contoh' }), { lama: { keluarga: lama, koreksi: [] } })).toMatchObject({ ...R15, field: 'keluarga.anggota.0.namaLengkap' });
  });

  it('brings no new member, also where the office knows nothing of the family', () => {
    expect(periksaPerubahanData('C1-hilang', keluargaDengan(AYAH, TANPA_NIK), {})).toMatchObject({ ...R15, field: 'keluarga.anggota.1.nik' });
    expect(periksaPerubahanData('C1-hilang', LAMA, {})).toBeUndefined();
  });

  it('keeps the name of who is known from the surat pengantar', () => {
    const orang = { nama: AYAH.namaLengkap, nik: AYAH.nik ?? '' };
    expect(periksaPerubahanData('C1-hilang', LAMA, { orang })).toBeUndefined();
    expect(periksaPerubahanData('C1-hilang', anggota(0, { namaLengkap: 'Nama Lain' }), { orang })).toMatchObject({ ...R15, field: 'keluarga.anggota.0.namaLengkap' });
  });

  it.each([
    ['a birthplace', anggota(1, { tempatLahir: 'Garut' }), 'anggota.1.tempatLahir'],
    ['an address', { ...LAMA, alamat: { ...LAMA.alamat, rt: '099' } }, 'alamat.rt'],
    ['the number of the card', { ...LAMA, nomorKk: '3204060101100001' }, 'nomorKk'],
    ['who belongs to it', { ...LAMA, mutasi: [{ nik: '3204064101150009', arah: 'keluar' as const, sebab: 'pindah' as const }] }, 'mutasi'],
    ['one member less', { ...LAMA, anggota: LAMA.anggota.slice(0, 2) }, 'anggota.2.'],
    ['one member more', { ...LAMA, anggota: [...LAMA.anggota, { ...ANAK, nik: '3204064101150009' }] }, 'anggota.3.'],
  ])('does not change %s', (_nama, keluarga, jalur) => {
    expect(periksa(keluarga)).toMatchObject({ ...R15, field: expect.stringContaining(`keluarga.${jalur}`) });
  });

  it('names the field and no value', () => {
    expect(JSON.stringify(periksa(anggota(1, { tempatLahir: 'Garut' })))).not.toMatch(/Garut|GARUT/);
  });
});

describe('what SIAK found wrong in a reprint', () => {
  const tempat: Koreksi = { anggotaKe: 1, field: 'tempatLahir', nilai: 'Garut' };

  it('may become what SIAK holds, or stay, and nothing else', () => {
    expect(periksa(anggota(1, { tempatLahir: 'GARUT' }), [tempat])).toBeUndefined();
    expect(periksa(LAMA, [tempat])).toBeUndefined();
    expect(periksa(anggota(1, { tempatLahir: 'Cianjur' }), [tempat])).toMatchObject({ field: 'keluarga.anggota.1.tempatLahir' });
    expect(periksa(anggota(0, { tempatLahir: 'Garut' }), [tempat])).toMatchObject({ field: 'keluarga.anggota.0.tempatLahir' });
  });

  it('may be emptied where SIAK holds nothing', () => {
    expect(periksa(anggota(0, { tanggalPerkawinan: undefined }), [{ anggotaKe: 0, field: 'tanggalPerkawinan', nilai: '' }])).toBeUndefined();
  });

  it('is free where SIAK knows no value, such as the number of a card that it does not have', () => {
    expect(periksa({ ...LAMA, nomorKk: '3204060101100001' }, [{ anggotaKe: 0, field: 'nomorKk' }])).toBeUndefined();
  });

  it('may be a member that the form left out, known by the NIK', () => {
    const lengkap = { ...LAMA, anggota: [...LAMA.anggota, { ...ANAK, nik: '3204064101150009' }] };
    expect(periksa(lengkap, [{ anggotaKe: 0, field: 'anggota', nilai: '3204064101150009' }])).toBeUndefined();
    expect(periksa(lengkap, [{ anggotaKe: 0, field: 'anggota', nilai: '3204064101150008' }])).toMatchObject(R15);
  });

  describe('of a member that the form left out', () => {
    const KURANG = { ...ANAK, nik: '3204064101150009', namaLengkap: 'Melati Contoh' };
    const ADIK = { ...KURANG, nik: '3204064101150008', namaLengkap: 'Mawar Contoh' };
    /** As SIAK tells it: the NIK, and the rows that it holds after the last of the form. */
    const diberitahu = (...baris: readonly object[]): readonly Koreksi[] => [
      ...baris.map((satu) => ({ anggotaKe: 0, field: 'anggota', nilai: String(new Map(Object.entries(satu)).get('nik')) })),
      ...baris.flatMap((satu, ke) => Object.entries(satu).flatMap(([field, isi]) => (isi === undefined ? [] : [{ anggotaKe: LAMA.anggota.length + ke, field, nilai: String(isi) }]))),
    ];
    const dengan = (...baris: readonly Keluarga['anggota'][number][]): Keluarga => ({ ...LAMA, anggota: [...LAMA.anggota, ...baris] });

    it('takes the row as SIAK holds it, whichever comes first', () => {
      expect(periksa(dengan(KURANG), diberitahu(KURANG))).toBeUndefined();
      expect(periksa(dengan(ADIK, KURANG), diberitahu(KURANG, ADIK))).toBeUndefined();
      expect(periksa(LAMA, diberitahu(KURANG))).toBeUndefined();
    });

    it.each([
      ['another value', { tempatLahir: 'Garut' }, 'tempatLahir'],
      ['a value that SIAK does not hold', { paspor: 'A1234567' }, 'paspor'],
      ['no value where SIAK holds one', { ibu: '' }, 'ibu'],
    ])('takes no row with %s', (_, ubah, field) => {
      expect(periksa(dengan({ ...KURANG, ...ubah }), diberitahu(KURANG))).toMatchObject({ ...R15, field: `keluarga.anggota.3.${field}` });
    });

    it('takes the row also where somebody else left the card', () => {
      const pergi: Koreksi = { anggotaKe: 1, field: 'nik', pergi: true };
      expect(periksa(keluargaDengan(AYAH, ANAK, KURANG), [pergi, ...diberitahu(KURANG)])).toBeUndefined();
      expect(periksa(keluargaDengan(AYAH, ANAK, { ...KURANG, pekerjaan: 15 }), [pergi, ...diberitahu(KURANG)])).toMatchObject({ field: 'keluarga.anggota.2.pekerjaan' });
    });
  });
});

describe('who left the card of a reprint meanwhile', () => {
  const pergi: Koreksi = { anggotaKe: 1, field: 'nik', pergi: true };
  const tanpaIbu = keluargaDengan(AYAH, ANAK);

  it('may be left out, or stay, and nobody else may be', () => {
    expect(periksa(tanpaIbu, [pergi])).toBeUndefined();
    expect(periksa(LAMA, [pergi])).toBeUndefined();
    expect(periksa(keluargaDengan(AYAH, IBU), [pergi])).toMatchObject(R15);
    expect(periksa(keluargaDengan(AYAH), [pergi])).toMatchObject(R15);
  });

  it('takes no change of the others along but what SIAK holds, each in the row where it stands now', () => {
    const anak: Koreksi = { anggotaKe: 2, field: 'tempatLahir', nilai: 'Garut' };
    const dengan = (tempatLahir: string) => keluargaDengan(AYAH, { ...ANAK, tempatLahir });
    expect(periksa(dengan('Garut'), [pergi, anak])).toBeUndefined();
    expect(periksa(dengan('Cianjur'), [pergi, anak])).toMatchObject({ ...R15, field: 'keluarga.anggota.1.tempatLahir' });
    expect(periksa(dengan('Garut'), [pergi])).toMatchObject({ ...R15, field: 'keluarga.anggota.1.tempatLahir' });
  });

  it('is several, and somebody comes whom SIAK missed', () => {
    const datang = { ...ANAK, nik: '3204064101150009' };
    const koreksi: readonly Koreksi[] = [pergi, { ...pergi, anggotaKe: 2 }, { anggotaKe: 0, field: 'anggota', nilai: datang.nik }];
    expect(periksa(keluargaDengan(AYAH, datang), koreksi)).toBeUndefined();
    expect(periksa(keluargaDengan(AYAH, { ...datang, nik: '3204064101150008' }), koreksi)).toMatchObject(R15);
  });

  it('is no way to write another person into the row, but one whom SIAK missed: then the NIK was a slip of the pen', () => {
    const lain = (nik: string) => anggota(1, { nik });
    expect(periksa(lain('3204064101150009'), [pergi])).toMatchObject(R15);
    expect(periksa(lain('3204064101150009'), [pergi, { anggotaKe: 0, field: 'anggota', nilai: '3204064101150009' }])).toBeUndefined();
  });
});
