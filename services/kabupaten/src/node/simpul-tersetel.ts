import { exitWrong } from '@kk-lintas/command-line';
import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import type { EventStore, Position, StoredEvent } from '@kk-lintas/event-store';
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
const BATCH = 500;

/** The office that `--simpul` names, with the settings of the environment; a wrong one ends the program with one line. */
export function simpulTersetelOrExit(id: string): SimpulTersetel {
  const layanan = LAYANAN.find((each) => id.startsWith(`${each}-`));
  if (layanan === undefined) return exitWrong(`--simpul: ${JSON.stringify(id)} tidak diawali ${LAYANAN.map((each) => `${each}-`).join(', ')}`);
  const hasil = bacaSetelan(process.env);
  if ('salah' in hasil) return exitWrong(hasil.salah);
  const { setelan } = hasil;
  return { layanan, setelan, pemilik: { id, folder: folderKantor(setelan.KK_DATA, id), log: laporKesalahan } };
}

/** A whole log on any adapter, some hundreds of events at a time; events appended meanwhile are met at the end. */
export async function* batchesOf(store: EventStore, after?: Position): AsyncGenerator<readonly StoredEvent[], void> {
  for (let position = after; ; ) {
    const events = await store.readAll(position, BATCH);
    const last = events.at(-1);
    if (last === undefined) return;
    yield events;
    position = last.position;
  }
}
