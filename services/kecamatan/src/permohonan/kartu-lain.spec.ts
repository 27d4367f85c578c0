import { KEBIJAKAN_PERAGA, kodeBerkasDitarik, PEMOHON, rahasiaDari, spesifikasi } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import { DI_KECAMATAN, KELUARGA, KOTAK_MASUK, LOKET, LOKET_KERABAT, oleh, PEMOHON_CONTOH, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const NOMOR_KK = '3204060101990007';
const ACAK = '0123456789abcdef0123456789abcdef';
const DARI = { permohonanId: 'p-asal', nomor: '3204062003-2026-00009' };
const KASUS = { permohonanId: 'p-lain', nomor: `${DARI.nomor}-L1` };
const DESA = '32.04.06.2003';
const KARTU_LAMA = { id: 'kk-lama', kode: 'kk-lama', nama: 'KK lama', pemegang: PEMOHON };
const KENALI: PerintahKecamatan = { type: 'KenaliKeluarga', keterangan: 'KTP-el kepala keluarga' };
const RAHASIA = rahasiaDari(ACAK);

const buka = (nomorDokumen?: string): PerintahKecamatan => ({ type: 'BukaKartuLain', kasus: KASUS, desa: DESA, dari: { ...DARI, ...(nomorDokumen !== undefined && { nomorDokumen }) }, nomorKk: NOMOR_KK, keluarga: KELUARGA });

function dibuka(nomorDokumen?: string): readonly PeristiwaKecamatan[] {
  const { permohonanId, nomor } = KASUS;
  const kartuLainDari = { ...DARI, ...(nomorDokumen !== undefined && { nomorDokumen }) };
  const pokok = { permohonanId, nomor, jenis: 'C2-pembaruan', desa: DESA, dibuka: SEKARANG, sidikRahasia: sidikRahasia(permohonanId, RAHASIA), kartuLainDari };
  return [{ type: 'KartuLainDibuka', data: { pokok, berkas: nomorDokumen === undefined ? [KARTU_LAMA] : [] }, pribadi: { pemohon: PEMOHON_CONTOH, nomorKk: NOMOR_KK, keluarga: KELUARGA, rahasia: RAHASIA } }];
}

const DIKENALI: PeristiwaKecamatan = { type: 'KeluargaDikenali', data: { nip: LOKET.nip, jumlahBayar: 0 }, pribadi: { keterangan: 'KTP-el kepala keluarga' } };

describe('the case of a family whose card another case changed', () => {
  it('is opened once with the card as it is now, its old card in its hands and a secret that nobody has read', () => {
    const decision = kecamatan.given([]).when(buka(), { ...oleh(KOTAK_MASUK), random: ACAK });
    decision.then(dibuka());
    expect(JSON.stringify(decision.state())).not.toContain(RAHASIA);
    kecamatan.given(dibuka()).when(buka(), oleh(KOTAK_MASUK)).then([]);
  });

  it('waits at the loket, which calls the family', () => {
    expect(VIEW_KECAMATAN.antrean(kecamatan.given([]).when(buka(), { ...oleh(KOTAK_MASUK), random: ACAK }).state())).toMatchObject({ langkah: '9', menunggu: 'petugas-loket' });
  });

  it('goes on when an officer looked at an identity and wrote down which, never one of the family, never for money', () => {
    kecamatan.given(dibuka()).when(KENALI, oleh(PEMOHON)).thenRejected('bukan-wewenang');
    kecamatan.given(dibuka()).when(KENALI, oleh(LOKET_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    kecamatan.given(dibuka()).when({ ...KENALI, keterangan: ' ' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'keterangan' });
    const decision = kecamatan.given(dibuka()).when(KENALI, oleh(LOKET));
    decision.then([DIKENALI]);
    expect(decision.state()).toMatchObject({ tahap: 'di-loket', pelaku: [] });
  });

  it('has its old card taken in with the verification, or none where it is lost, and the card is not given back', () => {
    const verifikasi = (diterima?: readonly string[]): PerintahKecamatan => ({ type: 'VerifikasiBerkas', sesuai: true, ...(diterima !== undefined && { diterima }) });
    const dibawa = kecamatan.given([...dibuka(), DIKENALI]).when(verifikasi(), oleh(LOKET));
    dibawa.thenMatches([{ type: 'BerkasDiverifikasi', data: { diterima: ['kk-lama'] } }, { type: 'DicatatDiBukuPermohonan' }]);
    expect(dibawa.state().penerimaan.berkas).toEqual([{ ...KARTU_LAMA, pemegang: DI_KECAMATAN }]);
    kecamatan.given([...dibuka(), DIKENALI]).when(verifikasi([]), oleh(LOKET)).thenMatches([{ type: 'BerkasDiverifikasi', data: { diterima: [] } }, {}]);
    expect(kodeBerkasDitarik('C2-pembaruan')).toEqual(['kk-lama']);
  });

  it('goes back to the family alone, never to a desa that does not know it', () => {
    const tolak = (tujuan: 'desa' | 'pemohon'): PerintahKecamatan => ({ type: 'VerifikasiBerkas', sesuai: false, tujuan, alasan: 'bukan KK yang lama' });
    kecamatan.given([...dibuka(), DIKENALI]).when(tolak('desa'), oleh(LOKET)).thenRejected('tidak-sah', { field: 'tujuan' });
    expect(kecamatan.given([...dibuka(), DIKENALI]).when(tolak('pemohon'), oleh(LOKET)).state().tahap).toBe('menunggu-kedatangan');
  });

  it('gives its secret again to a family that lost it, and goes nowhere by that', () => {
    const decision = kecamatan.given([...dibuka(), DIKENALI, { type: 'KeluargaDikenali', data: { nip: LOKET.nip, jumlahBayar: 0 } }]).when(KENALI, oleh(LOKET));
    decision.then([DIKENALI]);
    expect(decision.state().tahap).toBe('di-loket');
  });

  it('is none that began with a letter, and none that is not here', () => {
    kecamatan.given(sampai('di-loket')).when(KENALI, oleh(LOKET)).thenRejected('tidak-sah');
    kecamatan.given([]).when(KENALI, oleh(LOKET)).thenRejected('tidak-ditemukan');
  });
});

describe('a family that does not come', () => {
  const { pengingatLoketHari, kedaluwarsaLoketHari, pengingatPengambilanHari } = KEBIJAKAN_PERAGA;
  const setelah = (hari: number) => new Date(Date.parse(SEKARANG) + hari * 86_400_000).toISOString();
  const keadaan = (peristiwa: readonly PeristiwaKecamatan[]) => peristiwa.reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState());
  const tenggat = (peristiwa: readonly PeristiwaKecamatan[]) => VIEW_KECAMATAN.tenggat(keadaan(peristiwa)).map(({ nama, pada }) => [nama, pada]);

  it('is called by the day of the reminder, and after the time of every other case its own ends', () => {
    expect(tenggat(dibuka())).toEqual([['pengingat-datang-ke-loket', setelah(pengingatLoketHari)], ['loket-kedaluwarsa', setelah(kedaluwarsaLoketHari)]]);
    const pada = setelah(kedaluwarsaLoketHari);
    const decision = kecamatan.given(dibuka()).when({ type: 'NyatakanKedaluwarsa', pada }, oleh(KOTAK_MASUK, pada));
    decision.thenMatches([{ type: 'PermohonanKedaluwarsa' }]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toBeUndefined();
    kecamatan.given(dibuka()).when({ type: 'NyatakanKedaluwarsa', pada }, oleh(KOTAK_MASUK, setelah(pengingatLoketHari))).thenRejected('belum-waktunya');
  });

  it('stands in the queue with the day by which the loket should have met it', () => {
    const antrean = (peristiwa: readonly PeristiwaKecamatan[]) => VIEW_KECAMATAN.antrean(keadaan(peristiwa));
    expect(antrean(dibuka())).toMatchObject({ jatuhTempo: setelah(pengingatLoketHari) });
    expect(antrean(dibuka('3204-26-K7QF2M9X'))).toMatchObject({ jatuhTempo: setelah(pengingatPengambilanHari) });
    expect(antrean([...dibuka(), DIKENALI])).not.toHaveProperty('jatuhTempo');
  });

  it('is reminded of a card that is signed, which waits for it like any other', () => {
    expect(tenggat(dibuka('3204-26-K7QF2M9X'))).toEqual([['pengingat-mengambil-kartu', setelah(pengingatPengambilanHari)]]);
  });

  it('is reminded of it at the step at which it stands in the queue', () => {
    const pada = setelah(pengingatPengambilanHari);
    const decision = kecamatan.given(dibuka('3204-26-K7QF2M9X')).when({ type: 'KirimPengingat', untuk: 'mengambil-kartu', pada }, oleh(KOTAK_MASUK, pada));
    decision.then([{ type: 'PengingatDikirim', data: { untuk: 'mengambil-kartu', langkah: '9' } }]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toMatchObject({ langkah: '9' });
  });

  it('has no time limit from the moment it is known, and may still have its secret when its case ended', () => {
    expect(tenggat([...dibuka(), DIKENALI])).toEqual([]);
    const berakhir: PeristiwaKecamatan = { type: 'PermohonanKedaluwarsa', data: { alasan: 'Pemohon tidak datang ke loket sampai batas waktu.' } };
    const decision = kecamatan.given([...dibuka(), berakhir]).when(KENALI, oleh(LOKET));
    decision.then([DIKENALI]);
    expect(decision.state().tahap).toBe('kedaluwarsa');
  });
});

describe('a changed card that is signed already', () => {
  const signed = dibuka('3204-26-K7QF2M9X');

  it('has only to be handed over: no old paper, no printing', () => {
    kecamatan.given([]).when(buka('3204-26-K7QF2M9X'), { ...oleh(KOTAK_MASUK), random: ACAK }).then(signed);
    const decision = kecamatan.given(signed).when(KENALI, oleh(LOKET));
    expect(decision.state().tahap).toBe('siap-diserahkan');
    kecamatan.given([...signed, DIKENALI]).when({ type: 'SerahkanKartu' }, oleh(LOKET)).then([{ type: 'KartuDiserahkan', data: { berkasKembali: [] } }]);
  });

  it('is not handed over before the family is known', () => {
    kecamatan.given(signed).when({ type: 'SerahkanKartu' }, oleh(LOKET)).thenRejected('belum-waktunya');
  });
});
