/** Small least-recently-used cache: reading an entry makes it the youngest, adding one too many drops the oldest. */
export class CacheToken<Nilai> {
  private readonly isi = new Map<string, Nilai>();

  constructor(private readonly maksimum: number) {}

  ambil(kunci: string): Nilai | undefined {
    const nilai = this.isi.get(kunci);
    if (nilai === undefined) return undefined;
    this.isi.delete(kunci);
    this.isi.set(kunci, nilai);
    return nilai;
  }

  simpan(kunci: string, nilai: Nilai): void {
    this.isi.set(kunci, nilai);
    if (this.isi.size <= this.maksimum) return;
    const [terlama] = this.isi.keys();
    if (terlama !== undefined) this.isi.delete(terlama);
  }

  buang(kunci: string): void {
    this.isi.delete(kunci);
  }
}
