import type { Keluarga } from '@kk-lintas/domain';
import { canonicalJson } from '@kk-lintas/trust';

/**
 * Whether a family is the one that was approved. Between the two SIAK gives the number of the card and NIKs to those who had none;
 * whatever else differs was seen by no officer of the Dinas.
 */
export function sesuaiDraf(draf: Keluarga, { nomorKk, ...kartu }: Keluarga): boolean {
  const bernomor = draf.anggota.map((anggota, ke) => ({ ...anggota, nik: anggota.nik ?? kartu.anggota[ke]?.nik }));
  return canonicalJson({ ...draf, nomorKk, anggota: bernomor }) === canonicalJson({ ...kartu, nomorKk });
}
