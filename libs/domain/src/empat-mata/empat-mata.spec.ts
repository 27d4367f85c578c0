import type { Petugas } from '../decider';
import { denganPenolakan, penolakan, periksaEmpatMata, periksaKeluargaSendiri, tanpaTindakan, type JenisTindakan, type TindakanBernama } from './empat-mata';

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

describe('a refusal under the four-eyes rule', () => {
  const lain: TindakanBernama = { nip: '197501012000011002', tindakan: 'tanda-tangan' };

  it.each(TINDAKAN.flatMap((dulu) => TINDAKAN.map((kini) => [dulu, kini] as const)))('of %s leaves %s to the same officer only as the same step', (dulu, kini) => {
    const decision = periksaEmpatMata(denganPenolakan([lain], PETUGAS.nip, dulu), PETUGAS, kini, KELUARGA);
    if (dulu === kini) expect(decision).toBeUndefined();
    else expect(decision).toMatchObject({ code: 'empat-mata', details: { aturan: 'satu-orang-satu-tindakan', tindakan: kini } });
  });

  it('does not wash off a yes of the same officer', () => {
    const sudah = denganPenolakan([{ nip: PETUGAS.nip, tindakan: 'paraf' }], PETUGAS.nip, 'paraf');
    expect(periksaEmpatMata(sudah, PETUGAS, 'paraf', KELUARGA)).toMatchObject({ code: 'empat-mata' });
  });

  it('is kept once, and outlives the round whose acts are withdrawn', () => {
    const sekali = denganPenolakan([lain, { nip: 'a', tindakan: 'paraf' }], 'b', 'paraf');
    expect(denganPenolakan(sekali, 'b', 'paraf')).toEqual(sekali);
    expect(denganPenolakan(sekali, 'b', 'verifikasi')).toHaveLength(4);
    expect(tanpaTindakan(sekali, 'paraf')).toEqual([lain, { nip: 'b', tindakan: 'paraf', ditolak: true }]);
    expect(penolakan(sekali)).toEqual([{ nip: 'b', tindakan: 'paraf', ditolak: true }]);
  });
});

describe('the own family', () => {
  it('is closed to its officer for every act, and to no one else', () => {
    expect(periksaKeluargaSendiri({ ...PETUGAS, nik: KELUARGA[0] }, KELUARGA)).toMatchObject({ code: 'empat-mata', details: { aturan: 'keluarga-sendiri' } });
    const { nik: _, ...tanpaNik } = PETUGAS;
    for (const pelaku of [PETUGAS, tanpaNik, { jenis: 'pemohon' }, { jenis: 'sistem', nama: 'pewaktu' }] as const) expect(periksaKeluargaSendiri(pelaku, KELUARGA)).toBeUndefined();
  });
});
