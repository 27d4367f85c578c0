/** Who may hold a copy of the card. */
export const PEMEGANG_RANGKAP = ['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas'] as const;
export type PemegangRangkap = (typeof PEMEGANG_RANGKAP)[number];

/** Who may write a surat pengantar. */
export const PENERBIT_SURAT_PENGANTAR = ['ketua-rt', 'ketua-rw', 'kepala-desa'] as const;
export type PenerbitSuratPengantar = (typeof PENERBIT_SURAT_PENGANTAR)[number];

/** Where a surat pengantar leads (step 2). */
export const TUJUAN_PENGANTAR = ['kelurahan-atau-desa', 'kecamatan'] as const;
export type TujuanPengantar = (typeof TUJUAN_PENGANTAR)[number];

/**
 * `BLANKO`: printed on numbered blanko, signed and stamped by hand (Permendagri 118/2017 and before) · `TTE`: approved,
 * numbered by SIAK, signed electronically as a PDF that the family prints on plain paper (Permendagri 7/2019, 109/2019).
 */
export const MODA_PENERBITAN = ['BLANKO', 'TTE'] as const;
export type ModaPenerbitan = (typeof MODA_PENERBITAN)[number];

/** Who keeps the nomor KK when the head leaves and the others stay: UU 23/2006 Ps. 61(3) does not say. */
export const PILIHAN_NOMOR = ['ikut-kepala', 'tetap-di-keluarga'] as const;
export type NomorBilaKepalaPergi = (typeof PILIHAN_NOMOR)[number];
