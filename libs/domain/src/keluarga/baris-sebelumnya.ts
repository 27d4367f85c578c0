import { berstatusKawin } from '../kode/susunan-keluarga';
import type { Anggota, Keluarga } from './keluarga';
import type { KonteksPemeriksaan } from './temuan';

/** The row that a person has on the cards in force; undefined when no card is known that has it. */
export function barisSebelumnya({ nik }: Anggota, { lama, kartuLain = [] }: KonteksPemeriksaan): Anggota | undefined {
  if (nik === undefined) return undefined;
  return [lama, ...kartuLain].flatMap((kartu) => kartu?.anggota ?? []).find((satu) => satu.nik === nik);
}

/**
 * Whether the application records this marital status for the first time: another one is on the card in force, or the
 * person was never recorded, or is who the kind of application is about ({@link statusDariJenis}). Where the earlier row is
 * not known, the status counts as an old one, for which nobody is asked again.
 */
export function statusBaruDicatat(anggota: Anggota, konteks: KonteksPemeriksaan, keluarga: Keluarga): boolean {
  const semula = barisSebelumnya(anggota, konteks);
  if (semula !== undefined) return semula.statusPerkawinan !== anggota.statusPerkawinan;
  if (anggota.nik === undefined) return true;
  return statusDariJenis(anggota, konteks, keluarga);
}

/** The married couple of a new family (A1), who comes by the marriage that is recorded, or the only divorced one where a divorce is. */
function statusDariJenis(anggota: Anggota, { jenis }: KonteksPemeriksaan, { anggota: semua, mutasi = [] }: Keluarga): boolean {
  switch (jenis) {
    case 'A1-membentuk-keluarga-baru':
      return anggota.shdk <= 3 && berstatusKawin(anggota.statusPerkawinan);
    case 'B2d-perkawinan':
      return berstatusKawin(anggota.statusPerkawinan) && mutasi.some(({ nik, arah, sebab }) => nik === anggota.nik && arah === 'masuk' && sebab === 'perkawinan');
    case 'B2d-perceraian':
      return ceraiHidup(anggota) && semua.filter(ceraiHidup).length === 1;
    default:
      return false;
  }
}

function ceraiHidup({ statusPerkawinan }: Anggota): boolean {
  return statusPerkawinan === 4 || statusPerkawinan === 5;
}
