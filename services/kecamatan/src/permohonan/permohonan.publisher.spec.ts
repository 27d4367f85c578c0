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

it('circumstances that the desa told before are gone when it tells fewer, and those that it tells nobody stay', () => {
  const [desa] = sampai('menunggu-kedatangan') as readonly [Extract<PeristiwaKecamatan, { type: 'BerkasDesaSiap' }>];
  const siap = (keadaan?: readonly string[]): PeristiwaKecamatan => ({ ...desa, data: { ...desa.data, berjalan: { ...desa.data.berjalan, ...(keadaan !== undefined && { keadaan }) } } });
  const diperiksa: PeristiwaKecamatan = { type: 'KelengkapanDiperiksa', data: { kodeBerkas: [], diterima: [], tidakDibawa: [], keadaan: ['wna', 'kepala-pergi'] } };
  const sesudah = (...riwayat: readonly PeristiwaKecamatan[]) => [...LETTER_OF_KEPALA_DESA, ...riwayat].reduce(evolve, initialState()).penerimaan.keadaan;
  expect(sesudah(siap(['kepala-pergi']), siap([]))).toEqual([]);
  expect(sesudah(siap(['kepala-pergi']), siap())).toEqual(['kepala-pergi']);
  expect(sesudah(diperiksa, siap(['sekeluarga']))).toEqual(['wna', 'sekeluarga']);
  expect(sesudah(diperiksa, siap())).toEqual(['wna', 'kepala-pergi']);
});

it('the kecamatan tells of the circumstances that decide on the nomor KK and keeps the others to itself', async () => {
  expect(await keadaanDalamPesan(['wna', 'kepala-pergi'])).toEqual(['kepala-pergi']);
  expect(await keadaanDalamPesan(['wna'])).toBeUndefined();
});
