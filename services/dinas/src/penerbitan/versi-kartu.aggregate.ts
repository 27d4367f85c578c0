import { VERSI_KARTU_DECIDER, type PerintahVersi, type VersiKartu, type VersiKartuTerbit } from '@kk-lintas/domain';
import type { Aggregate } from '@kk-lintas/office';

/** The highest issue of each card that this Dinas stamped or signed, one stream for each pseudonym of a nomor KK. The store takes an event of a stream from one writer alone: of two stamps at once one wins. */
export const VERSI_KARTU: Aggregate<VersiKartu, PerintahVersi, VersiKartuTerbit> = { name: 'versi-kartu', decider: VERSI_KARTU_DECIDER };
