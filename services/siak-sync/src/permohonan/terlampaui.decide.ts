import { harusPadaTahap, type Decision } from '@kk-lintas/domain';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import { serialDari } from './sesudah-stempel.decide';
import type { PermohonanSiak } from './permohonan.state';

/**
 * A later issue overtook the printing that is at the Dinas (ADR 0026): its sheets come back to be destroyed, whenever the family fetches its
 * papers. Of a printing that is void already nothing is left to void; news of the end may come first.
 */
export function catatTerlampaui({ putaran = 0 }: Extract<PerintahSiak, { type: 'CatatTerlampaui' }>, state: PermohonanSiak): Decision<PeristiwaSiak> {
  const dibatalkan = putaran === state.cetakan ? serialDari(state) : [];
  return harusPadaTahap(state, ['diserahkan', 'diterima-dinas', 'selesai', 'berakhir']) ?? [{ type: 'CetakanTerlampaui', data: { putaran, dibatalkan } }];
}
