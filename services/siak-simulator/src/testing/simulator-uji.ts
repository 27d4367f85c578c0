import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buatSimulator, type Simulator } from '../buat-simulator';

/** Fixed time of the specs: 2 March 2026, 08:00 WIB. */
export const SAAT_UJI = new Date('2026-03-02T01:00:00.000Z');

export interface Jawaban {
  readonly status: number;
  readonly jenisIsi: string | null;
  // The specs say themselves what they expect of a body.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly isi: any;
}

/** A running simulator on a folder of its own, with what a spec does to it. */
export class SimulatorUji {
  readonly folder = mkdtempSync(join(tmpdir(), 'siak-simulator-'));
  private simulator: Simulator | undefined;
  saat = SAAT_UJI;

  async mulai(): Promise<this> {
    this.simulator = await buatSimulator({ port: 0, host: '127.0.0.1', folder: this.folder, clock: () => this.saat });
    return this;
  }

  /** Stops and starts again on the same folder. */
  async mulaiLagi(): Promise<void> {
    await this.simulator?.close();
    await this.mulai();
  }

  async tutup(): Promise<void> {
    await this.simulator?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  kirim(path: string, isi: unknown, method = 'POST', signal?: AbortSignal): Promise<Jawaban> {
    return this.minta(path, { method, body: JSON.stringify(isi), headers: { 'content-type': 'application/json' }, ...(signal ? { signal } : {}) });
  }

  async minta(path: string, init: RequestInit = {}): Promise<Jawaban> {
    if (this.simulator === undefined) throw new Error('not started');
    const jawaban = await fetch(`${this.simulator.url}${path}`, init);
    return { status: jawaban.status, jenisIsi: jawaban.headers.get('content-type'), isi: await jawaban.json() };
  }
}
