import type { RecordedEvent } from '@kk-lintas/office';
import { ANGGOTA } from './anggota.projection';
import type { IsiDokumen } from './dokumen.events';

const ISI: IsiDokumen = {
  dokumen: {
    nomorDokumen: '3204-26-00000000',
    kunciKartu: 'ab'.repeat(16),
    versi: 2,
    ditetapkan: '2026-11-23T03:00:00.000Z',
    moda: 'BLANKO',
    dikeluarkan: '2026-11-24',
    jenis: 'B1-menumpang',
    penandatangan: { jabatan: 'Kepala Dinas' },
    jumlahAnggota: 2,
  },
  permohonanId: 'p-1',
  desa: '32.04.06.2003',
  penerbit: 'dinas-32.04',
  anggota: ['01'.repeat(16), '02'.repeat(16), '01'.repeat(16)],
};
const dicatat = (isi: IsiDokumen, type = 'DokumenDicatat') => ({ stream: `dokumen-${isi.dokumen.nomorDokumen}`, type, data: isi }) as unknown as RecordedEvent;

describe('who stands on which card', () => {
  it('is kept for each person of the Dinas once, with every card that named him or her', () => {
    expect(ANGGOTA.key(dicatat(ISI))).toEqual([`dinas-32.04/${'01'.repeat(16)}`, `dinas-32.04/${'02'.repeat(16)}`]);
    const kartu = { kartu: `dinas-32.04/${'ab'.repeat(16)}`, ditetapkan: '2026-11-23T03:00:00.000Z', dikeluarkan: '2026-11-24' };
    const satu = ANGGOTA.evolve(undefined, dicatat(ISI), 'x');
    expect(satu).toEqual({ kartu: [kartu] });
    const lain = { ...ISI, dokumen: { ...ISI.dokumen, kunciKartu: 'cd'.repeat(16) } };
    expect(ANGGOTA.evolve(satu, dicatat(lain), 'x')).toEqual({ kartu: [kartu, { ...kartu, kartu: `dinas-32.04/${'cd'.repeat(16)}` }] });
  });

  it('another Dinas cannot say: its word is of its own people', () => {
    expect(ANGGOTA.key(dicatat({ ...ISI, penerbit: 'dinas-32.05' }))).toEqual([`dinas-32.05/${'01'.repeat(16)}`, `dinas-32.05/${'02'.repeat(16)}`]);
  });

  it('is told by no issue whose time nobody said, that names nobody, and by no other event', () => {
    const { ditetapkan: _, ...tanpaSaat } = ISI.dokumen;
    const { anggota: __, ...tanpaNama } = ISI;
    expect(ANGGOTA.key(dicatat({ ...ISI, dokumen: tanpaSaat }))).toBeUndefined();
    expect(ANGGOTA.key(dicatat(tanpaNama))).toEqual([]);
    expect(ANGGOTA.key(dicatat(ISI, 'LembarDicatat'))).toBeUndefined();
    expect(ANGGOTA.key({ ...dicatat(ISI), stream: 'permohonan-p-1' })).toBeUndefined();
  });
});
