import { join } from 'node:path';
import type { CetakanBlanko, CetakanDraf, IsiDokumenKk } from '../halaman/isi-dokumen';
import type { Lambang } from '../lambang/lambang';
import type { KunciPublik } from './kunci-publik';
import type { KartuTerbit, PermintaanTerbit, SetelanUtas, Tugas } from './pesan-utas';
import { UtasBerakhir, UtasKartu } from './utas-kartu';

const BERKAS_UTAS = join(__dirname, 'kartu.worker');

/**
 * Makes cards in a thread of its own: the event loop never waits for a page or a signature, and the private keys stay over
 * there. A thread that ends by itself takes what it had in hand with it; the next call starts another one.
 */
export class BengkelKartu {
  private readonly berjalan = new Set<Promise<unknown>>();
  private utas: Promise<UtasKartu>;
  private tertutup = false;

  private constructor(
    pertama: UtasKartu,
    private readonly setelan: SetelanUtas,
    private readonly berkasUtas: string,
  ) {
    this.utas = Promise.resolve(pertama);
    this.kunciPublik = pertama.kunciPublik;
    this.demo = pertama.demo;
  }

  /** To be published, for those who check cards. */
  readonly kunciPublik: KunciPublik;
  /** Whether the cards say that they are a demonstration's. */
  readonly demo: boolean;

  /**
   * Settles when the keys are open, made if it is the first start of a demonstration.
   * @param lambang the state emblem, on every card
   * @param berkasUtas the worker's source without extension
   * @throws Error when the keys cannot be opened
   */
  static async buka(kunci: SetelanUtas['kunci'], lambang?: Lambang, berkasUtas = BERKAS_UTAS): Promise<BengkelKartu> {
    const setelan = { kunci, lambang };
    return new BengkelKartu(await UtasKartu.mulai(berkasUtas, setelan), setelan, berkasUtas);
  }

  /** A draft, or sheets for blanko. @throws Error when the content cannot be printed; {@link UtasBerakhir} */
  cetak(isi: IsiDokumenKk, cetakan: CetakanDraf | CetakanBlanko): Promise<Uint8Array> {
    return this.kirim<Uint8Array>({ jenis: 'cetak', isi, cetakan });
  }

  /** A card in TTE mode: digest, token, page and signature. @throws Error when a part cannot be a card's; {@link UtasBerakhir} */
  terbitkan(isi: IsiDokumenKk, permintaan: PermintaanTerbit): Promise<KartuTerbit> {
    return this.kirim<KartuTerbit>({ jenis: 'terbit', isi, permintaan });
  }

  /** Finishes what was asked and ends the thread. A second call does nothing. */
  async close(): Promise<void> {
    if (this.tertutup) return;
    this.tertutup = true;
    await Promise.allSettled(this.berjalan);
    await this.utas.then((utas) => utas.tutup(), () => undefined);
  }

  private kirim<Nilai extends KartuTerbit | Uint8Array>(tugas: Tugas): Promise<Nilai> {
    const hasil = this.utasHidup().then((utas) => utas.panggil<Nilai>(tugas));
    const selesai = (): boolean => this.berjalan.delete(hasil);
    this.berjalan.add(hasil);
    hasil.then(selesai, selesai);
    return hasil;
  }

  private async utasHidup(): Promise<UtasKartu> {
    if (this.tertutup) throw new UtasBerakhir('the card workshop is closed');
    const kini = this.utas;
    const utas = await kini.catch(() => undefined);
    if (utas !== undefined && !utas.berakhir) return utas;
    if (this.utas === kini) this.utas = UtasKartu.mulai(this.berkasUtas, this.setelan);
    return this.utas;
  }
}
