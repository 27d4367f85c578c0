import type { Upcaster, Upcasters } from '../history/event-versions';

const tanpaDibawa: Upcaster = (data) => ({ ...data, dibawa: [] });
const tanpaDilihat: Upcaster = (data) => ({ ...data, diterima: [], tidakDibawa: [] });

/** Version 1 is from before an officer had to take an original in: what was handed in was in the office's hands at once. */
export const UPCASTERS_PENERIMAAN: Upcasters = {
  PermohonanDiajukan: [tanpaDibawa],
  KelengkapanDiperiksa: [tanpaDilihat],
  BerkasKurang: [tanpaDilihat],
};
