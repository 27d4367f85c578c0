import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { idKantor, type Layanan } from '@kk-lintas/contracts';
import type { Kebijakan } from '@kk-lintas/domain';
import type { OfficeRuntime } from '@kk-lintas/office';
import { jalankanKabupaten, type Kabupaten } from '../../services/kabupaten/src/kabupaten';

const HOST = '127.0.0.1';
const SABAR_MS = 20_000;

/** Waits until a condition holds. @throws Error naming it when it does not within 20 seconds */
export async function sampai<Hasil>(apa: string, periksa: () => Promise<Hasil | undefined>): Promise<Hasil> {
  const batas = Date.now() + SABAR_MS;
  for (;;) {
    const hasil = await periksa();
    if (hasil !== undefined) return hasil;
    if (Date.now() > batas) throw new Error(`did not happen: ${apa}`);
    await sleep(10);
  }
}

/** The whole system on fresh data, with a clock that can be moved forward. */
export class KabupatenUji {
  /** What background parts complained of. */
  readonly keluhan: string[] = [];
  private majuMs = 0;
  private readonly terpakai = new Map<string, number>();

  private constructor(
    private readonly port: number,
    private readonly data: string,
    private kabupaten: Kabupaten | undefined,
    private kebijakan: readonly Kebijakan[] | undefined,
  ) {}

  /** @param port first of the fourteen ports it takes @param kebijakan absent: the policies of the demonstration */
  static async mulai(port: number, kebijakan?: readonly Kebijakan[]): Promise<KabupatenUji> {
    const uji = new KabupatenUji(port, mkdtempSync(join(tmpdir(), 'kk-lintas-perjalanan-')), undefined, kebijakan);
    await uji.nyalakan();
    return uji;
  }

  get berjalan(): Kabupaten {
    if (this.kabupaten === undefined) throw new Error('the kabupaten is closed');
    return this.kabupaten;
  }

  /** Its data folder. */
  get folder(): string {
    return this.data;
  }

  sekarang(): Date {
    return new Date(Date.now() + this.majuMs);
  }

  majukan(hari: number): void {
    this.majuMs += hari * 86_400_000;
  }

  /** How many cases of this title were begun here before. */
  giliran(judul: string): number {
    const sebelum = this.terpakai.get(judul) ?? 0;
    this.terpakai.set(judul, sebelum + 1);
    return sebelum;
  }

  kantor(layanan: Layanan, kode: string): OfficeRuntime {
    const id = idKantor(layanan, kode);
    const found = this.berjalan.kantor.find(({ office }) => office.kantor.id === id);
    if (found === undefined) throw new Error(`no office ${id}`);
    return found.office;
  }

  async aturSiak(saklar: object): Promise<void> {
    const response = await fetch(`${this.berjalan.urlSiak}/saklar`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(saklar) });
    if (!response.ok) throw new Error(`saklar: ${response.status}`);
  }

  /** Closes everything and starts it again on the same data, with the policies from before unless others are given. */
  async mulaiLagi(kebijakan = this.kebijakan): Promise<void> {
    await this.padamkan();
    this.kebijakan = kebijakan;
    await this.nyalakan();
  }

  async tutup(): Promise<void> {
    await this.padamkan();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async nyalakan(): Promise<void> {
    this.kabupaten = await jalankanKabupaten({
      data: this.data,
      port: this.port,
      host: HOST,
      kebijakan: this.kebijakan,
      now: () => this.sekarang(),
      log: (message, error) => this.keluhan.push(`${message}: ${error instanceof Error ? error.message : String(error)}`),
    });
  }

  private async padamkan(): Promise<void> {
    const { kabupaten } = this;
    this.kabupaten = undefined;
    await kabupaten?.tutup();
  }
}
