import { dipegang, type BerkasAsli } from '../berkas/berkas-asli';
import { idBerkas, setelahPindah } from '../berkas/pindah-tangan';
import { unreachable } from '../decider';
import type { Keluarga } from '../keluarga/keluarga';
import type { BerkasDilihat, BerkasMasuk, BerkasYangKurang, KeadaanDitemukan, PeristiwaPenerimaan } from './penerimaan.events';

export type TahapPenerimaan = 'menunggu-pengajuan' | 'diajukan' | 'berkas-kurang' | 'berkas-lengkap' | 'formulir-diberikan' | 'formulir-diisi' | 'berkas-diperiksa';

export interface Penerimaan {
  readonly tahap: TahapPenerimaan;
  /** Codes of all papers shown, originals and copies. */
  readonly kodeBerkas: readonly string[];
  /** The originals and who holds each of them. */
  readonly berkas: readonly BerkasAsli[];
  /** Codes of all papers as the office told that had them before this one; absent where it told none. */
  readonly berkasDitulis?: readonly string[];
  /** Ids of originals that the applicant says to bring and no officer has seen yet. */
  readonly dibawa?: readonly string[];
  readonly kurang: readonly BerkasYangKurang[];
  /** Circumstances found at step 3; they decide which papers the case needs, and some of them on the nomor KK. */
  readonly keadaan?: readonly string[];
  readonly formulir?: { readonly kode: string; readonly peraturan: string; readonly berlakuSampai: string };
  readonly dikembalikan?: string;
  readonly keluarga?: Keluarga;
}

export const PENERIMAAN_AWAL: Penerimaan = { tahap: 'menunggu-pengajuan', kodeBerkas: [], berkas: [], kurang: [] };

const PENERIMAAN: ReadonlySet<string> = new Set<PeristiwaPenerimaan['type']>([
  'PermohonanDiajukan',
  'KelengkapanDiperiksa',
  'BerkasKurang',
  'FormulirDiberikan',
  'FormulirDiisi',
  'FormulirKedaluwarsa',
  'BerkasDiperiksa',
  'BerkasDikembalikan',
]);

export function adalahPeristiwaPenerimaan(event: { readonly type: string }): event is PeristiwaPenerimaan {
  return PENERIMAAN.has(event.type);
}

export function evolvePenerimaan(state: Penerimaan, event: PeristiwaPenerimaan): Penerimaan {
  switch (event.type) {
    case 'PermohonanDiajukan':
      return diajukan(state, event.data);
    case 'KelengkapanDiperiksa':
      return { ...dilihat(state, event.data), tahap: 'berkas-lengkap', kurang: [] };
    case 'BerkasKurang':
      return { ...dilihat(state, event.data), tahap: 'berkas-kurang', kurang: event.data.kurang };
    case 'FormulirDiberikan':
      return { ...state, tahap: 'formulir-diberikan', formulir: event.data };
    case 'FormulirDiisi':
      return { ...denganBerkas(state, event.data.berkas), tahap: 'formulir-diisi', dikembalikan: undefined, keluarga: event.pribadi?.keluarga };
    case 'FormulirKedaluwarsa':
      return { ...state, tahap: 'berkas-lengkap', formulir: undefined };
    case 'BerkasDiperiksa':
      return { ...state, tahap: 'berkas-diperiksa', berkas: event.data.dibawaPemohon ? dipegang(state.berkas, { jenis: 'pemohon' }) : state.berkas };
    case 'BerkasDikembalikan':
      return { ...state, tahap: 'formulir-diberikan', dikembalikan: event.data.alasan };
    default:
      return unreachable(event);
  }
}

/** What is said to be brought, for the next officer to look at; `undefined` when there is nothing. */
export function menungguDilihat(id: readonly string[]): readonly string[] | undefined {
  return id.length === 0 ? undefined : id;
}

/**
 * Codes of all papers of a case; undefined where another office took them in and told none. The form that was given out is
 * one of them: it is filled in with step 4.
 */
export function berkasDikenal({ kodeBerkas, formulir, berkasDitulis }: Penerimaan): readonly string[] | undefined {
  if (berkasDitulis === undefined) return formulir === undefined ? undefined : [...kodeBerkas, formulir.kode];
  return [...new Set([...berkasDitulis, ...kodeBerkas, ...(formulir === undefined ? [] : [formulir.kode])])];
}

function diajukan(state: Penerimaan, masuk: BerkasMasuk): Penerimaan {
  return { ...denganBerkas(state, masuk), tahap: 'diajukan', dibawa: menungguDilihat(idBerkas(masuk.dibawa)) };
}

function denganBerkas(state: Penerimaan, masuk: BerkasMasuk | undefined): Penerimaan {
  return masuk === undefined ? state : { ...state, kodeBerkas: masuk.kodeBerkas, berkas: setelahPindah(state.berkas, [...masuk.dibawa, ...masuk.diterima]) };
}

/** An original that was not there belongs to the case no more than any other paper of the family. */
function dilihat(state: Penerimaan, { diterima, tidakDibawa, keadaan }: BerkasDilihat & KeadaanDitemukan): Penerimaan {
  const berkas = setelahPindah(state.berkas, diterima).filter(({ id }) => !tidakDibawa.includes(id));
  return { ...state, berkas, kodeBerkas: state.kodeBerkas.filter((kode) => !tidakDibawa.includes(kode)), dibawa: undefined, ...(keadaan !== undefined && { keadaan }) };
}
