import type { Lambang } from '@kk-lintas/kk-document';
import { bacaBerkasLambang } from '../berkas-lambang';
import { SetelanSalah, type Setelan } from './pengaturan-node';

/** The state emblem for the cards of this node, undefined where it is given none. @throws SetelanSalah */
export function lambangSimpul({ KK_LAMBANG: file }: Pick<Setelan, 'KK_LAMBANG'>): Lambang | undefined {
  if (file === '') return undefined;
  const hasil = bacaBerkasLambang(file);
  if ('salah' in hasil) throw new SetelanSalah(`KK_LAMBANG: ${hasil.salah}`);
  return hasil.lambang;
}
