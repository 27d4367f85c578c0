import { spesifikasi, type Petugas } from '@kk-lintas/domain';
import type { PerintahDinas } from '../permohonan/permohonan.commands';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import { BERJALAN, DARI_OPERATOR, KABID, KARTU, LEMBAR, oleh, PEMOHON_CONTOH, sampai, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const ALASAN = 'tas kurir tertinggal di angkot';
const LAPORAN = 'STPL/101/XI/2026/SPKT';
const VERIFIKATOR_LAIN: Petugas = { ...VERIFIKATOR, nip: '198902022013011002' };
const KABID_KERABAT: Petugas = { ...KABID, nik: PEMOHON_CONTOH.nik };

const ajukan = (lain: { alasan?: string; nomorLaporan?: string } = {}): PerintahDinas => ({ type: 'AjukanKartuHilang', alasan: ALASAN, nomorLaporan: LAPORAN, ...lain });
const sahkan = (setuju: boolean, alasan?: string): PerintahDinas => ({ type: 'SahkanKartuHilang', setuju, ...(alasan !== undefined && { alasan }) });

const tidakSampai = (nomorPengiriman: number): PerintahDinas => ({ type: 'CatatTidakSampai', nomorPengiriman, alasan: 'kurir tidak datang' });

const DOKUMEN = [
  { nomorDokumen: 'd-1', kartuKe: -1, versi: 2, dikeluarkan: '2026-11-23' },
  { nomorDokumen: 'd-lain', kartuKe: 0, versi: 5, dikeluarkan: '2026-11-23' },
];
const DIKIRIM: readonly PeristiwaDinas[] = sampai('dikirim').map((event) => (event.type === 'KartuDistempel' ? { ...event, data: { dokumen: DOKUMEN } } : event));
const DICARI: readonly PeristiwaDinas[] = [...DIKIRIM, { type: 'PengirimanTidakSampai', data: { alasan: ALASAN } }];
const DIAJUKAN: readonly PeristiwaDinas[] = [...DICARI, { type: 'KehilanganDiajukan', data: { nip: VERIFIKATOR.nip, alasan: ALASAN, nomorLaporan: LAPORAN } }];
const DINYATAKAN: PeristiwaDinas = {
  type: 'KartuDinyatakanHilang',
  data: { diajukanOleh: VERIFIKATOR.nip, nip: KABID.nip, alasan: ALASAN, nomorLaporan: LAPORAN, nomorPengiriman: 8, putaran: 1, serial: SERIAL, nomorDokumen: 'd-1', sejak: '2026-11-23' },
};
const HILANG: readonly PeristiwaDinas[] = [...DIAJUKAN, DINYATAKAN];

describe('a stamped card that was lost on the way', () => {
  it('is proposed to be declared lost with the reason and the letter of the police', () => {
    dinas.given(DICARI).when(ajukan(), oleh(VERIFIKATOR)).then([{ type: 'KehilanganDiajukan', data: { nip: VERIFIKATOR.nip, alasan: ALASAN, nomorLaporan: LAPORAN } }]);
  });

  it('may be missed first by the kecamatan, and is proposed after that as well', () => {
    const decision = dinas.given(DIKIRIM).when(tidakSampai(8), oleh(SISTEM));
    decision.then([{ type: 'PengirimanTidakSampai', data: { alasan: 'kurir tidak datang', nomorPengiriman: 8 } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikirim', insiden: 'kurir tidak datang' });
    dinas.given([...DIKIRIM, { type: 'PengirimanTidakSampai', data: { alasan: 'kurir tidak datang', nomorPengiriman: 8 } }]).when(ajukan(), oleh(VERIFIKATOR)).thenMatches([{ type: 'KehilanganDiajukan' }]);
  });

  it.each([
    ['was declared lost', () => HILANG, 8, 'hilang'],
    ['arrived', () => sampai('sampai'), 8, 'sampai'],
    ['is another than the one on its way', () => DIKIRIM, 7, 'dikirim'],
  ] as const)('that the kecamatan misses when it %s is written down, and looked for by nobody', (_, history, nomor, tahap) => {
    const decision = dinas.given(history()).when(tidakSampai(nomor), oleh(SISTEM));
    decision.thenMatches([{ type: 'PengirimanTidakSampai' }]);
    expect([decision.state().tahap, decision.state().insiden]).toEqual([tahap, undefined]);
  });

  it.each([
    ['without a reason', ajukan({ alasan: ' ' }), 'tidak-lengkap', 'alasan'],
    ['with a number of a person as reason', ajukan({ alasan: 'kartu 3204061403880001 hilang' }), 'tidak-sah', 'alasan'],
    ['without the letter of the police', ajukan({ nomorLaporan: '  -  ' }), 'tidak-lengkap', 'nomorLaporan'],
    ['with a number of a person as that letter', ajukan({ nomorLaporan: '3204061403880001' }), 'tidak-sah', 'nomorLaporan'],
  ] as const)('is not proposed %s', (_, command, code, field) => {
    dinas.given(DICARI).when(command, oleh(VERIFIKATOR)).thenRejected(code, { field });
  });

  it('is not proposed before it was reported and looked for, twice, or by no officer', () => {
    dinas.given(DIKIRIM).when(ajukan(), oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
    dinas.given(DIAJUKAN).when(ajukan(), oleh(VERIFIKATOR_LAIN)).thenRejected('sudah-dilakukan');
    dinas.given(DICARI).when(ajukan(), oleh(SISTEM)).thenRejected('bukan-wewenang');
  });

  it.each([KABID, VERIFIKATOR_LAIN])('is declared lost by a second officer ($jabatan, $nip), with all its sheets and the issue on them', (kedua) => {
    const decision = dinas.given(DIAJUKAN).when(sahkan(true), oleh(kedua));
    decision.then([{ ...DINYATAKAN, data: { ...DINYATAKAN.data, nip: kedua.nip } }]);
    expect(decision.state()).toMatchObject({ tahap: 'hilang', lembar: [], hilang: [8], insiden: undefined, kehilangan: undefined, pelaku: DARI_OPERATOR, dokumen: [{ nomorDokumen: 'd-lain' }] });
  });

  it('is not declared lost by who proposed it, by the own family, by no officer, or unproposed', () => {
    dinas.given(DIAJUKAN).when(sahkan(true), oleh(VERIFIKATOR)).thenRejected('empat-mata');
    dinas.given(DIAJUKAN).when(sahkan(true), oleh(KABID_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    dinas.given(DIAJUKAN).when(sahkan(true), oleh(SISTEM)).thenRejected('bukan-wewenang');
    dinas.given(DICARI).when(sahkan(true), oleh(KABID)).thenRejected('belum-waktunya');
  });

  it.each([KABID, VERIFIKATOR])('is looked for again when $jabatan says no, with a reason', (petugas) => {
    dinas.given(DIAJUKAN).when(sahkan(false), oleh(petugas)).thenRejected('tidak-lengkap', { field: 'alasan' });
    const decision = dinas.given(DIAJUKAN).when(sahkan(false, 'cari sekali lagi'), oleh(petugas));
    decision.then([{ type: 'KehilanganDitolak', data: { nip: petugas.nip, alasan: 'cari sekali lagi' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikirim', insiden: ALASAN, kehilangan: undefined });
  });

  it.each([
    ['before it was sent', sampai('distempel')],
    ['when it arrived', sampai('sampai')],
    ['when it is lost already', HILANG],
  ])('is neither proposed nor declared lost %s', (_, history) => {
    for (const command of [ajukan(), sahkan(true)]) dinas.given(history).when(command, oleh(KABID)).thenRejected('belum-waktunya');
  });

  it('that turns up before it is declared lost arrives as any other, and nothing is proposed any more', () => {
    const decision = dinas.given(DIAJUKAN).when({ type: 'CatatKartuSampai', nomorPengiriman: 8, serial: SERIAL }, oleh(SISTEM));
    decision.then([{ type: 'KartuSampai', data: { nomorPengiriman: 8 } }]);
    expect(decision.state()).toMatchObject({ tahap: 'sampai', kehilangan: undefined, insiden: undefined });
  });
});

describe('after a card was declared lost', () => {
  const ISI = { berjalan: BERJALAN, lembar: LEMBAR.map((satu) => ({ ...satu, serial: `B000000${satu.no}` })), putaran: 2 };
  const KARTU_BARU = { ...KARTU, versi: 2, kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] };
  const CETAKAN_BARU: PerintahDinas = { type: 'CatatCetakan', ...ISI, kartu: KARTU_BARU };

  it('news that the kecamatan took its sheets in is written down, and they stay lost', () => {
    const decision = dinas.given(HILANG).when({ type: 'CatatKartuSampai', nomorPengiriman: 8, serial: SERIAL }, oleh(SISTEM));
    decision.then([{ type: 'KartuHilangSampai', data: { nomorPengiriman: 8 } }]);
    expect(decision.state()).toMatchObject({ tahap: 'hilang', hilang: [8] });
  });

  it('it is not sent or stamped again, nor does its printing come a second time', () => {
    for (const command of [{ type: 'BubuhiStempel' }, { type: 'KirimKeKecamatan' }, { ...CETAKAN_BARU, putaran: 1 }] as const) dinas.given(HILANG).when(command, oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
  });

  it('a new printing goes the whole chain again', () => {
    expect(dinas.given(HILANG).when(CETAKAN_BARU, oleh(SISTEM)).state()).toMatchObject({ tahap: 'cetakan-tiba', putaran: 2, pelaku: DARI_OPERATOR });
  });

  it('the stamp makes a new issue of the card alone: those of others hold since the first', () => {
    const tiba: PeristiwaDinas = { type: 'CetakanTiba', data: ISI, pribadi: KARTU_BARU };
    const lagi = sampai('ditandatangani').filter(({ type }) => type !== 'CetakanTiba');
    const decision = dinas.given([...HILANG, tiba, ...lagi]).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR));
    decision.thenMatches([{ type: 'KartuDistempel', data: { dokumen: [{ kartuKe: -1, versi: 2, serial: ['B0000001', 'B0000002', 'B0000003'] }] } }]);
    expect(decision.state().dokumen).toMatchObject([{ kartuKe: -1 }, { nomorDokumen: 'd-lain' }]);
    expect(decision.state().dokumen?.[0]?.nomorDokumen).not.toBe('d-1');
  });

  it('the next delivery has a line of its own in the register', () => {
    const lagi = sampai('distempel').filter(({ type }) => type !== 'CetakanTiba');
    const tiba: PeristiwaDinas = { type: 'CetakanTiba', data: ISI, pribadi: KARTU_BARU };
    dinas.given([...HILANG, tiba, ...lagi]).when({ type: 'KirimKeKecamatan' }, oleh(VERIFIKATOR)).then([{ type: 'KartuDikirim', data: { nomor: 0, tahun: 0, ke: 2 } }]);
  });
});
