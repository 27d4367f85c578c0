import type { Upcasters } from '@kk-lintas/office';

/** Version 1 is from before an officer had to take an original in: coming to the loket moved the papers. */
export const UPCASTERS_KECAMATAN: Upcasters = {
  PemohonDatangKeLoket: [(data) => ({ ...data, dibawa: [] })],
  BerkasDiverifikasi: [(data) => ({ ...data, diterima: [] })],
};
