import { mkdirSync } from 'node:fs';
import { Direktori, type OfficeRuntime } from '@kk-lintas/office';
import { bukaKantorPada, folderKantor } from '../../services/kabupaten/src/buka-kantor';
import { definisiKantor } from '../../services/kabupaten/src/definisi-kantor';
import { laporKesalahan } from '../../services/kabupaten/src/lapor-kesalahan';
import { bukaAdapter } from '../../services/kabupaten/src/node/adapter';
import { bacaSetelan } from '../../services/kabupaten/src/node/pengaturan-node';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';

/** Settings of a node, as its environment would give them. */
export type NodeEnv = Readonly<Record<string, string | undefined>>;

export interface RunningOffice {
  readonly office: OfficeRuntime;
  readonly close: () => Promise<void>;
}

/** One office on the adapters that its settings name, without its HTTP face; its keys are made when they are missing. */
export async function startOffice(id: string, env: NodeEnv): Promise<RunningOffice> {
  const hasil = bacaSetelan({ ...env, EVENTSTORE_PREFIX: `${env['EVENTSTORE_PREFIX']}-${id}` });
  if ('salah' in hasil) throw new Error(hasil.salah);
  const { KK_DATA: data } = hasil.setelan;
  const susunan = susunDirektori(data, () => 'http://127.0.0.1');
  const own = susunan.find(({ kantor }) => kantor.id === id);
  if (own === undefined) throw new Error(`no office ${id}`);
  const { kantor, nodeKeys } = own;
  const folder = folderKantor(data, id);
  mkdirSync(folder, { recursive: true });
  const { bus, ...stores } = await bukaAdapter(hasil.setelan, { id, folder, log: laporKesalahan });
  const lingkungan = { data, direktori: new Direktori(susunan.map((satu) => satu.kantor)), bus, nodeKeys, now: () => new Date(), log: laporKesalahan };
  const { office, tutup } = await bukaKantorPada(kantor, definisiKantor(kantor.layanan, ''), lingkungan, stores);
  await office.start();
  return {
    office,
    close: async () => {
      await office.stop();
      await tutup();
      await bus.close();
    },
  };
}
