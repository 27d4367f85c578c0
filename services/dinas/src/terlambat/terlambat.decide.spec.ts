import { spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PerintahDinas } from '../permohonan/permohonan.commands';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import { VIEW_DINAS } from '../permohonan/permohonan.view';
import { BERJALAN, KABID, KARTU, LEMBAR, oleh, sampai, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const DITOLAK: PeristiwaDinas = { type: 'CetakanDitolak', data: { nip: VERIFIKATOR.nip, alasan: 'satu lembar kurang' } };
const AKHIR: PeristiwaDinas = { type: 'PermohonanBerakhir', data: { alasan: 'keluarga membatalkan' } };
const TERLAMPAUI: PeristiwaDinas = { type: 'KartuTerlampaui', data: { kunci: 'k', versi: 2, nip: VERIFIKATOR.nip } };
const TIDAK_DIPAKAI: PeristiwaDinas = { type: 'CetakanTidakDipakai', data: { putaran: 2, serial: SERIAL } };
const draf = (putaran: number): PerintahDinas => ({ type: 'CatatDraf', berjalan: BERJALAN, putaran, draf: { pemohon: KARTU.pemohon, keluarga: KARTU.keluarga } });
const cetakan = (putaran: number): PerintahDinas => ({ type: 'CatatCetakan', berjalan: BERJALAN, lembar: LEMBAR, putaran, kartu: KARTU });
const tanggapi = (keterangan = 'lembarnya dikembalikan ke operator'): PerintahDinas => ({ type: 'TanggapiCetakanTerlambat', keterangan });

const HILANG: readonly PeristiwaDinas[] = [
  ...sampai('dikirim'),
  { type: 'KartuDinyatakanHilang', data: { diajukanOleh: VERIFIKATOR.nip, nip: KABID.nip, alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101', nomorPengiriman: 8, putaran: 1, serial: SERIAL, sejak: '2026-11-23' } },
];
const BERAKHIR = [...sampai('cetakan-tiba'), DITOLAK, AKHIR];

describe('what the operator hands in after a case has ended at the Dinas', () => {
  it('is a printing that is written down with its sheets, and opens nothing again', () => {
    const decision = dinas.given(BERAKHIR).when(cetakan(2), oleh(SISTEM));
    decision.then([TIDAK_DIPAKAI]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', putaran: 2, insiden: expect.stringContaining('Cetakan ke-2 tiba sesudah permohonan berakhir') as string });
    expect(VIEW_DINAS.antrean(decision.state())).toMatchObject({ langkah: '15', menunggu: 'verifikator-dinas', tugas: expect.stringContaining('Kembalikan lembar') as string });
    dinas.given([...BERAKHIR, TIDAK_DIPAKAI]).when({ type: 'TerimaCetakan', sesuai: true, serial: SERIAL }, oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
  });

  it('is a draft that is written down, and examined by nobody', () => {
    const TTE: readonly PeristiwaDinas[] = [{ type: 'DrafTiba', data: { berjalan: BERJALAN, putaran: 1 }, pribadi: { pemohon: KARTU.pemohon, keluarga: KARTU.keluarga } }, { type: 'DikembalikanOlehDinas', data: { nip: VERIFIKATOR.nip, oleh: 'verifikator', alasan: 'nama ayah' } }];
    for (const akhir of [AKHIR, { type: 'PermohonanSelesai', data: { keterangan: '2026-12-20T03:00:00.000Z' } } as const]) {
      const { tahap } = dinas.given([...TTE, akhir]).when(draf(2), oleh(SISTEM)).state();
      const decision = dinas.given([...TTE, akhir]).when(draf(2), oleh(SISTEM));
      decision.then([{ type: 'DrafTidakDipakai', data: { putaran: 2 } }]);
      expect([tahap, VIEW_DINAS.antrean(decision.state())]).toEqual([akhir === AKHIR ? 'berakhir' : 'selesai', undefined]);
    }
  });

  it('is taken back also when a later issue had overtaken the card, and still after its papers were given back', () => {
    const terlampaui = [...sampai('diterima'), TERLAMPAUI];
    dinas.given(terlampaui).when(cetakan(2), oleh(SISTEM)).then([TIDAK_DIPAKAI]);
    const decision = dinas.given([...terlampaui, TIDAK_DIPAKAI]).when({ type: 'TutupPermohonan', selesai: false, keterangan: 'kartu terlampaui' }, oleh(SISTEM));
    expect(VIEW_DINAS.antrean(decision.state())?.insiden).toContain('Cetakan ke-2');
  });

  it.each<[string, readonly PeristiwaDinas[]]>([
    ['was not counted yet', []],
    ['is stamped', [{ type: 'KartuDistempel', data: {} }]],
  ])('may have come before: the sheets of a further printing that %s still lie there when the papers of its case went back', (_, sesudah) => {
    const history = [...HILANG, { type: 'CetakanTiba', data: { berjalan: BERJALAN, lembar: LEMBAR, putaran: 2 }, pribadi: KARTU } as const, ...sesudah];
    const decision = dinas.given(history).when({ type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru sudah terbit' }, oleh(SISTEM));
    decision.then([{ type: 'PermohonanBerakhir', data: { alasan: 'kartu yang lebih baru sudah terbit' } }]);
    expect(VIEW_DINAS.antrean(decision.state())).toMatchObject({ langkah: '15', insiden: `Lembar cetakan ke-2 (${SERIAL.join(', ')}) tidak dipakai; kembalikan ke operator SIAK untuk dimusnahkan.` });
    dinas.given([...history, AKHIR]).when(tanggapi(), oleh(VERIFIKATOR)).thenMatches([{ type: 'CetakanTerlambatDitanggapi' }]);
  });

  it('is the card itself when a later issue overtakes it at the Dinas: its sheets stay in the queue until they went back, past the end of the case too', () => {
    const berversi = sampai('ditandatangani').map((event) => (event.type === 'CetakanTiba' ? { ...event, pribadi: { ...KARTU, versi: 2 } } : event));
    const dinyatakan: PeristiwaDinas = { type: 'KartuTerlampaui', data: { kunci: 'k', versi: 2, nip: VERIFIKATOR.nip, serial: SERIAL } };
    const decision = dinas.given(berversi).when({ type: 'NyatakanTerlampaui' }, { ...oleh(VERIFIKATOR), pseudonym: () => 'k' });
    decision.then([dinyatakan]);
    const antrean = { langkah: '15', menunggu: 'verifikator-dinas', tugas: expect.stringContaining('Kembalikan lembar') as string, insiden: `Lembar cetakan ke-1 (${SERIAL.join(', ')}) tidak dipakai; kembalikan ke operator SIAK untuk dimusnahkan.` };
    expect(VIEW_DINAS.antrean(decision.state())).toMatchObject(antrean);
    const tutup: PerintahDinas = { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu terlampaui' };
    expect(VIEW_DINAS.antrean(dinas.given([...berversi, dinyatakan]).when(tutup, oleh(SISTEM)).state())).toMatchObject(antrean);
    for (const akhir of [[], [AKHIR]]) {
      const ditanggapi = dinas.given([...berversi, dinyatakan, ...akhir]).when(tanggapi(), oleh(VERIFIKATOR));
      ditanggapi.thenMatches([{ type: 'CetakanTerlambatDitanggapi' }]);
      expect(VIEW_DINAS.antrean(ditanggapi.state())).toBeUndefined();
    }
  });

  it('leaves the queue when an officer wrote down that its sheets went back', () => {
    const history = [...BERAKHIR, TIDAK_DIPAKAI];
    dinas.given(history).when(tanggapi(' '), oleh(VERIFIKATOR)).thenRejected('tidak-lengkap', { field: 'keterangan', reason: 'Tulis apa yang dilakukan dengan lembarnya.' });
    dinas.given(history).when(tanggapi('dititipkan kepada 0812-3456-7890'), oleh(VERIFIKATOR)).thenRejected('tidak-sah', { field: 'keterangan' });
    dinas.given(history).when(tanggapi(), oleh(SISTEM)).thenRejected('bukan-wewenang');
    dinas.given(BERAKHIR).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('sudah-dilakukan');
    dinas.given(sampai('cetakan-tiba')).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
    const decision = dinas.given(history).when(tanggapi(), oleh(VERIFIKATOR));
    decision.then([{ type: 'CetakanTerlambatDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: 'lembarnya dikembalikan ke operator' } }]);
    expect(VIEW_DINAS.antrean(decision.state())).toBeUndefined();
  });
});
