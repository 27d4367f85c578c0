/** Repeatable randomness (xorshift32, Marsaglia 2003): the same seed gives the same population on every machine. */
export class Acak {
  private keadaan: number;

  constructor(seed: number) {
    this.keadaan = seed >>> 0 || 0x9e3779b9;
  }

  /** A whole number from `min` to `maks`, both included. */
  bulat(min: number, maks: number): number {
    return min + (this.berikut() % (maks - min + 1));
  }

  pilih<Butir>(daftar: readonly Butir[]): Butir {
    const butir = daftar[this.bulat(0, daftar.length - 1)];
    if (butir === undefined) throw new Error('nothing to choose from');
    return butir;
  }

  private berikut(): number {
    let x = this.keadaan;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.keadaan = x >>> 0;
    return this.keadaan;
  }
}
