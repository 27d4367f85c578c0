import { reject, type Rejected } from '@kk-lintas/domain';
import type { PermohonanSiak, TahapSiak } from './permohonan.state';

/** The refusal of a command at another stage than these. */
export function harus(state: PermohonanSiak, tahap: readonly TahapSiak[]): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${state.tahap.replaceAll('-', ' ')}.`, { details: { tahap: state.tahap } });
}
