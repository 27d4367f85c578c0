import { berstatusKawin } from '../kode/susunan-keluarga';
import type { Anggota } from './keluarga';
import type { KonteksPemeriksaan } from './temuan';

/** The row that a person has on the cards in force; undefined when no card is known that has it. */
export function barisSebelumnya({ nik }: Anggota, { lama, kartuLain = [] }: KonteksPemeriksaan): Anggota | undefined {
  if (nik === undefined) return undefined;
  return [lama, ...kartuLain].flatMap((kartu) => kartu?.anggota ?? []).find((satu) => satu.nik === nik);
}

/**
 * Whether the application records this marital status for the first time: another one is on the card in force, or the
 * person was never recorded, or is the married head or spouse of an application to form a new family (A1). Where the
 * earlier row is not known, the status counts as an old one, for which nobody is asked again.
 */
export function statusBaruDicatat(anggota: Anggota, konteks: KonteksPemeriksaan): boolean {
  const semula = barisSebelumnya(anggota, konteks);
  if (semula !== undefined) return semula.statusPerkawinan !== anggota.statusPerkawinan;
  if (anggota.nik === undefined) return true;
  const keluargaBaru = konteks.jenis?.split('-', 1)[0] === 'A1';
  return keluargaBaru && anggota.shdk <= 3 && berstatusKawin(anggota.statusPerkawinan);
}
