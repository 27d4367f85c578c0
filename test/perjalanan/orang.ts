import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { PERMOHONAN, type OfficeRuntime } from '@kk-lintas/office';
import type { Pengirim } from '../demo/klien';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { sampai } from './kabupaten-uji';

/** An answer as it came, whatever it says. */
export interface Balasan {
  readonly status: number;
  readonly jenisIsi: string;
  readonly etag: string | null;
  // The shape differs per endpoint; each test states what it expects of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly isi: any;
}

export interface Permintaan {
  readonly key?: string;
  readonly ifMatch?: string;
}

/** People at the counters of one kabupaten: they log in once per office and send what they are told. */
export class Orang {
  private readonly token = new Map<string, string>();

  async kirim(office: OfficeRuntime, pengirim: Pengirim, path: string, body: object, { key = randomUUID(), ifMatch }: Permintaan = {}): Promise<Balasan> {
    const headers = { authorization: await this.masuk(office, pengirim), 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': ifMatch }) };
    return post(`${office.kantor.url}${path}`, body, headers);
  }

  async lihat(office: OfficeRuntime, pengirim: Pengirim, path: string, { key }: Permintaan = {}): Promise<Balasan> {
    const headers = { authorization: await this.masuk(office, pengirim), ...(key !== undefined && { 'idempotency-key': key }) };
    return balasan(await fetch(`${office.kantor.url}${path}`, { headers }));
  }

  /** The value of the `Authorization` header of somebody at an office. */
  async masuk(office: OfficeRuntime, pengirim: Pengirim): Promise<string> {
    const nama = `${office.kantor.id} ${'nip' in pengirim ? pengirim.nip : pengirim.nomor}`;
    const token = this.token.get(nama) ?? (await this.tokenBaru(office, pengirim));
    this.token.set(nama, token);
    return `Bearer ${token}`;
  }

  /** Forgets every login: tokens end after a working day, and tests move the clock. */
  keluar(): void {
    this.token.clear();
  }

  private async tokenBaru(office: OfficeRuntime, pengirim: Pengirim): Promise<string> {
    const petugas = 'nip' in pengirim;
    if (!petugas) await dikenal(office, pengirim.nomor);
    const { status, isi } = await post(`${office.kantor.url}${petugas ? '/masuk' : '/masuk-pemohon'}`, petugas ? { nip: pengirim.nip, sandi: SANDI_PERAGA } : pengirim);
    if (status !== 200) throw new Error(`login: ${status}`);
    return isi.token;
  }
}

export async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Balasan> {
  return balasan(await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }));
}

async function balasan(response: Response): Promise<Balasan> {
  const { status, headers } = response;
  return { status, jenisIsi: headers.get('content-type') ?? '', etag: headers.get('etag'), isi: await response.json() };
}

/** Waits until an office knows a number: only then may its family ask there, and five wrong guesses would lock it out. */
export function dikenal(office: OfficeRuntime, nomor: string): Promise<true> {
  return sampai(`${office.kantor.id} knows the number`, async () => {
    const { items } = await office.ports.models.find(PERMOHONAN, { where: { nomor }, limit: 1 });
    return items.length > 0 ? true : undefined;
  });
}

/** The same from another address of the loopback network: another household. */
export function postDari(alamat: string, url: string, body: object): Promise<Pick<Balasan, 'status' | 'isi'>> {
  return new Promise((resolve, reject) => {
    const permintaan = request(url, { method: 'POST', localAddress: alamat, headers: { 'content-type': 'application/json' } }, (jawaban) => {
      json(jawaban).then((isi) => resolve({ status: jawaban.statusCode ?? 0, isi }), reject);
    });
    permintaan.on('error', reject).end(JSON.stringify(body));
  });
}
