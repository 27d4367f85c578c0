import { rahasiaDari, spesifikasi } from '@kk-lintas/domain';
import type { ClaimContext, CommandResult, ReactionContext, RecordedEvent } from '@kk-lintas/office';
import { sidikRahasia } from '@kk-lintas/trust';
import { PERMOHONAN_KECAMATAN } from '../permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../permohonan/permohonan.commands';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import { VIEW_KECAMATAN } from '../permohonan/permohonan.view';
import { KELUARGA, KOTAK_MASUK, LOKET, oleh, PEMOHON_CONTOH, SEKARANG } from '../testing/riwayat-kecamatan';
import { klaimTindakLanjut } from './klaim-tindak-lanjut';
import { TINDAK_LANJUT } from './tindak-lanjut.aggregate';
import type { PeristiwaTindakLanjut } from './tindak-lanjut.events';
import { lanjutkanKartuLain, selesaikanTindakLanjut } from './tindak-lanjut.reaction';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const kartu = spesifikasi(TINDAK_LANJUT.decider);
const ACAK = '0123456789abcdef0123456789abcdef';
const RAHASIA = rahasiaDari(ACAK);
const SISTEM = { ...oleh(KOTAK_MASUK), random: ACAK, pseudonym: (nomor: string) => `semu-${nomor.slice(-2)}` };
const KASUS = { permohonanId: 'p-lain', nomor: '3204062003-2026-00009-L1' };
const DARI = { permohonanId: 'p-asal', nomor: '3204062003-2026-00009' };
const BUKA: PerintahKecamatan = { type: 'BukaKartuLain', kasus: KASUS, desa: '32.04.06.2003', dari: DARI, nomorKk: '3204060101990007', keluarga: KELUARGA, versi: 3 };
const LANJUT = { type: 'LanjutkanKartuLain' } as const;

const [DIBUKA] = PERMOHONAN_KECAMATAN.decider.decide(BUKA, PERMOHONAN_KECAMATAN.decider.initialState(), SISTEM) as readonly [Extract<PeristiwaKecamatan, { type: 'KartuLainDibuka' }>];
const MENUNGGU: readonly PeristiwaKecamatan[] = [{ ...DIBUKA, type: 'KartuLainMenunggu' }];

describe('the follow-ups of one card', () => {
  const dibuka: PeristiwaTindakLanjut = { type: 'TindakLanjutDibuka', data: { kasus: 'a' } };
  const menunggu = (kasus: string): PeristiwaTindakLanjut => ({ type: 'TindakLanjutMenunggu', data: { kasus } });
  const minta = (kasus: string) => ({ type: 'MintaTindakLanjut', kasus }) as const;

  it('go on one at a time, in the order of their news, each asked for once', () => {
    kartu.given([]).when(minta('a'), oleh(KOTAK_MASUK)).then([dibuka]);
    kartu.given([dibuka]).when(minta('b'), oleh(KOTAK_MASUK)).then([menunggu('b')]);
    for (const kasus of ['a', 'b']) kartu.given([dibuka, menunggu('b')]).when(minta(kasus), oleh(KOTAK_MASUK)).then([]);
    const selesai = kartu.given([dibuka, menunggu('b'), menunggu('c')]).when({ type: 'SelesaikanTindakLanjut', kasus: 'a', versi: 4 }, oleh(KOTAK_MASUK));
    selesai.then([{ type: 'TindakLanjutSelesai', data: { kasus: 'a', berikut: 'b', versi: 4 } }]);
    expect(selesai.state()).toEqual({ berjalan: 'b', menunggu: ['c'] });
  });

  it('leave the card free when the last is over, and one that ends while it waits gives nobody a turn', () => {
    const waktuMenunggu = kartu.given([dibuka, menunggu('b'), menunggu('c')]).when({ type: 'SelesaikanTindakLanjut', kasus: 'b', versi: 4 }, oleh(KOTAK_MASUK));
    waktuMenunggu.then([{ type: 'TindakLanjutSelesai', data: { kasus: 'b' } }]);
    expect(waktuMenunggu.state()).toEqual({ berjalan: 'a', menunggu: ['c'] });
    kartu.given([dibuka]).when({ type: 'SelesaikanTindakLanjut', kasus: 'b' }, oleh(KOTAK_MASUK)).then([]);
    const selesai: PeristiwaTindakLanjut = { type: 'TindakLanjutSelesai', data: { kasus: 'a' } };
    kartu.given([dibuka]).when({ type: 'SelesaikanTindakLanjut', kasus: 'a' }, oleh(KOTAK_MASUK)).then([selesai]);
    kartu.given([dibuka, selesai]).when(minta('b'), oleh(KOTAK_MASUK)).then([{ type: 'TindakLanjutDibuka', data: { kasus: 'b' } }]);
  });
});

