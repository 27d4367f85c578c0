import { setTimeout as sleep } from 'node:timers/promises';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { kirim, type Balasan, type Kiriman } from './kirim';

export interface Jawaban {
  readonly id: string;
  readonly revisi: number;
  readonly peristiwa: readonly { readonly id: string; readonly type: string; readonly waktu: string; readonly data: Readonly<Record<string, unknown>> }[];
  readonly nomor?: string;
  readonly rahasia?: string;
}

/** Who sends a command: an officer by NIP, or the applicant by the number and secret of the letter. */
export type Pengirim = { readonly nip: string } | { readonly nomor: string; readonly rahasia: string };

export interface SifatKlien {
  /** Told of every acknowledged command and of the address that acknowledged it, before anything else is done with the answer. */
  readonly diterima: (jawaban: Jawaban, url: string) => void;
  /** How long it waits for another office to hear of a case, and for an office that is away, in milliseconds. */
  readonly sabarMs: number;
  /** Whether it sends again when an office is away or in trouble, as people do. */
  readonly ulangi: boolean;
}

const BIASA: SifatKlien = { diterima: () => undefined, sabarMs: 30_000, ulangi: false };
const JEDA_MS = 20;
const JEDA_GANGGUAN_MS = 200;

/** The offices over HTTP, as their people use them. */
export class Klien {
  /** Of each person at each office; one that is still being asked for is waited for by all who need it. */
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly sifat: SifatKlien;

  constructor(sifat: Partial<SifatKlien> = {}) {
    this.sifat = { ...BIASA, ...sifat };
  }

  get sabarMs(): number {
    return this.sifat.sabarMs;
  }

  /**
   * Sends a command, again and again while the office has not heard of the case yet. The idempotency key is the command's
   * own, so a demonstration that was killed goes on where it was.
   */
  async perintah(url: string, pengirim: Pengirim, path: string, key: string, body: object): Promise<Jawaban> {
    const sampai = Date.now() + this.sifat.sabarMs;
    for (;;) {
      const authorization = await this.masuk(url, pengirim, sampai);
      const { status, isi } = await this.kirim(`${url}${path}`, { method: 'POST', headers: { authorization, 'idempotency-key': key }, body }, sampai);
      if (status < 300) return this.catat(JSON.parse(isi) as Jawaban, url);
      const { type } = JSON.parse(isi) as { type: string };
      if (!MENUNGGU.has(type) || Date.now() > sampai) throw new Error(`${path}: ${status} ${isi}`);
      await sleep(JEDA_MS);
    }
  }

  async lihat<Isi>(url: string, pengirim: Pengirim, path: string): Promise<Isi | undefined> {
    const sampai = Date.now() + this.sifat.sabarMs;
    const { status, isi } = await this.kirim(`${url}${path}`, { method: 'GET', headers: { authorization: await this.masuk(url, pengirim, sampai) } }, sampai);
    if (status === 404) return undefined;
    if (status >= 300) throw new Error(`${path}: ${status} ${isi}`);
    return JSON.parse(isi) as Isi;
  }

  private catat(jawaban: Jawaban, url: string): Jawaban {
    this.sifat.diterima(jawaban, url);
    return jawaban;
  }

  private async masuk(url: string, pengirim: Pengirim, sampai: number): Promise<string> {
    const nama = `${url} ${'nip' in pengirim ? pengirim.nip : pengirim.nomor}`;
    const token = this.tokens.get(nama) ?? this.token(url, pengirim, sampai);
    this.tokens.set(nama, token);
    try {
      return `Bearer ${await token}`;
    } catch (error) {
      this.tokens.delete(nama);
      throw error;
    }
  }

  private async token(url: string, pengirim: Pengirim, sampai: number): Promise<string> {
    const [path, body] = 'nip' in pengirim ? ['/masuk', { nip: pengirim.nip, sandi: SANDI_PERAGA }] : ['/masuk-pemohon', pengirim];
    for (;;) {
      const { status, isi } = await this.kirim(`${url}${path}`, { method: 'POST', body }, sampai);
      if (status < 300) return (JSON.parse(isi) as { token: string }).token;
      // An applicant is known at an office as soon as the case is.
      if ('nip' in pengirim || Date.now() > sampai) throw new Error(`${path}: ${status}`);
      await sleep(status === 429 ? 1_000 : 50);
    }
  }

  private async kirim(url: string, kiriman: Kiriman, sampai: number): Promise<Balasan> {
    for (;;) {
      const balasan = await kirim(url, kiriman).catch((error: Error) => error);
      const terganggu = balasan instanceof Error || balasan.status >= 500;
      if (!terganggu) return balasan;
      if (!this.sifat.ulangi || Date.now() > sampai) {
        if (balasan instanceof Error) throw balasan;
        return balasan;
      }
      await sleep(JEDA_GANGGUAN_MS);
    }
  }
}

const MENUNGGU: ReadonlySet<string> = new Set(['belum-waktunya', 'tidak-ditemukan'].map((code) => `urn:kk-lintas:masalah:${code}`));
