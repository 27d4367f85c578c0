import { spesifikasi } from '@kk-lintas/domain';
import { KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, POKOK, sampai, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../testing/riwayat-kecamatan';
import { penggantiUntuk } from '../permohonan/pengganti';
import { PERMOHONAN_KECAMATAN } from '../permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../permohonan/permohonan.commands';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import { VIEW_KECAMATAN } from '../permohonan/permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
const SERIAL = LEMBAR.map(({ serial }) => serial);
const ALASAN = 'tas kurir tertinggal';
const TERSERAHKAN: PeristiwaKecamatan = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, serial: SERIAL, alasan: ALASAN, pengganti: penggantiUntuk(POKOK) } };
const TANPA_KARTU: PeristiwaKecamatan = { type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: [], alasan: 'kartu yang lebih baru sudah terbit' }, pribadi: { keterangan: 'KTP-el kepala keluarga' } };
const DISERAHKAN: readonly PeristiwaKecamatan[] = [...sampai('diserahkan'), TERSERAHKAN];
const BERAKHIR: readonly PeristiwaKecamatan[] = [...sampai('siap-diserahkan'), TANPA_KARTU, { type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman: 8, serial: SERIAL, alasan: ALASAN, pelaku: PELAKU } }];
const LEMBAR_KEDUA = LEMBAR.map((satu) => ({ ...satu, serial: `B000000${satu.no}` }));
const SERIAL_KEDUA = LEMBAR_KEDUA.map(({ serial }) => serial);
const kirim = (nomorPengiriman = 9): PerintahKecamatan => ({ type: 'CatatPengiriman', nomorPengiriman, lembar: LEMBAR_KEDUA, pelaku: PELAKU, nomorKk: '3204062311260001', keluarga: KELUARGA });
const TIDAK_DIPAKAI: PeristiwaKecamatan = { type: 'PengirimanTidakDipakai', data: { nomorPengiriman: 9, serial: SERIAL_KEDUA } };
const hilang = (nomorPengiriman: number): PerintahKecamatan => ({ type: 'CatatKehilangan', nomorPengiriman, serial: SERIAL_KEDUA, alasan: ALASAN, pelaku: PELAKU });
const tanggapi = (keterangan = 'lembar dikirim kembali ke operator'): PerintahKecamatan => ({ type: 'TanggapiPengirimanTerlambat', keterangan });

