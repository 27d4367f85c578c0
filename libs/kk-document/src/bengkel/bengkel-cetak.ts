import type { CetakanBlanko, CetakanDraf, IsiDokumenKk } from '../halaman/isi-dokumen';
import type { Lambang } from '../lambang/lambang';
import { BengkelKartu } from './bengkel-kartu';
import { UtasBerakhir } from './utas-kartu';

/** Prints drafts and sheets for blanko in a thread of its own that has no keys. The thread starts with the first page. */
export class BengkelCetak {
  private bengkel: Promise<BengkelKartu> | undefined;
  private tertutup = false;

  /** @param lambang the state emblem, on everything that it prints */
  constructor(private readonly lambang?: Lambang) {}

  /** @throws Error when the content cannot be printed; {@link UtasBerakhir} */
  async cetak(isi: IsiDokumenKk, cetakan: CetakanDraf | CetakanBlanko): Promise<Uint8Array> {
    if (this.tertutup) throw new UtasBerakhir('the print workshop is closed');
    this.bengkel ??= this.buka();
    return (await this.bengkel).cetak(isi, cetakan);
  }

  /** Finishes what was asked and ends the thread, if there is one. */
  async close(): Promise<void> {
    this.tertutup = true;
    await (await this.bengkel)?.close();
  }

  private buka(): Promise<BengkelKartu> {
    const dibuka = BengkelKartu.buka({ jenis: 'tanpa-kunci' }, this.lambang);
    dibuka.catch(() => (this.bengkel = undefined));
    return dibuka;
  }
}