it('says whose turn it is as it is now', () => {
  const selesai: PeristiwaTindakLanjut = { type: 'TindakLanjutSelesai', data: { kasus: 'a', berikut: 'b' } };
  const riwayat: readonly PeristiwaTindakLanjut[] = [{ type: 'TindakLanjutDibuka', data: { kasus: 'a' } }, { type: 'TindakLanjutMenunggu', data: { kasus: 'b' } }];
  kartu.given(riwayat).when({ type: 'PastikanGiliran', kasus: 'b' }, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya');
  kartu.given([...riwayat, selesai]).when({ type: 'PastikanGiliran', kasus: 'b' }, oleh(KOTAK_MASUK)).then([]);
});

describe('a second change of a card whose follow-up goes on', () => {
  const klaim = (ditolak?: string, event = DIBUKA) => {
    const execute = ({ command: { type } }: { command: { type: string } }) => Promise.resolve({ kind: type === ditolak ? 'refused' : 'accepted', rejection: { details: { tertinggi: 5 } } } as unknown as CommandResult);
    return klaimTindakLanjut(event, { ...SISTEM, execute } as unknown as ClaimContext);
  };

  it('waits, known to no queue, and its family is given no secret for it', async () => {
    expect(DIBUKA.data).toMatchObject({ kunci: 'semu-07', versi: 3 });
    expect(await klaim()).toEqual(DIBUKA);
    expect(await klaim('PastikanGiliran')).toEqual(MENUNGGU[0]);
    expect(await klaim('PastikanTerbaru')).toEqual({ type: 'KartuLainTercakup', data: { versi: 5, pokok: DIBUKA.data.pokok, kunci: 'semu-07' } });
    const state = MENUNGGU.reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState());
    expect([state.tahap, VIEW_KECAMATAN.antrean(state), VIEW_KECAMATAN.tenggat(state)]).toEqual(['kartu-lain-menunggu', undefined, []]);
    kecamatan.given(MENUNGGU).when({ type: 'KenaliKeluarga', keterangan: 'KTP-el kepala keluarga' }, oleh(LOKET)).thenRejected('belum-waktunya');
    kecamatan.given(MENUNGGU).when(BUKA, SISTEM).then([]);
  });

  it('is taken up by the issue that was handed over, if that is not from before it', () => {
    for (const versi of [3, 4]) kecamatan.given(MENUNGGU).when({ ...LANJUT, versi }, SISTEM).then([{ type: 'KartuLainTercakup', data: { versi } }]);
  });

  it.each([2, undefined])('gets its own follow-up when that handed over issue %s', (versi) => {
    const lain = { ...SISTEM, random: 'fedcba9876543210fedcba9876543210' };
    const decision = kecamatan.given(MENUNGGU).when({ ...LANJUT, ...(versi !== undefined && { versi }) }, lain);
    const rahasia = rahasiaDari(lain.random);
    decision.then([{ ...DIBUKA, data: { ...DIBUKA.data, pokok: { ...DIBUKA.data.pokok, sidikRahasia: sidikRahasia(KASUS.permohonanId, rahasia) } }, pribadi: { pemohon: PEMOHON_CONTOH, nomorKk: '3204060101990007', keluarga: KELUARGA, rahasia } }]);
    expect(RAHASIA).not.toBe(rahasia);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toMatchObject({ menunggu: 'petugas-loket' });
    kecamatan.given([DIBUKA]).when(LANJUT, lain).then([]);
  });

  it('does not wait when its card was declared lost: the family holds a void one', () => {
    const hilang = kecamatan.given([]).when({ ...BUKA, dari: { ...DARI, sebab: 'dinyatakan-hilang' } }, SISTEM);
    expect(hilang.state().kunciKartu).toBeUndefined();
  });
});

