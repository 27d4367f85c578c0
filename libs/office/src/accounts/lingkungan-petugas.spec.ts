import type { Petugas } from '@kk-lintas/domain';
import { batasLingkungan } from './lingkungan-petugas';

const KETUA: Petugas = { jenis: 'petugas', nip: 'RT-UJI', nama: 'CONTOH', jabatan: 'Ketua', peran: ['ketua-rt'], kantor: '32.04.06.2003' };
const DI = { rt: '001', rw: '002' };

describe('a case of RT 001 RW 002', () => {
  it.each([
    [['ketua-rt'], { rt: '001', rw: '002' }, true],
    [['ketua-rt'], { rt: '003', rw: '002' }, false],
    [['ketua-rt'], { rt: '001', rw: '007' }, false],
    [['ketua-rw'], { rw: '002' }, true],
    [['ketua-rw'], { rt: '003', rw: '002' }, true],
    [['ketua-rw'], { rw: '007' }, false],
    [['ketua-rt', 'ketua-rw'], { rt: '003', rw: '002' }, true],
  ] as const)('is seen by %j of %j: %s', (peran, milik, terlihat) => {
    expect(batasLingkungan({ ...KETUA, ...milik, peran })?.(DI)).toBe(terlihat);
  });

  it('is seen by who has another role too, by an account without RT and RW, and by the family itself', () => {
    expect(batasLingkungan({ ...KETUA, rt: '003', rw: '002', peran: ['ketua-rt', 'petugas-desa'] })).toBeUndefined();
    expect(batasLingkungan(KETUA)).toBeUndefined();
    expect(batasLingkungan({ jenis: 'pemohon' })).toBeUndefined();
  });
});

it('a case that tells no RT is seen by no head of one', () => {
  expect(batasLingkungan({ ...KETUA, ...DI })?.(undefined)).toBe(false);
});
