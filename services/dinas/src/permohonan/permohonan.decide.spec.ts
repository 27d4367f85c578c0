import { PEMOHON, spesifikasi, type Petugas } from '@kk-lintas/domain';
import { BERJALAN, DARI_OPERATOR, KABID, KARTU, KEPALA, LEMBAR, oleh, PEMOHON_CONTOH, sampai, SEKRETARIS, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';
import { PERMOHONAN_DINAS } from './permohonan.aggregate';
import type { PerintahDinas } from './permohonan.commands';
import type { PeristiwaDinas } from './permohonan.events';
import { VIEW_DINAS } from './permohonan.view';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const tindakan = (nip: string, jenis: 'verifikasi' | 'paraf' | 'tanda-tangan') => ({ nip, tindakan: jenis });

describe('step 15 at the Dinas', () => {
  const CATAT: PerintahDinas = { type: 'CatatCetakan', berjalan: BERJALAN, lembar: LEMBAR, putaran: 1, kartu: KARTU };
  const terima = (serial: readonly string[]): PerintahDinas => ({ type: 'TerimaCetakan', sesuai: true, serial });

  it('expects the sheets that the operator lists, with the card sealed', () => {
    const decision = dinas.given([]).when(CATAT, oleh(SISTEM));
    decision.then(sampai('cetakan-tiba'));
    expect(decision.state()).toMatchObject({ tahap: 'cetakan-tiba', pelaku: DARI_OPERATOR, kartu: KARTU, berjalan: { berkas: [{ pemegang: { layanan: 'kecamatan' } }] } });
  });

  it('takes exactly the sheets of the list, in any order', () => {
    const decision = dinas.given(sampai('cetakan-tiba')).when(terima([...SERIAL].reverse()), oleh(VERIFIKATOR));
    decision.then([{ type: 'CetakanDiterima', data: { putaran: 1 } }]);
    expect(decision.state().tahap).toBe('diterima');
  });

  it.each([
    ['a sheet too few', SERIAL.slice(1)],
    ['a sheet too many', [...SERIAL, 'A0000009']],
    ['a strange sheet', [...SERIAL.slice(1), 'A0000009']],
    ['a sheet counted twice', [...SERIAL.slice(1), 'A0000002']],
    ['no sheet', []],
  ])('refuses %s', (_, serial) => {
    dinas.given(sampai('cetakan-tiba')).when(terima(serial), oleh(VERIFIKATOR)).thenRejected('tidak-sah', { field: 'serial' });
  });

  it('sends wrong sheets back to be printed again, with a reason', () => {
    const decision = dinas.given(sampai('cetakan-tiba')).when({ type: 'TerimaCetakan', sesuai: false, serial: [], alasan: 'lembar sobek' }, oleh(VERIFIKATOR));
    decision.then([{ type: 'CetakanDitolak', data: { nip: VERIFIKATOR.nip, alasan: 'lembar sobek' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan', kembaliKe: '14', dikembalikan: 'lembar sobek', pelaku: [...DARI_OPERATOR, { ...tindakan(VERIFIKATOR.nip, 'verifikasi'), ditolak: true }] });
    dinas.given(sampai('cetakan-tiba')).when({ type: 'TerimaCetakan', sesuai: false, serial: [] }, oleh(VERIFIKATOR)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it('records which sheets lay before the verifikator who refused them, and nothing that is no serial', () => {
    const tolak = (serial: readonly string[]) => dinas.given(sampai('cetakan-tiba')).when({ type: 'TerimaCetakan', sesuai: false, serial, alasan: 'satu lembar kurang' }, oleh(VERIFIKATOR));
    tolak(SERIAL.slice(1)).then([{ type: 'CetakanDitolak', data: { nip: VERIFIKATOR.nip, alasan: 'satu lembar kurang', serial: SERIAL.slice(1) } }]);
    for (const asing of [PEMOHON_CONTOH.nik, 'lembar kedua', '']) tolak([...SERIAL, asing]).thenRejected('tidak-sah', { field: `serial.${SERIAL.length}` });
  });

  it.each([true, false])('is counted by no one of the family, of the operators, or outside the Dinas (in order: %s)', (sesuai) => {
    const hitung: PerintahDinas = { type: 'TerimaCetakan', sesuai, serial: SERIAL, alasan: 'lembar sobek' };
    dinas.given(sampai('cetakan-tiba')).when(hitung, oleh({ ...VERIFIKATOR, nik: PEMOHON_CONTOH.nik })).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    dinas.given(sampai('cetakan-tiba')).when(hitung, oleh({ ...VERIFIKATOR, nip: DARI_OPERATOR[2]?.nip ?? '' })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
    dinas.given(sampai('cetakan-tiba')).when(hitung, oleh(PEMOHON)).thenRejected('bukan-wewenang');
  });

  it('expects a second printing only after a return', () => {
    dinas.given(sampai('diterima')).when(CATAT, oleh(SISTEM)).thenRejected('belum-waktunya', { details: { tahap: 'diterima' } });
    const ditolak: readonly PeristiwaDinas[] = [...sampai('cetakan-tiba'), { type: 'CetakanDitolak', data: { nip: VERIFIKATOR.nip, alasan: 'lembar sobek' } }];
    const state = dinas.given(ditolak).when({ ...CATAT, putaran: 2 }, oleh(SISTEM)).state();
    expect(state).toMatchObject({ tahap: 'cetakan-tiba', putaran: 2, dikembalikan: undefined, kembaliKe: undefined });
  });

  it('takes a further printing in place of one that is not signed yet, and of no other', () => {
    const lagi: PerintahDinas = { ...CATAT, putaran: 2 } as PerintahDinas;
    expect(dinas.given(sampai('diteruskan-sekretaris')).when(lagi, oleh(SISTEM)).state()).toMatchObject({ tahap: 'cetakan-tiba', putaran: 2, pelaku: DARI_OPERATOR });
    dinas.given(sampai('ditandatangani')).when(lagi, oleh(SISTEM)).thenRejected('belum-waktunya', { details: { tahap: 'ditandatangani' } });
  });
});

type Putus = 'TelitiCetakan' | 'ParafKabid' | 'ParafSekretaris' | 'TandatanganiKartu';
const RANTAI = [
  { command: 'TelitiCetakan', dari: 'diterima', pejabat: VERIFIKATOR, jenis: 'verifikasi', event: 'CetakanDiteliti', ke: 'diteliti' },
  { command: 'ParafKabid', dari: 'diteliti', pejabat: KABID, jenis: 'paraf', event: 'DiparafKabid', ke: 'diparaf-kabid' },
  { command: 'ParafSekretaris', dari: 'diparaf-kabid', pejabat: SEKRETARIS, jenis: 'paraf', event: 'DiteruskanSekretaris', ke: 'diteruskan-sekretaris' },
  { command: 'TandatanganiKartu', dari: 'diteruskan-sekretaris', pejabat: KEPALA, jenis: 'tanda-tangan', event: 'KartuDitandatangani', ke: 'ditandatangani' },
] as const;
const ya = (type: Putus): PerintahDinas => ({ type, setuju: true });
const tidak = (type: Putus, alasan?: string): PerintahDinas => ({ type, setuju: false, alasan });

describe.each(RANTAI)('$command (step 16)', ({ command, dari, pejabat, jenis, event, ke }) => {
  const sebelum = PERMOHONAN_DINAS.decider;
  const { pelaku } = sampai(dari).reduce(sebelum.evolve, sebelum.initialState());

  it('carries the card on, in the name of the officer', () => {
    const decision = dinas.given(sampai(dari)).when(ya(command), oleh(pejabat));
    decision.then([{ type: event, data: { nip: pejabat.nip } }]);
    expect(decision.state()).toMatchObject({ tahap: ke, pelaku: [...pelaku, tindakan(pejabat.nip, jenis)] });
  });

  it.each(pelaku)('is refused to who did the $tindakan before ($nip), a no as well as a yes', ({ nip }) => {
    for (const putusan of [ya(command), tidak(command, 'nama terpotong')]) {
      dinas.given(sampai(dari)).when(putusan, oleh({ ...pejabat, nip })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: jenis } });
    }
  });

  it.each([ya(command), tidak(command, 'nama terpotong')])('is refused to a member of the family (%j)', (putusan) => {
    const kerabat: Petugas = { ...pejabat, nik: PEMOHON_CONTOH.nik };
    dinas.given(sampai(dari)).when(putusan, oleh(kerabat)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it.each([PEMOHON, SISTEM])('is refused to $jenis', (actor) => {
    dinas.given(sampai(dari)).when(ya(command), oleh(actor)).thenRejected('bukan-wewenang');
  });

  it('says no only with a reason', () => {
    dinas.given(sampai(dari)).when(tidak(command), oleh(pejabat)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });
});

describe('a no in step 16', () => {
  it.each([
    ['verifikator', 'TelitiCetakan', 'diterima', VERIFIKATOR],
    ['kabid', 'ParafKabid', 'diteliti', KABID],
  ] as const)('of the %s sends the case back to SIAK and takes back what the Dinas did', (siapa, command, dari, pejabat) => {
    const decision = dinas.given(sampai(dari)).when(tidak(command, 'nama terpotong'), oleh(pejabat));
    const ditolak: PeristiwaDinas = { type: 'DikembalikanOlehDinas', data: { nip: pejabat.nip, oleh: siapa, alasan: 'nama terpotong' } };
    decision.then([ditolak]);
    const penolak = { ...tindakan(pejabat.nip, siapa === 'kabid' ? 'paraf' : 'verifikasi'), ditolak: true };
    const { pelaku } = decision.state();
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan', kembaliKe: '13', dikembalikan: 'nama terpotong' });
    expect(pelaku).toEqual([...DARI_OPERATOR, penolak]);
    const lagi = sampai(dari).map((event): PeristiwaDinas => (event.type === 'CetakanTiba' ? { ...event, data: { ...event.data, berjalan: { ...BERJALAN, pelaku } } } : event));
    dinas.given([...sampai(dari), ditolak, ...lagi]).when(ya(command), oleh(pejabat)).thenMatches([{ data: { nip: pejabat.nip } }]);
  });

  it.each([
    ['Sekretaris', 'ParafSekretaris', 'diparaf-kabid', SEKRETARIS, 'DikembalikanSekretaris', 'paraf'],
    ['Kepala Dinas', 'TandatanganiKartu', 'diteruskan-sekretaris', KEPALA, 'PenandatangananKartuDitolak', 'tanda-tangan'],
  ] as const)('of the %s goes to the Kabid, whose paraf no longer stands', (_, command, dari, pejabat, event, jenis) => {
    const decision = dinas.given(sampai(dari)).when(tidak(command, 'nama terpotong'), oleh(pejabat));
    const data = { nip: pejabat.nip, alasan: 'nama terpotong' };
    decision.then([{ type: event, data }]);
    expect(decision.state()).toMatchObject({ tahap: 'diteliti', dikembalikan: 'nama terpotong' });
    expect(decision.state().pelaku).toEqual([...DARI_OPERATOR, tindakan(VERIFIKATOR.nip, 'verifikasi'), { ...tindakan(pejabat.nip, jenis), ditolak: true }]);
    const ditolak: readonly PeristiwaDinas[] = [...sampai(dari), { type: event, data }];
    dinas.given(ditolak).when(ya('ParafKabid'), oleh(KABID)).then([{ type: 'DiparafKabid', data: { nip: KABID.nip } }]);
  });
});

describe('after the signature', () => {
  it('the card is stamped and sent with a number of its own', () => {
    dinas.given(sampai('ditandatangani')).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR)).then([{ type: 'KartuDistempel', data: {} }]);
    const decision = dinas.given(sampai('distempel')).when({ type: 'KirimKeKecamatan' }, oleh(VERIFIKATOR));
    decision.then([{ type: 'KartuDikirim', data: { nomor: 0, tahun: 0 } }]);
    expect(dinas.given(sampai('ditandatangani')).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR)).state().tahap).toBe('distempel');
  });

  it('a delivery may be reported lost, and still arrives', () => {
    const decision = dinas.given(sampai('dikirim')).when({ type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak datang' }, oleh(VERIFIKATOR));
    decision.then([{ type: 'PengirimanTidakSampai', data: { alasan: 'kurir tidak datang' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikirim', insiden: 'kurir tidak datang' });
    const hilang: readonly PeristiwaDinas[] = [...sampai('dikirim'), { type: 'PengirimanTidakSampai', data: { alasan: 'kurir tidak datang' } }];
    expect(dinas.given(hilang).when({ type: 'CatatKartuSampai', nomorPengiriman: 8, serial: SERIAL }, oleh(SISTEM)).state()).toMatchObject({ tahap: 'sampai', insiden: undefined });
  });

  it.each([
    ['of another number', 7, SERIAL, 'no. 7'],
    ['with a sheet too few', 8, SERIAL.slice(1), SERIAL[0]],
    ['with a strange sheet', 8, [...SERIAL, 'A0000009'], 'A0000009'],
  ])('a delivery that the kecamatan took over %s counts as lost on the way', (_, nomorPengiriman, serial, disebut) => {
    const decision = dinas.given(sampai('dikirim')).when({ type: 'CatatKartuSampai', nomorPengiriman, serial }, oleh(SISTEM));
    decision.then([{ type: 'PengirimanTidakSampai', data: { alasan: expect.stringContaining(disebut ?? '') } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikirim', insiden: expect.stringContaining('dikirim 3 lembar') });
  });

  it('no delivery is reported lost without a reason', () => {
    dinas.given(sampai('dikirim')).when({ type: 'LaporkanKartuTidakSampai', alasan: '' }, oleh(VERIFIKATOR)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });
});

describe('a card at the Dinas', () => {
  const tutup = (selesai: boolean): PerintahDinas => ({ type: 'TutupPermohonan', selesai, keterangan: 'diserahkan' });

  it.each([
    [true, 'selesai', { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } }],
    [false, 'berakhir', { type: 'PermohonanBerakhir', data: { alasan: 'diserahkan' } }],
  ] as const)('is closed once (handed over: %s)', (selesai, tahap, event) => {
    const decision = dinas.given(sampai('sampai')).when(tutup(selesai), oleh(SISTEM));
    decision.then([event]);
    expect(decision.state().tahap).toBe(tahap);
    for (const lagi of [true, false]) dinas.given([...sampai('sampai'), event]).when(tutup(lagi), oleh(SISTEM)).then([]);
  });

  it('that never came ends before it comes, once, and takes in nothing that comes after', () => {
    const { nomor, jenis, desa } = BERJALAN;
    const akhir: PerintahDinas = { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang', pokok: { nomor, jenis, desa } };
    const event: PeristiwaDinas = { type: 'BerakhirSebelumTiba', data: { pokok: { nomor, jenis, desa }, alasan: 'pemohon tidak datang' } };
    const decision = dinas.given([]).when(akhir, oleh(SISTEM));
    decision.then([event]);
    expect([VIEW_DINAS.pokok(decision.state()), VIEW_DINAS.antrean(decision.state())]).toEqual([{ nomor, jenis, desa, status: 'berakhir' }, undefined]);
    dinas.given([event]).when(akhir, oleh(SISTEM)).then([]);
    dinas.given([event]).when({ type: 'CatatCetakan', berjalan: BERJALAN, lembar: LEMBAR, putaran: 1, kartu: KARTU }, oleh(SISTEM)).thenMatches([{ type: 'CetakanTidakDipakai' }]);
  });

  it('that never came is handed over by nobody', () => {
    dinas.given([]).when(tutup(true), oleh(SISTEM)).thenRejected('tidak-ditemukan');
  });

  it.each<PerintahDinas>([
    { type: 'TerimaCetakan', sesuai: true, serial: SERIAL },
    ...RANTAI.map(({ command }) => ya(command)),
    { type: 'BubuhiStempel' },
    { type: 'KirimKeKecamatan' },
    { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak datang' },
    { type: 'CatatKartuSampai', nomorPengiriman: 8, serial: SERIAL },
  ])('answers $type out of turn with its stage, or that there is no such case', (command) => {
    dinas.given(sampai('sampai')).when(command, oleh(KEPALA)).thenRejected('belum-waktunya', { details: { tahap: 'sampai' } });
    dinas.given([]).when(command, oleh(KEPALA)).thenRejected('tidak-ditemukan');
  });

  it('is not signed before the paraf of Kabid and Sekretaris', () => {
    dinas.given(sampai('diteliti')).when(ya('TandatanganiKartu'), oleh(KEPALA)).thenRejected('belum-waktunya', { details: { tahap: 'diteliti' } });
    dinas.given(sampai('diparaf-kabid')).when(ya('TandatanganiKartu'), oleh(KEPALA)).thenRejected('belum-waktunya', { details: { tahap: 'diparaf-kabid' } });
  });
});