describe('the end of a follow-up', () => {
  const berakhir = (peristiwa: readonly PeristiwaKecamatan[]) => {
    const state = peristiwa.reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState());
    return selesaikanTindakLanjut.react({ meta: { correlationId: 'p-lain' } } as RecordedEvent, { stateAt: () => Promise.resolve(state) } as unknown as ReactionContext);
  };
  const selesai = (versi?: number) => ({ aggregate: TINDAK_LANJUT, id: 'semu-07', command: { type: 'SelesaikanTindakLanjut', kasus: 'p-lain', ...(versi !== undefined && { versi }) } });

  it('gives the card free with the issue that was handed over, or without one', async () => {
    const dikirim: PeristiwaKecamatan = { type: 'KartuDalamPengiriman', data: { nomorPengiriman: 8, versi: 4, lembar: [], pelaku: [] }, pribadi: { nomorKk: '3204060101990007', keluarga: KELUARGA } };
    expect(await berakhir([DIBUKA, dikirim, { type: 'KartuDiserahkan', data: { berkasKembali: [] } }])).toEqual(selesai(4));
    expect(await berakhir([DIBUKA, { type: 'PermohonanKedaluwarsa', data: { alasan: 'tidak datang' } }])).toEqual(selesai());
    expect(await berakhir([...MENUNGGU, { type: 'KartuLainTercakup', data: { versi: 5 } }])).toEqual(selesai(5));
    expect(await berakhir([{ ...DIBUKA, data: { ...DIBUKA.data, kunci: undefined } } as unknown as PeristiwaKecamatan, { type: 'PermohonanKedaluwarsa', data: { alasan: 'x' } }])).toBeUndefined();
  });

  it('overtaken at the Dinas or at the loket, tells which issue its family has another one for', async () => {
    const terlampaui: readonly PeristiwaKecamatan[] = [{ type: 'KartuTerlampaui', data: { versi: 4 } }, { type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: [], alasan: 'x' }, pribadi: { keterangan: 'KTP-el' } }];
    expect(await berakhir([DIBUKA, ...terlampaui])).toEqual(selesai(4));
  });

  it('tells whose turn it is', async () => {
    const load = () => Promise.resolve({ tahap: 'kartu-lain-menunggu', kunciKartu: 'semu-07', nomorKk: 'x', penerimaan: { keluarga: KELUARGA } });
    const giliran = (data: object) => lanjutkanKartuLain.react({ data } as RecordedEvent, { load } as unknown as ReactionContext);
    expect(await giliran({ kasus: 'a', berikut: 'b', versi: 4 })).toEqual({ aggregate: PERMOHONAN_KECAMATAN, id: 'b', command: { type: 'LanjutkanKartuLain', versi: 4 } });
    expect(await giliran({ kasus: 'a' })).toBeUndefined();
  });
});

it('names the applicant of a waiting case for the rule of the own family', () => {
  expect(MENUNGGU[0]).toMatchObject({ data: { pokok: { dibuka: SEKARANG } }, pribadi: { pemohon: PEMOHON_CONTOH } });
});
