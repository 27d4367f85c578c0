import type { Reaction } from '@kk-lintas/office';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { AWAL, evolve, type PermohonanSiak } from '../permohonan/permohonan.state';
import { SiakTidakMenjawab, type Siak } from '../siak/siak.port';
import { sampai, SEKARANG } from '../testing/riwayat-siak';
import { aktivasi, aktivasiTte, pelepasan } from './aktivasi.reaction';

const BERBEDA = { alasan: 'kepala-tetap', kebijakan: 'uji-1', siak: 'baru' } as const;
const DISTEMPEL = riwayat([...sampai('diterima-dinas'), { type: 'KartuDistempelDinas', data: { putaran: 1 } }]);
const BERAKHIR = riwayat([...sampai('menunggu-siak'), { type: 'PermohonanBerakhir', data: { alasan: 'tidak datang' } }]);
const TERBIT: PermohonanSiak = { ...riwayat(sampai('menunggu-siak')), tahap: 'nomor-terbit', meminta: 'nomor' };

function riwayat(peristiwa: readonly PeristiwaSiak[], awal = AWAL): PermohonanSiak {
  return peristiwa.reduce(evolve, awal);
}

/** A SIAK that remembers what it was asked for, and answers all of it in one way. */
function boneka(jawaban: () => Promise<void> = () => Promise.resolve()) {
  const diminta: string[] = [];
  const catat = (apa: string) => (permohonanId: string) => {
    diminta.push(`${apa} ${permohonanId}`);
    return jawaban();
  };
  const tidakAda = () => Promise.reject(new Error('not needed here'));
  const siak: Siak = { periksa: tidakAda, terbitkanNomor: tidakAda, aktifkan: catat('aktifkan'), lepaskan: catat('lepaskan') };
  return { siak: () => siak, diminta };
}

const menolak = () => Promise.reject(new SiakTidakMenjawab('SIAK menjawab dengan status 409 (ditahan)'));

async function jalankan({ react }: Reaction, type: string, state: PermohonanSiak) {
  const event = { type, time: SEKARANG, data: {}, meta: { correlationId: 'p-1' } } as unknown as Parameters<Reaction['react']>[0];
  const tidakAda = () => Promise.reject(new Error('not needed here'));
  return (await react(event, { stateAt: <State>() => Promise.resolve(state as State), load: tidakAda, keep: tidakAda }))?.command;
}

describe('a card on sheets', () => {
  it.each([
    ['with the stamp', 'KartuDistempelDinas', DISTEMPEL],
    ['at the hand-over, when the stamp was never told', 'PermohonanSelesai', riwayat([...sampai('diserahkan'), { type: 'PermohonanSelesai', data: { keterangan: '-' } }])],
    ['with the stamp that is told after the hand-over', 'KartuDistempelDinas', riwayat([{ type: 'PermohonanSelesai', data: { keterangan: '-' } }], DISTEMPEL)],
    ['when the timer asks again', 'AktivasiSiakDiminta', riwayat([{ type: 'AktivasiSiakDiminta', data: { percobaan: 2 } }], DISTEMPEL)],
  ])('is made the active one %s, and that is recorded', async (_, type, state) => {
    const { siak, diminta } = boneka();
    const reaction = aktivasi(siak);
    expect(reaction.eventTypes).toContain(type);
    expect(await jalankan(reaction, type, state)).toEqual({ type: 'CatatKartuAktif' });
    expect(diminta).toEqual(['aktifkan p-1']);
  });

  it.each(['KartuDistempelDinas', 'PermohonanSelesai'])('is not asked for again by %s once it is active', async (type) => {
    const { siak, diminta } = boneka();
    expect(await jalankan(aktivasi(siak), type, riwayat([{ type: 'KartuAktifDiSiak', data: {} }], DISTEMPEL))).toBeUndefined();
    expect(diminta).toEqual([]);
  });

  it('that SIAK refuses or does not answer for is recorded as that try', async () => {
    const sebab = 'SIAK menjawab dengan status 409 (ditahan)';
    expect(await jalankan(aktivasi(boneka(menolak).siak), 'KartuDistempelDinas', DISTEMPEL)).toEqual({ type: 'CatatAktivasiGagal', percobaan: 1, sebab });
    const lagi = riwayat([{ type: 'AktivasiSiakGagal', data: { percobaan: 4, sebab, cobaLagiPada: SEKARANG } }], DISTEMPEL);
    expect(await jalankan(aktivasi(boneka(menolak).siak), 'PermohonanSelesai', lagi)).toMatchObject({ percobaan: 5 });
    const diminta = riwayat([{ type: 'AktivasiSiakDiminta', data: { percobaan: 5 } }], lagi);
    expect(await jalankan(aktivasi(boneka(menolak).siak), 'AktivasiSiakDiminta', diminta)).toMatchObject({ percobaan: 5 });
  });

  it('waits while there is a bug, which is no answer of SIAK', async () => {
    const rusak = boneka(() => Promise.reject(new TypeError('bug'))).siak;
    await expect(jalankan(aktivasi(rusak), 'KartuDistempelDinas', DISTEMPEL)).rejects.toThrow('bug');
  });
});

