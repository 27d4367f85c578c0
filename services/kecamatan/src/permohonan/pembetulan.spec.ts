import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { DI_KECAMATAN, KELUARGA, KOTAK_MASUK, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai } from '../testing/riwayat-kecamatan';
import { pembetulanUntuk, pokokPembetulan } from './pembetulan';
import { pembetulan } from './pembetulan.reaction';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import { KARTU_KELIRU } from './penyerahan.decide';
import type { PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const BARU = pokokPembetulan(POKOK);
const ALASAN = 'tempat lahir anak keliru';
const BUKA: PerintahKecamatan = { type: 'BukaPembetulan', pokok: BARU, alasan: ALASAN, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA };
const DIBUKA: readonly PeristiwaKecamatan[] = [
  { type: 'PembetulanDibuka', data: { pokok: { ...BARU, dibuka: oleh(KOTAK_MASUK).now }, alasan: ALASAN, berkas: [KARTU_KELIRU] }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } },
];
const DIPERBAIKI: PeristiwaKecamatan = { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } };

describe('the case that corrects a card', () => {
  it('is one per card: its id and number follow from the case, a further correction counts on', () => {
    expect(pembetulanUntuk(POKOK)).toEqual(pembetulanUntuk({ ...POKOK }));
    expect(pembetulanUntuk(POKOK).permohonanId).not.toBe(pembetulanUntuk({ ...POKOK, permohonanId: 'p-2' }).permohonanId);
    expect(pembetulanUntuk(POKOK).nomor).toBe(`${POKOK.nomor}-P1`);
    expect(pembetulanUntuk(BARU).nomor).toBe(`${POKOK.nomor}-P2`);
  });

  it('names the case it comes from, and keeps the secret of the first letter, however often it is corrected', () => {
    expect(BARU).toMatchObject({ jenis: 'B3-pembetulan', pembetulanDari: { permohonanId: 'p-1', nomor: POKOK.nomor }, sidikRahasia: POKOK.sidikRahasia, idRahasia: 'p-1' });
    expect(pokokPembetulan(BARU)).toMatchObject({ pembetulanDari: { permohonanId: BARU.permohonanId }, idRahasia: 'p-1' });
  });

  it('is opened once, with the family and the wrong card in its hands', () => {
    const decision = kecamatan.given([]).when(BUKA, oleh(KOTAK_MASUK));
    decision.then(DIBUKA);
    expect(decision.state()).toMatchObject({ tahap: 'pembetulan', dikembalikan: ALASAN, idRahasia: 'p-1', pelaku: [], penerimaan: { berkas: [KARTU_KELIRU], keluarga: KELUARGA } });
    kecamatan.given(DIBUKA).when(BUKA, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'pembetulan' } });
  });

  it('is mended at the loket, then verified there like any other', () => {
    const decision = kecamatan.given(DIBUKA).when({ type: 'PerbaikiData', keluarga: KELUARGA }, oleh(LOKET));
    decision.then([DIPERBAIKI]);
    expect(decision.state()).toMatchObject({ tahap: 'di-loket', dikembalikan: undefined, penerimaan: { berkas: [{ kode: 'kk-keliru', pemegang: DI_KECAMATAN }] } });
    kecamatan.given([...DIBUKA, DIPERBAIKI]).when({ type: 'VerifikasiBerkas', sesuai: true }, oleh(LOKET)).thenMatches([{ type: 'BerkasDiverifikasi' }, { data: { jenis: 'B3-pembetulan' } }]);
  });

  it('goes back to the family alone, never to a desa that does not know it, and is then mended anew', () => {
    const tolak = (tujuan: 'desa' | 'pemohon'): PerintahKecamatan => ({ type: 'VerifikasiBerkas', sesuai: false, tujuan, alasan: 'bukti kurang' });
    kecamatan.given([...DIBUKA, DIPERBAIKI]).when(tolak('desa'), oleh(LOKET)).thenRejected('tidak-sah', { field: 'tujuan' });
    const ditolak: PeristiwaKecamatan = { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'bukti kurang', sejak: oleh(LOKET).now } };
    kecamatan.given([...DIBUKA, DIPERBAIKI]).when(tolak('pemohon'), oleh(LOKET)).then([ditolak]);
    expect(kecamatan.given([...DIBUKA, DIPERBAIKI, ditolak]).when({ type: 'DatangKeLoket' }, oleh(PEMOHON)).state().tahap).toBe('pembetulan');
  });

  it('that was mended anew is verified with the wrong card in the hands of the loket, which has nothing more to take in', () => {
    const kembali: readonly PeristiwaKecamatan[] = [
      ...DIBUKA,
      DIPERBAIKI,
      { type: 'BerkasDitolakLoket', data: { nip: '199001012015011002', tujuan: 'pemohon', alasan: 'bukti kurang', sejak: oleh(LOKET).now } },
      { type: 'PemohonDatangKeLoket', data: { dibawa: [KARTU_KELIRU.id], diterima: [] } },
    ];
    kecamatan.given(kembali).when({ type: 'PerbaikiData', keluarga: KELUARGA }, oleh(LOKET)).then([DIPERBAIKI]);
    const decision = kecamatan.given([...kembali, DIPERBAIKI]).when({ type: 'VerifikasiBerkas', sesuai: true }, oleh(LOKET));
    decision.thenMatches([{ type: 'BerkasDiverifikasi', data: { diterima: [] } }, { type: 'DicatatDiBukuPermohonan' }]);
    expect(decision.state().penerimaan.berkas).toMatchObject([{ kode: 'kk-keliru', pemegang: DI_KECAMATAN }]);
  });

  it('has no intake of its own', () => {
    kecamatan.given(DIBUKA).when({ type: 'AjukanPermohonan', berkas: [{ kode: 'kk-keliru', asli: true }] }, oleh(PEMOHON)).thenRejected('belum-waktunya', { details: { tahap: 'pembetulan' } });
  });
});

