import type { PublishContext, RecordedEvent } from '@kk-lintas/office';
import { LETTER_OF_KEPALA_DESA, sampai } from '../testing/riwayat-desa';
import { PERMOHONAN_DESA } from './permohonan.aggregate';
import type { PeristiwaDesa } from './permohonan.events';
import { publishDesa } from './permohonan.publisher';

const { initialState, evolve } = PERMOHONAN_DESA.decider;
const EVENT = { type: 'BerkasDikembalikanKePemohon', meta: { correlationId: 'p-1' } } as unknown as RecordedEvent;

async function keadaanDalamPesan(keadaan: readonly string[] | undefined): Promise<unknown> {
  const history = sampai('di-pemohon').map((satu) => (satu.type === 'KelengkapanDiperiksa' ? { ...satu, data: { ...satu.data, ...(keadaan && { keadaan }) } } : satu));
  return (await dataPesan(history)).keadaan;
}

async function dataPesan(history: readonly PeristiwaDesa[]): Promise<{ readonly keadaan?: unknown; readonly kodeBerkas?: unknown }> {
  const state = history.reduce(evolve, initialState());
  // The publisher asks for the state and for the office that serves a desa.
  const context = { direktori: { pembina: (layanan: string) => ({ id: layanan }) }, state: () => Promise.resolve(state) } as unknown as PublishContext;
  const [pesan] = await publishDesa(EVENT, context);
  return pesan?.data as { readonly keadaan?: unknown; readonly kodeBerkas?: unknown };
}

it('the desa tells of the circumstances that decide on the nomor KK and keeps the others to itself', async () => {
  expect(await keadaanDalamPesan(['wna', 'kepala-pergi', 'ibu-tidak-kawin'])).toEqual(['kepala-pergi']);
  expect(await keadaanDalamPesan(['ibu-tidak-kawin'])).toEqual([]);
  expect(await keadaanDalamPesan(undefined)).toBeUndefined();
});

describe('the desa tells the codes of all papers', () => {
  const disimpan = sampai('di-pemohon');

  it('that it took in, with the form that it gave out', async () => {
    expect((await dataPesan(disimpan)).kodeBerkas).toEqual(['surat-pengantar', 'kk-rusak', 'ktp-pemohon', 'F-1.15']);
  });

  it('that the kecamatan told it of, and none where that told none', async () => {
    const { berkas, keluarga } = evolveSemua(disimpan).penerimaan;
    const dariKecamatan = (kodeBerkas?: readonly string[]): PeristiwaDesa[] => [
      ...LETTER_OF_KEPALA_DESA,
      { type: 'FormulirTiba', data: { berkas, ...(kodeBerkas !== undefined && { kodeBerkas }) }, pribadi: { keluarga } },
    ];
    expect((await dataPesan(dariKecamatan(['kk-rusak', 'F-1.05']))).kodeBerkas).toEqual(['kk-rusak', 'F-1.05']);
    expect((await dataPesan(dariKecamatan())).kodeBerkas).toBeUndefined();
  });
});

function evolveSemua(history: readonly PeristiwaDesa[]) {
  return history.reduce(evolve, initialState());
}
