import type { Anggota } from '@kk-lintas/domain';
import { bungkus } from './bungkus';
import { TINGGI_KAPITAL, type Kanvas } from './kanvas';
import type { Kolom } from './kolom';
import type { Baris } from './rencana-lembar';
import { BARIS_TERENDAH, HURUF_TABEL, JARAK_SEL, KERTAS, LEBAR_ISI, SPASI_TABEL } from './ukuran';

/** The space between the texts of a row and its lines, above and below together. */
const JARAK_TEGAK = 1.3;
const TINGGI_JUDUL = 17;
const TINGGI_NOMOR = 9;
export const TINGGI_KEPALA_TABEL = TINGGI_JUDUL + TINGGI_NOMOR;

/** The cells of one member, broken into lines that fit their columns. */
export function barisAnggota(kolom: readonly Kolom[], anggota: Anggota, urutan: number, kanvas: Kanvas): Baris {
  return kolom.map(({ isi, lebar }) => bungkus(isi(anggota, urutan), lebar - 2 * JARAK_SEL, (teks) => kanvas.lebar(teks, 'biasa', HURUF_TABEL)));
}

/** Height that a row needs, points. */
export function tinggiBaris(baris: Baris): number {
  return Math.max(BARIS_TERENDAH, Math.max(...baris.map((sel) => sel.length)) * SPASI_TABEL + JARAK_TEGAK);
}

/** Draws a table from `y` down: headings, rows and, where members are missing, rows of `-`. @returns its lower edge */
export function gambarTabel(kanvas: Kanvas, kolom: readonly Kolom[], baris: readonly Baris[], tinggi: readonly number[], y: number): number {
  gambarKepala(kanvas, kolom, y);
  let atas = y + TINGGI_KEPALA_TABEL;
  tinggi.forEach((setinggi, nomor) => {
    gambarBaris(kanvas, kolom, baris[nomor] ?? kolom.map(({ nomor: judul }) => [judul === undefined ? '' : '-']), atas, setinggi);
    atas += setinggi;
  });
  gambarGaris(kanvas, kolom, tinggi, y, atas);
  return atas;
}

function gambarKepala(kanvas: Kanvas, kolom: readonly Kolom[], y: number): void {
  kanvas.dokumen.rect(KERTAS.tepi, y, LEBAR_ISI, TINGGI_KEPALA_TABEL).fill('#e9e9e9').fillColor('black');
  for (const { x, kolom: satu } of letak(kolom)) {
    const atas = satu.kelompok === undefined ? y : y + TINGGI_JUDUL / 2;
    const tinggi = y + TINGGI_JUDUL - atas;
    const baris = bungkus(satu.judul, satu.lebar - 2, (teks) => kanvas.lebar(teks, 'tebal', HURUF_TABEL));
    gambarSel(kanvas, baris, x, atas, satu.lebar, tinggi, 'tebal');
    if (satu.nomor !== undefined) gambarSel(kanvas, [`(${satu.nomor})`], x, y + TINGGI_JUDUL, satu.lebar, TINGGI_NOMOR, 'biasa');
  }
  for (const { nama, x, lebar } of kelompok(kolom)) gambarSel(kanvas, [nama], x, y, lebar, TINGGI_JUDUL / 2, 'tebal');
}

function gambarBaris(kanvas: Kanvas, kolom: readonly Kolom[], baris: Baris, y: number, tinggi: number): void {
  letak(kolom).forEach(({ x, kolom: { lebar, rata } }, nomor) => {
    const sel = baris[nomor] ?? [];
    const kosong = sel.length === 1 && sel[0] === '-';
    if (rata === 'tengah' || kosong) gambarSel(kanvas, sel, x, y, lebar, tinggi, 'biasa');
    else gambarSelKiri(kanvas, sel, x + JARAK_SEL, y, tinggi);
  });
}

function gambarSel(kanvas: Kanvas, sel: readonly string[], x: number, y: number, lebar: number, tinggi: number, huruf: 'biasa' | 'tebal'): void {
  const atas = y + (tinggi - tinggiTeks(sel)) / 2;
  sel.forEach((teks, nomor) => kanvas.teks(teks, x, atas + nomor * SPASI_TABEL, { huruf, ukuran: HURUF_TABEL, rata: 'tengah', lebar }));
}

function gambarSelKiri(kanvas: Kanvas, sel: readonly string[], x: number, y: number, tinggi: number): void {
  const atas = y + (tinggi - tinggiTeks(sel)) / 2;
  sel.forEach((teks, nomor) => kanvas.teks(teks, x, atas + nomor * SPASI_TABEL, { ukuran: HURUF_TABEL }));
}

/** From the top of the first line's capitals to the foot of the last line's. */
function tinggiTeks(sel: readonly string[]): number {
  return (sel.length - 1) * SPASI_TABEL + HURUF_TABEL * TINGGI_KAPITAL;
}

function gambarGaris(kanvas: Kanvas, kolom: readonly Kolom[], tinggi: readonly number[], y: number, bawah: number): void {
  const { dokumen } = kanvas;
  const kanan = KERTAS.tepi + LEBAR_ISI;
  dokumen.lineWidth(0.5).rect(KERTAS.tepi, y, LEBAR_ISI, bawah - y);
  let garis = y + TINGGI_JUDUL;
  for (const setinggi of [TINGGI_NOMOR, ...tinggi]) {
    dokumen.moveTo(KERTAS.tepi, garis).lineTo(kanan, garis);
    garis += setinggi;
  }
  const semua = letak(kolom);
  semua.slice(1).forEach(({ x, kolom: satu }, nomor) => {
    const sekelompok = satu.kelompok !== undefined && satu.kelompok === semua[nomor]?.kolom.kelompok;
    dokumen.moveTo(x, sekelompok ? y + TINGGI_JUDUL / 2 : y).lineTo(x, bawah);
  });
  for (const { x, lebar } of kelompok(kolom)) dokumen.moveTo(x, y + TINGGI_JUDUL / 2).lineTo(x + lebar, y + TINGGI_JUDUL / 2);
  dokumen.stroke();
}

function letak(kolom: readonly Kolom[]): readonly { readonly x: number; readonly kolom: Kolom }[] {
  let x: number = KERTAS.tepi;
  return kolom.map((satu) => {
    const letaknya = { x, kolom: satu };
    x += satu.lebar;
    return letaknya;
  });
}

function kelompok(kolom: readonly Kolom[]): readonly { readonly nama: string; readonly x: number; readonly lebar: number }[] {
  const semua: { nama: string; x: number; lebar: number }[] = [];
  for (const { x, kolom: satu } of letak(kolom)) {
    if (satu.kelompok === undefined) continue;
    const terakhir = semua.at(-1);
    if (terakhir?.nama === satu.kelompok) terakhir.lebar += satu.lebar;
    else semua.push({ nama: satu.kelompok, x, lebar: satu.lebar });
  }
  return semua;
}
