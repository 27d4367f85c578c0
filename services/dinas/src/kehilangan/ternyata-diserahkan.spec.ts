import { spesifikasi } from '@kk-lintas/domain';
import type { PerintahDinas } from '../permohonan/permohonan.commands';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import { VIEW_DINAS } from '../permohonan/permohonan.view';
import { BERJALAN, KABID, KARTU, LEMBAR, oleh, sampai, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const SAAT = '2026-11-24T03:00:00.000Z';
const KETERANGAN = 'kecamatan sudah memanggil keluarga';
const HILANG: readonly PeristiwaDinas[] = [
  ...sampai('dikirim'),
  { type: 'PengirimanTidakSampai', data: { alasan: 'tas kurir tertinggal' } },
  { type: 'KehilanganDiajukan', data: { nip: VERIFIKATOR.nip, alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101' } },
  { type: 'KartuDinyatakanHilang', data: { diajukanOleh: VERIFIKATOR.nip, nip: KABID.nip, alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101', nomorPengiriman: 8, putaran: 1, serial: SERIAL, nomorDokumen: 'd-1', sejak: '2026-11-23' } },
];
const DIKIRIM_LAGI: readonly PeristiwaDinas[] = [
  ...HILANG,
  { type: 'CetakanTiba', data: { berjalan: BERJALAN, lembar: LEMBAR, putaran: 2 }, pribadi: KARTU },
  { type: 'KartuDistempel', data: {} },
  { type: 'KartuDikirim', data: { nomor: 9, tahun: 2026, ke: 2 } },
];
const TERSERAHKAN: PeristiwaDinas = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, diserahkan: SAAT } };
const diserahkan = (nomorPengiriman?: number): PerintahDinas => ({ type: 'TutupPermohonan', selesai: true, keterangan: SAAT, ...(nomorPengiriman !== undefined && { nomorPengiriman }) });
const tanggapi = (keterangan = KETERANGAN): PerintahDinas => ({ type: 'TanggapiKartuTerserahkan', keterangan });

describe('a card that was declared lost and is in the hands of its family', () => {
  it.each([
    ['nothing was printed anew', HILANG],
    ['another is on its way', DIKIRIM_LAGI],
  ])('ends the case as an incident that every officer sees, when %s', (_, history) => {
    const decision = dinas.given(history).when(diserahkan(8), oleh(SISTEM));
    decision.then([TERSERAHKAN]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', hilang: [8] });
    expect(VIEW_DINAS.antrean(decision.state())).toMatchObject({ menunggu: 'verifikator-dinas', insiden: expect.stringContaining('tetap tidak berlaku') as string });
  });

  it('is known from a kecamatan that names no delivery by what arrived before', () => {
    dinas.given(HILANG).when(diserahkan(), oleh(SISTEM)).then([{ type: 'KartuHilangTernyataDiserahkan', data: { diserahkan: SAAT } }]);
    dinas.given([...DIKIRIM_LAGI, { type: 'KartuSampai', data: { nomorPengiriman: 9 } }]).when(diserahkan(), oleh(SISTEM)).thenMatches([{ type: 'PermohonanSelesai' }]);
  });

  it('is not the one of the next delivery, nor of a case without a loss', () => {
    dinas.given(DIKIRIM_LAGI).when(diserahkan(9), oleh(SISTEM)).thenMatches([{ type: 'PermohonanSelesai' }]);
    dinas.given(sampai('sampai')).when(diserahkan(8), oleh(SISTEM)).thenMatches([{ type: 'PermohonanSelesai' }]);
  });

  it('takes the issue that was stamped since out of force, and that of no other family', () => {
    const lain = { nomorDokumen: 'd-lain', kartuKe: 0, versi: 5, dikeluarkan: '2026-11-23' };
    const lagi = { nomorDokumen: 'd-2', kartuKe: -1, versi: 2, dikeluarkan: '2026-11-23' };
    const berdokumen = (history: readonly PeristiwaDinas[]) => {
      const pertama = history.findIndex(({ type }) => type === 'KartuDistempel');
      return history.map((event, ke) => (event.type === 'KartuDistempel' ? { ...event, data: { dokumen: ke === pertama ? [{ ...lagi, nomorDokumen: 'd-1' }, lain] : [lagi] } } : event));
    };
    const decision = dinas.given(berdokumen(DIKIRIM_LAGI)).when(diserahkan(8), oleh(SISTEM));
    decision.then([{ ...TERSERAHKAN, data: { nomorPengiriman: 8, diserahkan: SAAT, nomorDokumen: 'd-2', sejak: '2026-11-23' } }]);
    expect(decision.state().dokumen).toEqual([lain]);
    dinas.given(berdokumen(HILANG)).when(diserahkan(8), oleh(SISTEM)).then([TERSERAHKAN]);
  });

  it.each<[string, readonly PeristiwaDinas[], string | undefined]>([
    ['lies at the Dinas', DIKIRIM_LAGI.slice(0, -2), 'kembalikan ke operator SIAK'],
    ['is stamped there', DIKIRIM_LAGI.slice(0, -1), 'kembalikan ke operator SIAK'],
    ['is on its way to the kecamatan', DIKIRIM_LAGI, 'sudah dikirim ke kecamatan'],
    ['went back to the operator', [...DIKIRIM_LAGI.slice(0, -2), { type: 'CetakanDitolak', data: { nip: VERIFIKATOR.nip, alasan: 'satu lembar kurang' } }], undefined],
  ])('names the sheets of a further printing that %s, where they have to be fetched', (_, history, kata) => {
    const { insiden = '' } = dinas.given(history).when(diserahkan(8), oleh(SISTEM)).state();
    expect(insiden).toContain('tetap tidak berlaku');
    expect([insiden.includes(`cetakan ke-2 (${SERIAL.join(', ')})`), kata === undefined || insiden.includes(kata)]).toEqual([kata !== undefined, true]);
  });

  it('is told once', () => {
    dinas.given([...HILANG, TERSERAHKAN]).when(diserahkan(8), oleh(SISTEM)).then([]);
  });

  it('leaves the queue when an officer wrote down what was done', () => {
    const history = [...HILANG, TERSERAHKAN];
    dinas.given(history).when(tanggapi(' '), oleh(VERIFIKATOR)).thenRejected('tidak-lengkap', { field: 'keterangan', reason: 'Tulis apa yang dilakukan bagi keluarga dan dengan lembarnya.' });
    dinas.given(history).when(tanggapi('keluarga 3204060101990007 dipanggil'), oleh(VERIFIKATOR)).thenRejected('tidak-sah', { field: 'keterangan' });
    dinas.given(history).when(tanggapi(), oleh(SISTEM)).thenRejected('bukan-wewenang');
    dinas.given(HILANG).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
    const decision = dinas.given(history).when(tanggapi(), oleh(VERIFIKATOR));
    decision.then([{ type: 'KartuTerserahkanDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: KETERANGAN } }]);
    expect(VIEW_DINAS.antrean(decision.state())).toBeUndefined();
    dinas.given([...history, { type: 'KartuTerserahkanDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: KETERANGAN } }]).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('sudah-dilakukan');
  });

  it('has a further printing that comes too late sent back, not signed', () => {
    const decision = dinas.given([...HILANG, TERSERAHKAN]).when({ type: 'CatatCetakan', berjalan: BERJALAN, lembar: LEMBAR, putaran: 2, kartu: KARTU }, oleh(SISTEM));
    decision.then([{ type: 'CetakanTidakDipakai', data: { putaran: 2, serial: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', insiden: expect.stringMatching(/tetap tidak berlaku.*Cetakan ke-2 .*dimusnahkan/) as string });
  });
});

it('a further printing that comes when its case ended without a card is sent back, and an officer sees to it', () => {
  const berakhir: readonly PeristiwaDinas[] = [...HILANG, { type: 'PermohonanBerakhir', data: { alasan: 'kartu yang lebih baru sudah terbit' } }];
  const tiba = dinas.given(berakhir).when({ type: 'CatatCetakan', berjalan: BERJALAN, lembar: LEMBAR, putaran: 2, kartu: KARTU }, oleh(SISTEM));
  tiba.then([{ type: 'CetakanTidakDipakai', data: { putaran: 2, serial: SERIAL } }]);
  expect(VIEW_DINAS.antrean(tiba.state())).toMatchObject({ tugas: expect.stringContaining('tanggapi') as string, insiden: expect.stringContaining('Cetakan ke-2') as string });
  const history: readonly PeristiwaDinas[] = [...berakhir, { type: 'CetakanTidakDipakai', data: { putaran: 2, serial: SERIAL } }];
  const ditanggapi = dinas.given(history).when({ type: 'TanggapiCetakanTerlambat', keterangan: KETERANGAN }, oleh(VERIFIKATOR));
  ditanggapi.thenMatches([{ type: 'CetakanTerlambatDitanggapi' }]);
  expect([ditanggapi.state().tahap, VIEW_DINAS.antrean(ditanggapi.state())]).toEqual(['berakhir', undefined]);
});

it('a case that ends while its card is looked for is looked for no more', () => {
  const dicari: readonly PeristiwaDinas[] = [...sampai('dikirim'), { type: 'PengirimanTidakSampai', data: { alasan: 'kurir tidak datang' } }];
  expect(VIEW_DINAS.antrean(dinas.given(dicari).when(diserahkan(8), oleh(SISTEM)).state())).toBeUndefined();
});
