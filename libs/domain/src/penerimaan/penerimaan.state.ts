import { dipegang, type BerkasAsli } from '../berkas/berkas-asli';
import { idBerkas, setelahPindah } from '../berkas/pindah-tangan';
import { unreachable } from '../decider';
import type { Keluarga } from '../keluarga/keluarga';
import type { BerkasDilihat, BerkasYangKurang, PeristiwaPenerimaan } from './penerimaan.events';

export type TahapPenerimaan = 'menunggu-pengajuan' | 'diajukan' | 'berkas-kurang' | 'berkas-lengkap' | 'formulir-diberikan' | 'formulir-diisi' | 'berkas-diperiksa';

export interface Penerimaan {
  readonly tahap: TahapPenerimaan;
  /** Codes of all papers shown, originals and copies. */
  readonly kodeBerkas: readonly string[];
  /** The originals and who holds each of them. */
  readonly berkas: readonly BerkasAsli[];
  /** Ids of originals that the applicant says to bring and no officer has seen yet. */
  readonly dibawa?: readonly string[];
  readonly kurang: readonly BerkasYangKurang[];
  readonly formulir?: { readonly kode: string; readonly peraturan: string; readonly berlakuSampai: string };
  readonly dikembalikan?: string;
  /** Ticked circumstances that decide on the nomor KK. */
  readonly keadaan?: readonly string[];
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
      return { ...dilihat(state, event.data), tahap: 'berkas-lengkap', kurang: [], keadaan: event.data.keadaan };
    case 'BerkasKurang':
      return { ...dilihat(state, event.data), tahap: 'berkas-kurang', kurang: event.data.kurang };
    case 'FormulirDiberikan':
      return { ...state, tahap: 'formulir-diberikan', formulir: event.data };
    case 'FormulirDiisi':
      return { ...state, tahap: 'formulir-diisi', dikembalikan: undefined, keluarga: event.pribadi?.keluarga };
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

function diajukan(state: Penerimaan, { kodeBerkas, dibawa, diterima }: Extract<PeristiwaPenerimaan, { type: 'PermohonanDiajukan' }>['data']): Penerimaan {
  return { ...state, tahap: 'diajukan', kodeBerkas, berkas: setelahPindah(state.berkas, [...dibawa, ...diterima]), dibawa: menungguDilihat(idBerkas(dibawa)) };
}

/** An original that was not there belongs to the case no more than any other paper of the family. */
function dilihat(state: Penerimaan, { diterima, tidakDibawa }: BerkasDilihat): Penerimaan {
  const berkas = setelahPindah(state.berkas, diterima).filter(({ id }) => !tidakDibawa.includes(id));
  return { ...state, berkas, kodeBerkas: state.kodeBerkas.filter((kode) => !tidakDibawa.includes(kode)), dibawa: undefined };
}
