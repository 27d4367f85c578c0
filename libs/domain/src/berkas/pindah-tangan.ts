import { reject, type Rejected } from '../decider';
import { PEMOHON, samaPemegang, type BerkasAsli, type Pemegang, type PemegangKantor } from './berkas-asli';

/** The papers after a hand-over, or why nothing was handed over. */
export type HasilPindahTangan = readonly BerkasAsli[] | Rejected;

/**
 * The family hands papers to an office.
 * @param berkas all papers of the case
 * @param id ids of those handed over
 * @returns all papers of the case; rejected `tidak-ditemukan` for an unknown id, `tidak-sah` for a paper the family does not hold
 */
export function terimaBerkas(berkas: readonly BerkasAsli[], id: readonly string[], kantor: PemegangKantor): HasilPindahTangan {
  return serahTerima(berkas, id, PEMOHON, kantor);
}

/** An office gives papers back to the family; same results as {@link terimaBerkas}. */
export function kembalikanBerkas(berkas: readonly BerkasAsli[], id: readonly string[], kantor: PemegangKantor): HasilPindahTangan {
  return serahTerima(berkas, id, kantor, PEMOHON);
}

/** An office hands papers to another; same results as {@link terimaBerkas}. */
export function pindahkanBerkas(
  berkas: readonly BerkasAsli[],
  id: readonly string[],
  dari: PemegangKantor,
  ke: PemegangKantor,
): HasilPindahTangan {
  return serahTerima(berkas, id, dari, ke);
}

/** All or nothing: one wrong paper refuses the whole hand-over. */
function serahTerima(berkas: readonly BerkasAsli[], id: readonly string[], dari: Pemegang, ke: Pemegang): HasilPindahTangan {
  const diminta = new Set(id);
  const ada = new Set(berkas.map((lembar) => lembar.id));
  const tidakAda = id.filter((satu) => !ada.has(satu));
  if (tidakAda.length > 0) return reject('tidak-ditemukan', 'Ada berkas yang tidak tercatat dalam permohonan ini.', { details: { id: tidakAda } });
  const bukanPunya = berkas.filter((lembar) => diminta.has(lembar.id) && !samaPemegang(lembar.pemegang, dari));
  if (bukanPunya.length > 0) {
    const daftar = bukanPunya.map(({ nama }) => nama).join(', ');
    const pemegang = dari.jenis === 'pemohon' ? 'pemohon' : 'kantor yang menyerahkan';
    return reject('tidak-sah', `Berkas tidak sedang dipegang ${pemegang}: ${daftar}.`, { details: { id: bukanPunya.map((lembar) => lembar.id) } });
  }
  return berkas.map((lembar) => (diminta.has(lembar.id) ? { ...lembar, pemegang: ke } : lembar));
}
