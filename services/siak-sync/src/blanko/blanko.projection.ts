import type { Projection } from '@kk-lintas/office';
import { BLANKO, STOK, type PeristiwaBlanko } from './blanko.aggregate';

/** What became of the sheets that one case was given. */
export interface BarisBlanko {
  /** Stream of the case, `permohonan-<id>`. */
  readonly untuk: string;
  /** Serials that were given out and stand. */
  readonly dipakai: readonly string[];
  readonly rusak: readonly { readonly serial: string; readonly alasan: string; readonly waktu: string; readonly petugas: string }[];
  /** Sheets that were lost on the way; absent where none was. */
  readonly hilang?: readonly { readonly serial: string; readonly alasan: string; readonly waktu: string }[];
  readonly adaRusak: boolean;
  /** Who was given sheets for it, in the order of the first time: jabatan, and NIP of an officer. Absent while nobody was. */
  readonly petugas?: readonly string[];
  /** When the case was first given a sheet, ISO 8601 UTC. */
  readonly sejak: string;
}

export const BARIS_BLANKO = 'blanko';

/** The ledger by case, in the order in which sheets were first given out. */
export const blankoProjection: Projection<BarisBlanko> = {
  collection: BARIS_BLANKO,
  version: 1,
  fields: ['sejak', 'adaRusak'],
  key: ({ stream, data }) => (stream === `${BLANKO.name}-${STOK}` && 'untuk' in data ? String(data.untuk) : undefined),
  evolve: (baris, { type, data, time, meta }) => {
    const { untuk, serial, alasan = '' } = data as { untuk: string; serial: readonly string[]; alasan?: string };
    const lama = baris ?? { untuk, dipakai: [], rusak: [], adaRusak: false, sejak: time };
    const petugas = sebutan(meta.actor);
    if (type === DIPAKAI) return { ...lama, dipakai: [...lama.dipakai, ...serial], petugas: [...new Set([...(lama.petugas ?? []), petugas])] };
    const dipakai = lama.dipakai.filter((satu) => !serial.includes(satu));
    if (type === HILANG) {
      const rusak = lama.rusak.filter((satu) => !serial.includes(satu.serial));
      return { ...lama, dipakai, rusak, adaRusak: rusak.length > 0, hilang: [...(lama.hilang ?? []), ...serial.map((satu) => ({ serial: satu, alasan, waktu: time }))] };
    }
    return {
      ...lama,
      dipakai,
      rusak: [...lama.rusak, ...serial.map((satu) => ({ serial: satu, alasan, waktu: time, petugas }))],
      adaRusak: true,
    };
  },
};

function sebutan({ jabatan, nip }: { readonly jabatan: string; readonly nip?: string }): string {
  return nip === undefined ? jabatan : `${jabatan}, NIP ${nip}`;
}

const HILANG: PeristiwaBlanko['type'] = 'BlankoDinyatakanHilang';
const DIPAKAI: PeristiwaBlanko['type'] = 'BlankoDipakai';
