import type { Keluarga } from '@kk-lintas/domain';

/** Makes signed documents. What signs is behind it: a demo CA, a P12 file, BSrE. */
export interface PenerbitDokumen {
  /** @throws TandaTanganGagal when the signing service gave no usable answer: it is asked again later */
  terbitkan(permintaan: PermintaanDokumen): Promise<DokumenJadi>;
}

export interface PermintaanDokumen {
  readonly nomorDokumen: string;
  readonly versi: number;
  /** Civil date (WIB) of issue. */
  readonly dikeluarkan: string;
  readonly nomorKk: string;
  readonly keluarga: Keluarga;
  /** The Kepala Dinas who approved: his or her name stands on the card. */
  readonly penandatangan: PejabatPenandatangan;
}

export interface PejabatPenandatangan {
  readonly nama: string;
  readonly nip: string;
  readonly jabatan: string;
}

export interface DokumenJadi {
  readonly pdf: Uint8Array;
  /** Hex SHA-256 of the salted content, as in the token of the QR. */
  readonly sidik: string;
  /** Hex. */
  readonly garam: string;
}

/** The signing service did not answer, or refused. Its text holds no personal data. */
export class TandaTanganGagal extends Error {
  constructor(readonly sebab: string) {
    super(sebab);
    this.name = 'TandaTanganGagal';
  }
}
