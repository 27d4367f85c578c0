/**
 * The two sets of forms that offices have worked with. `permendagri-19-2010`: F-1.15 for a new card, F-1.16 for a changed
 * one, F-1.01 for biodata, and every case begins with a surat pengantar. `permendagri-109-2019`: F-1.02, with F-1.01, F-1.03,
 * F-1.05 and F-1.06 beside it. The same code means another form in either of them, so a code never stands alone.
 */
export const GENERASI_FORMULIR = ['permendagri-19-2010', 'permendagri-109-2019'] as const;
export type GenerasiFormulir = (typeof GENERASI_FORMULIR)[number];

/** The name of the regulation, as a case records it beside the code of its form. */
export const PERATURAN_FORMULIR: Readonly<Record<GenerasiFormulir, string>> = {
  'permendagri-19-2010': 'Permendagri 19/2010',
  'permendagri-109-2019': 'Permendagri 109/2019',
};
