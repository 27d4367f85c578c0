import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buatSimulator, type Simulator } from '../../services/siak-simulator/src/buat-simulator';
import { keluargaPeraga } from '../../services/siak-simulator/src/populasi/keluarga-peraga';
import { kirim } from '../demo/kirim';
import { gangguanSiak } from './gangguan-siak';
import type { Gangguan } from './gangguan';
import type { Proses } from './proses';
import { TcpProxy } from './tcp-proxy';

const { kartuHilang } = keluargaPeraga();
const PERMOHONAN = { permohonanId: 'uji', jenis: 'C1', keluarga: kartuHilang.permohonan, urutan: 1 };

async function portBebas(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('SIAK in a storm', () => {
  let simulator: Simulator;
  let tautanSiak: TcpProxy;
  let semua: readonly Gangguan[];
  let url: string;

  beforeEach(async () => {
    simulator = await buatSimulator({ host: '127.0.0.1', port: 0, inMemory: true, clock: () => new Date('2026-03-02T08:00:00Z') });
    const port = await portBebas();
    tautanSiak = await TcpProxy.listen(port, Number(new URL(simulator.url).port));
    url = `http://127.0.0.1:${port}`;
    semua = gangguanSiak({ siak: { nama: 'siak-simulator' } as Proses, tautanSiak, urlSiak: simulator.url });
  });
  afterEach(async () => {
    await tautanSiak.close();
    await simulator.close();
  });

  const satu = (nama: string): Gangguan => {
    const found = semua.find((gangguan) => gangguan.nama === nama);
    if (found === undefined) throw new Error(`no fault ${nama}`);
    return found;
  };
  /** Status of the answer to a request for numbers, or that there was none. */
  const mintaNomor = () => kirim(`${url}/nomor`, { method: 'POST', body: PERMOHONAN }).then(({ status }) => status < 300, () => false);

  it.each(['siak answers with errors', 'siak does and does not say so', 'cut link to siak'])('is asked in vain while it holds that %s; it was met then, and is over when put right', async (nama) => {
    const gangguan = satu(nama);
    await gangguan.mulai();
    expect(await gangguan.kena?.()).toBe(false);
    expect(await mintaNomor()).toBe(false);
    expect(await gangguan.kena?.()).toBe(true);
    await gangguan.pulih();
    expect(await mintaNomor()).toBe(true);
  });

  it('is broken as a process and in what it answers at one time only once, and felt where it is asked alone', () => {
    const sasaran = semua.map((gangguan) => gangguan.sasaran);
    expect(new Set(sasaran)).toEqual(new Set(['siak-simulator', 'link to siak']));
    const terasaDi = (layanan: 'siak-sync' | 'dinas') => semua.filter((gangguan) => gangguan.terasaDi?.({ id: `${layanan}-32.04`, layanan, kode: '32.04', url: '' })).length;
    expect([terasaDi('siak-sync'), terasaDi('dinas')]).toEqual([semua.length, 0]);
  });
});
