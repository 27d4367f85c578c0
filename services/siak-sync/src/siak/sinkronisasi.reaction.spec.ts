import type { Reaction } from '@kk-lintas/office';
import type { PerintahSiak } from '../permohonan/permohonan.commands';
import { evolve, AWAL } from '../permohonan/permohonan.state';
import { NOMOR_KK, sampai, SEKARANG } from '../testing/riwayat-siak';
import type { HasilPeriksa, NomorDitahan, NomorTerbit, Siak } from './siak.port';
import { SiakTidakMenjawab } from './siak.port';
import { aktivasi, aktivasiTte, pelepasan, sinkronisasi } from './sinkronisasi.reaction';

/** A SIAK that gives the answers it is told, and remembers whom it made active and gave up. */
class SiakBoneka implements Siak {
  readonly dilepaskan: string[] = [];
  readonly diaktifkan: string[] = [];

  constructor(
    private readonly hasil: HasilPeriksa = { hasil: 'valid' },
    private readonly nomor: NomorTerbit | NomorDitahan | Error = { nomorKk: NOMOR_KK, nik: [] },
  ) {}

  periksa = () => Promise.resolve(this.hasil);
  terbitkanNomor = () => (this.nomor instanceof Error ? Promise.reject(this.nomor) : Promise.resolve(this.nomor));
  aktifkan = (permohonanId: string) => {
    this.diaktifkan.push(permohonanId);
    return Promise.resolve();
  };
  lepaskan = (permohonanId: string) => {
    this.dilepaskan.push(permohonanId);
    return Promise.resolve();
  };
}

const DIMINTA = sampai('menunggu-siak').reduce(evolve, AWAL);

type HasilDicatat = Extract<PerintahSiak, { type: 'CatatHasilSinkronisasi' }>;

function jalankan(reaction: Reaction, type: string, state = DIMINTA, moda?: 'TTE') {
  const event = { type, time: SEKARANG, data: { percobaan: 1, moda }, meta: { correlationId: 'p-1' } } as unknown as Parameters<Reaction['react']>[0];
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

  it('that is not answered is recorded as that', async () => {
    expect(await tanya(new SiakBoneka({ hasil: 'valid' }, new SiakTidakMenjawab('waktu habis')))).toEqual({ hasil: 'tidak-menjawab', sebab: 'waktu habis' });
  });
});

it('a card is made the active one with the stamp, and asked for again at the hand-over', async () => {
  const siak = new SiakBoneka();
  const reaction = aktivasi(() => siak);
  expect(reaction.eventTypes).toEqual(['KartuDistempelDinas', 'PermohonanSelesai']);
  for (const type of reaction.eventTypes) expect(await jalankan(reaction, type)).toBeUndefined();
  expect(siak.diaktifkan).toEqual(['p-1', 'p-1']);
});

it('a stamp heard of after the case ended without a card makes nothing active', async () => {
  const siak = new SiakBoneka();
  await jalankan(aktivasi(() => siak), 'KartuDistempelDinas', { ...DIMINTA, tahap: 'berakhir' });
  expect(siak.diaktifkan).toEqual([]);
});

it('a case that ends without a card gives up what SIAK holds for it', async () => {
  const siak = new SiakBoneka();
  const reaction = pelepasan(() => siak);
  expect(reaction.eventTypes).toEqual(['PermohonanBerakhir']);
  expect(await jalankan(reaction, 'PermohonanBerakhir')).toBeUndefined();
  expect(siak.dilepaskan).toEqual(['p-1']);
});

describe('a card numbered in mode TTE', () => {
  const berbeda = { alasan: 'kepala-tetap', kebijakan: 'uji-1', siak: 'baru' } as const;
  const terbit = { ...DIMINTA, tahap: 'nomor-terbit' } as const;
  const aktifSetelah = async (type: string, state: typeof DIMINTA) => {
    const siak = new SiakBoneka();
    await jalankan(aktivasiTte(() => siak), type, state);
    return siak.diaktifkan;
  };

  it('is made active by its number, or by the answer to a number that differs', async () => {
    expect(await aktifSetelah('NomorTerbit', terbit)).toEqual(['p-1']);
    expect(await aktifSetelah('NomorTerbit', { ...terbit, nomorMenurutTabel: berbeda })).toEqual([]);
    expect(await aktifSetelah('NomorKkDiakui', { ...terbit, nomorMenurutTabel: berbeda, nomorDiakui: { nip: '1', alasan: 'benar' } })).toEqual(['p-1']);
  });

  it('is not one that is printed', async () => {
    expect(await aktifSetelah('NomorKkDiakui', { ...terbit, tahap: 'biodata-valid' })).toEqual([]);
  });
});