describe('an error found at the hand-over', () => {
  const semua = [...sampai('diserahkan'), { type: 'PembetulanDiminta', data: { alasan: ALASAN, pembetulan: pembetulanUntuk(POKOK) } } as const];
  const { initialState, evolve } = PERMOHONAN_KECAMATAN.decider;
  const state = semua.reduce(evolve, initialState());
  // The reaction reads the event's data alone.
  const event = { data: { alasan: ALASAN } } as Parameters<typeof pembetulan.react>[0];
  const react = (saat: object) => pembetulan.react(event, { stateAt: <State>() => Promise.resolve(saat as State), load: () => Promise.reject(new Error('no other stream')), keep: () => Promise.reject(new Error('no document')) });

  it('opens the correction with the family as it stands on the card', async () => {
    expect(await react(state)).toEqual({ aggregate: PERMOHONAN_KECAMATAN, id: BARU.permohonanId, command: { ...BUKA, keluarga: { ...KELUARGA, nomorKk: '3204062311260001' } } });
  });

  it('opens it without the changes of membership that the form named: they are on the card', async () => {
    const keluarga = { ...KELUARGA, mutasi: [{ nik: PEMOHON_CONTOH.nik, arah: 'masuk', sebab: 'menumpang', nomorKk: '3204062311260009' }] };
    const opened = await react({ ...state, penerimaan: { ...state.penerimaan, keluarga } });
    expect(opened?.command).toEqual({ ...BUKA, keluarga: { ...KELUARGA, nomorKk: '3204062311260001' } });
  });

  it('opens nothing once the personal data were destroyed', async () => {
    expect(await react({ ...state, pemohon: undefined })).toBeUndefined();
    expect(await react({ ...state, penerimaan: { ...state.penerimaan, keluarga: undefined } })).toBeUndefined();
  });
});
