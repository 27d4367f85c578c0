import type { BerkasAsli, Pemegang } from '../berkas/berkas-asli';
import { unreachable } from '../decider';
import type { Keluarga } from '../keluarga/keluarga';
import type { BerkasYangKurang, PeristiwaPenerimaan } from './penerimaan.events';

export type TahapPenerimaan = 'menunggu-pengajuan' | 'diajukan' | 'berkas-kurang' | 'berkas-lengkap' | 'formulir-diberikan' | 'formulir-diisi' | 'berkas-diperiksa';

export interface Penerimaan {
  readonly tahap: TahapPenerimaan;
  /** Codes of all papers shown, originals and copies. */
  readonly kodeBerkas: readonly string[];
  /** The originals and who holds each of them. */
  readonly berkas: readonly BerkasAsli[];
  readonly kurang: readonly BerkasYangKurang[];
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
      return { ...state, tahap: 'diajukan', kodeBerkas: event.data.kodeBerkas, berkas: tambahkan(state.berkas, event.data.diterima) };
    case 'KelengkapanDiperiksa':
      return { ...state, tahap: 'berkas-lengkap', kurang: [] };
    case 'BerkasKurang':
      return { ...state, tahap: 'berkas-kurang', kurang: event.data.kurang };
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

/** The same papers in other hands. */
export function dipegang(berkas: readonly BerkasAsli[], pemegang: Pemegang): readonly BerkasAsli[] {
  return berkas.map((satu) => ({ ...satu, pemegang }));
}

function tambahkan(berkas: readonly BerkasAsli[], baru: readonly BerkasAsli[]): readonly BerkasAsli[] {
  const ids = new Set(baru.map(({ id }) => id));
  return [...berkas.filter(({ id }) => !ids.has(id)), ...baru];
}
