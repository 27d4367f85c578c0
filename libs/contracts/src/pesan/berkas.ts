import type { BerkasAsli, Keluarga, TindakanBernama } from '@kk-lintas/domain';

/** What every hand-over between offices says of a case; no personal data. */
export interface PokokPermohonan {
  readonly permohonanId: string;
  readonly nomor: string;
  /** Code of the kind of application (`A1-membentuk-keluarga-baru`). */
  readonly jenis: string;
  /** Kode wilayah of the desa or kelurahan where the family lives. @pattern ^\d{2}\.\d{2}\.\d{2}\.\d{4}$ */
  readonly desa: string;
  /** When the case was opened: it keeps the policy of that day. Absent for a case from before this was told. @format date-time */
  readonly dibuka?: string;
  /** SHA-256 by which an office recognises the applicant's secret. @pattern ^[0-9a-f]{64}$ */
  readonly sidikRahasia: string;
  /** The case to whose letter the secret belongs, when it is another one. */
  readonly idRahasia?: string;
  /** The case whose card this one corrects. */
  readonly pembetulanDari?: Tautan;
  /** The case by which this family's card changed or became void: another family's, or its own. */
  readonly kartuLainDari?: KartuLainDari;
}

/** Another case that has to do with this one. */
export interface Tautan {
  readonly permohonanId: string;
  readonly nomor: string;
}

/** The case by which a card of another family changed, or by which this family got a card that is void. */
export interface KartuLainDari extends Tautan {
  /** The signed document of the changed card, mode TTE; absent where its sheets are yet to be printed. */
  readonly nomorDokumen?: string;
  /** The card was handed over when it was already declared lost (ADR 0026); absent where its content changed. */
  readonly sebab?: 'dinyatakan-hilang';
}

/** Personal data that travels with a file, encrypted for the receiving offices alone. */
export interface BerkasPribadi {
  readonly pemohon: PemohonPribadi;
  readonly keluarga?: Keluarga;
}

export interface PemohonPribadi {
  readonly nama: string;
  readonly nik: string;
  readonly telepon?: string;
}

/** A file with its original papers and the officers who acted in it so far (for the four-eyes rule). */
export interface BerkasBerjalan extends PokokPermohonan {
  readonly berkas: readonly BerkasAsli[];
  readonly pelaku: readonly TindakanBernama[];
  /** Circumstances ticked at the intake that decide on the nomor KK (`kepala-pergi`); absent where nobody told any. */
  readonly keadaan?: readonly string[];
  /** Codes of all papers that the family handed in, copies and filled forms too (`F-1.05`); absent where an office of an older version had them. */
  readonly kodeBerkas?: readonly string[];
}
