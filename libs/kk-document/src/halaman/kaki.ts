import { kepalaKeluarga, unreachable } from '@kk-lintas/domain';
import { bungkus } from './bungkus';
import type { CetakanKk, CetakanTte, IsiDokumenKk, LembarBlanko } from './isi-dokumen';
import type { Kanvas } from './kanvas';
import { gambarQr } from './kode-qr';
import { kapital, romawi, tanggalCetak } from './tulisan';
import { KERTAS, LEBAR_ISI, SISI_QR, TINGGI_KAKI } from './ukuran';

const HURUF = 7.5;
const SPASI = 9;
const HURUF_KECIL = 6.5;
const SPASI_KECIL = 8;
const LEBAR_KIRI = 272;
const LEBAR_KEPALA = 150;
const LEBAR_PEJABAT = LEBAR_ISI - LEBAR_KIRI - LEBAR_KEPALA - SISI_QR;

/** The upper edge of the foot. */
export const ATAS_KAKI = KERTAS.tinggi - KERTAS.bawah - TINGGI_KAKI;

/** Draws the foot of a sheet. @param lembar the copy, in a print on blanko */
export function gambarKaki(kanvas: Kanvas, isi: IsiDokumenKk, cetakan: CetakanKk, lembar: LembarBlanko | undefined): void {
  switch (cetakan.jenis) {
    case 'draf':
      return gambarKiri(kanvas, ['Dikeluarkan Tanggal : -']);
    case 'blanko':
      gambarKiri(kanvas, [`Dikeluarkan Tanggal : ${tanggalCetak(isi.dikeluarkan)}`, '', ...barisLembar(lembar)]);
      gambarKepalaKeluarga(kanvas, isi);
      return gambarPejabat(kanvas, isi, LEBAR_PEJABAT + SISI_QR);
    case 'tte':
      gambarKiri(kanvas, [`Dikeluarkan Tanggal : ${tanggalCetak(isi.dikeluarkan)}`]);
      gambarKepalaKeluarga(kanvas, isi);
      gambarPejabat(kanvas, isi, LEBAR_PEJABAT);
      gambarQr(kanvas, cetakan.qr, KERTAS.tepi + LEBAR_ISI - SISI_QR, ATAS_KAKI + 2, SISI_QR);
      return gambarKeterangan(kanvas, cetakan);
    default:
      return unreachable(cetakan);
  }
}

function barisLembar(lembar: LembarBlanko | undefined): readonly string[] {
  if (lembar === undefined) return [];
  return [`LEMBAR ${romawi(lembar.no)} : ${kapital(lembar.pemegang)}`, `No. Seri Blanko : ${kapital(lembar.serial)}`];
}

function gambarKiri(kanvas: Kanvas, baris: readonly string[]): void {
  baris.forEach((teks, nomor) => kanvas.teks(teks, KERTAS.tepi + 2, ATAS_KAKI + 8 + nomor * SPASI, { ukuran: HURUF }));
}

function gambarKepalaKeluarga(kanvas: Kanvas, { keluarga }: IsiDokumenKk): void {
  const x = KERTAS.tepi + LEBAR_KIRI;
  const nama = kapital(kepalaKeluarga(keluarga)?.namaLengkap);
  tengah(kanvas, ['KEPALA KELUARGA'], x, ATAS_KAKI + 8, LEBAR_KEPALA);
  const barisNama = terbungkus(kanvas, nama, LEBAR_KEPALA - 4, 'tebal');
  tengah(kanvas, barisNama, x, ATAS_KAKI + 76 - (barisNama.length - 1) * SPASI, LEBAR_KEPALA, 'tebal');
  tengah(kanvas, ['Tanda Tangan/Cap Jempol'], x, ATAS_KAKI + 76 + SPASI, LEBAR_KEPALA);
}

function gambarPejabat(kanvas: Kanvas, { penandatangan, wilayah }: IsiDokumenKk, lebar: number): void {
  const x = KERTAS.tepi + LEBAR_KIRI + LEBAR_KEPALA;
  const jabatan = [...terbungkus(kanvas, kapital(penandatangan.jabatan), lebar - 4, 'biasa'), kapital(wilayah.kabupaten)];
  tengah(kanvas, jabatan, x, ATAS_KAKI + 8, lebar);
  const nama = terbungkus(kanvas, kapital(penandatangan.nama), lebar - 4, 'tebal');
  tengah(kanvas, nama, x, ATAS_KAKI + 76 - (nama.length - 1) * SPASI, lebar, 'tebal');
  tengah(kanvas, [`NIP. ${kapital(penandatangan.nip)}`], x, ATAS_KAKI + 76 + SPASI, lebar);
}

/** What a reader of the paper must know to check it. */
function gambarKeterangan(kanvas: Kanvas, { nomorDokumen, versi, qr, penerbitSertifikat, catatan }: CetakanTte): void {
  const penerbit = penerbitSertifikat === undefined ? '' : ` yang diterbitkan oleh ${penerbitSertifikat}`;
  const baris = [
    `No. Dokumen : ${nomorDokumen}   Versi : ${versi}`,
    ...terbungkusKecil(kanvas, `Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik${penerbit}.`),
    ...terbungkusKecil(kanvas, `Periksa keasliannya dengan memindai kode QR atau mengetik No. Dokumen, hanya di ${alamatPeriksa(qr)}; alamat lain palsu.`),
  ];
  const x = KERTAS.tepi + 2;
  baris.forEach((teks, nomor) => kanvas.teks(teks, x, ATAS_KAKI + 21 + nomor * SPASI_KECIL, { ukuran: HURUF_KECIL }));
  if (catatan !== undefined) kanvas.teks(catatan, x, ATAS_KAKI + 26 + baris.length * SPASI_KECIL, { huruf: 'tebal', ukuran: 11 });
}

/** The address in the QR, up to its path, as people write it. */
function alamatPeriksa(qr: string): string {
  return qr.slice(0, qr.lastIndexOf('/C/') + 2).toLowerCase();
}

function tengah(kanvas: Kanvas, baris: readonly string[], x: number, y: number, lebar: number, huruf: 'biasa' | 'tebal' = 'biasa'): void {
  baris.forEach((teks, nomor) => kanvas.teks(teks, x, y + nomor * SPASI, { huruf, ukuran: HURUF, rata: 'tengah', lebar }));
}

function terbungkus(kanvas: Kanvas, teks: string, lebar: number, huruf: 'biasa' | 'tebal'): readonly string[] {
  return bungkus(teks, lebar, (satu) => kanvas.lebar(satu, huruf, HURUF));
}

function terbungkusKecil(kanvas: Kanvas, teks: string): readonly string[] {
  return bungkus(teks, LEBAR_KIRI - 6, (satu) => kanvas.lebar(satu, 'biasa', HURUF_KECIL));
}
