import type { PesanKeluar } from '@kk-lintas/contracts';
import type { PublishContext } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { kasusKartuLain } from '../wilayah-lain/kasus-kartu-lain';

/**
 * Every other family whose card changed by this case and goes on: told to the kecamatan where it lives, which opens a case of its
 * own for it. A family outside the region of this Dinas is told by its own (`kartuWilayahLain`): an office speaks of its own region alone.
 */
export function kartuLainBerubah({ berjalan, kartu, dokumen = [] }: PermohonanDinas, { direktori }: Pick<PublishContext, 'direktori'>): PesanKeluar[] {
  // Without its personal data, destroyed since, nobody can be told.
  if (berjalan === undefined || kartu === undefined) return [];
  const { permohonanId, nomor } = berjalan;
  const dinas = direktori.pembina('dinas', berjalan.desa);
  return dokumen.flatMap((satu): PesanKeluar[] => {
    const { nomorKk, keluarga } = kartu.kartuLain?.[satu.kartuKe] ?? {};
    if (nomorKk === undefined || keluarga === undefined) return [];
    const { desa } = keluarga.alamat;
    const kecamatan = direktori.semua.find((kantor) => kantor.layanan === 'kecamatan' && direktori.melayani(kantor, desa));
    if (kecamatan === undefined || !direktori.melayani(dinas, desa)) return [];
    const data = { permohonanId, nomor, desa, kasus: kasusKartuLain(permohonanId, nomor, satu.kartuKe), versi: satu.versi, ...(satu.tandaTangan !== undefined && { nomorDokumen: satu.nomorDokumen }) };
    return [{ type: 'kk.dinas.kartu-lain-berubah.v1', tujuan: [kecamatan.id], data, pribadi: { nomorKk, keluarga } }];
  });
}
