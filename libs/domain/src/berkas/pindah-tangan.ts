import { reject, type Pelaku, type Rejected } from '../decider';
import { berkasPada, PEMOHON, samaPemegang, type BerkasAsli, type Pemegang, type PemegangKantor } from './berkas-asli';

/** The papers that changed hands, in their new hands, or why none did. */
export type HasilPindahTangan = readonly BerkasAsli[] | Rejected;

/**
 * An officer takes papers from the family in. What an applicant says of them moves none: they stay in his or her hands.
 * @param berkas all papers of the case
 * @param id ids of those taken in
 * @returns rejected `bukan-wewenang` for anybody but an officer, `tidak-ditemukan` for an unknown id, `tidak-sah` for a paper that the family does not hold
 */
export function terimaBerkas(berkas: readonly BerkasAsli[], id: readonly string[], kantor: PemegangKantor, oleh: Pelaku): HasilPindahTangan {
  if (oleh.jenis !== 'petugas') return reject('bukan-wewenang', 'Berkas asli hanya diterima petugas di loket.');
  return serahTerima(berkas, id, PEMOHON, kantor);
}

/** An office gives papers back to the family; rejected as {@link terimaBerkas} for a paper that it does not hold. */
export function kembalikanBerkas(berkas: readonly BerkasAsli[], id: readonly string[], kantor: PemegangKantor): HasilPindahTangan {
  return serahTerima(berkas, id, kantor, PEMOHON);
}

/** What comes to a counter: ids that are only said to be brought, and ids that were taken in. */
export interface BerkasDatang {
  readonly dibawa: readonly string[];
  readonly diterima: readonly string[];
}

/** The family comes with all papers that it holds: an officer who writes that down takes them in, an applicant only says so. */
export function berkasDatang(berkas: readonly BerkasAsli[], oleh: Pelaku): BerkasDatang {
  const id = idBerkas(berkasPada(berkas, PEMOHON));
  return oleh.jenis === 'petugas' ? { dibawa: [], diterima: id } : { dibawa: id, diterima: [] };
}

/** All papers of a case after some changed hands; those that are new are added. */
export function setelahPindah(berkas: readonly BerkasAsli[], pindah: readonly BerkasAsli[]): readonly BerkasAsli[] {
  const ada = new Set(idBerkas(berkas));
  const tetap = berkas.map((lembar) => pindah.find(({ id }) => id === lembar.id) ?? lembar);
  return [...tetap, ...pindah.filter(({ id }) => !ada.has(id))];
}

export function idBerkas(berkas: readonly BerkasAsli[]): readonly string[] {
  return berkas.map(({ id }) => id);
}

/** All or nothing: one wrong paper refuses the whole hand-over. */
function serahTerima(berkas: readonly BerkasAsli[], id: readonly string[], dari: Pemegang, ke: Pemegang): HasilPindahTangan {
  const ada = new Set(idBerkas(berkas));
  const tidakAda = id.filter((satu) => !ada.has(satu));
  if (tidakAda.length > 0) {
    const tercatat = berkas.length === 0 ? 'belum ada berkas asli yang tercatat' : `yang tercatat: ${idBerkas(berkas).join(', ')}`;
    return reject('tidak-ditemukan', `Ada berkas yang tidak tercatat dalam permohonan ini; ${tercatat}.`, { details: { id: tidakAda } });
  }
  const diminta = berkas.filter((lembar) => id.includes(lembar.id));
  const bukanPunya = diminta.filter(({ pemegang }) => !samaPemegang(pemegang, dari));
  if (bukanPunya.length === 0) return diminta.map((lembar) => ({ ...lembar, pemegang: ke }));
  const daftar = bukanPunya.map(({ nama }) => nama).join(', ');
  const pemegang = dari.jenis === 'pemohon' ? 'pemohon' : 'kantor yang menyerahkan';
  return reject('tidak-sah', `Berkas tidak sedang dipegang ${pemegang}: ${daftar}.`, { details: { id: idBerkas(bukanPunya) } });
}
