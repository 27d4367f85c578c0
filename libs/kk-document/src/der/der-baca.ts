/** What is no DER, or not the DER that was expected: never seen outside the checks, which answer it as data. */
export class BukanDer extends Error {
  override readonly name = 'BukanDer';
}

/** One element: where it lies in its source. */
export interface Elemen {
  readonly tag: number;
  /** Tag, length and content. */
  readonly utuh: Buffer;
  readonly isi: Buffer;
}

/**
 * Reads elements one after another. Strict: definite lengths in their shortest form and nothing behind the last element, so
 * that one value has one text. All views, no copies.
 */
export class PembacaDer {
  private tempat = 0;

  constructor(private readonly sumber: Buffer) {}

  /** The only element of these bytes. @throws BukanDer when there is another or none */
  static satuSatunya(sumber: Buffer, tag: number): Elemen {
    const pembaca = new PembacaDer(sumber);
    const elemen = pembaca.ambil(tag);
    pembaca.selesai();
    return elemen;
  }

  /** The elements of a constructed element. */
  static isi(elemen: Elemen): PembacaDer {
    return new PembacaDer(elemen.isi);
  }

  get habis(): boolean {
    return this.tempat === this.sumber.length;
  }

  /** Tag of the next element; undefined at the end. */
  get tagBerikut(): number | undefined {
    return this.sumber[this.tempat];
  }

  /** The next element, of this tag if one is given. @throws BukanDer */
  ambil(tag?: number): Elemen {
    const awal = this.tempat;
    const dibaca = this.byte();
    if (tag !== undefined && dibaca !== tag) throw new BukanDer(`tag ${dibaca} instead of ${tag}`);
    if ((dibaca & 0x1f) === 0x1f) throw new BukanDer('a long tag');
    const panjang = this.panjang();
    const mulai = this.tempat;
    if (panjang > this.sumber.length - mulai) throw new BukanDer('cut off');
    this.tempat = mulai + panjang;
    return { tag: dibaca, utuh: this.sumber.subarray(awal, this.tempat), isi: this.sumber.subarray(mulai, this.tempat) };
  }

  /** The next element when it has this tag, else undefined. */
  bila(tag: number): Elemen | undefined {
    return this.tagBerikut === tag ? this.ambil(tag) : undefined;
  }

  /** All that are left. */
  semua(): Elemen[] {
    const elemen: Elemen[] = [];
    while (!this.habis) elemen.push(this.ambil());
    return elemen;
  }

  /** @throws BukanDer when anything is left */
  selesai(): void {
    if (!this.habis) throw new BukanDer('more than expected');
  }

  private panjang(): number {
    const pertama = this.byte();
    if (pertama < 0x80) return pertama;
    const jumlah = pertama & 0x7f;
    if (jumlah === 0 || jumlah > 3) throw new BukanDer('a length without end or too long');
    let panjang = 0;
    for (let i = 0; i < jumlah; i++) panjang = panjang * 256 + this.byte();
    if (panjang < 0x80 || panjang < 256 ** (jumlah - 1)) throw new BukanDer('a length not in its shortest form');
    return panjang;
  }

  private byte(): number {
    const byte = this.sumber[this.tempat++];
    if (byte === undefined) throw new BukanDer('cut off');
    return byte;
  }
}
