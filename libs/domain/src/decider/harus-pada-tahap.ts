import { reject, type Rejected } from './decider';
import { kataTahap } from './kata-tahap';

/**
 * The refusal of a command at another stage than these, undefined at one of them. A case that an office does not have stands at
 * `tidak-ada`.
 * @param tidakAda what is said of such a case
 */
export function harusPadaTahap<Tahap extends string>(state: { readonly tahap: Tahap }, tahap: readonly NoInfer<Tahap>[], tidakAda = 'Permohonan tidak ada di kantor ini.'): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', tidakAda);
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${kataTahap(state.tahap)}.`, { details: { tahap: state.tahap } });
}
