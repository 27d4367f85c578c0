import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kebijakan } from '@kk-lintas/domain';
import { BengkelCetak, type Lambang } from '@kk-lintas/kk-document';
import { SqliteMessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeNode, type KantorTerdaftar } from '@kk-lintas/office';
import { buatSimulator } from '../../siak-simulator/src/buat-simulator';
import { mulaiBeranda } from './beranda/beranda';
import { alamatPeriksaDari, berkasKunciKartu, bukaBengkel } from './buka-bengkel';
import { bukaKantor, type KantorTerbuka } from './buka-kantor';
import { definisiKantor } from './definisi-kantor';
import { kunciKartuDari } from './kunci-kartu';
import { tulisDirektori } from './node/berkas-direktori';
import { pakaiSendiri } from './pemakai-tunggal';
import { pastikanKunciUtuh } from './pastikan-kunci-utuh';
import { siapkanPeraga } from './peraga/siapkan-peraga';
import { susunDirektori } from './susun-direktori';

export interface PengaturanKabupaten {
  readonly data: string;
  /** First port; every further office takes the next one. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Name or address by which others reach it, when it is not `host`. */
  readonly alamat?: string;
  /** Every policy, as its file says; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[];
  /** The state emblem for the cards; absent: its place stays empty. */
  readonly lambang?: Lambang;
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

/**
 * The whole system in one process on the embedded profile. Starting it on its own data again finds everything as it was.
 * @throws Error that names the folder when another process has it, before any port is tried
 */
export async function jalankanKabupaten(pengaturan: PengaturanKabupaten): Promise<Kabupaten> {
  const lepas = pakaiSendiri(pengaturan.data);
  try {
    const kabupaten = await mulaiKabupaten(pengaturan);
    return { ...kabupaten, tutup: () => kabupaten.tutup().finally(lepas) };
  } catch (error) {
    lepas();
    throw error;
  }
}

async function mulaiKabupaten({ data, port, host, alamat = host, kebijakan, lambang, now, log }: PengaturanKabupaten): Promise<Kabupaten> {
  pastikanKunciUtuh(data);
  const susunan = susunDirektori(data, (urutan) => `http://${alamat}:${port + 1 + urutan}`);
  const direktori = new Direktori(susunan.map(({ kantor: satu }) => satu));
  catatDirektori(join(data, 'direktori.json'), direktori);
  const simulator = await buatSimulator({ host, port: port + 1 + susunan.length, folder: join(data, 'siak'), clock: now });
  const bus = await SqliteMessageBus.open(join(data, 'pesan.sqlite'));
  const { bengkel, kunciPublik, penerbit } = await bukaBengkel(dinasDari(direktori), { jenis: 'peraga' }, { data, berkasKunci: berkasKunciKartu(data), alamatPeriksa: alamatPeriksaDari(direktori), lambang, now, log });
  const pencetak = new BengkelCetak(lambang);
  const kunciKartu = kunciKartuDari(kunciPublik);
  const kantor = await Promise.all(
    susunan.map(({ kantor: satu, nodeKeys }) => bukaKantor(satu, definisiKantor(satu.layanan, simulator.url, { kebijakan, penerbit, pencetak, kunciKartu: () => kunciKartu }), { data, direktori, bus, nodeKeys, now, log })),
  );
  await Promise.all(kantor.map(({ office }) => siapkanPeraga(office)));
  const nodes = await Promise.all(kantor.map(({ office }, index) => OfficeNode.start(office, { host, port: port + 1 + index })));
  const beranda = await mulaiBeranda({ host, alamat, port, kantor: kantor.map(({ office }) => office), urlSiak: simulator.url });
  return {
    url: beranda.url,
    urlSiak: simulator.url,
    kantor,
    bus,
    tutup: async () => {
      await beranda.tutup();
      await Promise.all(nodes.map((node) => node.stop()));
      await Promise.all(kantor.map((satu) => satu.tutup()));
      await bengkel.close();
      await pencetak.close();
      await bus.close();
      await simulator.close();
    },
  };
}

/** So that a missing office shows later. One that is there is of nodes with addresses of their own, and stays. */
function catatDirektori(file: string, { semua }: Direktori): void {
  if (!existsSync(file)) tulisDirektori(file, semua, 0o600);
}

function dinasDari({ semua }: Direktori): KantorTerdaftar {
  const dinas = semua.find(({ layanan }) => layanan === 'dinas');
  if (dinas === undefined) throw new Error('no Dinas in the directory');
  return dinas;
}