describe('a delivery that is declared lost when it was taken in already', () => {
  const hilangPertama: PerintahKecamatan = { type: 'CatatKehilangan', nomorPengiriman: 8, serial: SERIAL, alasan: ALASAN, pelaku: PELAKU };
  const dinyatakan = (diterima: boolean): PeristiwaKecamatan => ({ type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman: 8, serial: SERIAL, alasan: ALASAN, pelaku: PELAKU, ...(diterima && { diterima }) } });
  const HILANG: readonly PeristiwaKecamatan[] = [...sampai('siap-diambil'), dinyatakan(true)];

  it.each<[string, readonly PeristiwaKecamatan[]]>([
    ['waits for its family', sampai('siap-diambil')],
    ['was about to be handed over', sampai('siap-diserahkan')],
    ['was left when the papers of its case went back', [...sampai('siap-diserahkan'), TANPA_KARTU]],
  ])('and %s has its sheets sent back by an officer', (_, history) => {
    const decision = kecamatan.given(history).when(hilangPertama, oleh(KOTAK_MASUK));
    decision.then([dinyatakan(true)]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toEqual({ langkah: '16d', menunggu: 'staf-dinas-kecamatan', tugas: 'Kembalikan lembar yang tidak dipakai ke operator SIAK, lalu tanggapi', insiden: `Kartu yang sudah diterima di kecamatan dinyatakan hilang dan tidak berlaku: ${SERIAL.join(', ')}.` });
    const ditanggapi = kecamatan.given([...history, dinyatakan(true)]).when(tanggapi(), oleh(LOKET));
    ditanggapi.thenMatches([{ type: 'PengirimanTerlambatDitanggapi' }]);
    expect(VIEW_KECAMATAN.antrean(ditanggapi.state())).toBeUndefined();
  });

  it('is one that the loket did not hand over because a later issue came: its sheets stand in the queue already, and stay there', () => {
    const kembalikan: PerintahKecamatan = { type: 'KembalikanBerkas', keterangan: 'KTP-el kepala keluarga' };
    const denganVersi = sampai('siap-diambil').map((event) => (event.type === 'KartuDalamPengiriman' ? { ...event, data: { ...event.data, versi: 2 } } : event));
    const saat = { ...oleh(LOKET), pseudonym: () => 'k' };
    const dikembalikan = kecamatan.given(denganVersi).when(kembalikan, saat);
    dikembalikan.thenMatches([{ type: 'BerkasDikembalikanTanpaKartu', data: { lembar: SERIAL } }]);
    const insiden = `Kartu yang sudah diterima di kecamatan tidak diserahkan karena yang lebih baru sudah terbit: ${SERIAL.join(', ')}.`;
    expect(VIEW_KECAMATAN.antrean(dikembalikan.state())).toMatchObject({ langkah: '16d', insiden });
    const berakhir = [...denganVersi, { ...TANPA_KARTU, data: { ...TANPA_KARTU.data, lembar: SERIAL } } as PeristiwaKecamatan];
    const hilang = kecamatan.given(berakhir).when(hilangPertama, oleh(KOTAK_MASUK));
    hilang.then([dinyatakan(false)]);
    expect(VIEW_KECAMATAN.antrean(hilang.state())).toMatchObject({ insiden });
    kecamatan.given([...berakhir, dinyatakan(false)]).when(tanggapi(), oleh(LOKET)).thenMatches([{ type: 'PengirimanTerlambatDitanggapi' }]);
  });

  it('stands beside what the case waits for when the next printing comes first', () => {
    const { state } = kecamatan.given(HILANG).when(kirim(), oleh(KOTAK_MASUK));
    expect(VIEW_KECAMATAN.antrean(state())).toMatchObject({ langkah: '16d', tugas: 'Terima kartu dari Dinas', insiden: expect.stringMatching(/dinyatakan hilang dan tidak berlaku: .*Kembalikan lembar/) as string });
  });

  it('has no sheets here when it was still on its way', () => {
    const decision = kecamatan.given(sampai('dalam-pengiriman')).when(hilangPertama, oleh(KOTAK_MASUK));
    decision.then([dinyatakan(false)]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toBeUndefined();
  });
});

describe('the further printing of a lost card', () => {
  it.each([
    ['its family had the lost one', DISERAHKAN, 'diserahkan'],
    ['its papers were given back', BERAKHIR, 'berakhir'],
  ] as const)('that comes when %s is written down with its sheets, waits for an officer, and opens nothing again', (_, history, tahap) => {
    const decision = kecamatan.given(history).when(kirim(), oleh(KOTAK_MASUK));
    decision.then([TIDAK_DIPAKAI]);
    expect(decision.state().tahap).toBe(tahap);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toMatchObject({ langkah: '16d', menunggu: 'staf-dinas-kecamatan', insiden: expect.stringContaining(SERIAL_KEDUA.join(', ')) as string });
    for (const command of [{ type: 'TerimaKartu', serial: SERIAL_KEDUA }, { type: 'SerahkanKartu' }] as const) kecamatan.given([...history, TIDAK_DIPAKAI]).when(command, oleh(LOKET)).thenRejected('belum-waktunya');
  });

  it('is nothing that a case can get of which no delivery was lost, nor one that was never sent', () => {
    kecamatan.given(sampai('diserahkan')).when(kirim(), oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
    kecamatan.given([...DISERAHKAN, TIDAK_DIPAKAI]).when(hilang(7), oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
  });

  it('leaves the queue when an officer wrote down, once, that its sheets went back', () => {
    const history = [...DISERAHKAN, TIDAK_DIPAKAI];
    kecamatan.given(history).when(tanggapi(' '), oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'keterangan', reason: 'Tulis apa yang dilakukan dengan lembarnya.' });
    kecamatan.given(history).when(tanggapi('dititipkan kepada 0812-3456-7890'), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keterangan' });
    kecamatan.given(history).when(tanggapi(), oleh(KOTAK_MASUK)).thenRejected('bukan-wewenang');
    kecamatan.given(DISERAHKAN).when(tanggapi(), oleh(LOKET)).thenRejected('belum-waktunya', { details: { tahap: 'diserahkan' } });
    const decision = kecamatan.given(history).when(tanggapi(), oleh(LOKET));
    const ditanggapi: PeristiwaKecamatan = { type: 'PengirimanTerlambatDitanggapi', data: { nip: LOKET.nip, keterangan: 'lembar dikirim kembali ke operator' } };
    decision.then([ditanggapi]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toBeUndefined();
    kecamatan.given([...history, ditanggapi]).when(tanggapi(), oleh(LOKET)).thenRejected('sudah-dilakukan');
  });

  it.each([
    ['its family had the first', DISERAHKAN, 'diserahkan'],
    ['its papers were given back', BERAKHIR, 'berakhir'],
  ] as const)('that is declared lost too when %s stays in the queue, for nobody here said whether its sheets came, and the next one is written down again', (_, riwayat, tahap) => {
    const decision = kecamatan.given([...riwayat, TIDAK_DIPAKAI]).when(hilang(9), oleh(KOTAK_MASUK));
    const dinyatakan: PeristiwaKecamatan = { type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman: 9, serial: SERIAL_KEDUA, alasan: ALASAN, pelaku: PELAKU } };
    decision.then([dinyatakan]);
    expect(decision.state().tahap).toBe(tahap);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toMatchObject({ langkah: '16d', insiden: `Kartu yang dikirim sesudah permohonan berakhir dinyatakan hilang; bila lembarnya tidak ada di kantor ini, tulis begitu: ${SERIAL_KEDUA.join(', ')}.` });
    const ditanggapi = kecamatan.given([...riwayat, TIDAK_DIPAKAI, dinyatakan]).when(tanggapi('lembarnya tidak pernah sampai di sini'), oleh(LOKET));
    ditanggapi.thenMatches([{ type: 'PengirimanTerlambatDitanggapi' }]);
    expect(VIEW_KECAMATAN.antrean(ditanggapi.state())).toBeUndefined();
    const ketiga = kecamatan.given([...riwayat, TIDAK_DIPAKAI, dinyatakan]).when(kirim(10), oleh(KOTAK_MASUK));
    ketiga.thenMatches([{ type: 'PengirimanTidakDipakai', data: { nomorPengiriman: 10 } }]);
    expect(VIEW_KECAMATAN.antrean(ketiga.state())?.insiden).toMatch(/^Kartu tiba sesudah .*\. Kartu yang dikirim sesudah /);
  });
});
