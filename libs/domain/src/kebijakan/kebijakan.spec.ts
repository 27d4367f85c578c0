import { KEBIJAKAN_PERAGA, kebijakanPada } from './kebijakan';

const BARU = { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-07-01' };

describe('the policy in force', () => {
  it('is the latest that has begun, whatever the order of the list', () => {
    expect(kebijakanPada('2026-06-30', [BARU, KEBIJAKAN_PERAGA]).versi).toBe('peraga-1');
    expect(kebijakanPada('2026-07-01', [BARU, KEBIJAKAN_PERAGA]).versi).toBe('peraga-2');
    expect(kebijakanPada('2026-07-01', [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-2');
  });

  it('begins at midnight in WIB when asked for a moment', () => {
    expect(kebijakanPada('2026-06-30T16:59:59.999Z', [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-1');
    expect(kebijakanPada('2026-06-30T17:00:00.000Z', [KEBIJAKAN_PERAGA, BARU]).versi).toBe('peraga-2');
  });

  it('must exist', () => {
    expect(() => kebijakanPada('2019-12-31')).toThrow('no policy in force');
  });

  it('sends a letter of RT or RW to the own office and one of the Kepala Desa to the kecamatan, and prints five sheets', () => {
    const { rute, rangkap } = kebijakanPada('2026-11-23');
    expect(rute).toEqual({ 'ketua-rt': 'kelurahan-atau-desa', 'ketua-rw': 'kelurahan-atau-desa', 'kepala-desa': 'kecamatan' });
    expect(rangkap).toEqual(['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas']);
  });
});
