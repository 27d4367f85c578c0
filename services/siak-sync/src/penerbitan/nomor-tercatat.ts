import { nomorMenurutTabel, type DecisionContext, type NomorMenurutTabel } from '@kk-lintas/domain';
import { kebijakanKasus } from '../permohonan/kebijakan-kasus';
import { sudahBerlaku, type PermohonanSiak } from '../permohonan/permohonan.state';
import type { NomorTerbit } from '../siak/siak.port';

/** What is recorded in the open of a number of SIAK: its reason there, and what the table says for this case under its own policy. */
export function nomorTercatat(terbit: NomorTerbit, state: PermohonanSiak, context: DecisionContext): { readonly versi?: number; readonly ditetapkan?: string; readonly sebabNomor?: string; readonly nomorMenurutTabel?: NomorMenurutTabel } {
  const { berjalan, keluarga, nomorLama } = state;
  const { versi, sebabNomor } = terbit;
  const ditetapkan = ditetapkanPada(state, context);
  return {
    ...(versi !== undefined && { versi }),
    ...(ditetapkan !== undefined && { ditetapkan }),
    ...(sebabNomor !== undefined && { sebabNomor }),
    ...(berjalan !== undefined &&
      keluarga !== undefined && { nomorMenurutTabel: nomorMenurutTabel({ jenis: berjalan.jenis, keluarga, nomorLama, keadaan: berjalan.keadaan ?? [], terbit }, kebijakanKasus(state, context)) }),
  };
}

/**
 * What is in force was fixed before, and SIAK holds nothing for it any more: asked again for a further printing it answers the same, and
 * another case may have moved a member since (ADR 0029). One that never said when it was fixed does not say it now.
 */
function ditetapkanPada(state: PermohonanSiak, { now }: DecisionContext): string | undefined {
  return sudahBerlaku(state) ? state.ditetapkan : now;
}
