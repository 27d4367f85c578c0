import { KEBIJAKAN_PERAGA } from '../kebijakan/kebijakan';
import { BAYI, BELUM_TERCATAT, JAKA, kartu, KENANGA, MELATI, RAKA, rumah, sebagai } from './situasi/situasi.fixture';
import { temuanPetugas } from './temuan-petugas';

const SAAT = { now: '2026-11-23T03:00:00.000Z', kebijakan: [KEBIJAKAN_PERAGA] };
const POKOK = { jenis: 'B2a-kelahiran', desa: '32.04.06.2003' };
const SIRI = kartu(sebagai(JAKA, 1, BELUM_TERCATAT), sebagai(MELATI, 3, BELUM_TERCATAT), BAYI);

it('an officer sees a warning with its rule, its place in the form and what to look at', () => {
  expect(temuanPetugas(rumah(JAKA, MELATI, RAKA, KENANGA), POKOK, SAAT)).toEqual([
    { aturan: 'R19', tingkat: 'peringatan', field: 'keluarga.anggota.2.shdk', pesan: 'Urutan anggota: kepala keluarga, suami/istri, anak dari yang tertua, lalu anggota lain.' },
  ]);
});

it('what the policy leaves open is said where the papers are known, and nothing false where they are not', () => {
  const kebijakan = (berkas?: readonly string[]) => temuanPetugas(SIRI, POKOK, SAAT, berkas).map(({ aturan, tingkat, field }) => [aturan, tingkat, field]);
  expect(kebijakan(['kk-lama'])).toEqual([['R8', 'kebijakan', 'keluarga.anggota.2.ayah']]);
  expect(kebijakan(['kk-lama', 'F-1.05'])).toEqual([]);
  expect(kebijakan()).toEqual([]);
});

it('a kecamatan in a NIK that the list of regions does not have is pointed out where the list is at hand', () => {
  const wilayahDikenal = (kode: string) => kode !== '32.04.06';
  expect(temuanPetugas(rumah(JAKA), POKOK, { ...SAAT, wilayahDikenal })).toMatchObject([{ aturan: 'NIK', tingkat: 'peringatan', field: 'keluarga.anggota.0.nik' }]);
  expect(temuanPetugas(rumah(JAKA), POKOK, SAAT)).toEqual([]);
});

it('of a form that is not there nothing is said', () => {
  expect(temuanPetugas(undefined, POKOK, SAAT)).toEqual([]);
  expect(temuanPetugas(rumah(JAKA), undefined, SAAT)).toEqual([]);
});
