import { periksaEmpatMata, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PeristiwaSiak } from './permohonan.events';
import { nikTerkait, type PermohonanSiak } from './permohonan.state';

/** Decides for an operator who acted in no other step of the case. */
export function sebagaiOperator(state: PermohonanSiak, { actor }: DecisionContext, decided: (nip: string) => Decision<PeristiwaSiak>): Decision<PeristiwaSiak> {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Hanya operator SIAK yang mengerjakan langkah ini.');
  const lain = [...state.pelaku, ...(state.penyetuju ?? [])].filter(({ tindakan }) => tindakan !== 'operasi');
  return periksaEmpatMata(lain, actor, 'operasi', nikTerkait(state)) ?? decided(actor.nip);
}
