import { kebijakanPada, type DecisionContext, type Kebijakan } from '@kk-lintas/domain';
import type { PermohonanSiak } from './permohonan.state';

/** The policy under which the case was opened; of a case from before that was told, that of today. */
export function kebijakanKasus({ berjalan }: PermohonanSiak, { now, kebijakan }: Pick<DecisionContext, 'now' | 'kebijakan'>): Kebijakan {
  if (berjalan === undefined) throw new Error('a case without its file');
  return kebijakanPada(berjalan.dibuka ?? now, berjalan.desa, kebijakan);
}
