import { tanggalWib } from '@kk-lintas/domain';
import type { IsiDokumenKk } from '@kk-lintas/kk-document';
import { namaWilayahSampaiDesa } from '@kk-lintas/wilayah-data';
import type { PermohonanSiak } from '../permohonan/permohonan.state';

/** The operator does not know who will sign: name and NIP are filled in by hand, with the signature (step 16c). */
const DIISI_TANGAN = { nama: '.'.repeat(40), nip: '.'.repeat(30), jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' };

/**
 * What the pages of a case say; undefined when its personal data is no longer readable. Sheets show the day of their printing,
 * however often they are read: they exist before anybody signs, and nobody prints them anew for a date.
 * @param now for what was not printed yet
 */
export function isiCetakan({ nomorKk, keluarga, lembar }: Pick<PermohonanSiak, 'nomorKk' | 'keluarga' | 'lembar'>, now: Date): IsiDokumenKk | undefined {
  if (keluarga === undefined) return undefined;
  return {
    ...(nomorKk !== undefined && { nomorKk }),
    keluarga,
    wilayah: namaWilayahSampaiDesa(keluarga.alamat.desa),
    dikeluarkan: lembar[0]?.dicetak ?? tanggalWib(now.toISOString()),
    penandatangan: DIISI_TANGAN,
  };
}

/** What the pages of other cards say that change with it; one that ends has nothing to show. */
export function isiKartuLain({ kartuLain = [] }: Pick<PermohonanSiak, 'kartuLain'>, now: Date): readonly IsiDokumenKk[] {
  return kartuLain.flatMap(({ keluarga }) => isiCetakan({ keluarga, lembar: [] }, now) ?? []);
}
