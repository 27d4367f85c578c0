import { PANJANG_NOMOR_DOKUMEN } from '@kk-lintas/domain';
import type { SebabKeaslian, StatusKeaslian } from './hasil-keaslian';

export const BAHASA = ['id', 'en'] as const;
export type Bahasa = (typeof BAHASA)[number];

/** Indonesian unless English is asked for. */
export function bahasaDari(pilihan: unknown): Bahasa {
  return pilihan === 'en' ? 'en' : 'id';
}

type DuaBahasa = Readonly<Record<Bahasa, string>>;

/** A state is told by a symbol and words, never by colour alone. */
export const KATA_STATUS: Readonly<Record<StatusKeaslian, DuaBahasa & { readonly lambang: string }>> = {
  aktif: { lambang: '✔', id: 'AKTIF: kartu ini asli dan berlaku', en: 'ACTIVE: this card is genuine and in force' },
  digantikan: { lambang: '⚠', id: 'DIGANTIKAN: kartu ini pernah terbit, tetapi tidak berlaku lagi', en: 'SUPERSEDED: this card was issued, but is no longer in force' },
  palsu: { lambang: '✖', id: 'PALSU ATAU DIUBAH: jangan diterima', en: 'FORGED OR ALTERED: do not accept it' },
  'bukan-kartu': { lambang: '–', id: 'BUKAN DOKUMEN KK YANG DAPAT DIPERIKSA: belum membuktikan apa pun', en: 'NO FAMILY CARD DOCUMENT THAT CAN BE CHECKED: it proves nothing' },
  'tidak-dikenal': { lambang: '?', id: 'TIDAK DIKENAL: tidak ada dalam catatan penerbitan', en: 'UNKNOWN: not in the record of issued cards' },
};

const PANJANG_ID = `harus ${PANJANG_NOMOR_DOKUMEN} huruf dan angka (tanda hubung tidak dihitung)`;
const PANJANG_EN = `it has ${PANJANG_NOMOR_DOKUMEN} letters and digits (hyphens not counted)`;

