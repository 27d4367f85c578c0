import type { Layanan } from '@kk-lintas/contracts';
import { unreachable } from '@kk-lintas/domain';
import type { OfficeDefinition } from '@kk-lintas/office';
import { KANTOR_DESA } from '../../desa/src/desa.office';
import { kantorDinas } from '../../dinas/src/dinas.office';
import { TandaTanganGagal, type PenerbitDokumen } from '../../dinas/src/penerbitan/penerbit.port';
import { KANTOR_KECAMATAN } from '../../kecamatan/src/kecamatan.office';
import { KANTOR_PORTAL } from '../../portal/src/portal.office';
import { kantorSiak } from '../../siak-sync/src/siak-sync.office';
import { HttpSiak } from '../../siak-sync/src/siak/http.siak';

/** How long the operator's office waits for SIAK, in milliseconds. */
const TUNGGU_SIAK_MS = 3_000;

/** A Dinas that was given nothing to sign with: in mode TTE its cards wait, and everybody sees why. */
const TANPA_PENERBIT: PenerbitDokumen = { terbitkan: () => Promise.reject(new TandaTanganGagal('alat tanda tangan elektronik belum dipasang')) };

/** The program of an office by its service. */
export function definisiKantor(layanan: Layanan, urlSiak: string, penerbit: PenerbitDokumen = TANPA_PENERBIT): OfficeDefinition {
  switch (layanan) {
    case 'desa':
      return KANTOR_DESA;
    case 'kecamatan':
      return KANTOR_KECAMATAN;
    case 'siak-sync': {
      const siak = new HttpSiak(urlSiak, TUNGGU_SIAK_MS);
      return kantorSiak(() => siak);
    }
    case 'dinas':
      return kantorDinas(() => penerbit);
    case 'portal':
      return KANTOR_PORTAL;
    default:
      return unreachable(layanan);
  }
}
