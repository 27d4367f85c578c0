import { BARIS_PER_LEMBAR, BARIS_TERENDAH, BARIS_TERTINGGI } from './ukuran';

/** The lines of each cell of one row. */
export type Baris = readonly (readonly string[])[];

/** A member's rows in both tables. */
export interface DuaBaris {
  readonly tabel1: Baris;
  readonly tabel2: Baris;
}

/** One sheet: its members, and the heights of all its rows (empty ones behind) in each table. */
export interface Lembar {
  readonly baris: readonly DuaBaris[];
  readonly tinggi1: readonly number[];
  readonly tinggi2: readonly number[];
}

/**
 * Spreads members over sheets: ten a sheet, fewer only where their long texts need the room. Rows are as high as their
 * texts need, and else equally high. A sheet of less than ten members is filled up with empty rows as far as they fit.
 * @param ruang height for the rows of both tables together, points
 * @param tinggiPerlu height that a row needs, points
 */
export function rencanakanLembar(semua: readonly DuaBaris[], ruang: number, tinggiPerlu: (baris: Baris) => number): readonly Lembar[] {
  const lembar: Lembar[] = [];
  let sisa = semua;
  do {
    const banyak = Math.max(1, banyakMuat(sisa, ruang, tinggiPerlu));
    lembar.push(susun(sisa.slice(0, banyak), ruang, tinggiPerlu));
    sisa = sisa.slice(banyak);
  } while (sisa.length > 0);
  return lembar;
}

function banyakMuat(sisa: readonly DuaBaris[], ruang: number, tinggiPerlu: (baris: Baris) => number): number {
  let terpakai = 0;
  let banyak = 0;
  for (const { tabel1, tabel2 } of sisa.slice(0, BARIS_PER_LEMBAR)) {
    terpakai += tinggiPerlu(tabel1) + tinggiPerlu(tabel2);
    if (terpakai > ruang) break;
    banyak++;
  }
  return banyak;
}

function susun(baris: readonly DuaBaris[], ruang: number, tinggiPerlu: (baris: Baris) => number): Lembar {
  const perlu = [...baris.map(({ tabel1 }) => tinggiPerlu(tabel1)), ...baris.map(({ tabel2 }) => tinggiPerlu(tabel2))];
  const terpakai = perlu.reduce((jumlah, satu) => jumlah + satu, 0);
  const muat = Math.floor((ruang - terpakai) / (2 * BARIS_TERENDAH));
  const kosong = Math.max(0, Math.min(BARIS_PER_LEMBAR - baris.length, muat));
  const semua = [...perlu, ...Array<number>(2 * kosong).fill(BARIS_TERENDAH)];
  const rata = tinggiRata(semua, ruang);
  const tinggi = (dari: number) => [...perlu.slice(dari, dari + baris.length), ...Array<number>(kosong).fill(BARIS_TERENDAH)].map((satu) => Math.max(satu, rata));
  return { baris, tinggi1: tinggi(0), tinggi2: tinggi(baris.length) };
}

/** The height that all rows may have at least, so that together they just fill the room (or are as high as rows get). */
function tinggiRata(perlu: readonly number[], ruang: number): number {
  let sisa = ruang;
  let baris = perlu.length;
  for (const satu of [...perlu].sort((a, b) => b - a)) {
    if (satu <= sisa / baris) break;
    sisa -= satu;
    baris--;
  }
  return baris === 0 ? 0 : Math.min(BARIS_TERTINGGI, sisa / baris);
}
