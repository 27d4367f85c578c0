import type { PolicyCommand } from '@kk-lintas/office';
import { penggantiUntuk } from './pengganti';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PermohonanKecamatan } from './permohonan.state';

/** Opens the case that makes another card for a void one; none without the personal data, destroyed at the family's wish: nobody can. */
export function bukaPengganti({ pokok, nomorKk, penerimaan }: PermohonanKecamatan): PolicyCommand | undefined {
  if (pokok === undefined || nomorKk === undefined || penerimaan.keluarga === undefined) return undefined;
  const kasus = penggantiUntuk(pokok);
  const { permohonanId, nomor, desa } = pokok;
  // Who came or went with the case stands on the card now.
  const { mutasi: _, ...keluarga } = penerimaan.keluarga;
  const command: PerintahKecamatan = { type: 'BukaKartuLain', kasus, desa, dari: { permohonanId, nomor, sebab: 'dinyatakan-hilang' }, nomorKk, keluarga: { ...keluarga, nomorKk } };
  return { aggregate: PERMOHONAN_KECAMATAN, id: kasus.permohonanId, command };
}
