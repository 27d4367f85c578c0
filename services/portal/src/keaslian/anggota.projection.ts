import type { Projection, RecordedEvent } from '@kk-lintas/office';
import { DOKUMEN } from './dokumen.aggregate';
import type { IsiDokumen, PeristiwaDokumen } from './dokumen.events';

/** One issue of a card on which somebody stands. */
export interface KartuAnggota {
  readonly kartu: string;
  /** ISO 8601 UTC: of two cards the later one holds. */
  readonly ditetapkan: string;
  /** Civil date (WIB) of issue. */
  readonly dikeluarkan: string;
}

/** Somebody who stands on cards; the id is a pseudonym of the Dinas that issued them. */
export interface AnggotaTercatat {
  readonly kartu: readonly KartuAnggota[];
}

const DICATAT: PeristiwaDokumen['type'] = 'DokumenDicatat';

/** On which cards each person was: an issue that nobody can place in time says nothing of the others. */
export const ANGGOTA: Projection<AnggotaTercatat> = {
  collection: 'anggota-kartu',
  version: 1,
  fields: [],
  key: ({ stream, type, data }: RecordedEvent) => {
    if (type !== DICATAT || !stream.startsWith(`${DOKUMEN.name}-`)) return undefined;
    const isi = data as IsiDokumen;
    return isi.dokumen.ditetapkan === undefined ? undefined : anggotaDari(isi);
  },
  evolve: (doc, { data }) => {
    const isi = data as IsiDokumen;
    const { ditetapkan = '', dikeluarkan } = isi.dokumen;
    return { kartu: [...(doc?.kartu ?? []), { kartu: kartuDari(isi), ditetapkan, dikeluarkan }] };
  },
};

/** The card that it is an issue of: a Dinas speaks of its own cards alone. */
export function kartuDari({ penerbit, dokumen }: IsiDokumen): string {
  return `${penerbit}/${dokumen.kunciKartu}`;
}

/** Those who stand on it, for {@link ANGGOTA}: a Dinas speaks of its own people alone. */
export function anggotaDari({ penerbit, anggota = [] }: IsiDokumen): readonly string[] {
  return [...new Set(anggota)].map((satu) => `${penerbit}/${satu}`);
}
