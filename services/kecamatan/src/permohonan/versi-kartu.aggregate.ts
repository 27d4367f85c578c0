import { VERSI_KARTU_DECIDER, type PerintahVersi, type VersiKartu, type VersiKartuTerbit } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** The highest issue of each card that came to this kecamatan, one stream for each pseudonym of a nomor KK. */
export const VERSI_KARTU: Aggregate<VersiKartu, PerintahVersi, VersiKartuTerbit> = { name: 'versi-kartu', decider: VERSI_KARTU_DECIDER };
