import { tanggalWib } from '../kalender/tanggal';
import { kebijakanPada, type Kebijakan } from '../kebijakan/kebijakan';
import type { KonteksPemeriksaan } from './temuan';

/** What a case is known by to every office. */
export interface PokokKeluarga {
  /** Code of the kind of application. */
  readonly jenis: string;
  /** Kode wilayah of the family's desa or kelurahan. */
  readonly desa: string;
  /** When the case was opened, ISO 8601 UTC: it keeps the policy of that day. Absent: the policy of today. */
  readonly dibuka?: string;
  /** RT and RW of the surat pengantar; absent in an office that the letter did not come to. */
  readonly rt?: string;
  readonly rw?: string;
}

/** The moment of a check, with what the office has at hand; a `DecisionContext` is one. */
export interface SaatPemeriksaan {
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly kebijakan?: readonly Kebijakan[];
  readonly wilayahDikenal?: (kode: string) => boolean;
}

/**
 * All that an office knows beside a form. It knows neither the card in force nor other cards nor who was recorded for a
 * KTP-el: those are SIAK's. So the half of R2 about other cards, R11, that everybody who comes or goes is named (R16), R17 and
 * R18 stay with SIAK's check at step 13; and R6 to R8 take a known person's marital status for an old one, unless the kind
 * of application says otherwise.
 * @param berkas codes of the papers handed in; absent where they are not known: an office of an older version told originals only
 */
export function konteksKeluarga({ jenis, desa, dibuka, rt, rw }: PokokKeluarga, { now, kebijakan, wilayahDikenal }: SaatPemeriksaan, berkas?: readonly string[]): KonteksPemeriksaan {
  return {
    tanggal: tanggalWib(now),
    kantor: desa,
    jenis,
    kebijakan: kebijakanPada(dibuka ?? now, desa, kebijakan),
    ...(rt !== undefined && rw !== undefined && { surat: { rt, rw } }),
    ...(berkas !== undefined && { berkas }),
    ...(wilayahDikenal !== undefined && { wilayahDikenal }),
  };
}
