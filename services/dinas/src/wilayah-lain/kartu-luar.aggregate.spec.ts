import { spesifikasi, type DecisionContext } from '@kk-lintas/domain';
import { KARTU, oleh, SISTEM } from '../testing/riwayat-dinas';
import { KARTU_LUAR, type CatatKartuLuar, type KartuDigantikanDinasLain } from './kartu-luar.aggregate';

const dinas = spesifikasi(KARTU_LUAR.decider);
const ISI = { jenis: 'A1-membentuk-keluarga-baru', nasib: 'berubah', versi: 2, sejak: '2026-11-23', desaKeluarga: '32.04.06.2003', nomor: '3205012001-2026-00009-L1', dari: { permohonanId: 'p-9', nomor: '3205012001-2026-00009' }, oleh: 'dinas-32.05' };
const PRIBADI = { nomorKk: KARTU.nomorKk, keluarga: KARTU.keluarga };
const CATAT: CatatKartuLuar = { type: 'CatatKartuLuar', isi: ISI, pribadi: PRIBADI };
const KONTEKS: DecisionContext = { ...oleh(SISTEM), pseudonym: (nomor) => `k-${nomor.length}` };
const DIGANTIKAN: KartuDigantikanDinasLain = { type: 'KartuDigantikanDinasLain', data: { ...ISI, kunci: 'k-16' }, pribadi: PRIBADI };

describe('a card of this Dinas that the case of another one changed', () => {
  it('is recorded by the pseudonym of its number, the number itself sealed', () => {
    dinas.given([]).when(CATAT, KONTEKS).then([DIGANTIKAN]);
    expect(JSON.stringify(DIGANTIKAN.data)).not.toContain(KARTU.nomorKk);
  });

  it('is recorded once, and the first word stands', () => {
    dinas.given([DIGANTIKAN]).when(CATAT, KONTEKS).then([]);
    dinas.given([DIGANTIKAN]).when({ ...CATAT, isi: { ...ISI, versi: 9 } }, KONTEKS).then([]);
  });
});
