import { ANAK, AYAH, IBU, keluargaDengan } from '../keluarga/keluarga.fixture';
import { anggotaPergi, sebabKartuLepas, type TemuanBerkode } from './kartu-lepas';

const KELUARGA = keluargaDengan(AYAH, IBU, ANAK);
const pergi = (anggotaKe: number, kode = 'nik-aktif-di-kk-lain'): TemuanBerkode => ({ anggotaKe, field: 'nik', kode });
const TIDAK_AKTIF: TemuanBerkode = { anggotaKe: 0, field: 'nomorKk', kode: 'nomor-kk-tidak-aktif' };

describe('a member left the card of a reprint', () => {
  it.each(['nik-aktif-di-kk-lain', 'nik-tidak-aktif', 'penduduk-meninggal', 'penduduk-di-luar-negeri'])('when SIAK says %s of the NIK', (kode) => {
    expect(anggotaPergi(pergi(1, kode))).toBe(true);
  });

  it('not when SIAK does not know the NIK, holds it, or means another field', () => {
    expect([pergi(1, 'nik-tidak-dikenal'), pergi(1, 'nik-ditahan'), { ...pergi(1), field: 'shdk' }].map(anggotaPergi)).toEqual([false, false, false]);
  });
});

describe('a reprint has no card to print', () => {
  it('when its number is in force no more, whoever left', () => {
    expect(sebabKartuLepas('C2-pembaruan', KELUARGA, [TIDAK_AKTIF, pergi(0), pergi(1), pergi(2)])).toBe('kartu-tidak-aktif');
  });

  it('when its head left, by death too', () => {
    expect(sebabKartuLepas('C1-hilang', KELUARGA, [pergi(0, 'penduduk-meninggal')])).toBe('kepala-pergi');
  });

  it('not when anybody else left, or nobody', () => {
    expect(sebabKartuLepas('C2-rusak', KELUARGA, [pergi(1), pergi(2)])).toBeUndefined();
    expect(sebabKartuLepas('C2-rusak', KELUARGA, [])).toBeUndefined();
  });

  it('and an application that may change data is mended instead', () => {
    expect(sebabKartuLepas('B3-perubahan-elemen', KELUARGA, [TIDAK_AKTIF, pergi(0)])).toBeUndefined();
  });
});
