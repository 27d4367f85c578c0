import { spesifikasi } from '@kk-lintas/domain';
import { KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, POKOK, sampai, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../testing/riwayat-kecamatan';
import { penggantiUntuk } from './pengganti';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
const ISI = { nomorPengiriman: 8, serial: SERIAL, alasan: 'tas kurir tertinggal', pelaku: PELAKU };
const catat = (nomorPengiriman = 8): PerintahKecamatan => ({ type: 'CatatKehilangan', ...ISI, nomorPengiriman });
const DINYATAKAN: PeristiwaKecamatan = { type: 'PengirimanDinyatakanHilang', data: ISI };
/** Its sheets lie at the kecamatan. */
const DI_SINI: PeristiwaKecamatan = { type: 'PengirimanDinyatakanHilang', data: { ...ISI, diterima: true } };
const HILANG: readonly PeristiwaKecamatan[] = [...sampai('dalam-pengiriman'), { type: 'KartuTidakSampai', data: { alasan: 'kurir tidak datang' } }, DINYATAKAN];
const TERSERAHKAN: PeristiwaKecamatan = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, serial: SERIAL, alasan: ISI.alasan, pengganti: penggantiUntuk(POKOK) } };
const BERAKHIR: PeristiwaKecamatan = { type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: [], alasan: 'kartu yang lebih baru sudah terbit' }, pribadi: { keterangan: 'KTP-el kepala keluarga' } };
const BARU = { nomorPengiriman: 9, lembar: LEMBAR.map((satu) => ({ ...satu, serial: `B000000${satu.no}` })), pelaku: PELAKU };
const KARTU = { nomorKk: '3204062311260001', keluarga: KELUARGA };
const terima = (serial: readonly string[]): PerintahKecamatan => ({ type: 'TerimaKartu', serial });

describe('a delivery that the Dinas declared lost', () => {
  it.each(['dalam-pengiriman', 'siap-diambil', 'diambil', 'siap-diserahkan'] as const)('is awaited no more when the case is %s, and nothing of it can be handed over', (tahap) => {
    const decision = kecamatan.given(sampai(tahap)).when(catat(), oleh(KOTAK_MASUK));
    const dinyatakan = tahap === 'dalam-pengiriman' ? DINYATAKAN : DI_SINI;
    decision.then([dinyatakan]);
    expect(decision.state()).toMatchObject({ tahap: 'di-operator', pengiriman: undefined, insiden: undefined });
    for (const command of [{ type: 'DatangMengambil' }, { type: 'SerahkanKartu' }] as const) kecamatan.given([...sampai(tahap), dinyatakan]).when(command, oleh(LOKET)).thenRejected('belum-waktunya');
  });

  it('is told once, and only of the delivery that is awaited', () => {
    kecamatan.given(HILANG).when(catat(), oleh(KOTAK_MASUK)).then([]);
    kecamatan.given(sampai('dalam-pengiriman')).when(catat(7), oleh(KOTAK_MASUK)).thenRejected('tidak-sah', { field: 'nomorPengiriman' });
  });

  it('is void in the hands of a family that has it already, and is told once', () => {
    const decision = kecamatan.given(sampai('diserahkan')).when(catat(), oleh(KOTAK_MASUK));
    decision.then([TERSERAHKAN]);
    expect(decision.state()).toMatchObject({ tahap: 'diserahkan', hilang: [{ nomor: 8, serial: SERIAL }] });
    kecamatan.given([...sampai('diserahkan'), TERSERAHKAN]).when(catat(), oleh(KOTAK_MASUK)).then([]);
  });

  it('waits for a person when the family has the card of another delivery', () => {
    kecamatan.given(sampai('diserahkan')).when(catat(7), oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
  });

  it('is void also in a case that ended without a card before the news came, and opens nothing again', () => {
    const berakhir = [...sampai('siap-diserahkan'), BERAKHIR];
    const decision = kecamatan.given(berakhir).when(catat(), oleh(KOTAK_MASUK));
    decision.then([DI_SINI]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', hilang: [{ nomor: 8, serial: SERIAL }] });
    kecamatan.given([...berakhir, DINYATAKAN]).when(catat(), oleh(KOTAK_MASUK)).then([]);
    kecamatan.given(berakhir).when(catat(7), oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'berakhir' } });
  });

  it.each([
    ['was handed over', [...sampai('diserahkan'), TERSERAHKAN], 'diserahkan'],
    ['ended without a card', [...sampai('siap-diserahkan'), BERAKHIR, DINYATAKAN], 'berakhir'],
  ] as const)('whose further printing was overtaken when the case %s leaves it as it is', (_, history, tahap) => {
    const decision = kecamatan.given(history).when({ type: 'CatatTerlampaui', versi: 2 }, oleh(KOTAK_MASUK));
    decision.then([{ type: 'KartuTerlampaui', data: { versi: 2 } }]);
    expect(decision.state().tahap).toBe(tahap);
  });

  it('is what an overtaken card of a case that is over comes from: nothing else is told of one', () => {
    kecamatan.given(sampai('diserahkan')).when({ type: 'CatatTerlampaui', versi: 2 }, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
    expect(kecamatan.given(HILANG).when({ type: 'CatatTerlampaui', versi: 2 }, oleh(KOTAK_MASUK)).state().tahap).toBe('terlampaui');
  });

  it('is not taken in when it turns up, alone or among the sheets of the next', () => {
    const dikirim: PeristiwaKecamatan = { type: 'KartuDalamPengiriman', data: BARU, pribadi: KARTU };
    const dikirimLagi = [...HILANG, dikirim];
    kecamatan.given(HILANG).when({ type: 'CatatPengiriman', ...BARU, ...KARTU }, oleh(KOTAK_MASUK)).then([dikirim]);
    kecamatan.given(HILANG).when(terima(SERIAL), oleh(LOKET)).thenRejected('tidak-sah', { field: 'serial', details: { serial: SERIAL } });
    kecamatan.given(dikirimLagi).when(terima(['B0000001', SERIAL[1] ?? '', 'B0000003']), oleh(LOKET)).thenRejected('tidak-sah', { details: { serial: [SERIAL[1]] } });
    kecamatan.given(dikirimLagi).when(terima(['B0000001', 'B0000002', 'B0000003']), oleh(LOKET)).thenMatches([{ type: 'KartuDiterimaKecamatan', data: { nomorPengiriman: 9 } }]);
  });
});
