import { reject, type Rejected } from '@kk-lintas/domain';
import type { PermohonanDinas, TahapDinas } from './permohonan.state';

/** The refusal of a command at another stage than these. */
export function harus(state: PermohonanDinas, tahap: readonly TahapDinas[]): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${state.tahap.replaceAll('-', ' ')}.`, { details: { tahap: state.tahap } });
}
