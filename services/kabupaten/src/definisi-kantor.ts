import type { Layanan } from '@kk-lintas/contracts';
import { unreachable, type Kebijakan } from '@kk-lintas/domain';
import type { OfficeDefinition } from '@kk-lintas/office';
import { KANTOR_DESA } from '../../desa/src/desa.office';
import { kantorDinas } from '../../dinas/src/dinas.office';
import { TandaTanganGagal, type PenerbitDokumen } from '../../dinas/src/penerbitan/penerbit.port';
import type { Pencetak } from '../../dinas/src/penerbitan/pencetak.port';
import { KANTOR_KECAMATAN } from '../../kecamatan/src/kecamatan.office';
import { TANPA_KUNCI, type KunciKartu } from '../../portal/src/keaslian/kunci-kartu';
import { kantorPortal } from '../../portal/src/portal.office';
import { kantorSiak } from '../../siak-sync/src/siak-sync.office';
import { HttpSiak } from '../../siak-sync/src/siak/http.siak';

/** How long the operator's office waits for SIAK, in milliseconds. */
const TUNGGU_SIAK_MS = 3_000;

/** A Dinas that was given nothing to sign with: in mode TTE its cards wait, and everybody sees why. */
const TANPA_PENERBIT: PenerbitDokumen = { terbitkan: () => Promise.reject(new TandaTanganGagal('alat tanda tangan elektronik belum dipasang')) };

/** Where no page is ever asked for, as when read models are rebuilt. */
const TANPA_PENCETAK: Pencetak = { cetak: () => Promise.reject(new Error('this office was given nothing to print with')) };

/** What an office may be given besides its stores. */
export interface PerlengkapanKantor {
  /** Every policy of the system; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[] | undefined;
  /** What the Dinas signs with. */
  readonly penerbit?: PenerbitDokumen | undefined;
  /** Public keys by which the portal knows a genuine card; absent: none is. */
  readonly kunciKartu?: (() => KunciKartu) | undefined;
  /** What drafts and sheets are printed with. */
  readonly pencetak?: Pencetak | undefined;
}

/** The program of an office by its service. */
export function definisiKantor(layanan: Layanan, urlSiak: string, perlengkapan: PerlengkapanKantor = {}): OfficeDefinition {
  return { ...programKantor(layanan, urlSiak, perlengkapan), kebijakan: perlengkapan.kebijakan };
}

function programKantor(layanan: Layanan, urlSiak: string, { penerbit = TANPA_PENERBIT, pencetak = TANPA_PENCETAK, kunciKartu = () => TANPA_KUNCI }: PerlengkapanKantor): OfficeDefinition {
  switch (layanan) {
    case 'desa':
      return KANTOR_DESA;
    case 'kecamatan':
      return KANTOR_KECAMATAN;
    case 'siak-sync': {
      const siak = new HttpSiak(urlSiak, TUNGGU_SIAK_MS);
      return kantorSiak(() => siak, pencetak);
    }
    case 'dinas':
      return kantorDinas(() => penerbit, pencetak);
    case 'portal':
      return kantorPortal(kunciKartu);
    default:
      return unreachable(layanan);
  }
}
