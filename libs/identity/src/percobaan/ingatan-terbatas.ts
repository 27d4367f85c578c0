/** Remembers the latest values by key, a bounded number of them. */
export class IngatanTerbatas<Nilai> {
  private readonly isi = new Map<string, Nilai>();

  constructor(private readonly maksimum: number) {}

  ambil(kunci: string): Nilai | undefined {
    return this.isi.get(kunci);
  }

  ingat(kunci: string, nilai: Nilai): void {
    this.isi.delete(kunci);
    this.isi.set(kunci, nilai);
    if (this.isi.size <= this.maksimum) return;
    const [terlama] = this.isi.keys();
    if (terlama !== undefined) this.isi.delete(terlama);
  }

  lupakan(kunci: string): void {
    this.isi.delete(kunci);
  }
}
