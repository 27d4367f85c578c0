import { PEMOHON, spesifikasi, type DecisionContext } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import { PERMOHONAN_PORTAL } from './permohonan.aggregate';
import type { PerintahPortal } from './permohonan.commands';
import type { KemajuanKantor, PembacaanKantor, PeristiwaPortal } from './permohonan.events';

const portal = spesifikasi(PERMOHONAN_PORTAL.decider);
const KONTEKS: DecisionContext = { now: '2026-11-23T03:00:00.000Z', actor: PEMOHON, commandId: 'c-1', random: '000102030405060708090a0b' };
const RAHASIA = 'ABCDEFGHJKLM';
const PEMOHON_CONTOH = { nama: 'Jaka Contoh', nik: '3204061403880001' };
const POKOK = { permohonanId: 'p-1', nomor: '', jenis: 'C2-rusak', desa: '32.04.06.2003', sidikRahasia: sidikRahasia('p-1', RAHASIA) };
const DARI_DESA = { ...POKOK, nomor: '3204062003-2026-00001' };

const AJUKAN: PerintahPortal = { type: 'AjukanOnline', permohonanId: 'p-1', jenis: 'C2-rusak', desa: '32.04.06.2003', rt: '001', rw: '002', pemohon: PEMOHON_CONTOH };
const CATAT: PerintahPortal = { type: 'CatatPermohonan', pokok: DARI_DESA, dibuka: '2026-11-23' };
const DIAJUKAN: PeristiwaPortal = { type: 'PermohonanOnlineDiajukan', data: { nomor: 0, tahun: 0, pokok: POKOK, rt: '001', rw: '002' }, pribadi: { pemohon: PEMOHON_CONTOH, rahasia: RAHASIA } };
const DIKENAL: PeristiwaPortal = { type: 'PermohonanDikenal', data: { pokok: DARI_DESA, dibuka: '2026-11-23' } };

describe('an application on the portal', () => {
  it('gives the applicant a secret, sealed, and keeps its fingerprint in the open', () => {
    const decision = portal.given([]).when(AJUKAN, KONTEKS);
    decision.then([DIAJUKAN]);
    expect(decision.state()).toMatchObject({ tahap: 'diajukan-online', sidikRahasia: POKOK.sidikRahasia });
  });

  it.each([
    ['again', [DIAJUKAN]],
    ['for a case that an office has begun', [DIKENAL]],
  ])('is not made %s', (_, history) => {
    portal.given(history).when(AJUKAN, KONTEKS).thenRejected('sudah-dilakukan');
  });

  it('is refused for a kind that does not exist', () => {
    portal.given([]).when({ ...AJUKAN, jenis: 'Z9' }, KONTEKS).thenRejected('tidak-sah', { field: 'jenis' });
  });
});

describe('a case that an office has begun', () => {
  it.each([
    ['at a counter', []],
    ['online', [DIAJUKAN]],
  ])('is known to the portal by the data of its letter when it was applied for %s', (_, history) => {
    const decision = portal.given(history).when(CATAT, KONTEKS);
    decision.then([DIKENAL]);
    expect(decision.state()).toMatchObject({ tahap: 'berjalan', pokok: DARI_DESA, sidikRahasia: POKOK.sidikRahasia, dibuka: '2026-11-23' });
  });

  it('is made known once', () => {
    portal.given([DIKENAL]).when(CATAT, KONTEKS).then([]);
  });
});

describe('the way of a case', () => {
  const maju = (kantor: string, revisi: number, waktu: string): KemajuanKantor => ({ permohonanId: 'p-1', langkah: '7', peristiwa: `${kantor}-${revisi}`, jabatan: 'Petugas', kantor, revisi, waktu });
  const dicatat = (kemajuan: KemajuanKantor): PeristiwaPortal => ({ type: 'KemajuanDicatat', data: kemajuan });
  const DESA_1 = maju('desa', 1, '2026-11-23T03:00:00.000Z');
  const DESA_2 = maju('desa', 2, '2026-11-23T03:00:00.000Z');
  const LOKET_1 = maju('kecamatan', 1, '2026-11-23T04:00:00.000Z');

  it('is noted as the office told it, also before the case itself is known', () => {
    const decision = portal.given([]).when({ type: 'CatatKemajuan', kemajuan: DESA_1 }, KONTEKS);
    decision.then([dicatat(DESA_1)]);
    expect(decision.state()).toMatchObject({ tahap: 'tidak-ada', riwayat: [DESA_1] });
  });

  it('is told in the order it happened, whatever arrives first', () => {
    const { riwayat } = portal.given([dicatat(LOKET_1), dicatat(DESA_2)]).when({ type: 'CatatKemajuan', kemajuan: DESA_1 }, KONTEKS).state();
    expect(riwayat).toEqual([DESA_1, DESA_2, LOKET_1]);
  });
});

describe('who opened the data of a case', () => {
  const baca = (kantor: string, revisi: number, waktu: string): PembacaanKantor => ({ permohonanId: 'p-1', kantor, revisi, waktu, jabatan: 'Petugas', untuk: 'pelayanan permohonan' });
  const PERTAMA = baca('desa', 0, '2026-11-23T03:00:00.000Z');
  const KEDUA = baca('kecamatan', 0, '2026-11-23T04:00:00.000Z');

  it('is noted read by read, in the order they happened', () => {
    const decision = portal.given([{ type: 'PembacaanDicatat', data: KEDUA }]).when({ type: 'CatatPembacaan', pembacaan: PERTAMA }, KONTEKS);
    decision.then([{ type: 'PembacaanDicatat', data: PERTAMA }]);
    expect(decision.state()).toMatchObject({ tahap: 'tidak-ada', riwayat: [], pembacaan: [PERTAMA, KEDUA] });
  });
});
