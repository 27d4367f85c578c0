import type { DokumenTerbit } from '@kk-lintas/contracts';
import type { Projection, RecordedEvent } from '@kk-lintas/office';
import { anggotaDari, kartuDari } from './anggota.projection';
import { DOKUMEN } from './dokumen.aggregate';
import type { IsiDokumen, PeristiwaDokumen } from './dokumen.events';

/** An issued card; its id is the nomor dokumen. */
export interface DokumenTercatat extends DokumenTerbit {
  readonly permohonanId: string;
  /** Id of the Dinas that issued it. */
  readonly penerbit: string;
  /** The card that it is an issue of, as in {@link kartuDari}. */
  readonly kartu: string;
  /** Those who stand on it, as in {@link anggotaDari}; absent where the record is older than that. */
  readonly anggota?: readonly string[];
  /** Civil date (WIB) on which its sheets were declared lost. */
  readonly hilangSejak?: string;
}

/** A sheet of blanko; its id is the serial. */
export interface LembarTercatat {
  /** Documents that were printed on it, as they were told: one, unless an office is mistaken. */
  readonly nomorDokumen: readonly string[];
}

export const KEASLIAN: Projection<DokumenTercatat> = {
  collection: 'keaslian',
  version: 1,
  fields: ['kartu', 'versi', 'permohonanId', 'sidikPdf'],
  key: (event) => {
    if (jenis(event) === 'DokumenDinyatakanHilang') return (event.data as { nomorDokumen: string }).nomorDokumen;
    return jenis(event) === 'DokumenDicatat' ? (event.data as IsiDokumen).dokumen.nomorDokumen : undefined;
  },
  evolve: (doc, event) => {
    if (jenis(event) === 'DokumenDinyatakanHilang') return doc && { ...doc, hilangSejak: (event.data as { sejak: string }).sejak };
    const isi = event.data as IsiDokumen;
    const { dokumen, permohonanId, penerbit } = isi;
    return { ...dokumen, permohonanId, penerbit, kartu: kartuDari(isi), anggota: anggotaDari(isi) };
  },
};

export const LEMBAR: Projection<LembarTercatat> = {
  collection: 'lembar',
  version: 1,
  fields: [],
  key: (event) => (jenis(event) === 'LembarDicatat' ? (event.data as { serial: string }).serial : undefined),
  evolve: (doc, event) => {
    const { nomorDokumen } = event.data as { nomorDokumen: string };
    return { nomorDokumen: [...new Set([...(doc?.nomorDokumen ?? []), nomorDokumen])] };
  },
};

function jenis({ stream, type }: RecordedEvent): PeristiwaDokumen['type'] | undefined {
  return stream.startsWith(`${DOKUMEN.name}-`) ? (type as PeristiwaDokumen['type']) : undefined;
}