const KATA_SEBAB: Readonly<Record<SebabKeaslian, DuaBahasa>> = {
  hilang: { id: 'Kartu ini dilaporkan hilang dan tidak berlaku lagi.', en: 'This card was reported lost and is no longer in force.' },
  rusak: { id: 'Kartu ini rusak dan sudah diganti.', en: 'This card was damaged and has been replaced.' },
  pembetulan: { id: 'Isi kartu ini dibetulkan pada terbitan berikutnya.', en: 'The content of this card was corrected in the next issue.' },
  'kepala-keluarga-berganti': { id: 'Kepala keluarga berganti; kartu baru sudah terbit.', en: 'The head of the family changed; a new card was issued.' },
  'perubahan-data': { id: 'Data keluarga berubah; terbitan berikutnya sudah ada.', en: 'The data of the family changed; the next issue exists.' },
  berakhir: { id: 'Kartu ini sudah berakhir; tidak ada lagi yang tercatat di dalamnya.', en: 'This card has ended; nobody is recorded on it any more.' },
  'token-bentuk': { id: 'Kode ini menyerupai kode kartu, tetapi isinya tidak pernah ditulis penerbit.', en: 'This code resembles that of a card, but its content is none that an issuer writes.' },
  'token-kunci-tidak-dikenal': { id: 'Kode ini ditandatangani dengan kunci yang bukan milik penerbit kartu.', en: 'This code was signed with a key that belongs to no issuer of cards.' },
  'token-tanda-tangan': { id: 'Tanda tangan pada kode ini tidak cocok: kode dipalsukan atau rusak.', en: 'The signature of this code does not match: the code is forged or damaged.' },
  'token-kunci-tidak-berlaku': { id: 'Kode ini menyebut tanggal ketika kunci penandatangannya sudah tidak berlaku atau sudah dicabut.', en: 'This code states a date on which the key that signed it was no longer valid, or withdrawn.' },
  'data-berbeda': { id: 'Kode ini menyebut data yang berbeda dari catatan penerbitan.', en: 'This code states data that differ from the record of issued cards.' },
  'bukan-kode': { id: 'Teks ini bukan kode kartu keluarga, atau tidak utuh. Salin seluruh teks kode QR, atau pakai nomor dokumennya.', en: 'This text is not the code of a family card, or not all of it. Copy the whole text of the QR code, or use the document number.' },
  'pdf-bukan-pdf': { id: 'Berkas ini bukan PDF. Foto atau pindaian tidak dapat diperiksa sebagai berkas: pakai kode QR.', en: 'This file is no PDF. A photograph or a scan cannot be checked as a file: use the QR code.' },
  'pdf-tanpa-tanda-tangan': { id: 'PDF ini tidak bertanda tangan elektronik, sedangkan PDF kartu yang asli selalu bertanda tangan. Minta berkas aslinya, atau pakai kode QR.', en: 'This PDF has no electronic signature, and the PDF of a genuine card always has one. Ask for the original file, or use the QR code.' },
  'pdf-berubah': { id: 'PDF ini diubah sesudah ditandatangani.', en: 'This PDF was altered after it was signed.' },
  'pdf-sebagian': { id: 'Tanda tangan tidak meliputi seluruh berkas: ada yang ditambahkan atau dipotong. Bila unduhannya terputus, minta berkasnya lagi.', en: 'The signature does not cover the whole file: something was added or cut off. If the download broke off, ask for the file again.' },
  'pdf-sertifikat-tidak-dikenal': { id: 'PDF ini ditandatangani pihak lain, bukan penerbit kartu, atau dengan sertifikat yang tidak berlaku saat itu.', en: 'This PDF was signed by somebody else, not by the issuer of cards, or with a certificate that was not valid then.' },
  'pdf-tanda-tangan': { id: 'Tanda tangan pada PDF ini tidak sah.', en: 'The signature of this PDF is not valid.' },
  'nomor-terlalu-pendek': { id: `Nomor dokumen ini terlalu pendek: ${PANJANG_ID}. Ketik seluruhnya.`, en: `This document number is too short: ${PANJANG_EN}. Type all of it.` },
  'nomor-terlalu-panjang': { id: `Nomor dokumen ini terlalu panjang: ${PANJANG_ID}.`, en: `This document number is too long: ${PANJANG_EN}.` },
  'nomor-salah-tulis': { id: 'Nomor dokumen ini salah tulis; periksa setiap hurufnya.', en: 'This document number is mistyped; check each character.' },
  'tidak-tercatat': { id: 'Nomor ini tidak tercatat. Kartu yang baru saja terbit tercatat dalam beberapa menit.', en: 'This number is not recorded. A card that was just issued is recorded within minutes.' },
  'tidak-cocok': { id: 'Tidak ada kartu dengan nomor seri dan angka itu.', en: 'There is no card with that serial and those digits.' },
  'berkas-tidak-tercatat': { id: 'Tanda tangannya sah, tetapi berkas ini bukan kartu yang tercatat.', en: 'Its signature is valid, but this file is no recorded card.' },
};

/** Told beside the state of the card, whatever it is. */
export const KATA_ALAMAT_LAIN: DuaBahasa = {
  id: 'AWAS: kode ini menuju alamat lain, bukan alamat resmi. Kode QR kartu yang asli hanya membuka alamat resmi; jangan percaya halaman yang dibuka kode ini.',
  en: 'BEWARE: this code leads to another address than the official one. The QR code of a genuine card opens the official address only; do not trust the page that this code opens.',
};

/** One sentence on the reason; for an active card, what to do next. */
export function penjelasan(sebab: SebabKeaslian | null, bahasa: Bahasa): string {
  if (sebab !== null) return KATA_SEBAB[sebab][bahasa];
  return bahasa === 'en' ? 'Compare what is shown here with the card at hand.' : 'Cocokkan keterangan di sini dengan kartu di tangan Anda.';
}
