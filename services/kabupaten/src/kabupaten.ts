import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteMessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeNode, streamOf, type KantorTerdaftar } from '@kk-lintas/office';
import { commandIdFor } from '@kk-lintas/trust';
import { buatSimulator } from '../../siak-simulator/src/buat-simulator';
import { BLANKO, STOK } from '../../siak-sync/src/blanko/blanko.aggregate';
import { mulaiBeranda } from './beranda/beranda';
import { bukaKantor, kunciKantor, type KantorTerbuka } from './buka-kantor';
import { definisiKantor } from './definisi-kantor';
import { daftarkanPetugas } from './peraga/daftarkan-petugas';
import { susunanKabupaten } from './susunan-kabupaten';

export interface PengaturanKabupaten {
  readonly data: string;
  /** First port; every further office takes the next one. */
  readonly port: number;
  readonly host: string;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

export interface Kabupaten {
  readonly url: string;
  readonly urlSiak: string;
  readonly kantor: readonly KantorTerbuka[];
  readonly bus: SqliteMessageBus;
  tutup(): Promise<void>;
}

/** Blanko in stock of a new demonstration: enough for a long day. */
const STOK_AWAL = { awalan: 'K', dari: 1, sampai: 9_999_999 };

/** The whole system in one process on the embedded profile. Starting it on its own data again finds everything as it was. */
export async function jalankanKabupaten({ data, port, host, now, log }: PengaturanKabupaten): Promise<Kabupaten> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const susunan = susunanKabupaten();
  const keys = new Map(susunan.map(({ id }) => [id, kunciKantor(data, id)]));
  const terdaftar = susunan.map((rencana, index): KantorTerdaftar => {
    const nodeKeys = keys.get(rencana.id);
    if (nodeKeys === undefined) throw new Error(`office ${rencana.id} without keys`);
    return { ...rencana, url: `http://${host}:${port + 1 + index}`, keys: nodeKeys.publicKeys() };
  });
  const direktori = new Direktori(terdaftar);
  const simulator = await buatSimulator({ host, port: port + 1 + susunan.length, folder: join(data, 'siak'), clock: now });
  const bus = await SqliteMessageBus.open(join(data, 'pesan.sqlite'));
  const kantor = await Promise.all(
    terdaftar.map((satu) => bukaKantor(satu, definisiKantor(satu.layanan, simulator.url), { data, direktori, bus, nodeKeys: kunci(keys, satu.id), now, log })),
  );
  await Promise.all(kantor.map(({ office }) => daftarkanPetugas(office)));
  await isiBlanko(kantor);
  const nodes = await Promise.all(kantor.map(({ office }, index) => OfficeNode.start(office, { host, port: port + 1 + index })));
  const beranda = await mulaiBeranda({ host, port, kantor: kantor.map(({ office }) => office), urlSiak: simulator.url });
  return {
    url: beranda.url,
    urlSiak: simulator.url,
    kantor,
    bus,
    tutup: async () => {
      await beranda.tutup();
      await Promise.all(nodes.map((node) => node.stop()));
      await Promise.all(kantor.map((satu) => satu.tutup()));
      await bus.close();
      await simulator.close();
    },
  };
}

function kunci<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing known of ${String(key)}`);
  return value;
}

async function isiBlanko(kantor: readonly KantorTerbuka[]): Promise<void> {
  const siak = kantor.find(({ office }) => office.kantor.layanan === 'siak-sync');
  if (siak === undefined) return;
  const { office } = siak;
  const { revision } = await office.journal.load(BLANKO, streamOf(BLANKO, STOK));
  if (revision >= 0) return;
  await office.gateway.execute({
    aggregate: BLANKO,
    id: STOK,
    command: { type: 'TerimaBlanko', ...STOK_AWAL } as { type: string },
    actor: { jenis: 'sistem', nama: 'penyiapan peraga' },
    commandId: commandIdFor(STOK, 'penyiapan'),
  });
}
