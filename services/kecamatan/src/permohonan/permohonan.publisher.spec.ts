import type { PublishContext, RecordedEvent } from '@kk-lintas/office';
import { LETTER_OF_KEPALA_DESA, sampai } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { publishKecamatan } from './permohonan.publisher';

const { initialState, evolve } = PERMOHONAN_KECAMATAN.decider;
const EVENT = { type: 'BerkasDiteruskanKeOperator', time: '2026-11-23T03:00:00.000Z' } as unknown as RecordedEvent;

async function keadaanDalamPesan(keadaan: readonly string[]): Promise<unknown> {
  const diperiksa: PeristiwaKecamatan = { type: 'KelengkapanDiperiksa', data: { kodeBerkas: [], diterima: [], tidakDibawa: [], keadaan } };
  const state = [...LETTER_OF_KEPALA_DESA, diperiksa, ...sampai('di-operator')].reduce(evolve, initialState());
  // The publisher asks for the state and for the offices that serve a desa.
  const context = { direktori: { pembina: (layanan: string) => ({ id: layanan }) }, state: () => Promise.resolve(state) } as unknown as PublishContext;
  const [pesan] = await publishKecamatan(EVENT, context);
  return (pesan?.data as { keadaan?: unknown }).keadaan;
}

it('the kecamatan tells of the circumstances that decide on the nomor KK and keeps the others to itself', async () => {
  expect(await keadaanDalamPesan(['wna', 'kepala-pergi'])).toEqual(['kepala-pergi']);
  expect(await keadaanDalamPesan(['wna'])).toBeUndefined();
});
