import type { Alamat } from '@kk-lintas/domain';
import { keluargaPeraga } from '../../../siak-simulator/src/populasi/keluarga-peraga';
import { keluargaPerjalanan } from '../../../siak-simulator/src/populasi/keluarga-perjalanan';

/** An RT of a desa. */
export type LingkunganPeraga = Pick<Alamat, 'desa' | 'rt' | 'rw'>;

/** Every RT where a named family of the demonstration lives, each once; those of its cases come first. */
export function lingkunganPeraga(): readonly LingkunganPeraga[] {
  const kasus = Object.values(keluargaPeraga());
  const { perantau: _, ...keluarga } = keluargaPerjalanan();
  const alamat = [...kasus.map(({ permohonan }) => permohonan), ...kasus.flatMap(({ kartuLama }) => kartuLama), ...Object.values(keluarga)].map((satu) => satu.alamat);
  return [...new Map(alamat.map(({ desa, rt, rw }) => [`${desa}/${rt}/${rw}`, { desa, rt, rw }])).values()];
}
