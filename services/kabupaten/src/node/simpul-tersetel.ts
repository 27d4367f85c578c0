import { exitWrong } from '@kk-lintas/command-line';
import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import { folderKantor } from '../buka-kantor';
import { laporKesalahan } from '../lapor-kesalahan';
import type { Pemilik } from './adapter';
import { bacaSetelan, type Setelan } from './pengaturan-node';

/** One office and the settings of its node: where its log and its read models are, on whichever adapter. */
export interface SimpulTersetel {
  readonly layanan: Layanan;
  readonly setelan: Setelan;
  readonly pemilik: Pemilik;
}

const LAYANAN = Object.keys(TOPIK) as Layanan[];

/** The office that `--simpul` names, with the settings of the environment; a wrong one ends the program with one line. */
export function simpulTersetelOrExit(id: string): SimpulTersetel {
  const layanan = LAYANAN.find((each) => id.startsWith(`${each}-`));
  if (layanan === undefined) return exitWrong(`--simpul: ${JSON.stringify(id)} tidak diawali ${LAYANAN.map((each) => `${each}-`).join(', ')}`);
  const hasil = bacaSetelan(process.env);
  if ('salah' in hasil) return exitWrong(hasil.salah);
  const { setelan } = hasil;
  return { layanan, setelan, pemilik: { id, folder: folderKantor(setelan.KK_DATA, id), log: laporKesalahan } };
}
