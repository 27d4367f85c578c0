import { setTimeout as sleep } from 'node:timers/promises';
import type { AlamatKantor } from '../demo/alamat-kantor';
import { kirim } from '../demo/kirim';

interface Sehat {
  readonly status: string;
  readonly gangguan: readonly string[];
  readonly tertinggal: { readonly proyektor: number; readonly relay: number; readonly reaksi: number; readonly kotakMasuk: number };
  readonly kunciTerparkir: number;
  readonly reaksiTerparkir: number;
}

/** Waits until every office is healthy and has nothing left to do. @throws Error that names what still moves */
export async function sampaiTenang(kantor: readonly AlamatKantor[], sabarMs: number): Promise<void> {
  const sampai = Date.now() + sabarMs;
  for (let tenang = 0; tenang < 3; await sleep(200)) {
    const bergerak = (await Promise.all(kantor.map(yangBergerak))).flat();
    tenang = bergerak.length === 0 ? tenang + 1 : 0;
    if (Date.now() > sampai) throw new Error(`still under way: ${bergerak.join(', ')}`);
  }
}

/** @returns whether the office was healthy at some moment within that time */
export async function sampaiSehat({ url }: AlamatKantor, sabarMs: number): Promise<boolean> {
  for (const sampai = Date.now() + sabarMs; Date.now() < sampai; await sleep(200)) {
    const balasan = await kirim(`${url}/sehat`, { method: 'GET' }).catch(() => undefined);
    if (balasan?.status === 200) return true;
  }
  return false;
}

/** Keys that are parked anywhere: messages an office could not handle, answers that it refused. */
export async function kunciTerparkir(kantor: readonly AlamatKantor[]): Promise<number> {
  const jumlah = await Promise.all(kantor.map(sehat));
  return jumlah.reduce((sum, { kunciTerparkir: pesan, reaksiTerparkir: reaksi }) => sum + pesan + reaksi, 0);
}

async function yangBergerak(kantor: AlamatKantor): Promise<string[]> {
  const balasan = await sehat(kantor).catch((error: Error) => error);
  if (balasan instanceof Error) return [`${kantor.id} does not answer (${balasan.message})`];
  const { status, gangguan, tertinggal } = balasan;
  const sisa = Object.entries(tertinggal).filter(([, jumlah]) => jumlah !== 0);
  if (status === 'sehat' && sisa.length === 0) return [];
  return [`${kantor.id} ${[...gangguan, ...sisa.map(([bagian, jumlah]) => `${bagian} ${jumlah} behind`)].join(', ')}`];
}

async function sehat({ url }: AlamatKantor): Promise<Sehat> {
  return JSON.parse((await kirim(`${url}/sehat`, { method: 'GET' })).isi) as Sehat;
}
