import { KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE, kebijakanPada } from './kebijakan';

const DESA = '32.04.06.2003';
const DESA_TTE = '32.04.32.2005';
const BARU = { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-07-01' };

describe('the policy in force', () => {
  it('is the latest that has begun, whatever the order of the list', () => {
    expect(kebijakanPada('2026-06-30', DESA, [BARU, KEBIJAKAN_PERAGA]).versi).toBe('peraga-1');
    expect(kebijakanPada('2026-07-01', DESA, [BARU, KEBIJAKAN_PERAGA]).versi).toBe('peraga-2');
    expect(kebijakanPada('2026-07-01', DESA, [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-2');
  });

  it('begins at midnight in WIB when asked for a moment', () => {
    expect(kebijakanPada('2026-06-30T16:59:59.999Z', DESA, [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-1');
    expect(kebijakanPada('2026-06-30T17:00:00.000Z', DESA, [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-2');
  });

  it('must exist', () => {
    expect(() => kebijakanPada('2019-12-31', DESA)).toThrow('no policy in force');
  });

  it('is that of the narrowest region, however old, until it ends', () => {
    const pilot = { ...KEBIJAKAN_PERAGA_TTE, berlakuSampai: '2026-12-31' };
    const semua = [KEBIJAKAN_PERAGA, pilot, BARU];
    expect([kebijakanPada('2026-12-31', DESA_TTE, semua), kebijakanPada('2027-01-01', DESA_TTE, semua), kebijakanPada('2026-12-31', DESA, semua)]).toEqual([pilot, BARU, BARU]);
  });

  it('must exist for the region too', () => {
    expect(() => kebijakanPada('2026-11-23', '32.73.01.1001')).toThrow('no policy in force');
  });

  it('signs electronically in one desa of the demonstration, on blanko elsewhere', () => {
    expect([kebijakanPada('2026-11-23', DESA_TTE).moda, kebijakanPada('2026-11-23', DESA).moda]).toEqual(['TTE', 'BLANKO']);
  });

  it('sends a letter of RT or RW to the own office and one of the Kepala Desa to the kecamatan, and prints five sheets', () => {
    const { rute, rangkap } = kebijakanPada('2026-11-23', DESA);
    expect(rute).toEqual({ 'ketua-rt': 'kelurahan-atau-desa', 'ketua-rw': 'kelurahan-atau-desa', 'kepala-desa': 'kecamatan' });
    expect(rangkap).toEqual(['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas']);
  });
});
