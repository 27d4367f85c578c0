import { KABUPATEN_PERAGA } from '@kk-lintas/domain';
import { lingkunganPeraga } from './lingkungan-peraga';
import { ketuaRtPeraga, PETUGAS_PERAGA } from './petugas-peraga';

const KETUA = PETUGAS_PERAGA.filter(({ peran }) => peran.includes('ketua-rt') || peran.includes('ketua-rw'));

describe('the officers of the demonstration', () => {
  it.each(lingkunganPeraga())('head RT $rt RW $rw of $desa, where one of its families lives, and no other', ({ desa, rt, rw }) => {
    const ketua = ketuaRtPeraga({ desa, rt, rw });
    expect(ketua).toMatchObject({ layanan: 'desa', kantor: desa, jabatan: `Ketua RT ${rt} RW ${rw}`, peran: ['ketua-rt'], rt, rw });
    expect(KETUA.filter((satu) => satu.kantor === desa && satu.peran.includes('ketua-rw') && satu.rw === rw)).toHaveLength(1);
  });

  it('each say which RT or RW they head, and have a NIP of their own', () => {
    expect(KETUA.filter(({ peran, rt, rw }) => rw === undefined || (peran.includes('ketua-rt') && rt === undefined))).toEqual([]);
    expect(new Set(PETUGAS_PERAGA.map(({ nip }) => nip)).size).toBe(PETUGAS_PERAGA.length);
  });

  it('leave an RT where nobody of the demonstration lives to nobody', () => {
    expect(() => ketuaRtPeraga({ desa: KABUPATEN_PERAGA.kecamatan[0].desa.kode, rt: '099', rw: '099' })).toThrow('no head of RT 099');
  });
});
