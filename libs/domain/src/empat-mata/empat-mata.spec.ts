import type { Petugas } from '../decider';
import { periksaEmpatMata, type JenisTindakan } from './empat-mata';

const KELUARGA = ['3204061403880001', '3204064209900001'];
const PETUGAS: Petugas = {
  jenis: 'petugas',
  nip: '198001012005011001',
  nama: 'Petugas Contoh',
  nik: '3204060101800001',
  jabatan: 'Petugas loket',
  peran: ['petugas-loket'],
  kantor: '32.04.06',
};
const TINDAKAN: readonly JenisTindakan[] = ['verifikasi', 'operasi', 'paraf', 'tanda-tangan'];

describe('the four-eyes rule', () => {
  it('lets an officer act who has not acted yet', () => {
    expect(periksaEmpatMata([{ nip: '197501012000011002', tindakan: 'verifikasi' }], PETUGAS, 'operasi', KELUARGA)).toBeUndefined();
  });

  it.each(TINDAKAN.flatMap((dulu) => TINDAKAN.map((kini) => [dulu, kini] as const)))('after %s refuses the same officer %s', (dulu, kini) => {
    expect(periksaEmpatMata([{ nip: PETUGAS.nip, tindakan: dulu }], PETUGAS, kini, KELUARGA)).toMatchObject({ rejected: true, code: 'empat-mata' });
  });

  it('refuses an officer in the own family, at the first act too', () => {
    const kerabat = { ...PETUGAS, nik: KELUARGA[1] };
    expect(periksaEmpatMata([], kerabat, 'verifikasi', KELUARGA)).toMatchObject({ code: 'empat-mata', details: { aturan: 'keluarga-sendiri' } });
  });

  it('names the rule and no person', () => {
    const ditolak = JSON.stringify(periksaEmpatMata([{ nip: PETUGAS.nip, tindakan: 'verifikasi' }], PETUGAS, 'paraf', KELUARGA));
    for (const rahasia of [PETUGAS.nip, PETUGAS.nama, ...KELUARGA]) expect(ditolak).not.toContain(rahasia);
    expect(ditolak).toContain('satu-orang-satu-tindakan');
  });

  it('refuses who is no officer', () => {
    expect(periksaEmpatMata([], { jenis: 'pemohon' }, 'verifikasi', KELUARGA)).toMatchObject({ code: 'bukan-wewenang' });
    expect(periksaEmpatMata([], { jenis: 'sistem', nama: 'pewaktu' }, 'operasi', [])).toMatchObject({ code: 'bukan-wewenang' });
  });
});
