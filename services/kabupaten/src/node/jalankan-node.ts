import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IdKantor } from '@kk-lintas/contracts';
import type { Kebijakan } from '@kk-lintas/domain';
import { BengkelCetak } from '@kk-lintas/kk-document';
import { OfficeNode, type KantorTerdaftar } from '@kk-lintas/office';
import { daftarkanAdministrator } from '../administrator/daftarkan-administrator';
import { bacaBerkasKebijakan } from '../berkas-kebijakan';
import { bukaKantorPada, folderKantor, kunciKantor } from '../buka-kantor';
import { definisiKantor } from '../definisi-kantor';
import { siapkanPeraga } from '../peraga/siapkan-peraga';
import { bukaAdapterSabar } from './buka-adapter-sabar';
import { bacaDirektori } from './berkas-direktori';
import { bukaPenandatangan } from './penandatangan-simpul';
import { kunciKartuSimpul } from './kunci-kartu-simpul';
import { lambangSimpul } from './lambang-simpul';
import { SetelanSalah, type Setelan } from './pengaturan-node';

/** What the system says of an address that is not there, taken, or not allowed. */
const TIDAK_DAPAT_MENDENGAR: ReadonlySet<string> = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN']);

export interface NodeBerjalan {
  readonly kantor: KantorTerdaftar;
  /** Lets work in hand finish, then closes everything. */
  readonly tutup: () => Promise<void>;
}

/**
 * Runs one office as this process.
 * @param kabar is told in one line what its keeper should know and no fault is
 * @throws SetelanSalah when the directory cannot be read, does not know the office or knows another key of it, or the address cannot be listened on
 */
export async function jalankanNode(id: IdKantor, setelan: Setelan, log: (message: string, error: unknown) => void, kabar: (baris: string) => void): Promise<NodeBerjalan> {
  const { KK_DATA: data } = setelan;
  const direktori = bacaDirektori(setelan.KK_DIREKTORI || join(data, 'direktori.json'));
  const kantor = direktori.semua.find((satu) => satu.id === id);
  if (kantor === undefined) throw new SetelanSalah(`--kantor: direktori tidak mengenal ${id}`);
  if (kantor.layanan === 'siak-sync' && setelan.SIAK_URL === '') throw new SetelanSalah('SIAK_URL: wajib diisi untuk siak-sync');
  const kebijakan = kebijakanSimpul(setelan, kantor.kode);
  const kunciKartu = kantor.layanan === 'portal' ? kunciKartuSimpul(setelan, log) : undefined;
  const lambang = lambangSimpul(setelan);
  const folder = folderKantor(data, id);
  // The directory knows its key: a new one in its place would only hide that the folder is lost.
  if (!existsSync(join(folder, 'kunci'))) throw new SetelanSalah(`KK_DATA: ${join(folder, 'kunci')} hilang, padahal direktori mengenal ${id}; kembalikan folder itu dari cadangan`);
  const nodeKeys = kunciKantor(data, id);
  if (nodeKeys.publicKeys().signing.x !== kantor.keys.signing.x) throw new SetelanSalah(`KK_DIREKTORI: kunci ${id} di direktori bukan kunci simpul ini`);
  const penandatangan = await bukaPenandatangan(kantor, setelan, direktori, lambang, log);
  const pencetak = new BengkelCetak(lambang);
  const { bus, ...milikKantor } = await bukaAdapterSabar(setelan, { id, folder, log });
  const lingkungan = { data, direktori, bus, nodeKeys, now: () => new Date(), log };
  const definisi = definisiKantor(kantor.layanan, setelan.SIAK_URL, { kebijakan, penerbit: penandatangan?.penerbit, pencetak, kunciKartu });
  const { office, tutup } = await bukaKantorPada(kantor, definisi, lingkungan, milikKantor);
  if (setelan.KK_PERAGA === 'ya') await siapkanPeraga(office);
  if ((await daftarkanAdministrator(office, folder)) === 'sudah-ada') kabar(`${id}: administrator yang dititipkan sudah punya akun di kantor ini; akun itu tidak diubah`);
  const port = setelan.KK_PORT === '' ? new URL(kantor.url).port || '80' : setelan.KK_PORT;
  const alamat = { host: setelan.KK_HOST, port: Number(port) };
  const node = await OfficeNode.start(office, { ...alamat, trustProxy: daftar(setelan.KK_TRUST_PROXY) }).catch((error: unknown) => gagalMendengar(error, alamat));
  return {
    kantor,
    tutup: async () => {
      await node.stop();
      await tutup();
      await penandatangan?.bengkel.close();
      await pencetak.close();
      await bus.close();
    },
  };
}

/** The policies of the node's file, undefined where it names none. @throws SetelanSalah */
function kebijakanSimpul({ KK_KEBIJAKAN: file }: Setelan, kode: string): readonly Kebijakan[] | undefined {
  if (file === '') return undefined;
  const hasil = bacaBerkasKebijakan(file, kode, new Date().toISOString());
  if ('salah' in hasil) throw new SetelanSalah(`KK_KEBIJAKAN: ${hasil.salah}`);
  return hasil.kebijakan;
}

function gagalMendengar(error: unknown, { host, port }: { host: string; port: number }): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !TIDAK_DAPAT_MENDENGAR.has(code)) throw error;
  throw new SetelanSalah(`KK_HOST, KK_PORT: tidak dapat mendengarkan pada ${host} port ${port} (${code})`);
}

function daftar(nilai: string): readonly string[] {
  return nilai === '' ? [] : nilai.split(',').map((satu) => satu.trim());
}
