import type { Projection, RecordedEvent } from '@kk-lintas/office';
import type { KartuHilang } from '../kehilangan/kehilangan.events';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import type { DokumenKartu } from '../penerbitan/penerbitan.events';
import type { KartuDigantikanDinasLain } from '../wilayah-lain/kartu-luar.aggregate';

/** One issue of a card in the register of issued cards; its id is the nomor dokumen. It names no person and no nomor KK. */
export interface TerbitanKartu {
  /** Of an issue of another Dinas, whose number is not known here: the number of the case that brought the news. */
  readonly nomorDokumen: string;
  /** Pseudonym of the nomor KK; `null` where the history does not have it. */
  readonly kunci: string | null;
  /** Which issue of this nomor KK it is, from 1; of one that says that the card ended: the last one's. */
  readonly versi: number;
  /** `LUAR`: another Dinas made it. */
  readonly moda: 'TTE' | 'BLANKO' | 'LUAR';
  /** Civil date (WIB). */
  readonly dikeluarkan: string;
  /** Code of the kind of application that made it. */
  readonly jenis: string;
  readonly permohonanId: string;
  /** Serials of its sheets, mode BLANKO. */
  readonly serial: readonly string[];
  /** It says only that the card ended: nobody is left on it. */
  readonly berakhir: boolean;
  /** A first issue: pseudonyms of the numbers that changed with it, those of its family before among them. */
  readonly menggantikan: readonly string[];
  /** When its sheets were declared lost, or void after the hand-over of lost ones, ISO 8601 UTC. */
  readonly hilang?: string;
  /** Id of the other Dinas that made it. */
  readonly oleh?: string;
  /** When the card became valid, ISO 8601 UTC. */
  readonly sejak: string;
}

export const TERBITAN = 'terbitan-kartu';

/** Signed and stamped, or signed electronically: from then on the card is valid. */
const MODA: Readonly<Record<string, TerbitanKartu['moda']>> = { KartuDistempel: 'BLANKO', KartuDitandatanganiElektronik: 'TTE' } satisfies Partial<Record<PeristiwaDinas['type'], TerbitanKartu['moda']>>;
/** Either names the issue that holds no more, if there is one. */
const HILANG: ReadonlySet<string> = new Set<PeristiwaDinas['type']>(['KartuDinyatakanHilang', 'KartuHilangTernyataDiserahkan']);
const DI_LUAR: KartuDigantikanDinasLain['type'] = 'KartuDigantikanDinasLain';
/** `kartuKe` of the card of the case itself. */
const KARTU_SENDIRI = -1;

/** The register of issued cards: one document for each card that an issue makes, supersedes or ends. */
export const terbitanProjection: Projection<TerbitanKartu> = {
  collection: TERBITAN,
  version: 1,
  fields: ['kunci', 'versi', 'permohonanId'],
  key: (event) => {
    if (HILANG.has(event.type)) return (event.data as Partial<KartuHilang>).nomorDokumen;
    if (event.type === DI_LUAR) return event.meta.correlationId;
    return dokumenDari(event)?.map(({ nomorDokumen }) => nomorDokumen);
  },
  evolve: (baris, event, id) => {
    if (HILANG.has(event.type)) return baris && { ...baris, hilang: event.time };
    return event.type === DI_LUAR ? terbitanLuar(event) : terbitan(event, id);
  },
};

function dokumenDari({ stream, type, data }: RecordedEvent): readonly DokumenKartu[] | undefined {
  if (MODA[type] === undefined || !stream.startsWith(`${PERMOHONAN_DINAS.name}-`)) return undefined;
  return (data as { dokumen?: readonly DokumenKartu[] }).dokumen;
}

function terbitan(event: RecordedEvent, id: string): TerbitanKartu {
  const semua = dokumenDari(event) ?? [];
  const dokumen = semua.find(({ nomorDokumen }) => nomorDokumen === id);
  const moda = MODA[event.type];
  if (dokumen === undefined || moda === undefined) throw new Error(`${event.stream}: no issue ${id}`);
  const { nomorDokumen, kunci = null, versi, dikeluarkan, jenis = '', serial = [], berakhir = false, kartuKe } = dokumen;
  const baru = kartuKe === KARTU_SENDIRI && versi === 1;
  const menggantikan = baru ? semua.flatMap((satu) => (satu === dokumen || satu.kunci === undefined ? [] : [satu.kunci])) : [];
  return { nomorDokumen, kunci, versi, moda, dikeluarkan, jenis, permohonanId: event.meta.correlationId, serial, berakhir, menggantikan, sejak: event.time };
}

/** The next issue of a card of this Dinas, made by another one. */
function terbitanLuar({ data, meta, time }: RecordedEvent): TerbitanKartu {
  const { nomor, kunci = null, versi, sejak, jenis, nasib, oleh } = data as KartuDigantikanDinasLain['data'];
  return { nomorDokumen: nomor, kunci, versi, moda: 'LUAR', dikeluarkan: sejak, jenis, permohonanId: meta.correlationId, serial: [], berakhir: nasib === 'berakhir', menggantikan: [], sejak: time, oleh };
}
