import type { Keadaan } from '../jenis-permohonan/keadaan';
import { kepalaKeluarga, pasanganKepala, type Anggota, type Keluarga } from '../keluarga/keluarga';

const BELUM_TERCATAT = 3;
const CERAI_BELUM_TERCATAT = 5;
const ANAK = 4;

/**
 * Circumstances that a filled form shows by itself, whether or not the officer ticked them at step 3. Only what is certain:
 * whose status is new, or who leaves for what reason, the old card would have to tell.
 * @param jenis code of the kind of application
 */
export function keadaanFormulir(jenis: string, keluarga: Keluarga): readonly Keadaan[] {
  const ada: readonly (readonly [Keadaan, boolean])[] = [
    ['perkawinan-belum-tercatat', perkawinanBelumTercatat(jenis, keluarga)],
    // A newborn is recorded by the letter of the birth; anybody else without NIK was never in the register.
    ['biodata-baru', jenis !== 'B2a-kelahiran' && keluarga.anggota.some(({ nik }) => nik === undefined)],
    ['wna', keluarga.anggota.some(({ kewarganegaraan }) => kewarganegaraan === 2)],
  ];
  return ada.flatMap(([keadaan, berlaku]) => (berlaku ? [keadaan] : []));
}

/** Of the couple that a new card is for, of the parents of a newborn, or of who joins the card by marriage. */
function perkawinanBelumTercatat(jenis: string, keluarga: Keluarga): boolean {
  const kepala = kepalaKeluarga(keluarga);
  switch (jenis) {
    case 'A1-membentuk-keluarga-baru':
    case 'A3-pisah-kk':
      return [kepala, ...pasanganKepala(keluarga)].some(belumTercatat);
    case 'B2a-kelahiran':
      return kepala?.statusPerkawinan === BELUM_TERCATAT && keluarga.anggota.some(({ nik, shdk }) => nik === undefined && shdk === ANAK);
    case 'B2d-perkawinan':
      return keluarga.anggota.some((satu) => satu.statusPerkawinan === BELUM_TERCATAT && masukKarenaKawin(satu, keluarga));
    default:
      return false;
  }
}

function belumTercatat(satu: Anggota | undefined): boolean {
  return satu?.statusPerkawinan === BELUM_TERCATAT || satu?.statusPerkawinan === CERAI_BELUM_TERCATAT;
}

function masukKarenaKawin({ nik }: Anggota, { mutasi = [] }: Keluarga): boolean {
  return nik !== undefined && mutasi.some((satu) => satu.nik === nik && satu.arah === 'masuk' && satu.sebab === 'perkawinan');
}
