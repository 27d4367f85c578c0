import type { Database } from 'better-sqlite3';

export type JenisSeri = 'nik' | 'kk';

/** No serial is left under these twelve digits: 9,999 per kecamatan and day is what the form of the number allows. */
export class SeriHabis extends Error {}

/** Serials of NIK and nomor KK; each is given out once, also by two processes on one file. */
export class Seri {
  constructor(private readonly db: Database) {}

  /** @throws SeriHabis */
  berikut(jenis: JenisSeri, awalan: string): number {
    const terakhir = this.terakhir(jenis, awalan);
    if (terakhir === 9_999) throw new SeriHabis(`no serial is left for a ${jenis}`);
    this.catat(jenis, awalan, terakhir + 1);
    return terakhir + 1;
  }

  /** Records that a serial is in use. */
  catat(jenis: JenisSeri, awalan: string, seri: number): void {
    this.db
      .prepare('INSERT INTO seri (jenis, awalan, terakhir) VALUES (?, ?, ?) ON CONFLICT (jenis, awalan) DO UPDATE SET terakhir = max(terakhir, excluded.terakhir)')
      .run(jenis, awalan, seri);
  }

  private terakhir(jenis: JenisSeri, awalan: string): number {
    const baris = this.db.prepare<[string, string], { terakhir: number }>('SELECT terakhir FROM seri WHERE jenis = ? AND awalan = ?').get(jenis, awalan);
    return baris?.terakhir ?? 0;
  }
}
