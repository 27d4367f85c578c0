import type { AlamatKantor } from '../demo/alamat-kantor';
import { kirim } from '../demo/kirim';
import { gangguanTautan } from './gangguan-engine';
import { bekukanSimpul, bunuhSimpul } from './gangguan-simpul';
import type { Gangguan } from './gangguan';
import type { Proses } from './proses';
import type { TcpProxy } from './tcp-proxy';

/** SIAK as siak-sync meets it. */
export interface SiakDiuji {
  readonly siak: Proses;
  /** Between siak-sync and SIAK. */
  readonly tautanSiak: TcpProxy;
  /** SIAK itself, past the link. */
  readonly urlSiak: string;
}

/** Only siak-sync speaks with SIAK. */
const diSiakSync = ({ layanan }: AlamatKantor) => layanan === 'siak-sync';

/** Often enough never to be used up within one fault. */
const BANYAK = 1_000_000;

/** SIAK is killed and stands still, its link goes bad, it answers with errors, and it does what it was asked and says nothing of it. */
export function gangguanSiak({ siak, tautanSiak, urlSiak }: SiakDiuji): Gangguan[] {
  return [
    { ...bunuhSimpul(siak), terasaDi: diSiakSync },
    { ...bekukanSimpul(siak), terasaDi: diSiakSync },
    ...gangguanTautan('link to siak', tautanSiak, diSiakSync),
    saklar('siak answers with errors', { gagal: 'http-500' }, siak, urlSiak),
    saklar('siak does and does not say so', { gagal: 'putus', sesudahDiproses: true }, siak, urlSiak),
  ];
}

function saklar(nama: string, pengaturan: object, siak: Proses, urlSiak: string): Gangguan {
  const atur = async (isi: object) => void (await kirim(`${urlSiak}/saklar`, { method: 'PUT', body: isi }));
  const kena = async () => {
    const { sisaKali } = JSON.parse((await kirim(`${urlSiak}/saklar`, { method: 'GET' })).isi) as { sisaKali: number };
    return sisaKali < BANYAK;
  };
  return { nama, sasaran: siak.nama, terasaDi: diSiakSync, mulai: () => atur({ ...pengaturan, untukBerapaKali: BANYAK }), pulih: () => atur({}), kena, lamaMs: [1_000, 8_000] };
}
