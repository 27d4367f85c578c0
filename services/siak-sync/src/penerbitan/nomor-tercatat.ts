import { nomorMenurutTabel, type DecisionContext, type NomorMenurutTabel } from '@kk-lintas/domain';
import { kebijakanKasus } from '../permohonan/kebijakan-kasus';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { NomorTerbit } from '../siak/siak.port';

/** What is recorded in the open of a number of SIAK: its reason there, and what the table says for this case under its own policy. */
export function nomorTercatat(terbit: NomorTerbit, state: PermohonanSiak, context: DecisionContext): { readonly versi?: number; readonly ditetapkan: string; readonly sebabNomor?: string; readonly nomorMenurutTabel?: NomorMenurutTabel } {
  const { berjalan, keluarga, nomorLama } = state;
  const { versi, sebabNomor } = terbit;
  return {
    ...(versi !== undefined && { versi }),
    ditetapkan: context.now,
    ...(sebabNomor !== undefined && { sebabNomor }),
    ...(berjalan !== undefined &&
      keluarga !== undefined && { nomorMenurutTabel: nomorMenurutTabel({ jenis: berjalan.jenis, keluarga, nomorLama, keadaan: berjalan.keadaan ?? [], terbit }, kebijakanKasus(state, context)) }),
  };
}
