import type { KartuLain } from '@kk-lintas/contracts';
import type { Reaction } from '@kk-lintas/office';
import type { PerintahSiak } from '../permohonan/permohonan.commands';
import { evolve, AWAL } from '../permohonan/permohonan.state';
import { KELUARGA_TERBIT, NOMOR_KK, sampai, SEKARANG } from '../testing/riwayat-siak';
import type { HasilPeriksa, NomorDitahan, NomorTerbit, Siak } from './siak.port';
import { SiakTidakMenjawab } from './siak.port';
import { penerbitan, sinkronisasi } from './sinkronisasi.reaction';

/** A SIAK that gives the answers it is told. */
class SiakBoneka implements Siak {
  constructor(
    private readonly hasil: HasilPeriksa = { hasil: 'valid' },
    private readonly nomor: NomorTerbit | NomorDitahan | Error = { nomorKk: NOMOR_KK, nik: [] },
  ) {}

  periksa = () => Promise.resolve(this.hasil);
  readonly urutan: number[] = [];
  terbitkanNomor: Siak['terbitkanNomor'] = (_permohonanId, _jenis, _keluarga, urutan) => (this.urutan.push(urutan), this.nomor instanceof Error ? Promise.reject(this.nomor) : Promise.resolve(this.nomor));
  aktifkan = () => Promise.resolve();
  lepaskan = () => Promise.resolve();
}

const DIMINTA = sampai('menunggu-siak').reduce(evolve, AWAL);

type PenerbitanDicatat = Extract<PerintahSiak, { type: 'CatatHasilPenerbitan' }>;
type HasilDicatat = Extract<PerintahSiak, { type: 'CatatHasilSinkronisasi' }>;

function jalankan(reaction: Reaction, type: string, state = DIMINTA, moda?: 'TTE', percobaan = 1) {
  const event = { type, time: SEKARANG, data: { percobaan, moda }, meta: { correlationId: 'p-1' } } as unknown as Parameters<Reaction['react']>[0];
  const tidakAda = () => Promise.reject(new Error('not needed here'));
  return reaction.react(event, { stateAt: <State>() => Promise.resolve(state as State), load: tidakAda, keep: tidakAda });
}

const tanya = async (siak: Siak, moda?: 'TTE') => ((await jalankan(sinkronisasi(() => siak), 'SinkronisasiDiminta', DIMINTA, moda))?.command as HasilDicatat | undefined)?.hasil;

describe('the question to SIAK', () => {
  it('brings the numbers with all that SIAK says of the cards', async () => {
    const nomor: NomorTerbit = { nomorKk: NOMOR_KK, nik: [], versi: 3, kartuLain: [], sebabNomor: 'kepala-sama' };
    expect(await tanya(new SiakBoneka({ hasil: 'valid' }, nomor))).toEqual({ hasil: 'valid', ...nomor });
  });

  it('in mode TTE brings the plan for other cards and no number, and from a SIAK that tells no plan none', async () => {
    const kartuLain = [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }];
    expect(await tanya(new SiakBoneka({ hasil: 'valid', kartuLain }), 'TTE')).toEqual({ hasil: 'sesuai', kartuLain });
    expect(await tanya(new SiakBoneka({ hasil: 'valid' }), 'TTE')).toEqual({ hasil: 'sesuai' });
  });

  it('that another case was faster with is a finding for the loket', async () => {
    expect(await tanya(new SiakBoneka({ hasil: 'valid' }, { hasil: 'ditahan' }))).toEqual({
      hasil: 'tidak-valid',
      temuan: [{ anggotaKe: 0, field: 'nomorKk', kode: 'kartu-ditahan', nilaiPermohonan: '', nilaiSiak: '', kantorPerbaikan: 'kecamatan' }],
    });
  });

  it('asks for numbers in the order of the tries of the case, whichever form they are of', async () => {
    const siak = new SiakBoneka();
    await jalankan(sinkronisasi(() => siak), 'SinkronisasiDiminta', DIMINTA, undefined, 4);
    await jalankan(penerbitan(() => siak), 'NomorDiminta', DIMINTA, undefined, 5);
    expect(siak.urutan).toEqual([4, 5]);
  });

  it('that is not answered is recorded as that', async () => {
    expect(await tanya(new SiakBoneka({ hasil: 'valid' }, new SiakTidakMenjawab('waktu habis')))).toEqual({ hasil: 'tidak-menjawab', sebab: 'waktu habis' });
  });
});

describe('the numbers of an approved card', () => {
  const LAIN: readonly KartuLain[] = [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }, { nomorKk: '3204060101990008', versi: 2, berakhir: false, keluarga: KELUARGA_TERBIT }];
  const nomor: NomorTerbit = { nomorKk: NOMOR_KK, nik: [], kartuLain: LAIN };
  const minta = async (kini: readonly KartuLain[] | undefined, disetujui: { readonly kartuLain?: readonly KartuLain[] } = { kartuLain: LAIN }, dijanjikan = nomor) => {
    const siak = new SiakBoneka({ hasil: 'valid', ...(kini !== undefined && { kartuLain: kini }) }, dijanjikan);
    return ((await jalankan(penerbitan(() => siak), 'NomorDiminta', { ...DIMINTA, ...disetujui }))?.command as PenerbitanDicatat | undefined)?.hasil;
  };

  it('are given for the plan that was approved, whichever issue each other card will be', async () => {
    for (const kini of [LAIN, [...LAIN].reverse().map((satu) => ({ ...satu, versi: 9 })), undefined]) expect(await minta(kini)).toEqual({ hasil: 'terbit', ...nomor });
    expect(await minta([], {})).toMatchObject({ hasil: 'terbit' });
  });

  const BERUBAH: [string, readonly KartuLain[]][] = [
    ['is not touched any more', LAIN.slice(1)],
    ['is touched now', [...LAIN, { nomorKk: '3204060101990009', versi: 1, berakhir: true }]],
    ['goes on with other data', LAIN.map((satu) => (satu.keluarga === undefined ? satu : { ...satu, keluarga: { ...KELUARGA_TERBIT, anggota: [] } }))],
  ];
  const DITOLAK = { hasil: 'ditolak', temuan: [{ anggotaKe: 0, field: 'nomorKk', kode: 'kartu-lain-berubah', nilaiPermohonan: '', nilaiSiak: '', kantorPerbaikan: 'kecamatan' }] };

  it.each(BERUBAH)('are asked of nobody when another card %s: the loket hears of it, and a draft is made anew', async (_, kini) => {
    expect(await minta(kini)).toEqual(DITOLAK);
  });

  it.each(BERUBAH)('are not recorded when they come for a plan in which another card %s, though the check had said otherwise', async (_, kini) => {
    for (const diperiksa of [LAIN, undefined]) expect(await minta(diperiksa, { kartuLain: LAIN }, { ...nomor, kartuLain: kini })).toEqual(DITOLAK);
  });

  it('are recorded from a SIAK that tells no plan with them, or promises the other cards as other issues', async () => {
    for (const kartuLain of [undefined, LAIN.map((satu) => ({ ...satu, versi: 9 }))]) expect(await minta(LAIN, { kartuLain: LAIN }, { ...nomor, kartuLain })).toMatchObject({ hasil: 'terbit' });
  });
});
