import type { Keluarga } from '@kk-lintas/domain';

/** What a card says. */
export interface IsiDokumenKk {
  /** 16 digits. */
  readonly nomorKk?: string;
  readonly keluarga: Keluarga;
  /** Names of the regions, in any case. */
  readonly wilayah: { readonly desa: string; readonly kecamatan: string; readonly kabupaten: string; readonly provinsi: string };
  /** Civil date of issue, `YYYY-MM-DD`; also the creation date of the file. */
  readonly dikeluarkan: string;
  readonly penandatangan: { readonly nama: string; readonly nip: string; readonly jabatan: string };
}

/** A sheet of blanko: which copy of the card it belongs to and who keeps it, and its own serial. */
export interface LembarBlanko {
  readonly no: number;
  readonly pemegang: string;
  readonly serial: string;
  /** Which sheet of its copy, from 1; absent: all sheets of the copy bear this serial. */
  readonly helai?: number;
}

/** How a card is printed. */
export type CetakanKk = CetakanDraf | CetakanBlanko | CetakanTte;

/** Nothing was issued yet: no number, no QR, no signature. */
export interface CetakanDraf {
  readonly jenis: 'draf';
  /** Cards of others that would change with it: each on pages of its own after those of the card. */
  readonly lain?: readonly IsiDokumenKk[];
}

/** Printed on numbered blanko, signed and stamped by hand. */
export interface CetakanBlanko {
  readonly jenis: 'blanko';
  readonly lembar: readonly LembarBlanko[];
}

/** To be signed electronically. */
export interface CetakanTte {
  readonly jenis: 'tte';
  readonly nomorDokumen: string;
  readonly versi: number;
  /** The whole text of the QR. */
  readonly qr: string;
  /** Who issued the signing certificate, as in "Balai Sertifikasi Elektronik (BSrE), BSSN"; not said when absent. */
  readonly penerbitSertifikat?: string;
  /** Printed with emphasis, as {@link CATATAN_PERAGA}. */
  readonly catatan?: string;
}

/** Stands on every card that a demonstration signs. */
export const CATATAN_PERAGA = 'BUKAN BSrE - CONTOH';
