import type { Keluarga } from './keluarga';
import { konteksKeluarga, type PokokKeluarga, type SaatPemeriksaan } from './konteks-keluarga';
import { periksaKeluarga } from './periksa-keluarga';
import { jalurTemuan, type Temuan } from './temuan';

/** A finding of the rules as an officer sees it beside the case. */
export interface TemuanPetugas extends Pick<Temuan, 'aturan' | 'tingkat' | 'pesan'> {
  /** Path in the case's data: `keluarga.anggota.1.tanggalLahir`. */
  readonly field: string;
}

/**
 * What an officer should look at in the family of a case. It is found anew at every reading from what the office knows, so
 * it is recorded nowhere and follows a mended form.
 * @param keluarga undefined before the form is filled in, and after its personal data was destroyed
 * @param berkas codes of the papers handed in; absent where they are not known
 */
export function temuanPetugas(keluarga: Keluarga | undefined, pokok: PokokKeluarga | undefined, saat: SaatPemeriksaan, berkas?: readonly string[]): readonly TemuanPetugas[] {
  if (keluarga === undefined || pokok === undefined) return [];
  return periksaKeluarga(keluarga, konteksKeluarga(pokok, saat, berkas)).map((temuan) => ({
    aturan: temuan.aturan,
    tingkat: temuan.tingkat,
    field: jalurTemuan(temuan),
    pesan: temuan.pesan,
  }));
}
