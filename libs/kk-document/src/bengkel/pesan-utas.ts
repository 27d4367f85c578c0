import type { CetakanBlanko, CetakanDraf, IsiDokumenKk } from '../halaman/isi-dokumen';
import type { Lambang } from '../lambang/lambang';
import type { TokenKartu } from '../token/token-kartu';

/** What a thread is started with: keys, or none for one that only prints; and the emblem of its cards, if it has one. */
export interface SetelanUtas {
  readonly kunci: SetelanKunci | { readonly jenis: 'tanpa-kunci' };
  readonly lambang?: Lambang;
}

/** Which keys the thread opens. They never leave it. */
export type SetelanKunci =
  | { readonly jenis: 'ca-peraga'; readonly folder: string; readonly kantor: string }
  /** `berkas` is a path; `folder` keeps the key of the QR tokens. */
  | { readonly jenis: 'p12'; readonly berkas: string; readonly sandi: string; readonly folder: string };

/** What a card in TTE mode is issued with. */
export interface PermintaanTerbit {
  readonly nomorDokumen: string;
  readonly versi: number;
  /** Host of the public check, or its address up to `/c`. */
  readonly alamat: string;
  /** 16 random bytes; whoever is to prove the card's content later keeps them with it. */
  readonly garam: Uint8Array;
  readonly waktu: Date;
  readonly alasan: string;
  readonly tempat: string;
  /** Who issued the signing certificate, in words for the foot of the card; a demonstration never says so. */
  readonly penerbitSertifikat?: string;
}

/** An issued card: all of it is what the issuer records. */
export interface KartuTerbit {
  /** The signed file. */
  readonly pdf: Uint8Array;
  /** The whole text of its QR. */
  readonly qr: string;
  readonly token: TokenKartu;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sidikPdf: string;
}

export type Tugas =
  | { readonly jenis: 'cetak'; readonly isi: IsiDokumenKk; readonly cetakan: CetakanDraf | CetakanBlanko }
  | { readonly jenis: 'terbit'; readonly isi: IsiDokumenKk; readonly permintaan: PermintaanTerbit };

export type Permintaan = { readonly id: number; readonly tugas: Tugas } | 'tutup';

export type Balasan =
  | { readonly id: number; readonly berhasil: true; readonly nilai: KartuTerbit | Uint8Array }
  | { readonly id: number; readonly berhasil: false; readonly pesan: string };
