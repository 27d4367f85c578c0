/** Where a sheet stands; every sheet that came in stands at exactly one of them, so their counts add up to what was received. */
export const KEADAAN_LEMBAR = ['persediaan', 'dipakai', 'rusak', 'ditarik', 'hilang', 'ditemukan', 'dimusnahkan'] as const;

/**
 * In stock; given out and in use; void because it was spoiled, its printing came back or its case ended, withdrawn, or found again after
 * a loss, and not destroyed yet; lost and not found, void before that or not; destroyed, whatever it was before.
 */
export type KeadaanLembar = (typeof KEADAAN_LEMBAR)[number];
