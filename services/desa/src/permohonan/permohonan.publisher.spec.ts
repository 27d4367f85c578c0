import type { PublishContext, RecordedEvent } from '@kk-lintas/office';
import { sampai } from '../testing/riwayat-desa';
import { PERMOHONAN_DESA } from './permohonan.aggregate';
import { publishDesa } from './permohonan.publisher';

const { initialState, evolve } = PERMOHONAN_DESA.decider;
const EVENT = { type: 'BerkasDikembalikanKePemohon', meta: { correlationId: 'p-1' } } as unknown as RecordedEvent;

async function keadaanDalamPesan(keadaan: readonly string[] | undefined): Promise<unknown> {
  const history = sampai('di-pemohon').map((satu) => (satu.type === 'KelengkapanDiperiksa' ? { ...satu, data: { ...satu.data, ...(keadaan && { keadaan }) } } : satu));
  const state = history.reduce(evolve, initialState());
  // The publisher asks for the state and for the office that serves a desa.
  const context = { direktori: { pembina: (layanan: string) => ({ id: layanan }) }, state: () => Promise.resolve(state) } as unknown as PublishContext;
  const [pesan] = await publishDesa(EVENT, context);
  return (pesan?.data as { keadaan?: unknown }).keadaan;
}

it('the desa tells of the circumstances that decide on the nomor KK and keeps the others to itself', async () => {
  expect(await keadaanDalamPesan(['wna', 'kepala-pergi', 'ibu-tidak-kawin'])).toEqual(['kepala-pergi']);
  expect(await keadaanDalamPesan(['ibu-tidak-kawin'])).toEqual([]);
  expect(await keadaanDalamPesan(undefined)).toBeUndefined();
});
