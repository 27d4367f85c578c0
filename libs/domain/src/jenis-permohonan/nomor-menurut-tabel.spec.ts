import type { MutasiAnggota } from '../keluarga/sebab-mutasi';
import { PILIHAN_NOMOR, type NomorBilaKepalaPergi } from '../kebijakan/pilihan-kebijakan';
import { DAFTAR_JENIS_PERMOHONAN } from './daftar-jenis';
import { ALASAN_NOMOR_KK } from './data/alasan-nomor-kk';
import { TABEL_NOMOR_KK } from './data/tabel-nomor-kk';
import { keadaanPenentuNomor, nomorBerbeda, nomorMenurutTabel, penjelasanNomor, type KasusBernomor } from './nomor-menurut-tabel';

const LAMA = '3204062311260001';
const BARU = '3204062311260002';
const TETAP = { nomorKk: LAMA, versi: 2 };
const TERBIT_BARU = { nomorKk: BARU, versi: 1 };

function tanya(jenis: string, kasus: Partial<KasusBernomor> & { readonly mutasi?: readonly MutasiAnggota[] }, nomorBilaKepalaPergi: NomorBilaKepalaPergi = 'ikut-kepala') {
  const { mutasi, ...lain } = kasus;
  return nomorMenurutTabel({ jenis, keluarga: { ...(mutasi !== undefined && { mutasi }) }, nomorLama: LAMA, keadaan: [], terbit: TETAP, ...lain }, { versi: 'uji-1', nomorBilaKepalaPergi });
}

describe('what the table says of a number that SIAK gave', () => {
  const baris = TABEL_NOMOR_KK.flatMap((satu) => {
    const jenis = DAFTAR_JENIS_PERMOHONAN.find(({ kode }) => kode === satu.jenis || kode.startsWith(`${satu.jenis}-`))?.kode ?? satu.jenis;
    return (satu.pilihan === undefined ? PILIHAN_NOMOR : [satu.pilihan]).map((pilihan) => ({ ...satu, jenis, pilihan }));
  });

  it.each(baris)('agrees or differs for $jenis, $bila, under $pilihan', ({ jenis, bila, pilihan, alasan }) => {
    const { nomorKk } = ALASAN_NOMOR_KK[alasan];
    // Somebody of the form leaves, so that nothing but the tick says whether a whole family moves.
    const mutasi = [{ arah: 'keluar', sebab: 'kematian' }] as const;
    const ditanya = (terbit: KasusBernomor['terbit']) => tanya(jenis, { keadaan: bila === undefined ? [] : [bila], mutasi, terbit }, pilihan);
    expect(ditanya(TETAP)).toEqual({ alasan, kebijakan: 'uji-1', siak: 'tetap' });
    expect(ditanya(TERBIT_BARU)).toEqual({ alasan, kebijakan: 'uji-1', siak: 'baru' });
    expect([nomorBerbeda(ditanya(TETAP)), nomorBerbeda(ditanya(TERBIT_BARU))]).toEqual([nomorKk === 'baru', nomorKk === 'tetap']);
  });

  it('takes another number of long ago for none that stays', () => expect(nomorBerbeda(tanya('B3-perubahan-elemen', { terbit: { nomorKk: BARU, versi: 7 } }))).toBe(true));

  it('knows a new number by its first version where the form names none', () => {
    const tanpa = { nomorLama: undefined };
    expect(tanya('A1-membentuk-keluarga-baru', { ...tanpa, terbit: TERBIT_BARU }).siak).toBe('baru');
    expect(tanya('A1-membentuk-keluarga-baru', { ...tanpa, terbit: { nomorKk: BARU, versi: 2 } }).siak).toBe('tetap');
  });

  it('differs from nothing where SIAK does not say which version it gave', () => {
    const tidakTahu = tanya('B2a-kelahiran', { nomorLama: undefined, terbit: { nomorKk: BARU } });
    expect(tidakTahu).toEqual({ alasan: 'kepala-tetap', kebijakan: 'uji-1' });
    expect(nomorBerbeda(tidakTahu)).toBe(false);
  });
});

describe('what a form says without a tick', () => {
  const keluar = (sebab: MutasiAnggota['sebab']): MutasiAnggota => ({ nik: '1', arah: 'keluar', sebab });

  it('is that a replaced head lives, when who leaves did not die', () => {
    expect(tanya('A2-penggantian-kepala-keluarga', { mutasi: [keluar('pisah')] }).alasan).toBe('ditinggal-kepala-nomor-baru');
    expect(tanya('A2-penggantian-kepala-keluarga', { mutasi: [keluar('pisah')] }, 'tetap-di-keluarga').alasan).toBe('ditinggal-kepala-nomor-tetap');
    expect(tanya('A2-penggantian-kepala-keluarga', { mutasi: [keluar('kematian'), keluar('pindah')] }).alasan).toBe('kepala-diganti');
    expect(tanya('A2-penggantian-kepala-keluarga', {}).alasan).toBe('kepala-diganti');
  });

  it('is that a foreigner who became a citizen stood on the card of the family already, when the form names its number', () => {
    const diKartu = tanya('A7-pewarganegaraan', {});
    expect(diKartu).toEqual({ alasan: 'kepala-tetap', kebijakan: 'uji-1', siak: 'tetap' });
    expect(nomorBerbeda(diKartu)).toBe(false);
    expect(nomorBerbeda(tanya('A7-pewarganegaraan', { terbit: TERBIT_BARU }))).toBe(true);
    expect(tanya('A7-pewarganegaraan', { nomorLama: undefined, terbit: TERBIT_BARU })).toEqual({ alasan: 'pertama-tercatat', kebijakan: 'uji-1', siak: 'baru' });
  });

  it('is that the split comes of a divorce', () => {
    expect(tanya('A3-pisah-kk', { nomorLama: undefined, mutasi: [{ nik: '1', arah: 'masuk', sebab: 'perceraian', nomorKk: LAMA }] }).alasan).toBe('pisah-karena-perceraian');
  });

  it('is that a whole family moves: nobody leaves its card, or the card of origin ends', () => {
    expect(tanya('A4-pindah-datang', {}).alasan).toBe('pindah-sekeluarga');
    expect(tanya('A4-pindah-datang', { mutasi: [keluar('pisah')] }).alasan).toBe('pindah-sebagian');
    const dari = (berakhir: boolean) => tanya('A4-pindah-datang', { nomorLama: undefined, terbit: { ...TERBIT_BARU, kartuLain: [{ berakhir }] } });
    expect([dari(true), dari(false)].map((satu) => [satu.alasan, nomorBerbeda(satu)])).toEqual([
      ['pindah-sekeluarga', true],
      ['pindah-sebagian', false],
    ]);
  });
});

it('keeps of the ticked circumstances those alone that the table asks for', () => {
  expect(keadaanPenentuNomor(['wna', 'sekeluarga', 'diwakilkan', 'kepala-pergi', 'sekeluarga'])).toEqual(['kepala-pergi', 'sekeluarga']);
});

it('is told to an officer as a sentence, with the difference where there is one', () => {
  expect(penjelasanNomor(tanya('B2a-kelahiran', {}))).toBe('Kepala keluarga tetap, jadi nomor KK tidak berubah.');
  expect(penjelasanNomor(tanya('B2a-kelahiran', { terbit: TERBIT_BARU }))).toBe('Kepala keluarga tetap, jadi nomor KK tidak berubah. Tetapi SIAK memberi nomor baru.');
  expect(penjelasanNomor(tanya('A3-pisah-kk', { mutasi: [] }))).toMatch(/ Tetapi SIAK memakai nomor yang sudah ada\.$/);
});
