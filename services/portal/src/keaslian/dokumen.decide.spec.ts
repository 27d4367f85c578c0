import type { DokumenTerbit } from '@kk-lintas/contracts';
import { spesifikasi, type DecisionContext } from '@kk-lintas/domain';
import { sha256Hex } from '@kk-lintas/trust';
import { DOKUMEN } from './dokumen.aggregate';
import type { PerintahDokumen } from './dokumen.commands';
import type { PeristiwaDokumen } from './dokumen.events';

const dokumen = spesifikasi(DOKUMEN.decider);
const KONTEKS: DecisionContext = { now: '2026-11-23T03:00:00.000Z', actor: { jenis: 'sistem', nama: 'uji' }, commandId: 'c-1', random: '000102030405060708090a0b' };
const PDF = Buffer.from('%PDF-1.7 contoh');
const TERSAMAR = { nomorKk: '3204••••••••0001', kepala: 'J••• C•••••' };
const TERBIT: DokumenTerbit = {
  nomorDokumen: '3204-26-00000000',
  kunciKartu: 'ab'.repeat(16),
  versi: 1,
  moda: 'TTE',
  dikeluarkan: '2026-11-23',
  jenis: 'C2-rusak',
  penandatangan: { jabatan: 'Kepala Dinas' },
  jumlahAnggota: 4,
  sidikPdf: sha256Hex(PDF),
};
const ISI = { dokumen: TERBIT, permohonanId: 'p-1', desa: '32.04.06.2003', penerbit: 'dinas-32.04' };
const PRIBADI = { ...TERSAMAR, pdf: PDF.toString('base64') };
const CATAT: PerintahDokumen = { type: 'CatatDokumen', isi: ISI, pribadi: PRIBADI };
const DICATAT: PeristiwaDokumen = { type: 'DokumenDicatat', data: ISI, pribadi: TERSAMAR };

describe('an issued card at the portal', () => {
  it('is recorded as the Dinas told it', () => {
    dokumen.given([]).when(CATAT, KONTEKS).then([{ type: 'DokumenDicatat', data: ISI, pribadi: PRIBADI }]);
  });

  it('on blanko leads from each of its sheets to its number', () => {
    const isi = { ...ISI, dokumen: { ...TERBIT, moda: 'BLANKO', serial: ['JB-1', 'JB-2'] } };
    const lembar = ['JB-1', 'JB-2'].map((serial) => ({ type: 'LembarDicatat', data: { serial, nomorDokumen: TERBIT.nomorDokumen } }));
    dokumen.given([]).when({ type: 'CatatDokumen', isi, pribadi: TERSAMAR }, KONTEKS).thenMatches([{ type: 'DokumenDicatat' }, ...lembar]);
  });

  it('is recorded once, however often it is told', () => {
    dokumen.given([DICATAT]).when(CATAT, KONTEKS).then([]);
  });

  it('takes no other content under its number', () => {
    const lain: PerintahDokumen = { ...CATAT, isi: { ...ISI, dokumen: { ...TERBIT, dikeluarkan: '2025-01-01' } } };
    dokumen.given([DICATAT]).when(lain, KONTEKS).thenRejected('sudah-dilakukan');
    dokumen.given([DICATAT]).when({ ...CATAT, isi: { ...ISI, penerbit: 'dinas-32.05' } }, KONTEKS).thenRejected('sudah-dilakukan');
  });

  it('is not recorded with a file of another digest', () => {
    dokumen.given([]).when({ ...CATAT, pribadi: { ...PRIBADI, pdf: Buffer.from('lain').toString('base64') } }, KONTEKS).thenRejected('tidak-sah', { field: 'pdf' });
  });

  it('whose sheets are lost holds no more by the word of its issuer, told once', () => {
    const hilang = (penerbit = 'dinas-32.04'): PerintahDokumen => ({ type: 'CatatKehilangan', penerbit, nomorDokumen: TERBIT.nomorDokumen, sejak: '2026-11-25' });
    const dinyatakan: PeristiwaDokumen = { type: 'DokumenDinyatakanHilang', data: { nomorDokumen: TERBIT.nomorDokumen, sejak: '2026-11-25' } };
    dokumen.given([DICATAT]).when(hilang(), KONTEKS).then([dinyatakan]);
    dokumen.given([DICATAT, dinyatakan]).when(hilang(), KONTEKS).then([]);
    dokumen.given([DICATAT]).when(hilang('dinas-32.05'), KONTEKS).thenRejected('bukan-wewenang');
    dokumen.given([]).when(hilang(), KONTEKS).thenRejected('tidak-ditemukan');
  });
});
