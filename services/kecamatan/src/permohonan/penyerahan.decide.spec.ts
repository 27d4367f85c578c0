import { kodeBerkasDitarik, PEMOHON, semuaDiTanganPemohon, spesifikasi } from '@kk-lintas/domain';
import { DI_KECAMATAN, KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, POKOK, sampai, TANDA_TANGAN_LURAH } from '../testing/riwayat-kecamatan';
import { pembetulanUntuk } from './pembetulan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { CaraPengambilan, PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);

describe('step 16d at the kecamatan', () => {
  const terima = (serial: readonly string[]): PerintahKecamatan => ({ type: 'TerimaKartu', serial });

  it('learns from the Dinas which sheets are on the way', () => {
    const isi = { nomorPengiriman: 8, lembar: LEMBAR, pelaku: [TANDA_TANGAN_LURAH] };
    const pribadi = { nomorKk: '3204062311260001', keluarga: KELUARGA };
    const decision = kecamatan.given(sampai('di-operator')).when({ type: 'CatatPengiriman', ...isi, ...pribadi }, oleh(KOTAK_MASUK));
    decision.then([{ type: 'KartuDalamPengiriman', data: isi, pribadi }]);
    expect(decision.state()).toMatchObject({ tahap: 'dalam-pengiriman', pengiriman: { nomor: 8, lembar: LEMBAR }, nomorKk: pribadi.nomorKk });
  });

  it('takes exactly the sheets that were sent, in any order', () => {
    const decision = kecamatan.given(sampai('dalam-pengiriman')).when(terima([...SERIAL].reverse()), oleh(LOKET));
    decision.then([{ type: 'KartuDiterimaKecamatan', data: { nomorPengiriman: 8, sejak: oleh(LOKET).now } }]);
    expect(decision.state()).toMatchObject({ tahap: 'siap-diambil', menungguPemohonSejak: oleh(LOKET).now, pengingat: [] });
  });

  it.each([
    ['a sheet too few', SERIAL.slice(1), [SERIAL[0]]],
    ['a sheet too many', [...SERIAL, 'A0000009'], ['A0000009']],
    ['a strange sheet', [...SERIAL.slice(1), 'A0000009'], [SERIAL[0], 'A0000009']],
    ['a sheet counted twice', [...SERIAL, SERIAL[0] ?? ''], [SERIAL[0]]],
    ['no sheet', [], SERIAL],
  ])('refuses %s and names the difference', (_, serial, selisih) => {
    kecamatan.given(sampai('dalam-pengiriman')).when(terima(serial), oleh(LOKET)).thenRejected('tidak-sah', { field: 'serial', details: { selisih } });
  });

  it('reports a delivery that was lost, and still takes it when it turns up', () => {
    const decision = kecamatan.given(sampai('dalam-pengiriman')).when({ type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak datang' }, oleh(LOKET));
    decision.then([{ type: 'KartuTidakSampai', data: { alasan: 'kurir tidak datang' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dalam-pengiriman', insiden: 'kurir tidak datang' });
    const hilang: readonly PeristiwaKecamatan[] = [...sampai('dalam-pengiriman'), { type: 'KartuTidakSampai', data: { alasan: 'kurir tidak datang' } }];
    expect(kecamatan.given(hilang).when(terima(SERIAL), oleh(LOKET)).state()).toMatchObject({ tahap: 'siap-diambil', insiden: undefined });
  });

  it('does not report a loss without a reason', () => {
    kecamatan.given(sampai('dalam-pengiriman')).when({ type: 'LaporkanKartuTidakSampai', alasan: ' ' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });
});

describe('steps 17 and 18 at the kecamatan', () => {
  const tunjukkan = (cara: CaraPengambilan, isi: { nomor?: number; keterangan?: string } = {}): PerintahKecamatan => ({ type: 'TunjukkanTandaTerima', cara, ...isi });

  it('begin when the applicant comes', () => {
    const decision = kecamatan.given(sampai('siap-diambil')).when({ type: 'DatangMengambil' }, oleh(PEMOHON));
    decision.then([{ type: 'PemohonDatangMengambil', data: {} }]);
    expect(decision.state().tahap).toBe('diambil');
  });

  it('take the receipt with the number of this case, free of charge', () => {
    const decision = kecamatan.given(sampai('diambil')).when(tunjukkan('tanda-terima', { nomor: 41 }), oleh(PEMOHON));
    decision.then([{ type: 'TandaTerimaDiterima', data: { cara: 'tanda-terima', jumlahBayar: 0 } }]);
    expect(decision.state().tahap).toBe('siap-diserahkan');
  });

  it.each([42, undefined])('refuse a receipt with the number %j', (nomor) => {
    kecamatan.given(sampai('diambil')).when(tunjukkan('tanda-terima', { nomor }), oleh(PEMOHON)).thenRejected('tidak-sah', { field: 'nomor' });
  });

  it.each(['identitas', 'surat-kuasa'] as const)('take %s instead when it is described, and seal the description', (cara) => {
    kecamatan.given(sampai('diambil')).when(tunjukkan(cara, { keterangan: 'diperiksa petugas' }), oleh(LOKET)).then([
      { type: 'TandaTerimaDiterima', data: { cara, jumlahBayar: 0 }, pribadi: { keterangan: 'diperiksa petugas' } },
    ]);
  });

  it.each(['identitas', 'surat-kuasa'] as const)('leave %s to an officer: no applicant vouches for himself', (cara) => {
    kecamatan.given(sampai('diambil')).when(tunjukkan(cara, { keterangan: 'KTP saya sendiri' }), oleh(PEMOHON)).thenRejected('bukan-wewenang', { field: 'cara' });
  });

  it.each([
    ['identitas', 'Tulis identitas apa yang diperiksa.'],
    ['surat-kuasa', 'Tulis siapa penerima kuasa dan tanggal surat kuasanya.'],
  ] as const)('refuse %s that nobody described', (cara, reason) => {
    kecamatan.given(sampai('diambil')).when(tunjukkan(cara), oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'keterangan', reason });
  });
});

describe('step 19 at the kecamatan', () => {
  const BERKAS_KEMBALI = ['surat-pengantar', 'ktp-pemohon'];

  it('gives every original back but the damaged card, which the new one replaces', () => {
    const decision = kecamatan.given(sampai('siap-diserahkan')).when({ type: 'SerahkanKartu' }, oleh(LOKET));
    decision.then([{ type: 'KartuDiserahkan', data: { berkasKembali: BERKAS_KEMBALI } }]);
    const { tahap, penerimaan } = decision.state();
    expect(tahap).toBe('diserahkan');
    expect(penerimaan.berkas.map(({ kode, pemegang }) => [kode, pemegang])).toEqual([
      ['surat-pengantar', PEMOHON],
      ['kk-rusak', DI_KECAMATAN],
      ['ktp-pemohon', PEMOHON],
    ]);
    expect(semuaDiTanganPemohon(penerimaan.berkas, kodeBerkasDitarik('C2-rusak'))).toBe(true);
  });

  it('notes an error that the family finds on the card', () => {
    const decision = kecamatan.given(sampai('siap-diserahkan')).when({ type: 'SerahkanKartu', kesalahan: 'nama ibu keliru' }, oleh(LOKET));
    decision.then([
      { type: 'KartuDiserahkan', data: { berkasKembali: BERKAS_KEMBALI } },
      { type: 'PembetulanDiminta', data: { alasan: 'nama ibu keliru', pembetulan: pembetulanUntuk(POKOK) } },
    ]);
    expect(decision.state()).toMatchObject({ tahap: 'diserahkan', dikembalikan: 'nama ibu keliru' });
  });

  it('does not note an error that nobody described', () => {
    kecamatan.given(sampai('siap-diserahkan')).when({ type: 'SerahkanKartu', kesalahan: '' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'kesalahan' });
  });

  it('happens once', () => {
    kecamatan.given(sampai('diserahkan')).when({ type: 'SerahkanKartu' }, oleh(LOKET)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
  });
});