describe('a card numbered in mode TTE', () => {
  const setelah = async (type: string, state: PermohonanSiak) => {
    const { siak, diminta } = boneka();
    await jalankan(aktivasiTte(siak), type, state);
    return diminta;
  };

  it('is made active by its number, or by the answer to a number that differs', async () => {
    expect(await setelah('NomorTerbit', TERBIT)).toEqual(['aktifkan p-1']);
    expect(await setelah('NomorTerbit', { ...TERBIT, nomorMenurutTabel: BERBEDA })).toEqual([]);
    expect(await setelah('NomorKkDiakui', { ...TERBIT, nomorMenurutTabel: BERBEDA, nomorDiakui: { nip: '1', alasan: 'benar' } })).toEqual(['aktifkan p-1']);
  });

  it('is not one that is printed', async () => {
    expect(await setelah('NomorKkDiakui', { ...TERBIT, tahap: 'biodata-valid' })).toEqual([]);
  });

  it('is asked for again by the timer, and not at the hand-over, before which it was signed', async () => {
    const { siak, diminta } = boneka();
    expect(await jalankan(aktivasi(siak), 'AktivasiSiakDiminta', TERBIT)).toEqual({ type: 'CatatKartuAktif' });
    expect(await jalankan(aktivasi(siak), 'PermohonanSelesai', { ...TERBIT, tahap: 'selesai' })).toBeUndefined();
    expect(diminta).toEqual(['aktifkan p-1']);
  });

  it('of a case that ended meanwhile is not made active', async () => {
    const { siak, diminta } = boneka();
    expect(await jalankan(aktivasi(siak), 'AktivasiSiakDiminta', { ...TERBIT, tahap: 'berakhir' })).toBeUndefined();
    expect(diminta).toEqual([]);
  });
});

describe('a case that ends without a card', () => {
  it.each(['PermohonanBerakhir', 'PelepasanSiakDiminta'])('gives up at %s what SIAK holds for it', async (type) => {
    const { siak, diminta } = boneka();
    const reaction = pelepasan(siak);
    expect(reaction.eventTypes).toContain(type);
    expect(await jalankan(reaction, type, BERAKHIR)).toEqual({ type: 'CatatPelepasan' });
    expect(diminta).toEqual(['lepaskan p-1']);
  });

  it('records that SIAK did not, and gives up nothing twice', async () => {
    expect(await jalankan(pelepasan(boneka(menolak).siak), 'PermohonanBerakhir', BERAKHIR)).toMatchObject({ type: 'CatatPelepasanGagal', percobaan: 1 });
    const { siak, diminta } = boneka();
    expect(await jalankan(pelepasan(siak), 'PermohonanBerakhir', riwayat([{ type: 'PenahananSiakDilepas', data: {} }], BERAKHIR))).toBeUndefined();
    expect(diminta).toEqual([]);
  });
});
