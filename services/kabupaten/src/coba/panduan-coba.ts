import { diDesa, pengajuan } from './bagian-desa';
import { kartu, sesudahDesa } from './bagian-sesudahnya';
import type { BagianPanduan } from './panduan';
import { persiapan, singkatan } from './persiapan';

export const JUDUL_PANDUAN = 'Coba sendiri: satu permohonan sampai kartunya diperiksa';

/** One case by hand, from the family's home through all nineteen steps: for the start page, and for `docs/coba-sendiri.md`. */
export function panduanCoba(host: string, port: number): readonly BagianPanduan[] {
  return [persiapan(host, port), ...pengajuan, singkatan, ...diDesa, ...sesudahDesa, ...kartu];
}
