import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KunciPublik } from './kunci-publik';
import type { Balasan, KartuTerbit, Permintaan, SetelanUtas, Tugas } from './pesan-utas';

/** The thread ended, or was ended, before it answered: whether a card was made is unknown, and nothing of it was kept. */
export class UtasBerakhir extends Error {
  override readonly name = 'UtasBerakhir';
}

interface Menunggu {
  readonly resolve: (nilai: never) => void;
  readonly reject: (galat: Error) => void;
}

/** One thread from its start to its end. */
export class UtasKartu {
  private readonly menunggu = new Map<number, Menunggu>();
  private idBerikut = 1;
  private sudahBerakhir = false;

  private constructor(
    private readonly worker: Worker,
    readonly kunciPublik: KunciPublik,
    readonly demo: boolean,
  ) {
    worker.on('message', (balasan: Balasan) => this.selesaikan(balasan));
    worker.on('error', () => this.akhiri());
    worker.on('exit', () => this.akhiri());
  }

  /** @param berkas the worker's source without extension @throws Error when its keys cannot be opened */
  static async mulai(berkas: string, setelan: SetelanUtas): Promise<UtasKartu> {
    const worker = new Worker(terkompilasi(berkas), { workerData: setelan });
    const [{ kunciPublik, demo }] = (await once(worker, 'message')) as [{ kunciPublik: KunciPublik; demo: boolean }];
    return new UtasKartu(worker, kunciPublik, demo);
  }

  get berakhir(): boolean {
    return this.sudahBerakhir;
  }

  panggil<Nilai extends KartuTerbit | Uint8Array>(tugas: Tugas): Promise<Nilai> {
    return new Promise<Nilai>((resolve, reject) => {
      const id = this.idBerikut++;
      this.worker.postMessage({ id, tugas } satisfies Permintaan);
      this.menunggu.set(id, { resolve: resolve as (nilai: never) => void, reject });
    });
  }

  /** Settles when what was asked is done and the thread is gone. */
  async tutup(): Promise<void> {
    if (this.sudahBerakhir) return;
    const keluar = new Promise<void>((resolve) => this.worker.once('exit', () => resolve()));
    this.worker.postMessage('tutup' satisfies Permintaan);
    await keluar;
  }

  private selesaikan(balasan: Balasan): void {
    const menunggu = this.menunggu.get(balasan.id);
    this.menunggu.delete(balasan.id);
    if (balasan.berhasil) menunggu?.resolve(balasan.nilai as never);
    else menunggu?.reject(new Error(balasan.pesan));
  }

  private akhiri(): void {
    this.sudahBerakhir = true;
    for (const { reject } of this.menunggu.values()) reject(new UtasBerakhir('the card thread ended'));
    this.menunggu.clear();
  }
}

/** A worker runs compiled code also where its caller runs from source (under Jest): then its twin lies in `dist`. */
function terkompilasi(berkas: string): string {
  if (existsSync(`${berkas}.js`)) return `${berkas}.js`;
  const libs = berkas.lastIndexOf(`${sep}libs${sep}`);
  return `${berkas.slice(0, libs)}${sep}dist${berkas.slice(libs)}.js`;
}
