import { setTimeout as sleep } from 'node:timers/promises';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { kirim } from './kirim';

/** How long the demonstration waits for another office to hear of a case, in milliseconds. */
const SABAR_MS = 30_000;

export interface Jawaban {
  readonly id: string;
  readonly revisi: number;
  readonly peristiwa: readonly { readonly id: string; readonly type: string; readonly waktu: string; readonly data: Readonly<Record<string, unknown>> }[];
  readonly nomor?: string;
  readonly rahasia?: string;
}

/** Who sends a command: an officer by NIP, or the applicant by the number and secret of the letter. */
export type Pengirim = { readonly nip: string } | { readonly nomor: string; readonly rahasia: string };

/** The offices over HTTP, as their people use them. */
export class Klien {
  private readonly tokens = new Map<string, Promise<string>>();

  /** @param diterima told of every acknowledged command, before anything else is done with the answer */
  constructor(private readonly diterima: (jawaban: Jawaban) => void = () => undefined) {}

  /**
   * Sends a command, again and again while the office has not heard of the case yet. The idempotency key is the command's
   * own, so a demonstration that was killed goes on where it was.
   */
  async perintah(url: string, pengirim: Pengirim, path: string, key: string, body: object): Promise<Jawaban> {
    const sampai = Date.now() + SABAR_MS;
    for (;;) {
      const { status, isi } = await kirim(`${url}${path}`, { method: 'POST', headers: { ...(await this.masuk(url, pengirim)), 'idempotency-key': key }, body });
      if (status < 300) return this.catat(JSON.parse(isi) as Jawaban);
      const { type } = JSON.parse(isi) as { type: string };
      if (!MENUNGGU.has(type) || Date.now() > sampai) throw new Error(`${path}: ${status} ${isi}`);
      await sleep(20);
    }
  }

  async lihat<Isi>(url: string, pengirim: Pengirim, path: string): Promise<Isi | undefined> {
    const { status, isi } = await kirim(`${url}${path}`, { method: 'GET', headers: await this.masuk(url, pengirim) });
    if (status === 404) return undefined;
    if (status >= 300) throw new Error(`${path}: ${status} ${isi}`);
    return JSON.parse(isi) as Isi;
  }

  private catat(jawaban: Jawaban): Jawaban {
    this.diterima(jawaban);
    return jawaban;
  }

  private async masuk(url: string, pengirim: Pengirim): Promise<{ authorization: string }> {
    const nama = `${url} ${'nip' in pengirim ? pengirim.nip : pengirim.nomor}`;
    const token = this.tokens.get(nama) ?? this.token(url, pengirim);
    this.tokens.set(nama, token);
    return { authorization: `Bearer ${await token}` };
  }

  private async token(url: string, pengirim: Pengirim): Promise<string> {
    const [path, body] = 'nip' in pengirim ? ['/masuk', { nip: pengirim.nip, sandi: SANDI_PERAGA }] : ['/masuk-pemohon', pengirim];
    const sampai = Date.now() + SABAR_MS;
    for (;;) {
      const { status, isi } = await kirim(`${url}${path}`, { method: 'POST', body });
      if (status < 300) return (JSON.parse(isi) as { token: string }).token;
      // An applicant is known at an office as soon as the case is.
      if ('nip' in pengirim || Date.now() > sampai) throw new Error(`${path}: ${status}`);
      await sleep(status === 429 ? 1_000 : 50);
    }
  }
}

const MENUNGGU: ReadonlySet<string> = new Set(['belum-waktunya', 'tidak-ditemukan', 'salah-kantor'].map((code) => `urn:kk-lintas:masalah:${code}`));
