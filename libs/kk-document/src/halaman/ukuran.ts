/** Lengths are in points (1/72 inch), from the upper left corner of A4 landscape. */
export const KERTAS = { lebar: 841.89, tinggi: 595.28, tepi: 24, atas: 20, bawah: 18 } as const;
export const LEBAR_ISI = KERTAS.lebar - 2 * KERTAS.tepi;

/** One size in both tables, also in their headings: never smaller, whatever must fit. */
export const HURUF_TABEL = 7;
/** Capitals have no descenders: lines may stand close. */
export const SPASI_TABEL = 7.3;
export const JARAK_SEL = 2.5;

export const BARIS_PER_LEMBAR = 10;
export const BARIS_TERENDAH = 9.5;
/** Above this a row looks empty rather than airy. */
export const BARIS_TERTINGGI = 16;

/** 30 mm: a module of the QR is then about half a millimetre, enough for a cheap camera and a worn print. */
export const SISI_QR = 85;
export const TINGGI_KAKI = 94;
