import { readFileSync } from 'node:fs';
import { bacaKunciPublik } from '@kk-lintas/kk-document';
import type { KunciKartu } from '../../../portal/src/keaslian/kunci-kartu';
import { kunciKartuDari } from '../kunci-kartu';
import { SetelanSalah, type Setelan } from './pengaturan-node';

/** The keys by which this node knows a genuine card, undefined where it is given none. @throws SetelanSalah */
export function kunciKartuSimpul({ KK_KUNCI_KARTU: file }: Pick<Setelan, 'KK_KUNCI_KARTU'>): KunciKartu | undefined {
  if (file === '') return undefined;
  const kunci = bacaKunciPublik(isiBerkas(file));
  if (kunci === undefined) throw new SetelanSalah(`KK_KUNCI_KARTU: ${file} bukan berkas kunci.json`);
  return kunciKartuDari(kunci);
}

function isiBerkas(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetelanSalah(`KK_KUNCI_KARTU: ${file} tidak terbaca (${(error as NodeJS.ErrnoException).code})`);
  }
}
